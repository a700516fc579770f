// What pages weigh, and that nothing moves while they load.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { everyKind } from '../lib/pages.js';
import { NARROW, WIDE, called, open, still } from '../lib/browser.js';
import { each } from '../lib/run.js';

const HTML_BYTES = 30_000;
const CSS_BYTES = 14_000;
const SCRIPT_BYTES = 6_000;

async function weights(report, world) {
  const sample = world.site('sample');
  for (const page of sample.pages) {
    const bytes = Buffer.byteLength(page.html);
    report.opened += 1;
    report.hold(bytes < HTML_BYTES, page.name, `has ${bytes} bytes of HTML, and may have ${HTML_BYTES}`);
  }
  const assets = sample.files.filter((path) => path.startsWith('assets/'));
  const weigh = (paths) => paths.reduce((sum, path) => sum + readFileSync(join(sample.folder, path)).length, 0);
  const styles = weigh(assets.filter((path) => path.endsWith('.css')));
  report.hold(styles > 0 && styles < CSS_BYTES, 'style sheets', `have ${styles} bytes together, and may have ${CSS_BYTES}`);
  // The index of the search is data, not a script of the page; it lies with its locale and not among the assets.
  const scripts = weigh(assets.filter((path) => path.endsWith('.js')));
  report.hold(scripts < SCRIPT_BYTES, 'scripts', `have ${scripts} bytes together, and may have ${SCRIPT_BYTES}`);
}

/** Begins to count how far things move, before anything is there. */
function countShifts() {
  globalThis.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      globalThis.shifts.push(`${entry.value.toFixed(4)} ${entry.sources.map((source) => source.node?.nodeName ?? '?').join(' ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

async function nothingMoves(report, world) {
  const sample = world.pages.filter((page) => page.site === 'sample' && page.locale !== 'ar-XB');
  const pages = [...sample, ...everyKind(world).filter((page) => page.site === 'power' && page.locale !== 'ar-XB')];
  const jobs = [WIDE, NARROW].flatMap((viewport) => pages.map((page) => ({ name: page.name, page, way: { viewport } })));
  const counting = async () => {
    const window = await open(world.browser);
    await window.page.addInitScript(countShifts);
    return window;
  };
  await each(report, jobs, counting, async ({ page, way }, window) => {
    await window.page.setViewportSize(way.viewport);
    await still(report, window, page);
    // Pictures further down load while the reader goes there.
    for (const part of [0.33, 0.66, 1]) {
      await window.page.evaluate((share) => scrollTo({ top: document.body.scrollHeight * share, behavior: 'instant' }), part);
      await window.page.waitForTimeout(80);
    }
    const shifts = await window.page.evaluate(() => globalThis.shifts);
    report.hold(shifts.length === 0, `${page.name}, ${called(way)}`, `moves while it loads: ${shifts.join('; ')}`);
  });
}

export default [
  { name: 'budgets: pages, style sheets and scripts are light', run: weights },
  { name: 'budgets: nothing moves while a page loads', run: nothingMoves },
];
