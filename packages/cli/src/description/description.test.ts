import { loadChemistry } from '@smell/core/molecule';
import {
  type DescriptionPredictors,
  describeMolecules,
  type EstimatedFigure,
  isFailure,
  type MoleculeDescription,
  type PredictedOdor,
  type PredictedProperties,
} from '@smell/inference';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { descriptionCard } from './description-card.ts';
import { descriptionFormat } from './description-file.ts';
import { DescriptionTable } from './description-table.ts';

const chemistry = await loadChemistry();
const plain = { style: (_: string, text: string) => text, width: 160 };

async function described(smiles: string, predictors: DescriptionPredictors = {}): Promise<MoleculeDescription> {
  const row = { row: 1, line: null, id: null, name: null, structure: { format: 'smiles', text: smiles } } as const;
  for await (const found of describeMolecules([row], { chemistry, predictors })) if (!isFailure(found)) return found;
  throw new Error(`${smiles} was not described`);
}

const figure = (value: number, unit: string, inDomain = true): EstimatedFigure => ({
  value,
  interval: [value / 2, value * 2],
  unit,
  inDomain,
});

const odor: PredictedOdor = {
  model: 'made for a test',
  odorous: figure(0.4, ''),
  descriptors: [
    { descriptor: 'floral', probability: 0.82, interval: [0.7, 0.9] },
    { descriptor: 'citrus', probability: 0.31, interval: null },
  ],
  inDomain: true,
};

const properties: PredictedProperties = {
  model: 'made for a test',
  boilingPoint: null,
  vapourPressure: null,
  logP: null,
  flashPoint: figure(80, 'C'),
  substantivity: figure(12, 'h', false),
  odorStrength: null,
  odorThreshold: null,
  odorValue: null,
  smellingDilution: null,
  note: { value: 'heart', interval: null, unit: '', inDomain: true },
};

const predictors: DescriptionPredictors = {
  odor: { predict: async (molecules) => molecules.map(() => odor) },
  properties: { predict: async (molecules) => molecules.map(() => properties) },
};
const silent: DescriptionPredictors = {
  odor: { predict: async (molecules) => molecules.map(() => null) },
  properties: { predict: async (molecules) => molecules.map(() => null) },
};
const installed = { odor: true, properties: true };

describe('a description in words', () => {
  it('gives every prediction with its doubt, and unknown where there is none', async () => {
    const card = descriptionCard(await described('CC(C)=CCCC(C)(O)C=C', predictors), installed, plain);
    for (const line of [
      /^odor +floral 82%, citrus 31%$/m,
      /^ +odorous: 0\.4 \(0\.2 to 0\.8\)$/m,
      /^note +heart$/m,
      /^strength +unknown$/m,
      /^longevity +12 h \(6 to 24\); unlike the molecules this was fitted on$/m,
      /^flash point +80 C \(40 to 160\)$/m,
    ]) {
      expect(card).toMatch(line);
    }
  });

  it('tells a predictor that cannot say from one that is not installed', async () => {
    const found = await described('CC(C)=CCCC(C)(O)C=C', silent);
    expect(descriptionCard(found, installed, plain)).toMatch(/^odor +unknown$/m);
    expect(descriptionCard(found, { odor: false, properties: false }, plain)).toMatch(
      /^odor +no odor predictor installed$/m,
    );
  });

  it('names what is wrong with a molecule that is out of scope or implausible', async () => {
    const card = descriptionCard(await described('CC(O)OCCCl'), installed, plain);
    expect(card).toMatch(/^scope +contains Cl; only C, H, O, N and S are in scope$/m);
    expect(card).toMatch(/^plausible +.*hemiacetal/m);
    expect(card).toMatch(/^known +not a known material$/m);
  });

  it('says when isomers are more than are listed', async () => {
    const card = descriptionCard(await described('CC(O)C(C)C(N)C(S)CC'), installed, plain);
    expect(card).toMatch(/^isomers +4 undefined centres: 16 isomers, 8 listed$/m);
  });
});

describe('a table of descriptions', () => {
  it('fits any width, and keeps row and SMILES at the narrowest', async () => {
    const found = await described('CC(C)=CCCC(C)(O)C=CCCCCCCCCCCCCCCCCCCCCCCCC', predictors);
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
    const text = format.heading + format.row(await described('CC(C)=CCCC(C)(O)C=C', predictors), chemistry);
    const [row] = parse(text, { columns: true }) as Record<string, string>[];
    expect(row).toMatchObject({
      odor: 'floral 0.82; citrus 0.31',
      note: 'heart',
      substantivity_h: '12',
      substantivity_h_low: '6',
      substantivity_h_high: '24',
      substantivity_h_in_domain: 'false',
      odor_strength: '',
      error: '',
    });
  });
});
