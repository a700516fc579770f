// The HTML itself: html-validate finds no error on any page.

import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/** The rules that are switched off or changed, each with its reason. */
const RULES = {
  // How long a title is, is for the writer of the procedure to say; a rule of `check` can hold it.
  'long-title': 'off',
  // Pages are written as HTML is: void elements without a slash, and a lower-case doctype is the same doctype.
  'doctype-style': ['error', { style: 'lowercase' }],
  // White space at line ends costs nothing, and a template cannot see where its fields end.
  'no-trailing-whitespace': 'off',
  // Anchors are fixed by the author, or made of ids that tests hold unique; older ones begin with a digit or a capital.
  'valid-id': ['error', { relaxed: true }],
};

async function everyPageIsValid(report, world) {
  const loader = new StaticConfigLoader({ root: true, extends: ['html-validate:recommended', 'html-validate:standard'], rules: RULES });
  const validator = new HtmlValidate(loader);
  for (const page of world.pages) {
    const result = await validator.validateString(page.html, page.name);
    report.opened += 1;
    const found = result.results.flatMap((one) => one.messages);
    for (const one of found) report.hold(false, `${page.name}:${one.line}:${one.column}`, `${one.ruleId}: ${one.message}`);
    report.held += 1;
  }
  const spoilt = await validator.validateString(world.pages[0].html.replace('<main', '<main><main'), 'spoilt');
  report.hold(spoilt.errorCount > 0, 'html-validate', 'accepts a page that is spoilt');
}

export default [{ name: 'markup: html-validate finds no error on any page', run: everyPageIsValid }];
