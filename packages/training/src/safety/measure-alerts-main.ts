/**
 * Measures the alerts for skin sensitisation on the listed sensitisers and writes docs/results/safety-alerts.md:
 *
 *     npx tsx packages/training/src/safety/measure-alerts-main.ts --from DATA_FOLDER [--out FILE]
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadChemistry } from '@smell/core/molecule';
import { judgeMolecules } from './alert-figures.ts';
import { renderAlerts } from './render-alerts.ts';
import { readSensitiserStudy } from './sensitiser-study.ts';

const { values } = parseArgs({ options: { from: { type: 'string' }, out: { type: 'string' } } });
if (values.from === undefined) {
  console.error('give the data folder: npx tsx packages/training/src/safety/measure-alerts-main.ts --from DATA_FOLDER');
  process.exit(2);
}
const chemistry = await loadChemistry();
const judged = judgeMolecules(chemistry, readSensitiserStudy(chemistry, values.from));
const target = values.out ?? join(import.meta.dirname, '../../../../docs/results/safety-alerts.md');
writeFileSync(target, renderAlerts(judged, new Date().toISOString().slice(0, 10)));
console.log(`${judged.length} molecules measured; written to ${target}`);
