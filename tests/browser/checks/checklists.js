// A checklist in use, by the keyboard alone: everything can be ticked, survives a change of language and a reload, and can be begun anew.

import { NARROW, called, open, visit } from '../lib/browser.js';
import { each } from '../lib/run.js';

const SECRET = 'swordfish-4711';

/** What has the focus, as far as these tests care. */
const focused = () => {
  const element = document.activeElement;
  if (!element || element === document.body) return { kind: 'nothing' };
  const kind = element.tagName === 'INPUT' ? element.type : element.tagName.toLowerCase();
  const visible = element.matches(':focus-visible') && getComputedStyle(element).outlineStyle !== 'none';
  const inMain = Boolean(element.closest('main'));
  // A button that copies stands beside a command, and is no part of the sheet.
  const beside = Boolean(element.closest('pre'));
  return { kind, beside, inMain, visible, checked: element.checked, hreflang: element.hreflang ?? '', words: element.textContent.trim() };
};

/** What is ticked, chosen and written on the sheet, in its order. */
const sheet = () =>
  [...document.querySelectorAll('main input')].filter((field) => field.type !== 'password').map((field) => (['checkbox', 'radio'].includes(field.type) ? field.checked : field.value));

const LONGEST_WAY = 400;

/** Goes through the page with the Tab key; `act` is called at each stop, and ends the way by returning true. */
async function walk(window, act) {
  await window.page.evaluate(() => document.querySelector('a, button, input').focus());
  for (let stop = 0; stop < LONGEST_WAY; stop += 1) {
    await window.page.keyboard.press('Tab');
    const here = await window.page.evaluate(focused);
    if (here.kind === 'nothing') return null;
    if (await act(here)) return here;
  }
  throw new Error(`the focus did not come to an end in ${LONGEST_WAY} stops`);
}

/** Ticks, chooses and writes everything. */
async function fill(report, window, where) {
  await walk(window, async (here) => {
    report.hold(here.visible, where, `the focus on ${here.kind} “${here.words}” cannot be seen`);
    if (!here.inMain) return false;
    if ((here.kind === 'checkbox' || here.kind === 'radio') && !here.checked) await window.page.keyboard.press('Space');
    if (here.kind === 'text') await window.page.keyboard.type('21');
    if (here.kind === 'number') await window.page.keyboard.type('21');
    if (here.kind === 'password') await window.page.keyboard.type(SECRET);
    return false;
  });
}

const boxes = (window) => window.page.locator('main').getByRole('checkbox');
const ticked = (window) => window.page.locator('main').getByRole('checkbox', { checked: true }).count();

async function aWholeSheet(report, world, site, path, from, to) {
  const page = world.page(site, `${from}/${path}`);
  const other = world.page(site, `${to}/${path}`);
  const window = await open(world.browser);
  await visit(report, window, page);
  const all = await boxes(window).count();
  report.hold(all > 2, page.name, 'has no boxes');
  report.same(await ticked(window), 0, page.name, 'boxes ticked at first');
  await fill(report, window, page.name);
  report.same(await ticked(window), all, page.name, 'boxes ticked by the keyboard');
  const filled = await window.page.evaluate(sheet);
  await window.page.reload();
  report.same(await window.page.evaluate(sheet), filled, page.name, 'the sheet after a reload');
  const link = await walk(window, (here) => here.hreflang === to);
  report.hold(link, page.name, `the focus does not come to the switch to ${to}`);
  await Promise.all([window.page.waitForURL(`${other.url}*`), window.page.keyboard.press('Enter')]);
  report.opened += 1;
  report.same(await window.page.evaluate(sheet), filled, other.name, 'the sheet after a change of language');
  const progress = await window.page.locator('progress').evaluate((bar) => [bar.value, bar.max]);
  report.same(progress, [all, all], other.name, 'the progress');
  const kept = await window.page.evaluate(() => JSON.stringify({ ...localStorage }));
  report.hold(!kept.includes(SECRET), other.name, 'keeps a secret in the browser');
  await reset(report, window, other, filled);
  await visit(report, window, page);
  report.same(await ticked(window), 0, page.name, 'boxes ticked after a reset in the other language');
  report.same(window.trouble, [], page.name, 'what it complains about');
  await window.close();
}

/** Begins the sheet anew: asked first, and only then. */
async function reset(report, window, page, filled) {
  const press = async (answer) => {
    let asked = 0;
    window.page.once('dialog', async (dialog) => {
      asked += 1;
      await (answer ? dialog.accept() : dialog.dismiss());
    });
    const button = await walk(window, (here) => here.kind === 'button' && !here.beside);
    report.hold(button, page.name, 'the focus does not come to a button that begins anew');
    await window.page.keyboard.press('Enter');
    await window.page.waitForTimeout(50);
    report.same(asked, 1, page.name, 'questions before the sheet is emptied');
  };
  await press(false);
  report.same(await window.page.evaluate(sheet), filled, page.name, 'the sheet after a reset that was not meant');
  await press(true);
  report.same(await ticked(window), 0, page.name, 'boxes ticked after a reset');
  await window.page.reload();
  report.same(await ticked(window), 0, page.name, 'boxes ticked after a reset and a reload');
}

async function sheets(report, world) {
  await aWholeSheet(report, world, 'sample', 'link-tenant.checklist.html', 'en', 'zh-TW');
  await aWholeSheet(report, world, 'power', 'power/start-generator.checklist.html', 'sv-SE', 'en');
  await aWholeSheet(report, world, 'power', 'power/stop-generator.checklist.html', 'zh-TW', 'sv-SE');
}

/** Sheets do not share their ticks. */
async function apart(report, world) {
  const window = await open(world.browser);
  const first = world.page('power', 'en/power/start-generator.checklist.html');
  await visit(report, window, first);
  await boxes(window).first().check();
  for (const path of ['en/power/stop-generator.checklist.html', 'en/read-meters.checklist.html']) {
    const other = world.page('power', path);
    await visit(report, window, other);
    report.same(await ticked(window), 0, other.name, 'boxes ticked by another sheet');
  }
  await visit(report, window, first);
  report.same(await ticked(window), 1, first.name, 'boxes ticked');
  await window.close();
}

async function secrets(report, world) {
  const window = await open(world.browser);
  const page = world.page('power', 'en/power/start-generator.checklist.html');
  await visit(report, window, page);
  const fields = window.page.getByLabel('Code of the panel');
  const open_ = await fields.evaluateAll((found) => found.filter((field) => field.tagName === 'INPUT' && field.type !== 'password').length);
  report.same(open_, 0, page.name, 'fields that show a secret');
  const named = await window.page.getByLabel('Oil pressure in bar').evaluateAll((found) => found.filter((field) => field.tagName === 'INPUT').length);
  report.same(named, 1, page.name, 'fields for the oil pressure');
  await window.close();
}

async function withoutStorage(report, world) {
  const window = await open(world.browser);
  await window.page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', { get: () => { throw new DOMException('no storage here', 'SecurityError'); } });
  });
  const page = world.page('power', 'en/power/stop-generator.checklist.html');
  await visit(report, window, page);
  for (const box of await boxes(window).all()) await box.check();
  report.same(await ticked(window), await boxes(window).count(), page.name, 'boxes ticked where nothing can be stored');
  report.same(window.trouble, [], page.name, 'what it complains about');
  await window.close();
}

async function withoutScripts(report, world) {
  const way = { javaScriptEnabled: false };
  const pages = world.pages.filter((page) => page.kind === 'checklist' && page.locale === 'sv-SE');
  await each(report, pages, () => open(world.browser, way), async (page, window) => {
    await visit(report, window, page);
    const boxes = window.page.locator('main').getByRole('checkbox');
    const count = await boxes.count();
    report.hold(count > 0, page.name, 'has no box to tick');
    for (let index = 0; index < count; index += 1) await boxes.nth(index).click();
    report.same(await window.page.locator('main input[type="checkbox"]:checked').count(), count, `${page.name}, ${called(way)}`, 'boxes ticked');
    report.same(await window.page.locator('main input[type="checkbox"]:disabled').count(), 0, page.name, 'boxes that cannot be ticked');
  });
}

async function wholeLabels(report, world) {
  const pages = world.pages.filter((page) => page.kind === 'checklist');
  await each(report, pages, () => open(world.browser, { viewport: NARROW }), async (page, window) => {
    await visit(report, window, page);
    const labels = await window.page.locator('main dt').evaluateAll((all) => all.map((one) => {
      const text = document.createRange();
      text.selectNodeContents(one);
      return [one.textContent, text.getClientRects().length];
    }));
    report.hold(labels.length > 1, page.name, 'does not say where it comes from');
    for (const [label, lines] of labels) report.same(lines, 1, `${page.name}, ${called({ viewport: NARROW })}`, `lines of “${label}”`);
  });
}

export default [
  { name: 'checklists: the keyboard alone does a whole one, a change of language, a reset', run: sheets },
  { name: 'checklists: each has ticks of its own', run: apart },
  { name: 'checklists: a secret is neither shown nor kept', run: secrets },
  { name: 'checklists: boxes tick where nothing can be stored', run: withoutStorage },
  { name: 'checklists: boxes tick without scripts', run: withoutScripts },
  { name: 'checklists: what a phone says of their source is not broken', run: wholeLabels },
];
