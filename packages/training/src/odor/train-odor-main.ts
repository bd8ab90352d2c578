/**
 * Cross-fit, measure, train and export the odor predictor:
 *
 *   npx tsx packages/training/src/odor/train-odor-main.ts --from DATA_FOLDER --out models/odor --cache FOLDER
 *
 * Fits are kept in the cache, and a run that is stopped goes on where it was; `--fits 6` makes at most six new ones and
 * ends. `--report FILE` writes the figures as text. Without `--out` it only measures.
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
import { ODOR_MEMBERS } from './odor-settings.ts';
import { crossFitOdorous, ODOROUS_FILE, readOdorous } from './odorous.ts';
import { renderOdorReport } from './render-odor.ts';
import { trainOdor } from './train-odor.ts';

const { values: flags } = parseArgs({
  options: {
    from: { type: 'string' },
    out: { type: 'string' },
    cache: { type: 'string', default: '.cache/odor' },
    fits: { type: 'string' },
    report: { type: 'string' },
  },
});
const from = flags.from;
if (from === undefined) throw new SmellError('bad-argument', 'give the folder of the data with --from');
const hash = createHash('sha256');
for (const name of ['odorants.csv', BENCHMARK_FILE, ODOROUS_FILE]) hash.update(readFileSync(join(from, name)));
const dataHash = hash.digest('hex');
// Steps this small gain little from a second thread; two fits side by side gain all of it.
const threads = 1;
const parallel = cpuLimit();
const onProgress = (what: string): void => console.error(what);
const chemistry = await loadChemistry();
const data = readOdorData(from, chemistry);
const logits = await crossFit(SPLITS, ODOR_MEMBERS, {
  data,
  dataHash,
  cache: flags.cache,
  threads,
  parallel,
  onProgress,
  ...(flags.fits === undefined ? {} : { mostFits: Number(flags.fits) }),
});
const missing = SPLITS.flatMap((split) =>
  ODOR_MEMBERS.filter(({ name }) => !logits[split].has(name)).map(({ name }) => `${split} ${name}`),
);
if (missing.length > 0) console.log(`fits are still missing for: ${missing.join(', ')}; run again`);
else {
  const smells = readOdorous(from, chemistry);
  onProgress('odorous or not');
  const odorous = await crossFitOdorous(smells, { threads });
  const { figures, calibration } = measureOdor(data, logits, odorous);
  if (flags.report) writeWhole(flags.report, new TextEncoder().encode(renderOdorReport(figures)));
  console.log(
    JSON.stringify({ ...figures, calibration: { ...calibration, curves: calibration.curves.length } }, null, 1),
  );
  if (flags.out) {
    await trainOdor({
      data,
      odorous: smells,
      specs: ODOR_MEMBERS,
      calibration,
      figures,
      chemistry,
      folder: flags.out,
      dataHash,
      dataTerms: DATA_TERMS,
      threads,
      onProgress,
    });
  }
}
