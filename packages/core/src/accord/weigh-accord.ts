/** A formula on the balance: shares, pure material, grams that sum exactly to the batch, and what it costs. */
import { type Accord, type AccordLine, PARTS, type Solvent } from './accord.ts';
import { apportion } from './apportion.ts';

/** What a balance shows, g. */
export const BALANCE_GRAMS = 0.001;

export interface WeighedLine {
  readonly id: string;
  /** Of what is weighed, % of the concentrate; the lines sum to 100 whatever their parts sum to. */
  readonly percent: number;
  /** Of pure material, % of the concentrate. */
  readonly purePercent: number;
  /** Of pure material, % of the finished product. */
  readonly productPercent: number;
  /** To 0.001 g. */
  readonly grams: number;
  /** Of these grams; null without a price. */
  readonly cost: number | null;
}

export interface WeighedAccord {
  readonly lines: readonly WeighedLine[];
  /** Sum of the parts as they are written. */
  readonly totalParts: number;
  /** What is over (positive) or missing (negative) to 1,000. */
  readonly differenceParts: number;
  readonly batchGrams: number;
  /** Pure material, % of the concentrate. */
  readonly purePercent: number;
  /** Of the dilutions, % of the concentrate. */
  readonly solvents: readonly { readonly solvent: Solvent; readonly percent: number }[];
  /** Finished product that the batch makes, g. */
  readonly productGrams: number;
  /** What the product holds besides the concentrate, g. */
  readonly carrierGrams: number;
  /** Of the lines with a price, for the batch. */
  readonly cost: number;
  /** For a kilogram of concentrate; null as long as a line that weighs something has no price. */
  readonly costPerKg: number | null;
  /** Lines that weigh something and have no price: the cost is at least this then. */
  readonly withoutPrice: readonly string[];
}

/** Parts that are no positive number weigh nothing; it is for the caller to say so. */
export function weighAccord({ lines, batchGrams, concentrationPercent }: Accord): WeighedAccord {
  const parts = lines.map(({ partsPerThousand }) => positive(partsPerThousand));
  const totalParts = sum(parts);
  const grams = gramsOf(parts, positive(batchGrams));
  const weighed = lines.map((line, place): WeighedLine => {
    const percent = totalParts > 0 ? (100 * parts[place]!) / totalParts : 0;
    const purePercent = percent * pureShare(line);
    const cost = line.pricePerKg === null ? null : (grams[place]! * line.pricePerKg) / 1000;
    return {
      id: line.id,
      percent: clean(percent),
      purePercent: clean(purePercent),
      productPercent: clean((purePercent * concentrationPercent) / 100),
      grams: grams[place]!,
      cost: cost === null ? null : clean(cost),
    };
  });
  const withoutPrice = lines.filter(({ pricePerKg }, place) => pricePerKg === null && grams[place]! > 0);
  const cost = sum(weighed.map((line) => line.cost ?? 0));
  const batch = sum(grams);
  const productGrams = concentrationPercent > 0 ? (batch * 100) / concentrationPercent : 0;
  return {
    lines: weighed,
    totalParts: clean(totalParts),
    // Of thousandths of a part nothing is left but the noise of the sum.
    differenceParts: Number((totalParts - PARTS).toFixed(6)),
    batchGrams: clean(batch),
    purePercent: clean(sum(weighed.map(({ purePercent }) => purePercent))),
    solvents: solventsOf(lines, weighed),
    productGrams: clean(productGrams),
    carrierGrams: clean(Math.max(0, productGrams - batch)),
    cost: clean(cost),
    costPerKg: withoutPrice.length > 0 || batch === 0 ? null : clean((cost / batch) * 1000),
    withoutPrice: withoutPrice.map(({ id }) => id),
  };
}

/** Shared out in units of the balance, so that they sum to the batch. */
function gramsOf(parts: readonly number[], batchGrams: number): number[] {
  const units = Math.round(batchGrams / BALANCE_GRAMS);
  return apportion(parts, units).map((share) => clean(share * BALANCE_GRAMS));
}

function solventsOf(lines: readonly AccordLine[], weighed: readonly WeighedLine[]): WeighedAccord['solvents'] {
  const percents = new Map<Solvent, number>();
  for (const [place, { solvent }] of lines.entries()) {
    const { percent, purePercent } = weighed[place]!;
    if (percent > purePercent) percents.set(solvent, (percents.get(solvent) ?? 0) + percent - purePercent);
  }
  return [...percents]
    .map(([solvent, percent]) => ({ solvent, percent: clean(percent) }))
    .sort((a, b) => b.percent - a.percent);
}

function pureShare({ dilutionPercent }: AccordLine): number {
  return Math.min(100, positive(dilutionPercent)) / 100;
}

function positive(value: number): number {
  return Number.isFinite(value) && value > 0 ? value : 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Without the noise of binary fractions. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}
