// The reader's language, copying, search. Every page can be read without.
const say = document.currentScript.dataset;
const all = (what) => [...document.querySelectorAll(what)];
const make = (tag, set) => Object.assign(document.createElement(tag), set);

// An old path leads to the new one, at the same place.
if (say.to) location.replace(say.to + location.hash);

const chosen = (tag) => {
  try {
    if (tag) localStorage.stegvisLanguage = tag;
    return localStorage.stegvisLanguage;
  } catch { /* Nothing is kept here. */ }
};
const kind = (tag) => new Intl.Locale(tag).maximize().toString().slice(0, 7);
// A switch keeps the place; the root leads on, unless it ends with #.
const languages = () => {
  const links = all('a[hreflang]');
  links.forEach((link) => link.onclick = () => {
    chosen(link.hreflang);
    link.hash = location.hash;
  });
  if (say.root !== '' || location.href.includes('#')) return;
  for (const tag of [chosen() ?? [], navigator.languages].flat()) {
    const own = links.find((link) => link.hreflang === tag) ?? links.find((link) => kind(link.hreflang) === kind(tag));
    if (own) return location.replace(own.href);
  }
};

const copying = () => {
  for (const code of navigator.clipboard ? all('pre > code') : []) {
    const done = () => button.textContent = say.copied;
    const onclick = () => navigator.clipboard.writeText(code.textContent).then(done);
    const button = make('button', { className: 'copy', textContent: say.copy, onclick });
    code.after(button);
  }
};

// A page is a list of parts: a text, its first line a title, and an address.
const fold = (text) => text.normalize('NFKC').toLowerCase();
const bare = (text) => fold(text).normalize('NFD').replace(/\p{M}/gu, '');
const title = (text) => text.split('\n')[0];
const find = (terms, read) => self.stegvisPages.flatMap((page) => {
  const texts = page.map(([text]) => read(text));
  const has = (text) => terms.filter((term) => text.includes(term)).length;
  const points = texts.map((text) => has(text) + 2 * has(title(text)));
  const most = Math.max(...points);
  return has(texts.join()) < terms.length ? [] : { page, most, part: page[points.indexOf(most)] };
}).sort((a, b) => b.most - a.most);
const searching = () => {
  const search = make('search', { tabIndex: -1, innerHTML: '<input type=search><div><p role=status></p><ul></ul></div>' });
  const [box, { firstChild: count, lastChild: list }] = search.children;
  const script = make('script', { src: say.index });
  box.ariaLabel = box.placeholder = say.search;
  box.onfocus = () => self.stegvisPages || document.head.append(script);
  box.oninput = script.onload = () => {
    const terms = fold(box.value).match(/\S+/g);
    if (!terms || !self.stegvisPages) return;
    // What has other marks comes last.
    const found = new Map([fold, bare].flatMap((read) => find(terms, read)).map(({ page, part }) => [page, part]));
    count.textContent = say.found.replace('#', found.size);
    list.replaceChildren(...[...found].slice(0, 20).map(([[page], part]) => {
      const names = new Set([page, part].map(([text]) => title(text)));
      // The first part stands for its page; the others have a place on it.
      const href = new URL(part === page ? '' : part[1], new URL(page[1], script.src));
      const item = make('li');
      item.append(make('a', { href, textContent: [...names].join(' › ') }));
      return item;
    }));
  };
  all('.site')[0].after(search);
};

addEventListener('DOMContentLoaded', () => {
  languages();
  copying();
  if (say.index) searching();
});
