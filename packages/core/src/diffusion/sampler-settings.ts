/** How a model is sampled. Recorded in the model's config; the shipped values come from measured ablations. */
import { SmellError } from '../errors.ts';
import { SOURCE_TAGS, type SourceTag } from './condition.ts';

export const SAMPLING_ORDERS = ['random', 'left-to-right', 'confident', 'entropy'] as const;
export type SamplingOrder = (typeof SAMPLING_ORDERS)[number];

export interface SamplerSettings {
  /** Asked of the model where a condition names no source itself; null for none. */
  readonly source: SourceTag | null;
  /** Which slot is filled next: most confident first, or lowest entropy first. Autoregressive models ignore it. */
  readonly order: SamplingOrder;
  /** Scale of the Gumbel noise added to the log-probability (confident) or entropy in nats (entropy); 0 for none. */
  readonly orderTemperature: number;
  readonly tokensPerPass: number;
  /** Of the tokens; 0 always takes the likeliest. */
  readonly temperature: number;
  /** Nucleus (Holtzman et al. 2020): only the likeliest tokens that make up this probability; 1 for all. */
  readonly topP: number;
  /** logits = unconditional + (1 + scale) (conditional - unconditional); 0 costs one evaluation a pass, else two. */
  readonly guidanceScale: number;
  /** Share of a molecule's passes, the first ones, that are guided. */
  readonly guidedShare: number;
  /** With which the unconditional side of guidance asks for what is forbidden, 0 to 1 (measured in docs/results/control.md). */
  readonly forbiddenWeight: number;
  /** Of the length; 0 always takes the likeliest. */
  readonly lengthTemperature: number;
  /** The same as `guidanceScale`, for the length. */
  readonly lengthGuidanceScale: number;
  /** `always` forbids tokens that cannot lead to a molecule; `repair` only after an invalid first attempt. */
  readonly grammarMask: 'off' | 'repair' | 'always';
  /** How often a molecule judged invalid is masked again in part and completed anew. */
  readonly remaskRounds: number;
  /** Share of the tokens masked again in the first such round, the least confident ones; n times that in round n. */
  readonly remaskShare: number;
  /** Molecules in one evaluation of the model. */
  readonly batchSize: number;
}

export const DEFAULT_SAMPLER_SETTINGS: SamplerSettings = {
  source: 'odorant',
  order: 'left-to-right',
  orderTemperature: 0,
  tokensPerPass: 1,
  temperature: 1,
  topP: 1,
  guidanceScale: 0,
  guidedShare: 1,
  forbiddenWeight: 0.5,
  lengthTemperature: 1,
  lengthGuidanceScale: 0,
  grammarMask: 'repair',
  remaskRounds: 3,
  remaskShare: 0.5,
  batchSize: 256,
};

const AT_LEAST: Readonly<Partial<Record<keyof SamplerSettings, number>>> = {
  orderTemperature: 0,
  tokensPerPass: 1,
  temperature: 0,
  topP: 0,
  guidanceScale: 0,
  guidedShare: 0,
  forbiddenWeight: 0,
  lengthTemperature: 0,
  lengthGuidanceScale: 0,
  remaskRounds: 0,
  remaskShare: 0,
  batchSize: 1,
};
const AT_MOST_ONE: readonly (keyof SamplerSettings)[] = ['topP', 'guidedShare', 'forbiddenWeight', 'remaskShare'];
const WHOLE: readonly (keyof SamplerSettings)[] = ['tokensPerPass', 'remaskRounds', 'batchSize'];

/** @throws SmellError `bad-argument` naming the first setting that is out of range. */
export function checkSamplerSettings(settings: SamplerSettings): void {
  if (settings.source !== null && !SOURCE_TAGS.includes(settings.source)) {
    throw new SmellError('bad-argument', `source is ${settings.source}; it must be ${SOURCE_TAGS.join(', ')} or null`);
  }
  for (const [name, least] of Object.entries(AT_LEAST) as [keyof SamplerSettings, number][]) {
    const value = Number(settings[name]);
    const most = AT_MOST_ONE.includes(name) ? 1 : Number.MAX_SAFE_INTEGER;
    const isWhole = WHOLE.includes(name);
    if (value >= least && value <= most && (!isWhole || Number.isInteger(value))) continue;
    const range = most === 1 ? `from ${least} to 1` : `${least} or more`;
    throw new SmellError(
      'bad-argument',
      `${name} is ${settings[name]}; it must be a ${isWhole ? 'whole ' : ''}number, ${range}`,
    );
  }
}
