// Chooses pages: one of each kind in each locale, where a test need not see all of them.

/** Documents that together have every kind of block, every mode of checklist, and every state of a translation. */
const SHOWN = {
  sample: ['link-tenant.html', 'link-tenant.checklist.html', 'index.html', '404.html'],
  power: [
    'power/start-generator.html', 'power/start-generator.checklist.html', 'power/stop-generator.checklist.html', 'read-meters.html',
    'read-meters.checklist.html', 'generator/start.html', 'index.html', '404.html',
  ],
};

/** Pages that together show every kind of page in every locale. */
export function everyKind(world) {
  return world.pages.filter((page) => {
    const rest = page.locale ? page.path.slice(page.locale.length + 1) : page.path;
    return SHOWN[page.site].includes(rest);
  });
}

/** Holds that a choice of pages has every kind of page that the sites have, in every locale that has it. */
export function holdComplete(report, world, chosen) {
  const keys = (pages) => new Set(pages.map((page) => `${page.kind} ${page.locale ?? ''}`));
  const have = keys(chosen);
  for (const key of keys(world.pages)) report.hold(have.has(key), key, 'no page of this kind and locale was looked at');
}
