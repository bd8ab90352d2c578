import { loadChemistry } from '@smell/core/molecule';
import { describeMolecules, isFailure, type MoleculeDescription, type PredictedOdor } from '@smell/inference';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { descriptionCard } from './description-card.ts';
import { descriptionFormat } from './description-file.ts';
import { DescriptionTable } from './description-table.ts';

const chemistry = await loadChemistry();
const plain = { style: (_: string, text: string) => text, width: 160 };

const odor: PredictedOdor = {
  odorous: 0.94,
  descriptors: [
    { descriptor: 'floral', probability: 0.82, low: 0.7, high: 0.9, timesUsual: 2 },
    { descriptor: 'citrus', probability: 0.31, low: 0.2, high: 0.5, timesUsual: 2 },
  ],
  asked: [],
  domain: { inDomain: true, similarity: 0.8 },
  evidence: [],
  modelHash: 'ab'.repeat(32),
};

async function described(smiles: string, smell: PredictedOdor | null = null): Promise<MoleculeDescription> {
  const row = { row: 1, line: null, id: null, name: null, structure: { format: 'smiles', text: smiles } } as const;
  for await (const found of describeMolecules([row], { chemistry })) {
    if (!isFailure(found)) return { ...found, odor: smell };
  }
  throw new Error(`${smiles} was not described`);
}

describe('a description in words', () => {
  it('gives every prediction with its doubt', async () => {
    const card = descriptionCard(await described('CC(C)=CCCC(C)(O)C=C', odor), true, plain);
    for (const line of [
      /^odor +floral 82% \(70% to 90%\)$/m,
      /^ +smells at all: 94%$/m,
      /^note +top \(top \d+%, heart \d+%, base \d+%\)$/m,
      /^strength +\w+ \(\w+ to [\w ]+\)$/m,
      /^longevity +about [\d.]+ h \(.*\) on a blotter$/m,
      /^flash point +[\d.]+ °C \([\d.]+ to [\d.]+\)/m,
    ]) {
      expect(card).toMatch(line);
    }
  });

  it('says why something is unknown, and tells a predictor that cannot say from one that is not installed', async () => {
    const musk = await described('CC1COCC2=CC3=C(C=C12)C(C)(C)C(C)C3(C)C');
    expect(descriptionCard(musk, true, plain)).toMatch(/^odor +unknown: the molecule is too large/m);
    expect(descriptionCard(musk, false, plain)).toMatch(/^odor +no odor predictor installed$/m);
    expect(descriptionCard(musk, true, plain)).toMatch(/^threshold +unknown: the structure is unlike the materials/m);
    expect(descriptionCard(musk, true, plain)).toMatch(/^longevity +400 h or more/m);
  });

  it('names what is wrong with a molecule that is out of scope or implausible', async () => {
    const card = descriptionCard(await described('CC(O)OCCCl'), true, plain);
    expect(card).toMatch(/^scope +contains Cl; only C, H, O, N and S are in scope$/m);
    expect(card).toMatch(/^plausible +.*hemiacetal/m);
    expect(card).toMatch(/^known +not a known material$/m);
  });

  it('says when isomers are more than are listed', async () => {
    const card = descriptionCard(await described('CC(O)C(C)C(N)C(S)CC'), true, plain);
    expect(card).toMatch(/^isomers +4 undefined centres: 16 isomers, 8 listed$/m);
  });
});

describe('a table of descriptions', () => {
  it('fits any width, and keeps row and SMILES at the narrowest', async () => {
    const found = await described('CC(C)=CCCC(C)(O)C=CCCCCCCCCCCCCCCCCCCCCCCCC', odor);
    for (const width of [40, 80, 120, 200]) {
      const table = new DescriptionTable({ ...plain, width }, true);
      for (const line of [table.heading(), table.row(found)]) expect(line.length).toBeLessThanOrEqual(width);
      expect(table.heading()).toMatch(/^ +row {2}SMILES/);
    }
    expect(new DescriptionTable({ ...plain, width: 200 }, true).row(found)).toContain('floral, citrus');
  });
});

describe('a description in a CSV file', () => {
  it('has a cell under every heading, predicted ones with interval and domain', async () => {
    const format = descriptionFormat('x.csv');
    const found = await described('CC(C)=CCCC(C)(O)C=C', odor);
    const text = format.heading + format.row(found, chemistry);
    const [row] = parse(text, { columns: true }) as Record<string, string>[];
    const hours = found.estimates.substantivityHours;
    expect(row).toMatchObject({
      odor: 'floral 0.82; citrus 0.31',
      odorous_probability: '0.94',
      note: 'top',
      substantivity_h: String(hours.value),
      substantivity_h_low: String(hours.low),
      substantivity_h_high: String(hours.high),
      substantivity_h_in_domain: 'true',
      error: '',
    });
  });
});
