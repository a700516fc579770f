// Looks at real pages in a real browser. `node main.js [WORD]…` runs the tests whose names contain one of the words.

import { start } from './lib/browser.js';
import { run } from './lib/run.js';
import { serve } from './lib/server.js';
import { sites } from './lib/sites.js';
import accessibility from './checks/accessibility.js';
import budgets from './checks/budgets.js';
import checklists from './checks/checklists.js';
import languages from './checks/languages.js';
import lone from './checks/lone.js';
import markup from './checks/markup.js';
import paper from './checks/paper.js';
import plain from './checks/plain.js';
import policy from './checks/policy.js';
import search from './checks/search.js';
import states from './checks/states.js';

const TESTS = [
  ...markup, ...budgets, ...states, ...policy, ...plain, ...languages, ...search, ...lone, ...checklists, ...paper, ...accessibility,
];

const words = process.argv.slice(2);
const wanted = TESTS.filter((test) => words.length === 0 || words.some((word) => test.name.includes(word)));
if (wanted.length === 0) {
  console.error(`no test is called ${words.join(' or ')}; there are:`);
  for (const test of TESTS) console.error(`  ${test.name}`);
  process.exit(2);
}

const began = Date.now();
const built = sites();
const server = await serve(built.all);
const browser = await start(built.all.map((site) => site.host), server.port);
let failed;
try {
  failed = await run(wanted, { ...built, browser });
} finally {
  await browser.close();
  server.stop();
}
console.log(`${wanted.length} tests, ${failed} failed, ${Math.round((Date.now() - began) / 1000)} s`);
process.exitCode = failed === 0 ? 0 : 1;
