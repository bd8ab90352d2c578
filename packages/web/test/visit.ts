/** Visits of the studio in Chromium that fail on anything the browser complains about, a breach of the CSP among it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** For what is small. */
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true } as const;

export interface Visit {
  readonly url: string;
  readonly path: string;
  readonly options?: BrowserContextOptions;
  /** Complaints that the visit is about. */
  readonly expected?: RegExp | undefined;
  /** Of each step, in ms. */
  readonly patienceMs?: number;
}

export async function visit<T>(
  browser: Browser,
  { url, path, options = {}, expected, patienceMs }: Visit,
  use: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ locale: 'en', reducedMotion: 'reduce', ...options });
  try {
    const page = await context.newPage();
    if (patienceMs !== undefined) page.setDefaultTimeout(patienceMs);
    const complaints: string[] = [];
    page.on('console', (message) => {
      // A drawing that a busy service puts off is asked for again.
      const isPutOff = /status of 503/.test(message.text()) && /\.svg\?/.test(message.location().url);
      if (message.type() === 'error' && !isPutOff) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(url + path);
    await page.locator('main').waitFor();
    const result = await use(page, context);
    expect(complaints.filter((complaint) => !expected?.test(complaint))).toEqual([]);
    return result;
  } finally {
    await context.close();
  }
}

/** How many molecules are asked for: few where it does not matter, since they are really made. */
export const askFor = (page: Page, count: number): Promise<void> =>
  page.locator('[aria-describedby=count-hint]').fill(String(count));

/** What axe-core finds wrong with the page as it is. */
export async function violations(page: Page): Promise<unknown[]> {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(
    (): Promise<AxeResults> =>
      (globalThis as unknown as { axe: { run(options: unknown): Promise<AxeResults> } }).axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      }),
  );
  return found.map(({ id, nodes }) => ({ id, at: nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)) }));
}

/** Whether nothing is wider than the screen. */
export const fits = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

/** The texts of the studio in a language. */
export const textsOf = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../src/i18n/locales/${language}.json`, import.meta.url), 'utf8'));

const english = textsOf('en');

/** An English text of the studio with its figures. */
export const text = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
  english[key]!.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
