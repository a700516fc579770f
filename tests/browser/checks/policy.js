// The strictest policy: nothing on any page breaks it, nothing is asked of another host, and the console stays empty.

import { POLICY } from '../lib/server.js';
import { each } from '../lib/run.js';
import { open, visit } from '../lib/browser.js';

function noteViolations() {
  globalThis.broken = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    globalThis.broken.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ''}:${event.lineNumber}`);
  });
}

async function everyPageKeepsIt(report, world) {
  const watched = async () => {
    const window = await open(world.browser);
    await window.page.addInitScript(noteViolations);
    return window;
  };
  await each(report, world.pages, watched, async (page, window) => {
    window.trouble.length = 0;
    const answer = await visit(report, window, page);
    await window.page.waitForTimeout(page.kind === 'guide' || page.kind === 'checklist' ? 20 : 120);
    report.hold(answer.status() === 200, page.name, `answered ${answer.status()}`);
    report.same(answer.headers()['content-security-policy'], POLICY, page.name, 'the policy it was served with');
    const broken = await window.page.evaluate(() => globalThis.broken);
    report.same(broken, [], page.name, 'what breaks the policy');
    report.same(window.trouble, [], page.name, 'what it complains about');
  });
}

/** A policy that nothing breaks could also be one that is not there. */
async function thePolicyIsInForce(report, world) {
  const window = await open(world.browser);
  await window.page.addInitScript(noteViolations);
  await visit(report, window, world.page('sample', 'en/index.html'));
  await window.page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(style);
    const picture = new Image();
    picture.src = 'http://elsewhere.localhost/x.png';
  });
  await window.page.waitForTimeout(100);
  const broken = await window.page.evaluate(() => globalThis.broken.map((one) => one.split(' ')[0]));
  report.same(broken.sort(), ['img-src', 'style-src-elem'], 'en/index.html', 'what a style and a picture of a stranger break');
  await window.close();
}

export default [
  { name: 'policy: no page breaks it or asks another host', run: everyPageKeepsIt },
  { name: 'policy: it is in force', run: thePolicyIsInForce },
];
