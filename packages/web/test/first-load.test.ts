/** What the first page weighs, in Chromium on the real service: everything that it asks for, as gzip makes it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { expect, it } from 'vitest';
import { findChromium } from './find-chromium.ts';
import { startStudio } from './studio-server.ts';

const BUILT = fileURLToPath(new URL('../dist/', import.meta.url));
const MOST_BYTES = 300_000;
const executablePath = findChromium();

/** Fonts are compressed in themselves. */
function weightOf(path: string): number {
  const file = join(BUILT, path === '/' ? 'index.html' : path);
  if (!existsSync(file)) return 0;
  const content = readFileSync(file);
  return file.endsWith('.woff2') ? content.length : gzipSync(content, { level: 9 }).length;
}

it.skipIf(executablePath === undefined && process.env.CI !== 'true')(
  'the first load is below 300 kB, and brings nothing of space, map or table (needs chromium)',
  async () => {
    if (executablePath === undefined) throw new Error('Chromium is not installed: apt install chromium');
    const server = await startStudio();
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    try {
      const page = await (await browser.newContext({ locale: 'en' })).newPage();
      const paths = new Set<string>();
      page.on('request', (request) => paths.add(new URL(request.url()).pathname));
      await page.goto(server.url, { waitUntil: 'networkidle' });
      await page.evaluate(() => document.fonts.ready);
      const weights = [...paths].map((path) => [path, weightOf(path)] as const).sort(([, a], [, b]) => b - a);
      const total = weights.reduce((sum, [, bytes]) => sum + bytes, 0);
      process.stdout.write(`first load: ${(total / 1000).toFixed(1)} kB in ${weights.length} files\n`);
      expect(total, weights.map(([path, bytes]) => `${bytes} ${path}`).join('\n')).toBeLessThan(MOST_BYTES);
      expect(
        [...paths].filter((path) => /viewer|scent-map|pyramid|compare|results-(?!address)|conditions/.test(path)),
      ).toEqual([]);
    } finally {
      await browser.close();
      await server.close();
    }
  },
  180_000,
);
