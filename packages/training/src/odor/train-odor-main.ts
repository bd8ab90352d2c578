/**
 * Cross-fit, measure, fit and export the odor predictor:
 *
 *   npx tsx packages/training/src/odor/train-odor-main.ts --from DATA_FOLDER --out models/odor --cache FOLDER
 *
 * Fits are kept in the cache, and a run that is stopped goes on where it was; `--fits 6` makes at most six new ones and
 * ends. `--report FILE` writes the figures as text. Without `--out` it only measures. `--members graph,kernel` takes other
 * members than those that are shipped.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SmellError } from '@smell/core/errors';
import { loadChemistry } from '@smell/core/molecule';
import { cpuLimit } from '@smell/inference';
import { writeWhole } from '../trainer/checkpoint.ts';
import { DATA_TERMS } from '../trainer/data-terms.ts';
import { crossFit } from './cross-fit.ts';
import { measureOdor, SPLITS } from './measure-odor.ts';
import { BENCHMARK_FILE, readOdorData } from './odor-data.ts';
import { odorMembers, SHIPPED_MEMBERS } from './odor-settings.ts';
import { crossFitOdorous, ODOROUS_FILE, readOdorous } from './odorous.ts';
import { renderOdorReport } from './render-odor.ts';
import { exportOdor, fitOdor } from './train-odor.ts';

const { values: flags } = parseArgs({
  options: {
    from: { type: 'string' },
    out: { type: 'string' },
    cache: { type: 'string', default: '.cache/odor' },
    fits: { type: 'string' },
    report: { type: 'string' },
    members: { type: 'string', default: SHIPPED_MEMBERS.join() },
  },
});
const from = flags.from;
if (from === undefined) throw new SmellError('bad-argument', 'give the folder of the data with --from');
const specs = odorMembers(flags.members.split(','));
const hash = createHash('sha256');
for (const name of ['odorants.csv', BENCHMARK_FILE, ODOROUS_FILE]) hash.update(readFileSync(join(from, name)));
const dataHash = hash.digest('hex');
// Steps this small gain little from a second thread; two fits side by side gain all of it.
const threads = 1;
const parallel = cpuLimit();
const onProgress = (what: string): void => console.error(what);
const chemistry = await loadChemistry();
const data = readOdorData(from, chemistry);
const logits = await crossFit(SPLITS, specs, {
  data,
  dataHash,
  cache: flags.cache,
  threads,
  parallel,
  onProgress,
  ...(flags.fits === undefined ? {} : { mostFits: Number(flags.fits) }),
});
const missing = SPLITS.flatMap((split) =>
  specs.filter(({ name }) => !logits[split].has(name)).map(({ name }) => `${split} ${name}`),
);
if (missing.length > 0) console.log(`fits are still missing for: ${missing.join(', ')}; run again`);
else {
  const options = { data, odorous: readOdorous(from, chemistry), specs, threads, onProgress };
  // What ships is fitted while figures are made.
  const [fitted, odorous] = await Promise.all([
    flags.out === undefined ? undefined : fitOdor(options),
    crossFitOdorous(options.odorous, { threads }),
  ]);
  const { figures, calibration } = measureOdor(data, logits, odorous);
  if (flags.report) writeWhole(flags.report, new TextEncoder().encode(renderOdorReport(figures)));
  const shown = { ...figures, calibration: { ...calibration, curves: calibration.curves.length } };
  console.log(JSON.stringify(shown, null, 1));
  if (flags.out !== undefined && fitted) {
    const folder = flags.out;
    await exportOdor(fitted, { ...options, calibration, figures, chemistry, folder, dataHash, dataTerms: DATA_TERMS });
  }
}
