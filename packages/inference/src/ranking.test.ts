import { describe, expect, it } from 'vitest';
import { easeOf, explainRanking, RANKING, rankingScore } from './ranking.ts';

const placed = {
  place: 2,
  match: 0.8,
  ease: 1,
  similarityToEarlier: 0.2,
  percentiles: new Map([
    ['rose', 0.95],
    ['green', 0.3],
    ['musk', 0.7],
    ['sweet', 0.9],
  ]),
  hardships: [],
};
const condition = { asked: { rose: 1, green: 0.5, musk: 0.2 }, forbidden: ['sweet'] };

describe('easeOf', () => {
  it('is 1 up to the median of the known materials, falls to 0 and never leaves that range', () => {
    expect([1, 2.6, 5.9, 10].map(easeOf)).toEqual([1, 1, 0, 0]);
    expect(easeOf(3)).toBeGreaterThan(easeOf(4));
  });
});

describe('rankingScore', () => {
  it('weighs fit and ease, and goes by ease alone without a ranker', () => {
    expect(rankingScore(1, 0, { ...RANKING, easeShare: 0.25 })).toBe(0.75);
    expect(rankingScore(null, 0.4, RANKING)).toBe(0.4);
  });
});

describe('explainRanking', () => {
  it('names what is met, what is missed, what is unwanted, ease and variety', () => {
    const { because, percentiles, score } = explainRanking(placed, condition, RANKING);
    expect(because).toEqual([
      'should smell more than most known materials of rose 95%',
      'less than most of green 30%',
      'may smell of what is not wanted: sweet 90%',
      'as easy to make as the easier half of the known materials',
      'unlike all before it',
    ]);
    expect(percentiles).toEqual({ rose: 0.95, green: 0.3, musk: 0.7, sweet: 0.9 });
    expect(score).toBeCloseTo(0.86, 3);
  });

  it('says nothing of smell where no ranker is installed, and what makes a molecule hard', () => {
    const plain = {
      ...placed,
      match: null,
      ease: 0.4,
      similarityToEarlier: null,
      percentiles: new Map(),
      hardships: ['bridged ring system'],
    };
    expect(explainRanking(plain, condition, RANKING)).toMatchObject({
      because: ['harder to make: bridged ring system'],
      similarityToEarlier: null,
      percentiles: {},
    });
  });
});
