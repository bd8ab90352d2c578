/** A small engine for tests of jobs: molecules by number instead of by a model, the same for the same call. */
import { SmellError } from '@smell/core/errors';
import type { BriefCandidate, DescribedRow } from '@smell/inference';
import type { SampleSummary } from '@smell/inference/evaluation';
import { briefOfProfile, briefOfPrompt } from '@smell/inference/understood-brief';
import type { Engine, GenerateCall, InterpretedPrompt } from '../src/engine/engine.ts';
import type { JobEngine } from '../src/jobs/job-definition.ts';

export interface FakeOptions {
  /** Of each call, in ms. */
  readonly workMs?: number;
  /** Only so many different molecules exist. */
  readonly molecules?: number;
  /** Called with each call; what it throws, the engine throws. */
  readonly onCall?: (call: {
    readonly kind: 'generate' | 'describe' | 'sample';
    readonly seed?: number;
  }) => void | Promise<void>;
  /** Goes on working when it is told to stop. */
  readonly deaf?: boolean;
}

export function fakeEngine({ workMs = 0, molecules = 1e9, onCall, deaf = false }: FakeOptions = {}): JobEngine {
  const wait = (signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, workMs);
      if (deaf) return;
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(new SmellError('cancelled', 'stopped'));
      });
    });
  return {
    async *generate({ count, seed, model }: GenerateCall, { signal } = {}) {
      await onCall?.({ kind: 'generate', seed });
      if (workMs > 0) await wait(signal);
      for (let i = 0; i < count; i++) yield fakeCandidate(numberOf(seed, i, molecules), model, seed, i);
    },
    async describe(structures, { signal } = {}) {
      await onCall?.({ kind: 'describe' });
      if (workMs > 0) await wait(signal);
      return structures.map((asked, i) => fakeDescription(typeof asked === 'string' ? asked : asked.molBlock, i));
    },
    async sample({ seed, first, count }, { signal } = {}) {
      await onCall?.({ kind: 'sample', seed });
      if (workMs > 0) await wait(signal);
      return Array.from({ length: count }, (_, i) => ({ ...SAMPLE, index: first + i, smiles: `C${first + i}` }));
    },
    async summarise({ seed, prompts, rows }) {
      return { samples: rows.length, prompts, seed, control: null } as SampleSummary;
    },
  };
}

/** Briefs are read as the engine reads them, without its thread. */
export const WORDS: Pick<Engine, 'interpret' | 'profile'> = {
  interpret: async (prompt, language) => (await briefOfPrompt(prompt, language)) as unknown as InterpretedPrompt,
  profile: async (profile, beside) => briefOfProfile(profile, beside),
};

const SAMPLE = {
  prompt: null,
  outcome: 'qualifying',
  rawValid: true,
  novel: true,
  match: null,
  otherMatch: null,
  tokens: 3,
} as const;

function numberOf(seed: number, index: number, molecules: number): number {
  return (Math.imul((seed % 0x7fffffff) | 1, 48_271) + index * 7919) % molecules;
}

const UNKNOWN = { value: null, low: null, high: null, inDomain: false, probabilities: null };

function fakeCandidate(number: number, model: string, seed: number, index: number): BriefCandidate {
  const smiles = `C${'C'.repeat(Math.abs(number) % 5)}`;
  return {
    id: `${seed}-${index}`,
    smiles,
    inchiKey: `KEY${Math.abs(number)}`,
    formula: 'C',
    novel: true,
    nearest: { name: '=HYPERLINK("http://x")', cas: '1-1-1', smiles: 'C', similarity: 0.5 },
    profileMatch: null,
    ranking: { score: 1, because: [] },
    odor: null,
    estimates: {
      noteClass: UNKNOWN,
      odorStrength: UNKNOWN,
      substantivityHours: UNKNOWN,
      recommendedSmellingDilutionPct: UNKNOWN,
    },
    properties: { molecularWeight: 16, logP: -0.4, tpsa: 0, heavyAtoms: 1, boilingPointC: -160, vapourPressurePa: 1e6 },
    synthesis: { score: 1, reasons: [] },
    provenance: { model, modelHash: 'ab', seed, index, guidance: 1, passes: 1 },
    // Parts that nothing here looks at are left out.
  } as unknown as BriefCandidate;
}

function fakeDescription(smiles: string, i: number): DescribedRow {
  const origin = { row: i + 1, id: null, name: null };
  if (smiles.startsWith('!'))
    return { ...origin, error: { code: 'bad-structure', message: `${smiles} is none`, line: null } };
  return { ...origin, smiles, inchiKey: `KEY${smiles}`, formula: 'C' } as DescribedRow;
}
