import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auprc, auroc, macroQuality } from './classification-metrics.ts';

describe('auroc', () => {
  it('is 1 when every positive is above every negative, and 0 the other way round', () => {
    expect(auroc([0.9, 0.8, 0.2, 0.1], [1, 1, 0, 0])).toBe(1);
    expect(auroc([0.1, 0.2, 0.8, 0.9], [1, 1, 0, 0])).toBe(0);
  });

  it('counts a tie as half', () => {
    expect(auroc([0.5, 0.5, 0.5], [1, 0, 0])).toBe(0.5);
    expect(auroc([0.9, 0.5, 0.5, 0.1], [0, 1, 0, 0])).toBeCloseTo((0 + 0.5 + 1) / 3);
  });

  it('is the share of pairs in the right order', () => {
    const scores = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.boolean()), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(scores, (rows) => {
        let right = 0;
        let pairs = 0;
        for (const [a, positive] of rows) {
          for (const [b, other] of rows) {
            if (!positive || other) continue;
            pairs++;
            right += a > b ? 1 : a === b ? 0.5 : 0;
          }
        }
        const found = auroc(
          rows.map(([score]) => score),
          rows.map(([, positive]) => positive),
        );
        if (pairs === 0) expect(found).toBeNaN();
        else expect(found).toBeCloseTo(right / pairs, 10);
      }),
    );
  });
});

describe('auprc', () => {
  it('is the average precision of a case worked by hand', () => {
    // Hits at ranks 1, 3 and 4 of 5: (1/1 + 2/3 + 3/4) / 3.
    expect(auprc([5, 4, 3, 2, 1], [1, 0, 1, 1, 0])).toBeCloseTo((1 + 2 / 3 + 3 / 4) / 3);
  });

  it('is the share of positives when all scores are equal', () => {
    expect(auprc([1, 1, 1, 1], [1, 0, 0, 0])).toBe(0.25);
    expect(auprc([1, 1], [0, 0])).toBeNaN();
  });
});

describe('macroQuality', () => {
  it('averages over descriptors with enough positives and leaves the others out', () => {
    // Column 0 is perfect, column 1 is reversed, column 2 has a single positive.
    const probabilities = [0.9, 0.1, 0.5, 0.8, 0.2, 0.5, 0.2, 0.8, 0.5, 0.1, 0.9, 0.6];
    const votes = [2, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 1];
    expect(macroQuality(probabilities, votes, 3, 2)).toMatchObject({ auroc: 0.5, descriptors: 2, molecules: 4 });
    expect(macroQuality(probabilities, votes, 3, 1).descriptors).toBe(3);
    expect(macroQuality(probabilities, votes, 3, 1, (column) => column === 0).auroc).toBe(1);
  });
});
