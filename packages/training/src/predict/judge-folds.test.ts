import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadChemistry } from '@smell/core/molecule';
import { DESCRIPTORS } from '@smell/core/odor';
import { OnnxProcess } from '@smell/inference';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildData, JUDGE_FOLDS, loadShards, type MoleculeTable } from '../data/index.ts';
import { madeUpFolder } from '../data/made-up-data.ts';
import { Judge } from './judge.ts';
import { foldRule } from './judge-folds.ts';

let source: string;
let work: string;
let table: MoleculeTable;
beforeAll(async () => {
  source = await madeUpFolder();
  work = mkdtempSync(join(tmpdir(), 'smell-judge-'));
  const { folder } = await buildData({ from: source, to: join(work, 'data') });
  table = loadShards(folder);
});
afterAll(() => {
  for (const folder of [source, work]) rmSync(folder, { recursive: true });
});

const clusters = (rows: readonly number[]): Set<number> => new Set(rows.map((row) => table.columns.cluster[row]!));

describe('no judge sees what it judges', () => {
  it('neither a molecule nor its cluster is among what its fold was fitted on, nor is the ranker split', () => {
    const rule = foldRule(table);
    for (let row = 0; row < table.odorants; row++) {
      const seen = rule.trainingRows(rule.ofOdorant(row));
      expect(seen).not.toContain(row);
      expect(clusters(seen)).not.toContain(table.columns.cluster[row]);
    }
    const ranker = clusters(rule.background);
    expect(rule.background.length).toBeGreaterThan(0);
    for (let fold = 0; fold < JUDGE_FOLDS; fold++) {
      for (const cluster of clusters(rule.trainingRows(fold))) expect(ranker).not.toContain(cluster);
    }
  });

  it('every odorant outside the ranker split is held out once', () => {
    const rule = foldRule(table);
    const held = Array.from({ length: JUDGE_FOLDS }, (_, fold) => rule.heldOutRows(fold)).flat();
    expect(held.sort((a, b) => a - b)).toEqual(
      Array.from({ length: table.odorants }, (_, row) => row).filter((row) => table.split(row) !== 'ranker'),
    );
  });

  it('a molecule near an odorant is judged as that odorant is; one far from all by every fold', () => {
    const rule = foldRule(table);
    expect(rule.ofNeighbour({ index: 3, similarity: 0.85 })).toBe(rule.ofOdorant(3));
    expect(rule.ofNeighbour({ index: 3, similarity: 0.849 })).toBeUndefined();
    expect(rule.ofNeighbour({ index: -1, similarity: 0 })).toBeUndefined();
  });

  it('a fitted judge answers odorants by their own fold, keeps what it fitted, and gives percentiles', async () => {
    const runtime = new OnnxProcess({ threads: 1 });
    const chemistry = await loadChemistry();
    const settings = {
      layout: { morgan: 64, atomPairs: 64 },
      hidden: 8,
      members: 1,
      seed: 1,
      epochs: 5,
      batchSize: 16,
      learningRate: 1e-2,
      weightDecay: 0.01,
      dropout: 0.1,
      featureDropout: 0,
    };
    const stages: string[] = [];
    const open = (): Promise<Judge> =>
      Judge.open({
        table,
        chemistry,
        runtime,
        cache: join(work, 'judge'),
        dataHash: 'made up',
        settings,
        onProgress: (stage) => stages.push(stage),
      });
    try {
      const judge = await open();
      expect(judge.quality.all.molecules).toBe(table.odorants - judge.folds.background.length);
      for (const [row, molecule] of judge.odorants.entries()) {
        expect(judge.foldOf(molecule)).toBe(judge.folds.ofOdorant(row));
      }
      const stranger = 'CC1(C)C2CCC1(C)C(=O)C2';
      const molecule = {
        smiles: stranger,
        morgan: chemistry.fingerprint(stranger, 'morganCounts'),
        atomPairs: chemistry.fingerprint(stranger, 'atomPairCounts'),
      };
      expect(judge.foldOf(molecule)).toBeUndefined();
      const found = await judge.percentiles([molecule, judge.odorants[0]!]);
      expect(found).toHaveLength(2 * DESCRIPTORS.length);
      for (const value of found) expect(value >= 0 && value <= 1.0001).toBe(true);
      expect(stages.some((stage) => stage.startsWith('judge, fold'))).toBe(true);
      stages.length = 0;
      expect(await (await open()).percentiles([molecule, judge.odorants[0]!])).toEqual(found);
      expect(stages).toEqual([]);
      expect(existsSync(join(work, 'judge'))).toBe(true);
    } finally {
      runtime.close();
    }
  });
});
