// What comes out of a printer: PDFs of pages as Chromium prints them, their texts, and their pixels.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import jsQR from 'jsqr';
import { work } from './sites.js';

const folder = join(work, 'pdf');

/** Prints the page that is in a window, and returns the path of the PDF. Background graphics are off, as they are in the dialog. */
export async function print(window, name, format, options = {}) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name.replaceAll('/', '_')}.${format}.pdf`);
  const bytes = await window.page.pdf({ format, printBackground: false, preferCSSPageSize: false, ...options });
  writeFileSync(path, bytes);
  return path;
}

/** A text without what printing adds or takes away: blanks, hyphens, and marks of emphasis. */
export function bare(text) {
  return text.normalize('NFKC').replace(/[\s\u00ad\u200b\u2060\u2066-\u2069\ufe45•●·・‐-]/gu, '');
}

/** The texts of the pages of a PDF, in the order of its content. */
export function textsOf(pdf) {
  const text = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const pages = text.split('\f');
  return pages.slice(0, -1);
}

/** The size of the paper of a PDF in points, as `pdfinfo` says it. */
export function sizeOf(pdf) {
  const said = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }).match(/Page size:\s+([\d.]+) x ([\d.]+)/);
  return [Math.round(Number(said[1])), Math.round(Number(said[2]))];
}

/** The pages of a PDF as pictures. */
export function picturesOf(pdf, dpi, only = []) {
  const prefix = `${pdf}-${dpi}`;
  execFileSync('pdftoppm', ['-r', String(dpi), ...only, '-png', pdf, prefix]);
  const begin = prefix.slice(folder.length + 1);
  const files = readdirSync(folder).filter((name) => name.startsWith(`${begin}-`) && name.endsWith('.png')).sort();
  return files.map((name) => {
    const picture = PNG.sync.read(readFileSync(join(folder, name)));
    rmSync(join(folder, name));
    return picture;
  });
}

/** How light and how colourful the pixels of a picture are. */
export function pixelsOf(picture) {
  const found = { all: 0, white: 0, dark: 0, coloured: 0, darkest: 255 };
  for (let at = 0; at < picture.data.length; at += 4) {
    const [red, green, blue] = picture.data.subarray(at, at + 3);
    const light = (red + green + blue) / 3;
    found.all += 1;
    if (light > 250) found.white += 1;
    if (light < 110) found.dark += 1;
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 24) found.coloured += 1;
    found.darkest = Math.min(found.darkest, light);
  }
  return found;
}

/** What the QR code on a page of a PDF says; nothing where none can be read. Pages count from 1. */
export function codeOn(pdf, page) {
  const [{ data, width, height }] = picturesOf(pdf, 120, ['-f', String(page), '-l', String(page)]);
  return jsQR(new Uint8ClampedArray(data), width, height, { inversionAttempts: 'dontInvert' })?.data ?? null;
}
