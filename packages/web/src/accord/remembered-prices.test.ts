import { beforeEach, expect, it, vi } from 'vitest';
import { lineOf } from './draft.ts';
import { forgetPrices, hasPrices, rememberPrice, withPrice } from './remembered-prices.ts';

const kept = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
});
beforeEach(() => kept.clear());

const linalool = lineOf('1', { name: 'Linalool', cas: '78-70-6' });

it('are given to later lines of the same material, in the same currency', () => {
  expect(withPrice('EUR', linalool)).toBe(linalool);
  rememberPrice('EUR', linalool, 12.5);
  expect(withPrice('EUR', lineOf('7', { name: 'linalol', cas: '78-70-6' })).pricePerKg).toBe(12.5);
  expect(withPrice('USD', linalool).pricePerKg).toBeNull();
  expect(withPrice('EUR', lineOf('2', { name: 'Linalyl acetate', cas: '115-95-7' })).pricePerKg).toBeNull();
  expect(withPrice('EUR', { ...linalool, pricePerKg: 3 }).pricePerKg).toBe(3);
});

it('are forgotten one by one or all together, and what is no price is none', () => {
  rememberPrice('EUR', linalool, 0);
  expect(withPrice('EUR', linalool).pricePerKg).toBe(0);
  rememberPrice('EUR', linalool, null);
  expect(hasPrices()).toBe(false);
  rememberPrice('EUR', linalool, 4);
  forgetPrices();
  expect(withPrice('EUR', linalool).pricePerKg).toBeNull();
  kept.set('smell.prices', '{"EUR 78-70-6":"dear"}');
  expect(withPrice('EUR', linalool).pricePerKg).toBeNull();
  kept.set('smell.prices', 'nothing of ours');
  expect(hasPrices()).toBe(false);
});
