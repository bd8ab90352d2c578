// Ends a test run with one line a person or a script can read: `N passed, N failed`.
export default class ShortReporter {
  onTestRunEnd(modules, unhandledErrors) {
    let passed = 0;
    // Checks that ran before the tests (types, lint) count too; see run.mjs.
    let failed = unhandledErrors.length + Number(process.env.SMELL_FAILED_CHECKS ?? 0);
    let skipped = 0;
    for (const module of modules) {
      // A file that cannot be loaded has no tests of its own to fail.
      if (module.errors().length > 0) failed += 1;
      for (const test of module.children.allTests()) {
        const state = test.result().state;
        if (state === 'passed') passed += 1;
        else if (state === 'failed') failed += 1;
        else skipped += 1;
      }
    }
    process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  }
}
