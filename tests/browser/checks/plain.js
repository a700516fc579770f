// Without scripts: every text is there, and every link leads somewhere.

import { called, open, visit } from '../lib/browser.js';
import { everyKind } from '../lib/pages.js';
import { each } from '../lib/run.js';

const WAY = { javaScriptEnabled: false };

/** The links of a page that lead to pages of the site. */
const inside = (host) => [...document.links].filter((link) => link.host === host && link.getClientRects().length > 0).map((link) => link.href);

async function linksLeadSomewhere(report, world) {
  const ids = new Map(world.pages.map((page) => [page.url, new Set([...page.html.matchAll(/\sid="([^"]+)"/g)].map((found) => found[1]))]));
  const pages = world.pages.filter((one) => one.kind !== 'moved');
  await each(report, pages, () => open(world.browser, WAY), async (page, window) => {
    await visit(report, window, page);
    const links = await window.page.evaluate(inside, new URL(page.url).host);
    const where = `${page.name}, ${called(WAY)}`;
    report.hold(links.length > 0, where, 'has no link to another page');
    for (const link of new Set(links)) {
      const address = new URL(link);
      const place = decodeURIComponent(address.hash.slice(1));
      address.hash = '';
      const target = ids.get(address.href) ?? ids.get(`${address.href}index.html`);
      if (report.hold(target, where, `${link} leads nowhere`) && place) report.hold(target.has(place), where, `${link} names no place`);
    }
  });
}

/** The texts that a reader sees in the article of a page: headings, sentences, cells. */
const texts = () =>
  [...document.querySelectorAll('main :is(h1, h2, h3, h4, p, th, td, pre, figcaption)')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[role="search"], search, button'))
    .map((element) => {
      const copy = element.cloneNode(true);
      for (const button of copy.querySelectorAll('button')) button.remove();
      return copy.textContent;
    })
    .map((text) => text.replace(/\s+/g, ' ').trim());

async function textIsThere(report, world) {
  const pages = everyKind(world).filter((one) => ['guide', 'checklist'].includes(one.kind) && one.locale !== 'ar-XB');
  const seen = new Map();
  await each(report, pages, () => open(world.browser, WAY), async (page, window) => {
    await visit(report, window, page);
    seen.set(page, await window.page.evaluate(texts));
    report.hold(seen.get(page).length > 3, `${page.name}, ${called(WAY)}`, 'shows no text');
  });
  await each(report, pages, () => open(world.browser), async (page, window) => {
    await visit(report, window, page);
    const without = new Set(seen.get(page));
    const lost = (await window.page.evaluate(texts)).filter((text) => !without.has(text));
    report.same(lost, [], `${page.name}, ${called(WAY)}`, 'texts that only a script shows');
  });
}

export default [
  { name: 'without scripts: every link leads somewhere', run: linksLeadSomewhere },
  { name: 'without scripts: every text is there', run: textIsThere },
];
