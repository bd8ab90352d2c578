/** What a product is and where it is sold, as options: shared by `smell safety` and `smell compliance`. */
import { SmellError } from '@smell/core/errors';
import type { ProductKind, RegionId } from '@smell/core/safety';
import { InvalidArgumentError } from 'commander';

export interface ProductFlags {
  readonly leaveOn?: boolean;
  readonly rinseOff?: boolean;
  readonly notCosmetic?: boolean;
}

/** @throws SmellError `bad-argument` */
export function chosen<Word extends string>(text: string, words: readonly Word[], option: string): Word {
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  throw new SmellError('bad-argument', `${option} ${text} is none of ${words.join(', ')}`);
}

/** Each once, in the order given. @throws SmellError `bad-argument` */
export function regionsOf(text: string, ids: readonly RegionId[]): RegionId[] {
  const words = text.split(',').map((word) => word.trim().toUpperCase());
  return [...new Set(words)].map((word) => chosen(word, ids, '--regions'));
}

/** @throws SmellError `bad-argument` for more than one */
export function productOf({ leaveOn, rinseOff, notCosmetic }: ProductFlags): ProductKind | undefined {
  const kinds: ProductKind[] = [
    ...(leaveOn ? (['leave-on'] as const) : []),
    ...(rinseOff ? (['rinse-off'] as const) : []),
    ...(notCosmetic ? (['not-cosmetic'] as const) : []),
  ];
  if (kinds.length > 1) {
    throw new SmellError('bad-argument', 'give one of --leave-on, --rinse-off and --not-cosmetic');
  }
  return kinds[0];
}

/** `2026-07-31`, the start of the day in UTC. */
export function day(text: string): Date {
  const date = new Date(`${text}T00:00:00Z`);
  if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text))
    return date;
  throw new InvalidArgumentError('Give a day such as 2026-07-31.');
}
