// Debian's Chromium, started once, with windows of its own for each way to read a page. No name leaves the machine.

import { chromium } from 'playwright-core';

const QUIET = [
  '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run',
];

/** Starts the browser: the host names of the sites lead to the server, and every other name to nothing. */
export async function start(hosts, port) {
  const rules = hosts.map((host) => `MAP ${host}:80 127.0.0.1:${port}`);
  rules.push('MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1');
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [...QUIET, `--host-resolver-rules=${rules.join(', ')}`],
  });
}

/** The ways to look at a page. */
export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 320, height: 640 };

/** What a window is called in a report. */
export function called(way) {
  const words = [`${way.viewport?.width ?? WIDE.width} px`, way.colorScheme ?? 'light'];
  if (way.javaScriptEnabled === false) words.push('without scripts');
  if (way.forcedColors === 'active') words.push('forced colours');
  return words.join(', ');
}

/** How long something may take to be there: far more than it does, on a machine that is busy. */
const PATIENCE_MS = 60_000;

/** Opens a window; `way` are the options of Playwright. Everything that goes wrong in it is noted in `trouble`. */
export async function open(browser, way = {}) {
  const context = await browser.newContext({ viewport: WIDE, locale: 'en', ...way });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const trouble = [];
  watch(page, trouble);
  return { context, page, trouble, close: () => context.close() };
}

/** Notes what a page complains about, and what it asks of others. */
function watch(page, trouble) {
  page.on('console', (said) => {
    const { url } = said.location();
    // The browser asks for this by itself, once, whatever the page says.
    if (url.endsWith('/favicon.ico')) return;
    if (['error', 'warning'].includes(said.type())) trouble.push(`console: ${said.text()} (${url})`);
  });
  page.on('pageerror', (fault) => trouble.push(`script: ${fault.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    if (why !== 'net::ERR_ABORTED') trouble.push(`request: ${request.url()} ${why}`);
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol !== 'data:' && !hostname.endsWith('.localhost')) trouble.push(`asks another host: ${request.url()}`);
  });
}

/** Loads an address; once more where the browser waits for nothing, as it does once in some thousand times on a busy machine. */
async function load(window, url) {
  const once = (timeout) => window.page.goto(url, { waitUntil: 'load', timeout });
  return once(PATIENCE_MS / 3).catch((fault) => {
    if (fault.name !== 'TimeoutError') throw fault;
    return once(PATIENCE_MS);
  });
}

/** Loads a page; one that leads on at once is held where it is, by taking away what leads on. */
export async function still(report, window, page) {
  if (['moved', 'root'].includes(page.kind)) {
    const body = page.html.replace(/<meta http-equiv="refresh"[^>]*>|<script[^>]*><\/script>/g, '');
    await window.page.route(page.url, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }), { times: 1 });
  }
  await load(window, page.url);
  report.opened += 1;
}

/** Whether the place with an id comes to stand on the screen, in its upper half if it is `near`. */
export async function comesToPlace(window, id, near = false) {
  const there = ([anchor, half]) => {
    const { top, bottom } = document.getElementById(anchor).getBoundingClientRect();
    return scrollY > 0 && bottom > -2 && top < (half ? innerHeight / 2 : innerHeight);
  };
  return window.page.waitForFunction(there, [id, near], { timeout: 3000 }).then(() => true, () => false);
}

/** Opens a page and waits until it is whole. */
export async function visit(report, window, page, url = page.url) {
  const answer = await load(window, url);
  report.opened += 1;
  if (!answer && !url.includes('#')) throw new Error(`${url} did not answer`);
  return answer;
}
