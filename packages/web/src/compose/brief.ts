/** What is being asked for: the words, the profile where it was shaped by hand, and the conditions. */
import type { GenerateRequest } from '@smell/client';

export interface Brief {
  readonly text: string;
  /** Instead of what the words say, where the profile was shaped by hand; negative what is forbidden. */
  readonly shaped: Readonly<Record<string, number>> | null;
  readonly count: number;
  readonly model: string;
  /** null: as the model was shipped. */
  readonly guidance: number | null;
  readonly note: 'any' | 'top' | 'heart' | 'base';
  /** g/mol */
  readonly weight: readonly [number, number];
  readonly logP: readonly [number, number];
  /** SMARTS of parts that every molecule must hold, or must not. */
  readonly require: readonly string[];
  readonly forbid: readonly string[];
  readonly gate: NonNullable<GenerateRequest['gate']>;
  readonly seed: number;
}

/** The widest of what is asked for: at these ends nothing is demanded. */
export const WEIGHT_ENDS = [60, 320] as const;
export const LOG_P_ENDS = [-1, 8] as const;

export const NEW_BRIEF: Brief = {
  text: '',
  shaped: null,
  count: 20,
  model: 'dit-smell',
  guidance: null,
  note: 'any',
  weight: WEIGHT_ENDS,
  logP: LOG_P_ENDS,
  require: [],
  forbid: [],
  gate: 'exclude-prohibited',
  seed: 1,
};

/** More are made as a job, which goes on without this page. */
export const MOST_AT_ONCE = 200;
export const MOST_OF_A_JOB = 100_000;

/** @returns null where there is nothing to ask for */
export function requestOf(brief: Brief): GenerateRequest | null {
  const { shaped, count, model, guidance, note, weight, logP, require, forbid, gate, seed } = brief;
  const text = brief.text.trim();
  const kept = shaped && Object.fromEntries(Object.entries(shaped).filter(([, share]) => share !== 0));
  if (kept ? Object.keys(kept).length === 0 : text === '') return null;
  const molecularWeight = rangeOf(weight, WEIGHT_ENDS);
  const logPRange = rangeOf(logP, LOG_P_ENDS);
  const constraints = {
    ...(note === 'any' ? {} : { note }),
    ...(molecularWeight ? { molecularWeight } : {}),
    ...(logPRange ? { logP: logPRange } : {}),
    ...(require.length > 0 ? { require: [...require] } : {}),
    ...(forbid.length > 0 ? { forbid: [...forbid] } : {}),
  };
  return {
    ...(kept ? { profile: kept } : { prompt: text }),
    count,
    model,
    seed,
    gate,
    ...(guidance === null ? {} : { guidance }),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

function rangeOf(
  [least, most]: readonly [number, number],
  [lowest, highest]: readonly [number, number],
): { least?: number; most?: number } | null {
  if (least <= lowest && most >= highest) return null;
  return { ...(least > lowest ? { least } : {}), ...(most < highest ? { most } : {}) };
}
