// Runs named tests one after the other and says what each of them looked at. A test collects all its faults;
// one that looked at nothing fails, so that a renamed folder cannot make the suite green.

/** What one test found. */
class Report {
  constructor() {
    this.opened = 0;
    this.held = 0;
    this.faults = [];
  }

  /** Holds one thing: `what` says what is wrong where it does not hold. */
  hold(condition, where, what) {
    this.held += 1;
    if (!condition) this.faults.push(`${where}: ${what}`);
    return Boolean(condition);
  }

  /** Holds that two values are the same. */
  same(actual, expected, where, what) {
    const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
    return this.hold(a === b, where, `${what}: expected ${b}, found ${a}`);
  }
}

const LANES = 3;

/** Runs `work` over all items, a few at a time, each in a window that `open` gives; what it throws is a fault of the item. */
export async function each(report, items, open, work) {
  const waiting = [...items];
  const lane = async () => {
    const window = await open();
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      try {
        await work(item, window);
      } catch (fault) {
        report.hold(false, item.name, fault.message.split('\n').slice(0, 4).join(' '));
      }
    }
    await window.close();
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

const SHOWN = 25;

/** Runs the tests and returns how many failed. */
export async function run(tests, world) {
  let failed = 0;
  for (const test of tests) {
    const report = new Report();
    const began = Date.now();
    try {
      await test.run(report, world);
    } catch (fault) {
      report.faults.push(fault.stack ?? String(fault));
    }
    if (report.opened === 0) report.faults.push('no page was opened');
    if (report.held === 0) report.faults.push('nothing was held');
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    const verdict = report.faults.length === 0 ? 'ok    ' : 'FAILED';
    console.log(`${verdict} ${test.name} (${report.opened} pages, ${report.held} things held, ${seconds} s)`);
    for (const fault of report.faults.slice(0, SHOWN)) console.log(`       ${fault}`);
    if (report.faults.length > SHOWN) console.log(`       and ${report.faults.length - SHOWN} more`);
    failed += report.faults.length === 0 ? 0 : 1;
  }
  return failed;
}
