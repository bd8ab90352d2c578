import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SmellError } from '@smell/core/errors';
import { loadChemistry, tanimoto } from '@smell/core/molecule';
import { describe, expect, it } from 'vitest';
import { buildData } from './build-data.ts';
import { CORPUS, corpusCsv, madeUpFolder, madeUpOdorants, odorantsCsv } from './made-up-data.ts';
import type { MoleculeTable } from './molecule-table.ts';
import { loadShards } from './shards.ts';

const target = (): string => join(mkdtempSync(join(tmpdir(), 'smell-shards-')), 'data');

async function build(
  files: Record<string, string | undefined> = {},
  options: Partial<Parameters<typeof buildData>[0]> = {},
) {
  const to = target();
  const result = await buildData({ from: await madeUpFolder(files), to, ...options });
  return { ...result, table: loadShards(to), to };
}

function splitsByKey(table: MoleculeTable): Map<string, string> {
  return new Map(Array.from({ length: table.odorants }, (_, row) => [table.inchiKey(row), table.split(row)]));
}

async function errorOf(files: Record<string, string | undefined>): Promise<SmellError> {
  const error = await build(files).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(SmellError);
  return error as SmellError;
}

describe('buildData', () => {
  it('joins labels, strength, tenacity, note, vapour pressure, tags and weights to their molecules', async () => {
    const chemistry = await loadChemistry();
    const [first, second] = madeUpOdorants().map(({ smiles }) => chemistry.inchiKey(smiles));
    const { table } = await build({
      'tenacity_odor_strength.csv': `inchikey,odor_strength_rank,substantivity_hours,substantivity_qualifier,note_class\n${first},2,400,at_cap,base\n`,
      'arctander_strength_tenacity.csv': `inchikey,arctander_strength,arctander_tenacity\n${first},4,0\n${second},4,1\n`,
      'volatility.csv': `inchikey,vapor_pressure_mmHg_25C,vapor_pressure_mmHg_25C_source\n${first},7.50062,landolt_antoine\n`,
    });
    const rowOf = (key: string | undefined): number =>
      Array.from({ length: table.odorants }, (_, i) => i).findIndex((i) => table.inchiKey(i) === key);
    const [a, b] = [rowOf(first), rowOf(second)];
    expect([table.scalar('strength', a), table.scalar('tenacity', a), table.note(a)]).toEqual([2, 3, 'base']);
    expect([table.scalar('strength', b), table.scalar('tenacity', b), table.note(b)]).toEqual([4, 1, undefined]);
    expect(table.scalar('log10VapourPressurePa', a)).toBeCloseTo(3, 4);
    expect(table.scalar('molecularWeight', a)).toBeCloseTo(88.11, 1);
    expect([...table.descriptors(a).votes]).toEqual([3, 2, 1]);
    expect(table.orders(b).length).toBeGreaterThan(0);
    expect(table.orders(b)).not.toContain(table.smiles(b));
    const natural = Array.from({ length: table.size }, (_, i) => i).filter((i) => table.tag(i) === 'natural');
    expect(natural.map((i) => table.columns.weight[i]).sort()).toEqual([Math.fround(0.9), 1]);
  });

  it('drops cages of an enumeration, molecules out of scope and unlikely ones, and counts them', async () => {
    const { manifest } = await build();
    const reasons = Object.keys(manifest.statistics).join('\n');
    expect(reasons).toContain('dropped background: strained cage');
    expect(reasons).toContain('dropped background: out of scope (element)');
    expect(reasons).toContain('dropped background: fragrance likeness below');
  });

  it('gives a molecule the same split, fold and cluster when rows are added, removed or reordered', async () => {
    const odorants = madeUpOdorants();
    const { table: whole } = await build();
    const { table: half } = await build({ 'odorants.csv': await odorantsCsv(odorants.slice(0, 60).reverse()) });
    const splits = splitsByKey(whole);
    for (const [key, split] of splitsByKey(half)) expect(split).toBe(splits.get(key));
    expect(new Set(splits.values()).size).toBeGreaterThan(1);
  });

  it('lets no held-out odorant, and no virtual molecule near one, into the corpus', async () => {
    const chemistry = await loadChemistry();
    const first = await build();
    const heldOut = Array.from({ length: first.table.odorants }, (_, row) => row).filter(
      (row) => first.table.split(row) !== 'train',
    );
    expect(heldOut.length).toBeGreaterThan(0);
    const smiles = heldOut.map((row) => first.table.smiles(row));
    const { table, manifest } = await build({
      'corpus_smiles.csv.gz': corpusCsv([
        ...CORPUS,
        ...smiles.map((text) => `${text},zinc_100k_24heavy,0.9`),
        ...smiles.map((text) => `C${text},virtual_edit,0.9`),
      ]),
    });
    expect(manifest.statistics['dropped background: is a held-out odorant']).toBe(smiles.length);
    const blocks = new Set(heldOut.map((row) => first.table.inchiKey(row).slice(0, 14)));
    for (let row = table.odorants; row < table.size; row++) {
      expect(blocks).not.toContain(chemistry.inchiKey(table.smiles(row)).slice(0, 14));
      if (table.tag(row) !== 'virtual') continue;
      const own = chemistry.fingerprint(table.smiles(row), 'atomPairCounts');
      for (const text of smiles) expect(tanimoto(own, chemistry.fingerprint(text, 'atomPairCounts'))).toBeLessThan(0.7);
    }
  });

  it('keeps every molecule once', async () => {
    const { table } = await build({ 'corpus_smiles.csv.gz': corpusCsv([...CORPUS, ...CORPUS, 'CCOC(C)=O,hiv,0.9']) });
    const all = Array.from({ length: table.size }, (_, row) => table.smiles(row));
    expect(new Set(all).size).toBe(all.length);
  });

  it('puts everything into train when asked to', async () => {
    const { table } = await build({}, { all: true });
    expect(new Set(splitsByKey(table).values())).toEqual(new Set(['train']));
  });

  it('uses molecules that are left out nowhere', async () => {
    const chemistry = await loadChemistry();
    const [first] = madeUpOdorants();
    const list = join(mkdtempSync(join(tmpdir(), 'smell-list-')), 'fold.txt');
    writeFileSync(list, `${chemistry.inchiKey(first!.smiles)}\n`);
    const corpus = corpusCsv([...CORPUS, `${first!.smiles},hiv,0.9`]);
    const { table } = await build({ 'corpus_smiles.csv.gz': corpus }, { leaveOut: list, all: true });
    expect(Array.from({ length: table.size }, (_, row) => table.smiles(row))).not.toContain(
      chemistry.flatCanonical(first!.smiles),
    );
    expect(table.odorants).toBe(madeUpOdorants().length - 1);
  });

  it('builds once, again when a source changes, and again when a shard is damaged', async () => {
    const from = await madeUpFolder();
    const to = target();
    expect((await buildData({ from, to })).built).toBe(true);
    expect((await buildData({ from, to })).built).toBe(false);
    writeFileSync(join(to, 'columns.bin'), 'broken');
    expect(() => loadShards(to)).toThrow(/columns\.bin is damaged/);
    expect((await buildData({ from, to })).built).toBe(true);
    writeFileSync(join(from, 'volatility.csv'), 'inchikey,vapor_pressure_mmHg_25C,vapor_pressure_mmHg_25C_source\n\n');
    expect((await buildData({ from, to })).built).toBe(true);
  });

  it('writes the same bytes from the same inputs, in one process or in two', async () => {
    const from = await madeUpFolder();
    const [a, b] = [target(), target()];
    await buildData({ from, to: a, processes: 0 });
    await buildData({ from, to: b, processes: 2 });
    for (const name of readdirSync(a))
      expect(readFileSync(join(a, name)).equals(readFileSync(join(b, name)))).toBe(true);
  });

  it('leaves the old shards whole when it is stopped, and clears what a killed build left', async () => {
    const from = await madeUpFolder();
    const to = target();
    await buildData({ from, to });
    const before = readFileSync(join(to, 'manifest.json'), 'utf8');
    mkdirSync(`${to}.building-999999999`);
    writeFileSync(join(from, 'volatility.csv'), 'inchikey,vapor_pressure_mmHg_25C,vapor_pressure_mmHg_25C_source\n\n');
    await expect(buildData({ from, to, signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
    expect(readFileSync(join(to, 'manifest.json'), 'utf8')).toBe(before);
    await buildData({ from, to });
    expect(existsSync(`${to}.building-999999999`)).toBe(false);
    expect(loadShards(to).size).toBeGreaterThan(0);
  });

  it('says which file, line and cell is wrong', async () => {
    const key = 'XUPYJHCZDLZNFP-UHFFFAOYSA-N';
    const cases: [Record<string, string | undefined>, RegExp][] = [
      [{ 'volatility.csv': undefined }, /volatility\.csv cannot be read \(ENOENT\)/],
      [{ 'odorants.csv': 'inchikey,smiles\n' }, /odorants\.csv line 1: there is no column "descriptor_votes"/],
      [
        { 'odorants.csv': `inchikey,smiles,descriptor_votes\n${key},CCO\n` },
        /odorants\.csv line 2: .*correct or remove the row/,
      ],
      [
        { 'odorants.csv': `inchikey,smiles,descriptor_votes\n${key},CCO,smelly:2\n` },
        /line 2: "smelly" is not an odor descriptor/,
      ],
      [{ 'odorants.csv': `inchikey,smiles,descriptor_votes\n${key},CCO,rose\n` }, /line 2: "rose" in descriptor_votes/],
      [{ 'odorants.csv': 'inchikey,smiles,descriptor_votes\nabc,CCO,rose:1\n' }, /line 2: "abc" is not an InChIKey/],
      [
        { 'odorants.csv': `inchikey,smiles,descriptor_votes\n${key},C(C,rose:1\n` },
        /odorants\.csv line 2: "C\(C" is not a structure/,
      ],
      [
        { 'corpus_smiles.csv.gz': corpusCsv(['CCCCO,hiv,often']) },
        /corpus_smiles\.csv\.gz line 2: fragrance_likeness is "often"/,
      ],
      [
        {
          'tenacity_odor_strength.csv': `inchikey,odor_strength_rank,substantivity_hours,substantivity_qualifier,note_class\n${key},7,,,\n`,
        },
        /tenacity_odor_strength\.csv line 2: odor_strength_rank is 7/,
      ],
    ];
    for (const [files, message] of cases) expect((await errorOf(files)).message).toMatch(message);
  });
});
