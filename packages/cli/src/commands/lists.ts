/** `smell lists`: the regulatory tables that are loaded, what they say of a substance, and how they are made and compared. */
import { SmellError } from '@smell/core/errors';
import type { FieldChange, ListDiff, ListInfo, ListMatch, ListsDiff, ListTables } from '@smell/core/safety';
import type { Command } from 'commander';
import { counted } from '../figures.ts';
import type { CommandContext } from '../program.ts';
import type { Terminal } from '../terminal.ts';

interface JsonFlag {
  readonly json?: boolean;
}

const NOTE =
  'Facts of lists, with their day, not legal advice. No row found does not mean that a substance is safe or allowed.';

const HELP = `
Examples:
  smell lists
  smell lists find "CC(C=O)Cc1ccc(cc1)C(C)(C)C"
  smell lists find 80-54-6 --json
  smell lists find "musk xylene"
  smell lists build --from ../shared/data/regulatory --out newer
  smell lists diff shipped newer`;

export function addListsCommand(program: Command, { terminal }: CommandContext): void {
  const lists = program
    .command('lists')
    .description('Show which regulatory lists are loaded, of which day, and what is missing from them.')
    .option('--json', 'the same as JSON')
    .addHelpText('after', HELP)
    .action(async (flags: JsonFlag) => {
      const { loadListTables } = await import('@smell/core/safety');
      const { manifest } = await loadListTables();
      if (flags.json) return terminal.printJson(manifest);
      for (const info of manifest.lists) printList(info, terminal);
      terminal.say(`version ${manifest.version}; ${NOTE}`);
    });

  lists
    .command('find')
    .description('Show every row that a structure, CAS number or name meets, and how.')
    .argument('<query>', 'SMILES, CAS number or name')
    .option('--json', 'JSON Lines, one row each')
    .action(async (query: string, _flags: JsonFlag, command: Command) => {
      const json = command.optsWithGlobals<JsonFlag>().json === true;
      const { matches, version } = await findRows(query);
      if (json) for (const match of matches) terminal.printJson(match);
      else for (const match of matches) printMatch(match, terminal);
      terminal.say(
        matches.length === 0 ? `no row found; lists ${version}` : `${counted(matches.length, 'row')}; lists ${version}`,
      );
      if (!json) terminal.say(NOTE);
    });

  lists
    .command('build')
    .description('Make the tables from a folder of CSV files.')
    .requiredOption('--from <folder>', 'folder with ifra_standards_51.csv, eu_annex_ii_prohibited.csv and the others')
    .option('--out <folder>', 'where the tables go (default: the shipped ones are replaced)')
    .action(async (flags: { readonly from: string; readonly out?: string }) => {
      const { buildLists } = await import('@smell/training');
      const { folder, manifest, bytes, report } = await buildLists(flags);
      for (const [reason, count] of Object.entries(report.dropped)) {
        terminal.say(`${counted(count, 'structure')} left out: ${reason}`);
      }
      terminal.say(`${counted(report.disputed.length, 'CAS number')} drawn differently by several lists:`);
      for (const line of report.disputed) terminal.say(`  ${line}`);
      terminal.say(
        `${counted(report.structures, 'structure')} for ${report.casNumbers.toLocaleString('en')} CAS numbers, ` +
          `${report.salts} of them salts drawn as their parent, ${report.filled} drawn in no table; ` +
          `${counted(report.tautomers.length, 'tautomer key')} shared by different listed substances`,
      );
      terminal.say(`lists ${manifest.version}, ${(bytes / 1e6).toFixed(2)} MB, are in ${folder}`);
    });

  lists
    .command('diff')
    .description('Show what changed from one version of the tables to another.')
    .argument('<from>', 'the older: a folder that `smell lists build` made, or the word shipped')
    .argument('<to>', 'the newer, in the same way')
    .option('--json', 'the same as JSON')
    .action(async (from: string, to: string, _flags: JsonFlag, command: Command) => {
      const { diffLists } = await import('@smell/core/safety');
      const diff = diffLists(await openTables(from), await openTables(to));
      if (command.optsWithGlobals<JsonFlag>().json) return terminal.printJson(diff);
      printDiff(diff, terminal);
    });
}

async function openTables(name: string): Promise<ListTables> {
  if (name === 'shipped') return (await import('@smell/core/safety')).loadListTables();
  return (await import('@smell/training')).readLists(name);
}

/** By number where it is one, by structure where it is one, by name otherwise. */
async function findRows(query: string): Promise<{ readonly matches: ListMatch[]; readonly version: string }> {
  const text = query.trim();
  if (text === '') throw new SmellError('bad-argument', 'give a SMILES, a CAS number or a name');
  const { isCasNumber, loadSafetyLists } = await import('@smell/core/safety');
  if (/^\d+-\d+-\d+$/.test(text) && !isCasNumber(text)) {
    throw new SmellError('bad-argument', `"${text}" is not a CAS number: its check digit does not fit`);
  }
  const lists = await loadSafetyLists();
  const { version } = lists;
  const { loadChemistry } = await import('@smell/core/molecule');
  const chemistry = await loadChemistry();
  const alone = isCasNumber(text) ? lists.byCas(text) : lists.byName(text);
  if (alone.length > 0) {
    // Then what the structure behind the number or name meets under other numbers.
    const cas = isCasNumber(text) ? text : onlyCasOf(alone);
    const structure = cas === undefined ? undefined : lists.structureOfCas(cas);
    const met = structure ? chemistry.read(structure.smiles, (reader) => lists.match(reader)) : [];
    return {
      matches: [...alone, ...met.filter(({ entry }) => !alone.some((match) => match.entry === entry))],
      version,
    };
  }
  // A trade name or number that no list prints, of a material whose structure is known.
  const { findMaterial } = await import('@smell/core/materials');
  const known = findMaterial(text);
  if (known) return { matches: chemistry.read(known.smiles, (reader) => lists.match(reader)), version };
  if (isCasNumber(text)) return { matches: [], version };
  const parsed = chemistry.parse(text);
  if (parsed.ok) return { matches: chemistry.read(text, (reader) => lists.match(reader)), version };
  // Names have spaces more often than any of these; a structure with a slip has one of them and no space.
  if (/[=#()[\]@\\/]/.test(text) && !/\s/.test(text)) {
    throw new SmellError(
      'bad-structure',
      `"${text}" is in no list as a name, and is not a structure: ${parsed.reason}`,
    );
  }
  return { matches: [], version };
}

/** The CAS number that all rows of one substance name; undefined where they are of several. */
function onlyCasOf(matches: readonly ListMatch[]): string | undefined {
  const numbers = new Set(matches.filter(({ entry }) => entry.cas.length === 1).map(({ entry }) => entry.cas[0]!));
  return numbers.size === 1 ? [...numbers][0] : undefined;
}

function printList(info: ListInfo, terminal: Terminal): void {
  terminal.print(terminal.style('bold', info.title));
  terminal.print(`  ${info.id}: ${info.version}, as of ${info.asOf}, ${counted(info.rows, 'row')}`);
  terminal.print(
    `  ${info.authority}; ${info.use === 'verdict' ? 'decides' : 'context, decides nothing'}; ${info.source}`,
  );
  terminal.print(`  missing: ${info.missing}`);
}

function printMatch({ entry, identity, how }: ListMatch, terminal: Terminal): void {
  terminal.print(`${terminal.style('bold', `${entry.list} ${entry.row}`)}: ${entry.name}`);
  terminal.print(`  ${identity}: ${how}`);
  const facts = Object.entries(entry.facts).filter(([, value]) => value !== undefined && value !== '');
  if (facts.length > 0) terminal.print(`  ${facts.map(([name, value]) => `${name} ${shown(value)}`).join('; ')}`);
}

function shown(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}

function printDiff({ from, to, lists }: ListsDiff, terminal: Terminal): void {
  for (const list of lists) printListDiff(list, terminal);
  const total = (count: (list: ListDiff) => number): number => lists.reduce((sum, list) => sum + count(list), 0);
  terminal.say(
    `from ${from} to ${to}: ${counted(
      total(({ added }) => added.length),
      'row',
    )} added, ` +
      `${total(({ removed }) => removed.length)} removed, ${total(({ changed }) => changed.length)} changed`,
  );
}

function printListDiff({ list, info, added, removed, changed }: ListDiff, terminal: Terminal): void {
  terminal.print(terminal.style('bold', list));
  for (const change of info) terminal.print(`  ${fieldChange(change)}`);
  for (const { row, name } of added) terminal.print(`  + ${row} ${name}`);
  for (const { row, name } of removed) terminal.print(`  - ${row} ${name}`);
  for (const { row, name, changes } of changed) {
    terminal.print(`  * ${row} ${name}`);
    for (const change of changes) terminal.print(`      ${fieldChange(change)}`);
  }
}

function fieldChange({ field, from, to }: FieldChange): string {
  return `${field}: ${from ?? 'nothing'} -> ${to ?? 'nothing'}`;
}
