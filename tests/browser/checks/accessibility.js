// Pages for everybody: axe-core finds nothing, nothing has to be scrolled sideways, and forced colours leave everything visible.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NARROW, WIDE, called, open, still } from '../lib/browser.js';
import { everyKind, holdComplete } from '../lib/pages.js';
import { each } from '../lib/run.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core finds on the page as it is now. */
async function violations(window) {
  const found = await window.page.evaluate(
    (tags) => globalThis.axe.run(document, { runOnly: tags, resultTypes: ['violations'] }),
    TAGS,
  );
  const nodes = found.violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(' ')} (${node.failureSummary.split('\n')[1]?.trim()})`));
  return { nodes, passed: found.passes.length };
}

/** The elements that reach beyond the window, though nothing around them scrolls. */
function tooWide() {
  const page = document.documentElement;
  if (page.scrollWidth <= page.clientWidth) return [];
  const beyond = [...document.body.querySelectorAll('*')].filter((element) => {
    const box = element.getBoundingClientRect();
    const apart = getComputedStyle(element).position === 'absolute';
    return !apart && box.width > 0 && (box.right > page.clientWidth + 1 || box.left < -1);
  });
  return [`${page.scrollWidth} px`, ...beyond.slice(0, 3).map((element) => `${element.tagName.toLowerCase()}.${element.className}`)];
}

const WAYS = [WIDE, NARROW].flatMap((viewport) => ['light', 'dark'].map((colorScheme) => ({ viewport, colorScheme })));

async function axeOnEveryKind(report, world) {
  const pages = everyKind(world);
  holdComplete(report, world, pages);
  await each(report, pages, () => open(world.browser), async (page, window) => {
    await still(report, window, page);
    await window.page.evaluate(axe);
    for (const way of WAYS) {
      await window.page.setViewportSize(way.viewport);
      await window.page.emulateMedia({ colorScheme: way.colorScheme });
      const where = `${page.name}, ${called(way)}`;
      const { nodes, passed } = await violations(window);
      report.hold(passed > 5, where, `axe-core looked at too little: ${passed} rules`);
      report.hold(nodes.length === 0, where, nodes.join('; '));
      const wide = await window.page.evaluate(tooWide);
      report.hold(wide.length === 0, where, `scrolls sideways: ${wide.join(', ')}`);
    }
  });
}

async function noPageScrollsSideways(report, world) {
  const window = await open(world.browser, { viewport: NARROW });
  for (const page of world.pages.filter((one) => one.kind !== 'moved')) {
    await still(report, window, page);
    const wide = await window.page.evaluate(tooWide);
    report.hold(wide.length === 0, `${page.name}, 320 px`, `scrolls sideways: ${wide.join(', ')}`);
  }
  const swedish = world.page('power', 'sv-SE/read-meters.html');
  const compound = swedish.html.match(/\p{L}{60,}/u);
  report.hold(compound, swedish.name, 'has no compound of sixty letters to try this with');
  await window.close();
}

/** Controls and marks whose edges would be gone, because only a background shows them. */
function withoutEdge() {
  const gone = [];
  for (const box of document.querySelectorAll('[role="note"], input, button, select, kbd')) {
    const style = getComputedStyle(box);
    if (box.getClientRects().length === 0 || box.matches('input')) continue;
    const edges = ['Top', 'Right', 'Bottom', 'Left'].map((side) => parseFloat(style[`border${side}Width`]));
    if (Math.max(...edges) < 1) gone.push(`${box.tagName.toLowerCase()}.${box.className}`);
  }
  return gone;
}

async function forcedColours(report, world) {
  const way = { forcedColors: 'active', colorScheme: 'dark' };
  await each(report, everyKind(world), () => open(world.browser, way), async (page, window) => {
    await still(report, window, page);
    const where = `${page.name}, ${called(way)}`;
    const text = await window.page.evaluate(() => matchMedia('(forced-colors: active)').matches && document.body.innerText.trim().length);
    report.hold(text > 3, where, 'shows no text');
    const gone = await window.page.evaluate(withoutEdge);
    report.hold(gone.length === 0, where, `is without an edge: ${[...new Set(gone)].join(', ')}`);
    await window.page.evaluate(axe);
    const { nodes } = await violations(window);
    report.hold(nodes.length === 0, where, nodes.join('; '));
  });
}

export default [
  { name: 'accessibility: axe-core finds nothing on any kind of page', run: axeOnEveryKind },
  { name: 'accessibility: no page scrolls sideways on a phone', run: noPageScrollsSideways },
  { name: 'accessibility: forced colours leave everything visible', run: forcedColours },
];
