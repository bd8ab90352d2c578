/** What materials cost, as the user once said it, in this browser alone: the service has no table of them. Per kg, by currency. */
import type { Line } from './draft.ts';

const KEY = 'smell.prices';
/** The oldest are forgotten first. */
const MOST = 2_000;

type Prices = Readonly<Record<string, number>>;

function read(): Prices {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof found === 'object' && found !== null ? (found as Prices) : {};
  } catch {
    return {};
  }
}

function write(prices: Prices): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(prices));
  } catch {
    // Full or switched off: prices are then entered again, as they would be anyway.
    return;
  }
}

const nameIn = (currency: string, { material: { cas, smiles, name } }: Pick<Line, 'material'>): string =>
  `${currency} ${cas ?? smiles ?? name ?? ''}`;

/** @param price null to forget it */
export function rememberPrice(currency: string, line: Pick<Line, 'material'>, price: number | null): void {
  const name = nameIn(currency, line);
  const { [name]: _before, ...others } = read();
  write(Object.fromEntries([...Object.entries(others), ...(price === null ? [] : [[name, price]])].slice(-MOST)));
}

/** The line with the price that was last given to its material, where it has none. */
export function withPrice(currency: string, line: Line): Line {
  const price = line.pricePerKg ?? read()[nameIn(currency, line)];
  return typeof price === 'number' && price >= 0 ? { ...line, pricePerKg: price } : line;
}

export const hasPrices = (): boolean => Object.keys(read()).length > 0;

export function forgetPrices(): void {
  localStorage.removeItem(KEY);
}
