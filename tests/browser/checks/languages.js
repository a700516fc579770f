// From one language to another: the switch keeps the place, the root leads to the reader's language, and a wrong address says so.

import { comesToPlace, open, visit } from '../lib/browser.js';
import { everyKind } from '../lib/pages.js';
import { each } from '../lib/run.js';
import { locales } from '../lib/sites.js';

const REAL = locales.filter((locale) => locale !== 'ar-XB');

async function switchKeepsThePlace(report, world) {
  const window = await open(world.browser);
  const places = [['sample', 'link-tenant.html', 'change-directory'], ['power', 'power/start-generator.html', 'press-start']];
  for (const [site, path, anchor] of places) {
    for (const [from, to] of [['en', 'zh-TW'], ['zh-TW', 'sv-SE'], ['sv-SE', 'en']]) {
      const [page, other] = [world.page(site, `${from}/${path}`), world.page(site, `${to}/${path}`)];
      await visit(report, window, page, `${page.url}#${anchor}`);
      await window.page.locator(`nav a[hreflang="${to}"]`).click();
      await window.page.waitForURL(`${other.url}*`);
      report.same(window.page.url(), `${other.url}#${anchor}`, page.name, `where the switch to ${to} leads`);
      report.hold(await comesToPlace(window, anchor), other.name, `the place ${anchor} is not on the screen`);
    }
  }
  await window.close();
}

async function switchSaysWhereItLeads(report, world) {
  const pages = world.pages.filter((one) => one.locale && one.kind !== 'moved');
  await each(report, pages, () => open(world.browser, { javaScriptEnabled: false }), async (page, window) => {
    await visit(report, window, page);
    const links = await window.page.locator('nav a[hreflang]').evaluateAll((found) =>
      found.map((link) => ({ to: link.hreflang, lang: link.lang, href: link.href, current: link.getAttribute('aria-current'), words: link.textContent.trim() })));
    report.hold(links.length > 1, page.name, 'has no language switch');
    for (const link of links) {
      report.same(link.lang, link.to, page.name, 'the language of a name in the switch');
      report.hold(link.href.endsWith(page.path.replace(page.locale, link.to)), page.name, `the switch leads to ${link.href}`);
      report.same(Boolean(link.current), link.to === page.locale, page.name, `whether ${link.to} is the present language`);
    }
    const names = Object.fromEntries(links.map((link) => [link.to, link.words]));
    report.same([names.en, names['zh-TW']], ['English', '繁體中文'], page.name, 'what languages call themselves');
  });
}

async function rootLeadsOn(report, world) {
  for (const [reader, expected] of [['sv-SE', 'sv-SE'], ['sv-FI', 'sv-SE'], ['zh-TW', 'zh-TW'], ['zh-Hant-HK', 'zh-TW'], ['en-GB', 'en']]) {
    const window = await open(world.browser, { locale: reader });
    const [before, root] = ['ar-XB/index.html', 'index.html'].map((path) => world.page('power', path));
    await visit(report, window, before);
    await visit(report, window, root);
    const target = world.page('power', `${expected}/index.html`);
    await window.page.waitForURL(target.url, { timeout: 4000 }).catch(() => {});
    report.same(window.page.url(), target.url, `root for a reader of ${reader}`, 'where it leads');
    await window.page.goBack();
    await window.page.waitForTimeout(300);
    report.same(window.page.url(), before.url, `root for a reader of ${reader}`, 'where the way back leads');
    await window.close();
  }
}

async function rootForOthers(report, world) {
  const root = world.page('power', 'index.html');
  const stranger = await open(world.browser, { locale: 'fi-FI' });
  await visit(report, stranger, root);
  await stranger.page.waitForTimeout(300);
  const first = stranger.page.url();
  await stranger.page.waitForTimeout(300);
  report.same(stranger.page.url(), first, 'root for a reader of another language', 'where it stays');
  await stranger.close();
  const plain = await open(world.browser, { locale: 'sv-SE', javaScriptEnabled: false });
  await visit(report, plain, root);
  const offered = await plain.page.locator('main a[hreflang]').evaluateAll((links) => links.map((link) => link.hreflang).sort());
  report.same(offered, [...REAL].sort(), 'root without scripts', 'languages it offers');
  report.same(plain.page.url(), root.url, 'root without scripts', 'where it stays');
  await plain.close();
}

async function rootRemembers(report, world) {
  const window = await open(world.browser, { locale: 'en' });
  await visit(report, window, world.page('power', 'en/power/start-generator.html'));
  await window.page.locator('nav a[hreflang="zh-TW"]').click();
  await window.page.waitForURL(/zh-TW/);
  await visit(report, window, world.page('power', 'index.html'));
  const target = world.page('power', 'zh-TW/index.html');
  await window.page.waitForURL(target.url, { timeout: 4000 }).catch(() => {});
  report.same(window.page.url(), target.url, 'root after a choice', 'where it leads');
  await window.close();
}

async function wrongAddress(report, world) {
  for (const [site, path] of [['sample', 'no/such/page.html'], ['power', 'sv-SE/no/such/page.html'], ['power', 'nowhere']]) {
    const window = await open(world.browser);
    const { host, base } = world.site(site);
    const url = `http://${host}${base}${path}`;
    const answer = await visit(report, window, { url }).catch(() => null);
    if (!report.hold(answer, url, 'the site has no page that says there is nothing')) continue;
    report.same(answer.status(), 404, url, 'status');
    report.same(await window.page.locator('main h1').count(), 1, url, 'headings');
    const links = await window.page.locator('main a[hreflang]').evaluateAll((found) => found.map((link) => [link.hreflang, link.href]));
    const expected = REAL.map((locale) => [locale, world.page(site, `${locale}/index.html`).url]);
    report.same(links.sort(), expected.sort(), url, 'the ways on');
    const styled = await window.page.evaluate(() => [...document.styleSheets].length);
    report.hold(styled > 0, url, 'is without its style sheet');
    const own = window.trouble.filter((text) => !/status of 404/.test(text));
    report.same(own, [], url, 'what it complains about');
    await window.close();
  }
}

/** Code and keys have one font in every language, on the screen and on paper, whatever font the text around them has. */
async function codeKeepsItsFont(report, world) {
  const window = await open(world.browser);
  const counts = new Map(locales.map((locale) => [locale, 0]));
  for (const page of everyKind(world).filter((one) => ['guide', 'checklist'].includes(one.kind))) {
    await visit(report, window, page);
    for (const media of ['screen', 'print']) {
      await window.page.emulateMedia({ media });
      const found = await window.page.locator('main :is(code, kbd)').evaluateAll((all) => all.map((one) => getComputedStyle(one).fontFamily));
      counts.set(page.locale, counts.get(page.locale) + found.length);
      const others = found.filter((family) => !family.endsWith('monospace'));
      report.same(others, [], `${page.name}, ${media}`, 'fonts of code that are made for text');
    }
  }
  for (const [locale, count] of counts) report.hold(count > 0, locale, 'has no code');
  await window.close();
}

export default [
  { name: 'languages: the switch keeps page and place', run: switchKeepsThePlace },
  { name: 'languages: the switch says where it leads, without scripts', run: switchSaysWhereItLeads },
  { name: 'languages: the root leads to the reader’s language, and back', run: rootLeadsOn },
  { name: 'languages: the root is calm for others and without scripts', run: rootForOthers },
  { name: 'languages: the root remembers a choice', run: rootRemembers },
  { name: 'languages: code keeps its font', run: codeKeepsItsFont },
  { name: 'languages: a wrong address leads on', run: wrongAddress },
];
