import { CONDITION_SIZE, encodeCondition } from '@smell/core/diffusion';
import { DESCRIPTORS, familyOf } from '@smell/core/odor';
import { random } from '@smell/core/random';
import { describe, expect, it } from 'vitest';
import { aliasTable } from './alias-table.ts';
import { CONDITION_PROBABILITIES, cleanPool, conditionSource } from './draw-condition.ts';
import { rowSource } from './draw-row.ts';
import {
  type MoleculeColumns,
  type MoleculeTable,
  moleculeTable,
  NONE,
  odorTargets,
  SCALAR_COLUMNS,
} from './molecule-table.ts';

const WOODY = ['woody', 'cedar', 'amber'];
const FRUITY = ['fruity', 'apple', 'sweet'];

/** 400 odorants, half woody, half fruity (every tenth is held out), then 30 corpus molecules of each kind. */
function table(): MoleculeTable {
  const odorants = 400;
  const size = odorants + 90;
  const labels = Array.from({ length: odorants }, (_, i) =>
    (i % 2 ? WOODY : FRUITY).map((word) => DESCRIPTORS.indexOf(word)),
  );
  const rows = Array.from({ length: size }, (_, i) => i);
  const columns: MoleculeColumns = {
    weight: Float32Array.from(rows, (i) => (i < odorants ? 1 : 0.5)),
    scalars: new Float32Array(size * SCALAR_COLUMNS.length).map((_, i) =>
      i < size ? 150 : i < 2 * size ? Number.NaN : 1,
    ),
    tag: Uint8Array.from(rows, (i) => (i < odorants ? 0 : 1 + (i % 3))),
    note: Uint8Array.from(rows, (i) => (i % 2 ? NONE : 1)),
    split: Uint8Array.from(rows, (i) => (i < odorants && i % 10 === 0 ? 3 : 0)),
    fold: new Uint8Array(size),
    cluster: Int32Array.from(rows),
    descriptorStart: Uint32Array.from({ length: size + 1 }, (_, i) => 3 * Math.min(i, odorants)),
    descriptorIndex: Uint16Array.from(labels.flat()),
    descriptorVotes: Uint8Array.from(labels.flatMap(() => [4, 2, 1])),
  };
  return moleculeTable(rows.map((i) => `C${i} D${i}\n`).join(''), labels.map((_, i) => `KEY${i}\n`).join(''), columns);
}

describe('aliasTable', () => {
  it('draws in proportion to weights and never what has none', () => {
    const source = aliasTable([1, 0, 3, 6]);
    const stream = random(1);
    const seen = [0, 0, 0, 0];
    for (let i = 0; i < 50_000; i++) seen[source.draw(stream)]!++;
    expect(seen[1]).toBe(0);
    [0.1, 0, 0.3, 0.6].forEach((share, i) => {
      expect(seen[i]! / 50_000).toBeCloseTo(share, 1);
    });
    expect(() => aliasTable([0, 0])).toThrow(RangeError);
    expect(() => aliasTable([1, -1])).toThrow(RangeError);
  });
});

describe('rowSource', () => {
  it('draws training rows only, in the shares of the mix', () => {
    const molecules = table();
    const source = rowSource(molecules, { odorant: 0.34, virtual: 0.3 });
    const stream = random(2);
    const seen = { odorant: 0, natural: 0, virtual: 0, background: 0 };
    for (let i = 0; i < 40_000; i++) {
      const row = source.draw(stream);
      expect(molecules.split(row)).toBe('train');
      seen[molecules.tag(row)]++;
    }
    expect(seen.odorant / 40_000).toBeCloseTo(0.34, 2);
    expect(seen.virtual / 40_000).toBeCloseTo(0.3, 2);
    expect(seen.natural / 40_000).toBeCloseTo(0.18, 2);
    expect(source.shares.background).toBeCloseTo(0.18, 2);
  });

  it('refuses shares that are not a mix', () => {
    expect(() => rowSource(table(), { odorant: 0.8, virtual: 0.3 })).toThrow(RangeError);
  });
});

describe('conditionSource', () => {
  it('draws the same condition again from the same seed', () => {
    const source = conditionSource(table());
    for (let seed = 0; seed < 50; seed++) {
      expect(source.draw(1, random(seed))).toEqual(conditionSource(table()).draw(1, random(seed)));
    }
  });

  it('asks only for what the molecule has and forbids only what stays away from it', () => {
    const molecules = table();
    const source = conditionSource(molecules);
    const stream = random(3);
    let forbidden = 0;
    for (let i = 0; i < 4_000; i++) {
      const condition = source.draw(1, stream);
      for (const word of Object.keys(condition.asked ?? {})) expect(WOODY).toContain(word);
      for (const word of condition.forbidden ?? []) {
        expect(FRUITY).toContain(word);
        expect(['woody', 'amber_balsamic']).not.toContain(familyOf(word));
      }
      if (condition.forbidden) forbidden++;
      encodeCondition(condition, new Float32Array(CONDITION_SIZE));
    }
    expect(forbidden).toBeGreaterThan(200);
  });

  it('leaves every part out sometimes, and shows descriptors alone often', () => {
    const source = conditionSource(table());
    const stream = random(4);
    const count = 20_000;
    let bare = 0;
    let sourceless = 0;
    let descriptorsOnly = 0;
    for (let i = 0; i < count; i++) {
      const { asked, scalars, note, source: tag } = source.draw(2, stream);
      if (!asked && !scalars && !note) bare++;
      if (!tag) sourceless++;
      if (asked && !scalars && !note) descriptorsOnly++;
      expect(scalars?.logP).toBeUndefined();
    }
    expect(bare / count).toBeCloseTo(CONDITION_PROBABILITIES.empty, 1);
    expect(sourceless / count).toBeCloseTo(CONDITION_PROBABILITIES.noSource, 1);
    expect(descriptorsOnly / count).toBeGreaterThan(0.35);
  });

  it('never asks a corpus molecule for descriptors', () => {
    const source = conditionSource(table());
    const stream = random(5);
    for (let i = 0; i < 200; i++) expect(source.draw(450, stream)).not.toHaveProperty('asked');
  });

  it('asks a corpus molecule for its guesses, each about as often as it is probable, and forbids others only', () => {
    const molecules = table();
    const start = new Int32Array(molecules.size + 1).fill(2, 451);
    const [likely, unlikely] = ['jasmine', 'smoky'].map((word) => DESCRIPTORS.indexOf(word)) as [number, number];
    const guesses = { start, index: Int32Array.of(likely, unlikely), probability: Float32Array.of(0.8, 0.1) };
    const source = conditionSource(molecules, guesses);
    const stream = random(7);
    const seen = { jasmine: 0, smoky: 0 };
    const forbidden = new Set<string>();
    for (let i = 0; i < 10_000; i++) {
      const condition = source.draw(450, stream);
      for (const word of Object.keys(condition.asked ?? {})) seen[word as keyof typeof seen]++;
      for (const word of condition.forbidden ?? []) forbidden.add(word);
      expect(source.draw(451, stream)).not.toHaveProperty('asked');
    }
    const shown = (1 - CONDITION_PROBABILITIES.empty) * CONDITION_PROBABILITIES.guessed;
    expect(seen.jasmine / 10_000).toBeCloseTo(0.8 * shown, 1);
    // Beside the likely one it is asked for only where two or more are asked.
    expect(seen.smoky / seen.jasmine).toBeGreaterThan(0.05);
    expect(seen.smoky / seen.jasmine).toBeLessThan(0.13);
    expect(forbidden).not.toContain('jasmine');
    expect(forbidden).not.toContain('smoky');
    expect(forbidden.size).toBeGreaterThan(2);
  });

  it('draws and encodes at least 20,000 rows a second', () => {
    const molecules = table();
    const rows = rowSource(molecules);
    const conditions = conditionSource(molecules);
    const stream = random(6);
    const batch = new Float32Array(CONDITION_SIZE);
    const started = process.cpuUsage().user;
    for (let i = 0; i < 20_000; i++) encodeCondition(conditions.draw(rows.draw(stream), stream), batch);
    expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(1);
  });
});

describe('cleanPool', () => {
  it('holds descriptors of two votes, filled up to six by support', () => {
    expect(cleanPool(Uint8Array.of(5, 4, 3, 2, 2, 2, 2, 1))).toBe(7);
    expect(cleanPool(Uint8Array.of(3, 1, 1, 1, 1, 1, 1, 1))).toBe(6);
    expect(cleanPool(Uint8Array.of(1, 1))).toBe(2);
  });
});

describe('odorTargets', () => {
  it('gives one column of votes for each descriptor of the rows kept', () => {
    const molecules = table();
    const { rows, votes } = odorTargets(molecules, (row) => molecules.split(row) === 'test');
    expect(rows.length).toBe(40);
    expect(votes[DESCRIPTORS.indexOf('fruity')]).toBe(4);
    expect(votes.reduce((sum, count) => sum + count, 0)).toBe(40 * 7);
  });
});
