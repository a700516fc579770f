// Builds the two projects that the suite looks at, and says which pages of which kind came out.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '../../../..');
/** Where everything is put that the suite makes. */
export const work = join(root, 'target/browser');

/** The locales that the pages are looked at in; the last one is read from right to left. */
export const locales = ['en', 'zh-TW', 'sv-SE', 'ar-XB'];

function program() {
  const given = process.env.STEGVIS ?? join(root, 'target/release/stegvis');
  if (!existsSync(given)) throw new Error(`there is no ${given}: run \`cargo build --release\`, or set STEGVIS`);
  return resolve(given);
}

/** The files below a folder, as paths with slashes, in order. */
function files(folder) {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return found.map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/')).sort();
}

/** What kind of page a file of a site is. */
function kindOf(path, html) {
  if (path === 'index.html') return 'root';
  if (path === '404.html') return 'not-found';
  if (path.endsWith('/index.html')) return 'index';
  if (/<meta http-equiv="refresh"/.test(html)) return 'moved';
  return path.endsWith('.checklist.html') ? 'checklist' : 'guide';
}

/** Builds a project below the work folder, and returns the folder of its site. */
export function built(project, name, options = []) {
  const out = join(work, `${name}-dist`);
  rmSync(out, { recursive: true, force: true });
  const words = ['build', '--project', join(work, project), '--out', out, '--output', 'html', '--output', 'checklist', ...options];
  execFileSync(program(), words, { stdio: ['ignore', 'pipe', 'pipe'] });
  return join(out, 'html');
}

function site(name) {
  const folder = built(name, name);
  const pages = files(folder)
    .filter((path) => path.endsWith('.html'))
    .map((path) => {
      const html = readFileSync(join(folder, path), 'utf8');
      const locale = locales.find((tag) => path.startsWith(`${tag}/`)) ?? null;
      return { site: name, name: `${name}/${path}`, path, kind: kindOf(path, html), locale, html };
    });
  return { name, folder, pages, files: files(folder) };
}

/** The sample project, with an address on the web and a locale that is read from right to left. */
function sample() {
  const project = join(work, 'sample');
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  for (const part of ['procedures', 'locales', 'media', 'links.yaml']) cpSync(join(root, part), join(project, part), { recursive: true });
  const settings = readFileSync(join(root, 'stegvis.yaml'), 'utf8');
  const changed = settings.replace(/^locales:$/m, 'base_url: http://guides.localhost/\nlocales:\n  ar-XB: {}');
  if (changed === settings) throw new Error('stegvis.yaml has no line `locales:`');
  writeFileSync(join(project, 'stegvis.yaml'), changed);
  return { ...site('sample'), host: 'guides.localhost', base: '/' };
}

/** A project that has what the sample lacks: every kind of block, translations that fell behind, profiles, old names. */
function power() {
  const project = join(work, 'power');
  rmSync(project, { recursive: true, force: true });
  cpSync(join(root, 'tests/browser/project'), project, { recursive: true });
  return { ...site('power'), host: 'power.localhost', base: '/handbook/' };
}

/** Builds everything. */
export function sites() {
  mkdirSync(work, { recursive: true });
  const all = [sample(), power()];
  for (const site of all) {
    for (const page of site.pages) page.url = `http://${site.host}${site.base}${page.path}`;
  }
  const pages = all.flatMap((site) => site.pages);
  /** The page at a path of a site; that it exists is part of what is tested. */
  const page = (name, path) => {
    const found = pages.find((one) => one.site === name && one.path === path);
    if (!found) throw new Error(`${name} has no page ${path}`);
    return found;
  };
  return { all, pages, page, site: (name) => all.find((one) => one.name === name) };
}
