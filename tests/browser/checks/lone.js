// Pages that hold all they load: opened as a file, they ask for nothing else, and their own policy lets their own parts in.

import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { open } from '../lib/browser.js';
import { everyKind } from '../lib/pages.js';
import { each } from '../lib/run.js';
import { built } from '../lib/sites.js';

/** What a page is made of once it is loaded, and what it was not allowed to be. */
const state = () => ({
  broken: globalThis.broken,
  policy: document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content ?? '',
  styled: document.styleSheets.length > 0 && getComputedStyle(document.body).marginTop === '0px',
  blind: [...document.images].filter((picture) => picture.loading !== 'lazy' && picture.naturalWidth === 0).length,
});

/** Holds that the first page of an index is found by its title, and that the result leads to its file. */
async function findsFirst(report, window, where) {
  const entry = window.page.locator('main .entry a, main a.entry').first();
  const title = await entry.innerText();
  await window.page.getByRole('searchbox').fill(title);
  const results = window.page.getByRole('search').getByRole('link');
  await results.first().waitFor({ timeout: 3000 }).catch(() => {});
  const led = await results.evaluateAll((links) => links.map((link) => link.href.split('#')[0]));
  const href = await entry.evaluate((link) => link.href);
  report.hold(led.includes(href), where, `“${title}” is not found: ${led}`);
}

async function nothingElse(report, world) {
  const lone = built('power', 'lone', ['--self-contained']);
  const watched = async () => {
    const window = await open(world.browser);
    window.asked = [];
    window.page.on('request', (request) => window.asked.push(request.url()));
    await window.page.addInitScript(() => {
      globalThis.broken = [];
      document.addEventListener('securitypolicyviolation', (event) => globalThis.broken.push(`${event.violatedDirective} ${event.blockedURI}`));
    });
    return window;
  };
  const chosen = everyKind(world).filter((page) => page.site === 'power' && !['moved', 'root', 'not-found'].includes(page.kind));
  await each(report, chosen, watched, async (page, window) => {
    const url = pathToFileURL(join(lone, page.path)).href;
    const where = `${page.name}, self-contained`;
    window.asked.length = 0;
    await window.page.goto(url);
    report.opened += 1;
    const { broken, policy, styled, blind } = await window.page.evaluate(state);
    report.same(broken, [], where, 'what breaks its own policy');
    report.hold(policy.startsWith("default-src 'none'") && !policy.includes('unsafe'), where, `its policy is “${policy}”`);
    report.hold(styled, where, 'is without its style');
    report.same(blind, 0, where, 'pictures that are not shown');
    const others = window.asked.filter((asked) => asked !== url && !asked.startsWith('data:'));
    report.same(others, [], where, 'what it asks for');
    if (page.kind === 'index') await findsFirst(report, window, where);
    const box = window.page.getByRole('checkbox').first();
    if (page.kind !== 'checklist') return;
    await box.check();
    report.same(await window.page.locator('progress').evaluate((bar) => bar.value), 1, where, 'the progress after a tick');
  });
}

export default [{ name: 'self-contained: a page asks for nothing else', run: nothingElse }];
