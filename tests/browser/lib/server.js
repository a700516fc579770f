// Serves the built sites on loopback, each under a host name of its own and under the strictest policy that pages can have.

import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream';

export const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml',
  '.json': 'application/json',
};

/** The file that a request is for; nothing where there is none. */
function fileFor(site, path) {
  if (!path.startsWith(site.base)) return null;
  const asked = decodeURIComponent(path.slice(site.base.length));
  const file = join(site.folder, normalize(`/${asked}`));
  if (!existsSync(file)) return null;
  if (!statSync(file).isDirectory()) return file;
  const index = join(file, 'index.html');
  return path.endsWith('/') && existsSync(index) ? index : null;
}

/** Starts the server and returns its port, and how to stop it. */
export async function serve(sites) {
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').split(':')[0];
    const site = sites.find((one) => one.host === host);
    // No connection outlives its answer: one that is given up at the moment the browser takes it again leaves a page waiting.
    const head = { 'content-security-policy': POLICY, 'cache-control': 'no-store', connection: 'close' };
    if (!site) return response.writeHead(421, head).end();
    const { pathname } = new URL(request.url, 'http://any.localhost');
    const found = fileFor(site, pathname);
    const missing = join(site.folder, '404.html');
    const file = found ?? (existsSync(missing) ? missing : null);
    if (!file) return response.writeHead(404, head).end();
    response.writeHead(found ? 200 : 404, { ...head, 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    // A page that is left before it is whole wants nothing more.
    return pipeline(createReadStream(file), response, () => {});
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { port: server.address().port, stop: () => server.close() };
}
