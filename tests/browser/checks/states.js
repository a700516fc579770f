// Translations that are missing or fell behind: the page says so, in the right language, and others do not lead to it.

import { WIDE, comesToPlace, open, visit } from '../lib/browser.js';

/** The language in force at the innermost element that holds a text; nothing where no element does. */
function languageOf(text) {
  const holders = [...document.querySelectorAll('main *')].filter((element) => element.textContent.includes(text));
  return holders.at(-1)?.closest('[lang]').lang ?? null;
}

async function missingAndStale(report, world) {
  const window = await open(world.browser);
  for (const ending of ['html', 'checklist.html']) {
    const page = world.page('power', `sv-SE/read-meters.${ending}`);
    await visit(report, window, page);
    const said = await window.page.locator('main').innerText();
    const language = (text) => window.page.evaluate(languageOf, text);
    report.same(await window.page.evaluate(() => document.documentElement.lang), 'sv-SE', page.name, 'its language');
    report.same(await language('Close and lock the cabinet.'), 'en', page.name, 'the language of a missing sentence');
    report.same(await language('Three bars inside carry 400 volts.'), 'en', page.name, 'the language of the present warning');
    report.same(await language('Två skenor'), 'sv-SE', page.name, 'the language of a warning that fell behind');
    report.hold(/Ett avsnitt på sidan är inte översatt/.test(said), page.name, 'does not count the sentence that is missing');
    report.hold(/2 avsnitt på sidan har ändrats/.test(said), page.name, 'does not count the sentences that fell behind');
    report.same(said.match(/\(kan vara inaktuellt\)/g)?.length, 2, page.name, 'how many sentences are marked as old');
  }
  const whole = world.page('power', 'zh-TW/read-meters.html');
  await visit(report, window, whole);
  const foreign = await window.page.locator('main [lang]').evaluateAll((found) => found.filter((one) => !one.closest('[role="note"]')).length);
  report.same(foreign, 0, whole.name, 'passages in another language outside its warnings');
  await window.close();
}

/** What a page says about its translations to search engines, and to readers. */
async function ledTo(window) {
  return window.page.evaluate(() => ({
    alternates: [...document.querySelectorAll('link[rel="alternate"]')].map((link) => link.hreflang).sort(),
    switch: [...document.querySelectorAll('nav a[hreflang]')].map((link) => link.hreflang).sort(),
    canonical: document.querySelector('link[rel="canonical"]')?.href ?? null,
  }));
}

async function leftOutBelowTheThreshold(report, world) {
  const window = await open(world.browser);
  const at = async (path) => {
    const page = world.page('power', path);
    await visit(report, window, page);
    return { page, found: await ledTo(window) };
  };
  for (const locale of ['en', 'zh-TW']) {
    const { page, found } = await at(`${locale}/read-meters.html`);
    report.same(found.alternates, ['en', 'x-default', 'zh-TW'], page.name, 'alternates');
    report.same(found.switch, ['en', 'zh-TW'], page.name, 'languages of the switch');
    report.same(found.canonical, page.url, page.name, 'canonical address');
  }
  const behind = await at('sv-SE/read-meters.html');
  report.same(behind.found.alternates, [], behind.page.name, 'alternates of a page below the threshold');
  report.same(behind.found.switch, ['en', 'sv-SE', 'zh-TW'], behind.page.name, 'languages of the switch');
  const fresh = await at('sv-SE/power/start-generator.html');
  report.same(fresh.found.alternates, ['en', 'sv-SE', 'x-default', 'zh-TW'], fresh.page.name, 'alternates');
  const answer = await window.page.goto('http://power.localhost/handbook/sitemap.xml');
  const map = await answer.text();
  report.hold(map.includes('sv-SE/power/start-generator.html'), 'sitemap.xml', 'leaves out a fresh page');
  report.hold(!map.includes('sv-SE/read-meters'), 'sitemap.xml', 'names a page below the threshold');
  report.hold(!map.includes('ar-XB'), 'sitemap.xml', 'names a pseudo-locale');
  await window.close();
}

async function oldNamesAndAnchors(report, world) {
  const window = await open(world.browser, { viewport: { ...WIDE, height: 300 } });
  for (const locale of ['en', 'zh-TW', 'sv-SE']) {
    const moved = world.page('power', `${locale}/generator/start.html`);
    const now = world.page('power', `${locale}/power/start-generator.html`);
    await visit(report, window, moved);
    await window.page.waitForURL(now.url);
    report.same(window.page.url(), now.url, moved.name, 'where an old name leads');
    for (const anchor of ['Step1', 'valve']) {
      await window.page.goto('about:blank');
      await visit(report, window, now, `${now.url}#${anchor}`);
      report.hold(await comesToPlace(window, anchor, true), `${now.name}#${anchor}`, 'the old anchor does not lead to its place');
    }
  }
  await window.close();
}

export default [
  { name: 'states: a missing and a stale sentence are told in the right language', run: missingAndStale },
  { name: 'states: a page below the threshold is left out', run: leftOutBelowTheThreshold },
  { name: 'states: old names and old anchors lead to the place', run: oldNamesAndAnchors },
];
