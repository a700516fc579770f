// Checklists on paper: black on white, with their boxes, numbers and titles, and a code that leads back to the page.

import { called, open, visit } from '../lib/browser.js';
import { bare, codeOn, picturesOf, pixelsOf, print, sizeOf, textsOf } from '../lib/paper.js';
import { each } from '../lib/run.js';

const PAPERS = { A4: [595, 842], Letter: [612, 792] };

/** The checklists that are printed: all of them, in the languages that people read. */
const sheets = (world) => world.pages.filter((page) => page.kind === 'checklist' && page.locale !== 'ar-XB' && !page.path.includes('night/'));

/** The rows of a checklist with all their texts, and the title of the part they stand in. */
const rowsOf = () => {
  const words = (element) => {
    const copy = element.cloneNode(true);
    for (const button of copy.querySelectorAll('button')) button.remove();
    return copy.textContent.trim();
  };
  return [...document.querySelectorAll('main table tbody tr')].filter((row) => row.querySelector('input[type="checkbox"]')).map((row) => {
    const table = row.closest('table');
    const heading = table.querySelector('thead :is(h2, h3, h4, h5, h6), caption') ?? table.closest('section')?.querySelector('h2, h3, h4, h5, h6');
    const texts = [...row.querySelectorAll('p, li, pre')].filter((one) => !one.querySelector('p, li, pre'));
    return { title: heading?.textContent ?? '', texts: texts.map(words).filter(Boolean) };
  });
};

/** Holds what must be true of each sheet on one kind of paper. */
function holdPages(report, where, pages, rows) {
  pages.forEach((text, index) => {
    const number = text.match(/^\s*(\d+)\s*\/\s*(\d+)\s*$/m);
    report.same(number?.slice(1), [String(index + 1), String(pages.length)], `${where}, page ${index + 1}`, 'page number');
  });
  const printed = pages.map(bare);
  for (const row of rows) {
    const wanted = row.texts.map(bare);
    const lost = wanted.filter((text) => !printed.some((page) => page.includes(text)));
    if (!report.same(lost, [], where, 'texts of an item that cannot be found')) continue;
    const whole = printed.filter((page) => wanted.every((text) => page.includes(text)));
    report.hold(whole.length > 0, where, `an item is divided between pages: ${row.texts[0]}`);
    report.hold(whole.some((page) => page.includes(bare(row.title))), where, `“${row.title}” is not repeated on the page of: ${row.texts[0]}`);
  }
}

async function onBothPapers(report, world) {
  let longest = 0;
  await each(report, sheets(world), () => open(world.browser), async (page, window) => {
    await visit(report, window, page);
    const rows = await window.page.evaluate(rowsOf);
    report.hold(rows.length > 0, page.name, 'has no items');
    for (const [paper, size] of Object.entries(PAPERS)) {
      const pdf = await print(window, page.name, paper);
      const where = `${page.name}, ${paper}`;
      const off = sizeOf(pdf).map((side, index) => Math.abs(side - size[index]));
      report.hold(Math.max(...off) <= 1, where, `the paper measures ${sizeOf(pdf).join(' × ')} points`);
      const pages = textsOf(pdf);
      longest = Math.max(longest, pages.length);
      holdPages(report, where, pages, rows);
    }
  });
  report.hold(longest > 1, 'checklists', 'none is longer than a page, so nothing had to be repeated');
}

async function codesLeadBack(report, world) {
  await each(report, sheets(world), () => open(world.browser), async (page, window) => {
    await visit(report, window, page);
    const pdf = await print(window, page.name, 'A4');
    const pages = textsOf(pdf).map(bare);
    const at = pages.findIndex((text) => text.includes(bare(page.url)));
    if (!report.hold(at >= 0, page.name, 'its address is not printed')) return;
    const code = codeOn(pdf, at + 1);
    if (!report.hold(code, page.name, `the code on page ${at + 1} cannot be read`)) return;
    report.hold(code.startsWith(page.url), page.name, `the code says ${code}`);
    const version = code.slice(page.url.length).match(/[0-9a-z]{6,}/i)?.[0];
    report.hold(version && pages[at].includes(version), page.name, `the version in the code is not printed: ${code}`);
  });
}

async function blackOnWhite(report, world) {
  const way = { colorScheme: 'dark' };
  const pages = world.pages.filter((page) => ['guide', 'checklist'].includes(page.kind) && page.path.includes('start-generator') && page.locale !== 'ar-XB');
  await each(report, pages, () => open(world.browser, way), async (page, window) => {
    await visit(report, window, page);
    const where = `${page.name}, ${called(way)}`;
    const screen = await window.page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g).slice(0, 3).map(Number));
    report.hold(Math.max(...screen) < 80, where, `is not dark on the screen: ${screen}`);
    // With background graphics, a dark page would come out dark; without them, its light text would be gone.
    for (const printBackground of [true, false]) {
      const pdf = await print(window, `dark/${printBackground}/${page.name}`, 'A4', { printBackground });
      picturesOf(pdf, 60).forEach((picture, index) => {
        const found = pixelsOf(picture);
        const at = `${where}, page ${index + 1}`;
        const corner = [...picture.data.subarray(0, 3)];
        report.same(corner, [255, 255, 255], at, 'the colour of the paper');
        report.hold(found.white / found.all > 0.6, at, `only ${Math.round((100 * found.white) / found.all)} % is white`);
        report.hold(found.darkest < 70, at, `the darkest pixel is ${Math.round(found.darkest)}`);
        if (page.kind === 'checklist') report.hold(found.coloured / found.all < 0.001, at, `${found.coloured} pixels are coloured`);
      });
    }
  });
}

/** How many dark pixels all pages of a print have. A busy browser may print before all is drawn: two prints in a row must agree. */
async function darkPixels(window, name) {
  let before;
  for (let again = 0; again < 6; again += 1) {
    const pdf = await print(window, name, 'A4');
    const now = picturesOf(pdf, 60).reduce((sum, picture) => sum + pixelsOf(picture).dark, 0);
    if (now === before) return now;
    before = now;
  }
  throw new Error(`no two prints of ${name} are alike`);
}

/** At 60 dots an inch, the edges of a box of four millimetres have about 35 pixels, and a tick has at least a few. */
const BOX_PIXELS = 12;
const TICK_PIXELS = 4;

async function boxesAndTicks(report, world) {
  const pages = sheets(world).filter((page) => page.locale === 'en');
  await each(report, pages, () => open(world.browser), async (page, window) => {
    await visit(report, window, page);
    const boxes = window.page.locator('main').getByRole('checkbox');
    const count = await boxes.count();
    if (!report.hold(count > 0, page.name, 'has no boxes')) return;
    const empty = await darkPixels(window, `empty/${page.name}`);
    for (const box of await boxes.all()) await box.check();
    const ticked = await darkPixels(window, `ticked/${page.name}`);
    await boxes.evaluateAll((all) => all.forEach((box) => box.style.setProperty('visibility', 'hidden')));
    const hidden = await darkPixels(window, `hidden/${page.name}`);
    report.hold(empty - hidden > count * BOX_PIXELS, page.name, `${count} boxes have ${empty - hidden} dark pixels on paper`);
    report.hold(ticked - empty > count * TICK_PIXELS, page.name, `${count} ticks have ${ticked - empty} dark pixels on paper`);
  });
}

export default [
  { name: 'paper: whole items, numbered pages and repeated titles on A4 and Letter', run: onBothPapers },
  { name: 'paper: a code leads back to the page', run: codesLeadBack },
  { name: 'paper: a dark page is printed black on white', run: blackOnWhite },
  { name: 'paper: boxes and ticks are drawn without background graphics', run: boxesAndTicks },
];
