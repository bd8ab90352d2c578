/** What is being asked for: the words, the profile where it was shaped by hand, and the conditions. */
import type { GenerateRequest, Reading } from '@smell/client';

/** What the words said beside the profile that was shaped by hand: wishes of the whole scent, and where descriptors stand. */
export interface Beside {
  readonly wishes: readonly NonNullable<GenerateRequest['wishes']>[number][];
  readonly pyramid: Readonly<Partial<Record<'top' | 'heart' | 'base', readonly string[]>>>;
}

export interface Brief {
  readonly text: string;
  /** Instead of what the words say, where the profile was shaped by hand; negative what is forbidden. */
  readonly shaped: Readonly<Record<string, number>> | null;
  /** Goes with `shaped`. */
  readonly beside: Beside;
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

export const NOTHING_BESIDE: Beside = { wishes: [], pyramid: {} };

export const NEW_BRIEF: Brief = {
  text: '',
  shaped: null,
  beside: NOTHING_BESIDE,
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
  const { shaped, beside, count, model, guidance, note, weight, logP, require, forbid, gate, seed } = brief;
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
    ...(kept ? { profile: kept, ...besideOf(beside, kept) } : { prompt: text }),
    count,
    model,
    seed,
    gate,
    ...(guidance === null ? {} : { guidance }),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** What a reading says beside its profile. */
export function besideOfReading({ constraints }: Pick<Reading, 'constraints'>): Beside {
  const wishes: Beside['wishes'][number][] = [];
  const pyramid: Record<string, readonly string[]> = {};
  for (const found of constraints) {
    if (found.constraint === 'note') pyramid[found.note] = found.descriptors;
    else if (!wishes.includes(found.constraint)) wishes.push(found.constraint);
  }
  return { wishes, pyramid };
}

/** A place is of what is asked for: what was taken away has none. */
function besideOf(
  { wishes, pyramid }: Beside,
  profile: Readonly<Record<string, number>>,
): Pick<GenerateRequest, 'wishes' | 'pyramid'> {
  const places = Object.entries(pyramid)
    .map(([note, words]) => [note, words.filter((word) => (profile[word] ?? 0) > 0)] as const)
    .filter(([, words]) => words.length > 0);
  return {
    ...(wishes.length > 0 ? { wishes: [...wishes] } : {}),
    ...(places.length > 0 ? { pyramid: Object.fromEntries(places) } : {}),
  };
}

function rangeOf(
  [least, most]: readonly [number, number],
  [lowest, highest]: readonly [number, number],
): { least?: number; most?: number } | null {
  if (least <= lowest && most >= highest) return null;
  return { ...(least > lowest ? { least } : {}), ...(most < highest ? { most } : {}) };
}
