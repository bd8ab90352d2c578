/** The measurement of the alerts as markdown, for docs/results/safety-alerts.md. */
import type { Estimate } from '@smell/inference/evaluation';
import {
  alertJudge,
  alertTallies,
  BASELINES,
  chooseThreshold,
  type Judge,
  type JudgedMolecule,
  rates,
  THRESHOLDS,
} from './alert-figures.ts';
import { SPLIT_SEED } from './sensitiser-study.ts';

/** The most false alarms that the chosen threshold may have on the development half. */
export const MOST_FALSE_ALARMS = 0.2;

/** @param date day of the measurement, ISO 8601 */
export function renderAlerts(molecules: readonly JudgedMolecule[], date: string): string {
  const development = molecules.filter(({ half }) => half === 'development');
  const test = molecules.filter(({ half }) => half === 'test');
  const threshold = chooseThreshold(development, MOST_FALSE_ALARMS);
  if (threshold === undefined) throw new Error('no threshold stays within the false alarms allowed');
  const chosen = alertJudge(threshold);
  const held = rates(test, chosen);
  const judges = [...THRESHOLDS.map(alertJudge), ...BASELINES];
  const positives = molecules.filter(({ sensitiser }) => sensitiser);
  const listedBy = (list: 'CLP' | 'IFRA'): JudgedMolecule[] => test.filter(({ lists }) => lists.includes(list));
  const negatives = test.filter(({ sensitiser }) => !sensitiser);

  return `# Structural alerts for skin sensitisation: recall and false alarms

${date}. ${molecules.length} molecules (skeletons, isomers counted once) within the fragrance scope. Listed sensitisers: ${positives.length}, in CLP Annex VI
(Skin Sens. 1, 1A or 1B, to the 20th ATP) or under an IFRA Standard driven by dermal sensitisation (51st Amendment). **Presumed negatives**: ${molecules.length - positives.length}
materials of the IFRA transparency list that are on neither and not among the EU fragrance allergens. Nobody says that all of these were tested, so a false alarm here
is an alarm on a material that no list calls a sensitiser.

Patterns and potencies were set on the development half alone (${counted(development)}); the test half (${counted(test)}) was measured once they were fixed.
The half is drawn from the first block of the InChIKey (seed ${SPLIT_SEED}), so near relatives stand in both halves. The lists themselves were known to whoever wrote
the alerts, and many of the papers behind the alerts tested the very molecules listed: expect less on molecules of a new kind. Intervals: 95%, Wilson.

    npx tsx packages/training/src/safety/measure-alerts-main.ts --from DATA_FOLDER

**Result**: ${chosen.name}, chosen on the development half as the highest recall at no more than ${percent(MOST_FALSE_ALARMS)} false alarms, finds **${range(held.recall)}** of
the listed sensitisers of the test half at **${range(held.falseAlarms)}** false alarms.

| flagged | development: recall | false alarms | test: recall | false alarms | all: recall | false alarms |
| --- | --- | --- | --- | --- | --- | --- |
${judges.map((judge) => row(judge, [development, test, molecules])).join('\n')}

Of the test half, ${chosen.name}, by list (one molecule may be on both): IFRA ${found(listedBy('IFRA'), chosen)}, CLP ${found(listedBy('CLP'), chosen)}.

## Each alert

Molecules that raise it; \`listed\` are sensitisers, \`presumed\` negatives. An alert is \`weak\` where its chemistry is weak or where most of what it hit in the development
half is on no list. One molecule may raise several; where the counts are small, the chemistry decided.

| alert | potency | development: listed | presumed | test: listed | presumed |
| --- | --- | --- | --- | --- | --- |
${alertTallies(molecules)
  .map(
    ({ alert, development: [a, b], test: [c, d] }) =>
      `| \`${alert.id}\` ${alert.title.replaceAll('|', '\\|')} | ${alert.potency} | ${a} | ${b} | ${c} | ${d} |`,
  )
  .join('\n')}

## Test half: listed sensitisers that are missed

At ${chosen.name}; those with a weak alert are marked *.

${names(test.filter((one) => one.sensitiser && !chosen.flags(one)))}

## Test half: presumed negatives that are flagged

At ${chosen.name}, with the alerts.

${negatives
  .filter(chosen.flags)
  .map(({ name, alerts }) => `- ${plain(name)}: ${alerts.join(', ')}`)
  .sort()
  .join('\n')}
`;
}

function row(judge: Judge, sets: readonly (readonly JudgedMolecule[])[]): string {
  const cells = sets.flatMap((set) => {
    const { recall, falseAlarms } = rates(set, judge);
    return [range(recall), range(falseAlarms)];
  });
  return `| ${judge.name} | ${cells.join(' | ')} |`;
}

function found(molecules: readonly JudgedMolecule[], { flags }: Judge): string {
  return `${molecules.filter(flags).length} of ${molecules.length}`;
}

function counted(molecules: readonly JudgedMolecule[]): string {
  const positives = molecules.filter(({ sensitiser }) => sensitiser).length;
  return `${positives} listed, ${molecules.length - positives} presumed`;
}

function names(molecules: readonly JudgedMolecule[]): string {
  return molecules
    .map(({ name, lists, concern }) => `- ${plain(name)} (${lists.join(', ')})${concern === 'none' ? '' : ' *'}`)
    .sort()
    .join('\n');
}

/** Names of the tables hold zero-width spaces and marks that markdown would take for its own. */
function plain(name: string): string {
  return name
    .replaceAll('\u200b', '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/([\\`*_[\]<>])/g, '\\$1')
    .trim();
}

function range({ value, low, high }: Estimate): string {
  return `${percent(value)} (${percent(low)} to ${percent(high)})`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1).replace(/\.0$/, '')}%`;
}
