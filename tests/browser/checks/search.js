// Finding and copying: a part of a word is enough, results lead to the place, and a command can be taken along.

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { NARROW, WIDE, called, open, visit } from '../lib/browser.js';
import { everyKind } from '../lib/pages.js';

const INDEX_BYTES = 1_000;

/** Types into the search field and returns the results. */
async function look(window, words) {
  const field = window.page.getByRole('searchbox');
  await field.fill('');
  await field.pressSequentially(words);
  const results = window.page.getByRole('search').getByRole('link');
  await results.first().waitFor({ timeout: 3000 }).catch(() => {});
  return results;
}

const CASES = [
  ['zh-TW', ['訂用帳戶', '用帳'], /訂用帳戶/],
  ['sv-SE', ['prenumerationen', 'renumeration', 'PRENUM'], /prenumeration/i],
  ['en', ['subscription', 'script'], /subscription/i],
];

async function partsOfWords(report, world) {
  for (const [locale, queries, expected] of CASES) {
    const window = await open(world.browser, { locale });
    for (const query of queries) {
      const page = world.page('sample', `${locale}/index.html`);
      await visit(report, window, page);
      const where = `${page.name}, “${query}”`;
      const results = await look(window, query);
      if (!report.hold((await results.count()) > 0, where, 'nothing is found')) continue;
      const said = await window.page.getByRole('search').getByRole('status').innerText();
      report.hold(/\d/.test(said), where, `how much was found is not said: “${said}”`);
      const link = await results.first().evaluate((one) => one.href);
      await results.first().click();
      await window.page.waitForURL(link);
      report.opened += 1;
      const place = await window.page.evaluate(() => {
        const target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : document.querySelector('main');
        return (target?.closest('section, li') ?? target?.closest('main'))?.innerText ?? null;
      });
      report.hold(place && expected.test(place), where, `the first result, ${link}, leads to a place without the word`);
      report.same(await window.page.evaluate(() => document.documentElement.lang), locale, where, 'the language of a result');
    }
    report.same(window.trouble, [], `search in ${locale}`, 'what it complains about');
    await window.close();
  }
}

/** A document in a folder, found by its title and by what stands in a section of it, from pages at several depths. */
async function inFolders(report, world) {
  const window = await open(world.browser);
  const target = world.page('power', 'en/power/start-generator.html');
  for (const path of ['en/index.html', 'en/read-meters.html', 'en/power/stop-generator.html']) {
    const page = world.page('power', path);
    await visit(report, window, page);
    for (const [query, name] of [['Start the standby generator', /^Start the standby generator$/], ['genset', /› Start the engine$/]]) {
      const where = `${page.name}, “${query}”`;
      const result = (await look(window, query)).filter({ hasText: name });
      if (!report.same(await result.count(), 1, where, 'results of this name')) continue;
      const href = await result.evaluate((one) => one.href);
      report.same(href.split('#')[0], target.url, where, 'where the result leads');
    }
  }
  await window.close();
}

async function keyboardAndNothing(report, world) {
  const window = await open(world.browser);
  const page = world.page('sample', 'en/link-tenant.html');
  await visit(report, window, page);
  const field = window.page.getByRole('searchbox');
  if (!report.same(await field.count(), 1, page.name, 'search fields')) return;
  report.hold((await field.getAttribute('aria-label')) ?? (await field.evaluate((one) => one.labels.length > 0)), page.name, 'the search field has no name');
  await look(window, 'directory');
  await window.page.keyboard.press('Tab');
  const href = await window.page.evaluate(() => document.activeElement.closest('search, [role="search"]') && document.activeElement.href);
  report.hold(href, page.name, 'the Tab key does not lead from the field to the first result');
  const results = await look(window, 'zzzyx');
  await window.page.waitForTimeout(200);
  report.same(await results.count(), 0, page.name, 'results for a word that nobody wrote');
  await window.close();
}

/** The field is as large and as round on a checklist, which has a style for boxes, as on the index. */
async function oneField(report, world) {
  const look = (field) => {
    const { width, height } = field.getBoundingClientRect();
    const { appearance, display, borderRadius } = getComputedStyle(field);
    return { width, height, appearance, display, borderRadius };
  };
  for (const viewport of [WIDE, NARROW]) {
    const window = await open(world.browser, { viewport });
    const fields = new Map();
    const pages = everyKind(world).filter((page) => page.site === 'power' && ['index', 'guide', 'checklist'].includes(page.kind));
    for (const page of pages) {
      await visit(report, window, page);
      const field = await window.page.getByRole('searchbox').evaluate(look);
      const first = fields.get(page.locale) ?? field;
      fields.set(page.locale, first);
      report.hold(field.width > 150, `${page.name}, ${called({ viewport })}`, `the search field is ${field.width} px wide`);
      report.same(field, first, `${page.name}, ${called({ viewport })}`, 'the search field');
    }
    await window.close();
  }
}

async function loadedWhenUsed(report, world) {
  for (const locale of ['en', 'zh-TW', 'sv-SE']) {
    const window = await open(world.browser, { locale });
    const asked = [];
    window.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const page = world.page('sample', `${locale}/signup-azure.html`);
    await visit(report, window, page);
    const before = asked.filter((path) => path.endsWith('.js'));
    await look(window, 'Azure');
    const added = asked.filter((path) => path.endsWith('.js') && !before.includes(path));
    report.same(added.length, 1, page.name, 'scripts that are loaded when the search is used');
    const site = world.site('sample');
    const documents = site.pages.filter((one) => one.locale === locale && one.kind === 'guide').length;
    const bytes = statSync(join(site.folder, added[0] ?? 'index.html')).size;
    report.hold(bytes < INDEX_BYTES * documents, page.name, `the index has ${bytes} bytes for ${documents} documents`);
    await window.close();
  }
}

async function copying(report, world) {
  const window = await open(world.browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  const page = world.page('power', 'en/power/start-generator.html');
  await visit(report, window, page);
  const code = window.page.locator('pre code', { hasText: 'genset take-over' });
  const button = window.page.getByRole('button', { name: /copy/i });
  report.same(await button.count(), await window.page.locator('pre').count(), page.name, 'buttons that copy');
  await button.last().focus();
  await window.page.keyboard.press('Enter');
  await window.page.waitForTimeout(100);
  report.same(await window.page.evaluate(() => navigator.clipboard.readText()), await code.innerText(), page.name, 'what is copied');
  await window.close();
  const plain = await open(world.browser, { javaScriptEnabled: false });
  await visit(report, plain, page);
  report.same(await plain.page.getByRole('button').count(), 0, `${page.name}, without scripts`, 'buttons that do nothing');
  await plain.close();
}

/** Whether a button covers any of the characters beside it. */
const covers = (button) => {
  const text = document.createRange();
  text.selectNodeContents(button.parentElement.querySelector('code'));
  const [own, ...lines] = [button, text].flatMap((one) => [...one.getClientRects()]);
  return lines.some((line) => line.right > own.left && line.left < own.right && line.bottom > own.top && line.top < own.bottom);
};

async function besideTheCommand(report, world) {
  for (const viewport of [WIDE, NARROW]) {
    const window = await open(world.browser, { viewport, permissions: ['clipboard-write'] });
    for (const page of everyKind(world).filter((one) => /start-generator\.(checklist\.)?html$/.test(one.path))) {
      await visit(report, window, page);
      const where = `${page.name}, ${called({ viewport })}`;
      const buttons = await window.page.locator('pre button').all();
      report.hold(buttons.length > 0, where, 'has no button that copies');
      for (const button of buttons) {
        report.hold(!(await button.evaluate(covers)), where, 'the button covers the command');
        await button.click();
        report.hold(!(await button.evaluate(covers)), where, 'the button covers the command after a click');
      }
    }
    await window.close();
  }
}

export default [
  { name: 'search: a part of a word leads to its place', run: partsOfWords },
  { name: 'search: a document in a folder is found by its title', run: inFolders },
  { name: 'search: works by the keyboard, and finds nothing where nothing is', run: keyboardAndNothing },
  { name: 'search: the field is the same on every page', run: oneField },
  { name: 'search: its index is loaded when used, and small', run: loadedWhenUsed },
  { name: 'copy: a command is copied as it is', run: copying },
  { name: 'copy: the button stands beside the command', run: besideTheCommand },
];
