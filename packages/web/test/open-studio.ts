/** What every journey begins with: the real service and Chromium, started before the tests of a file and stopped after them. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { findChromium } from './find-chromium.ts';
import { startStudio } from './studio-server.ts';

const executablePath = findChromium();

/** Without Chromium the journeys are skipped by name; with CI=true they fail instead. */
export const withoutChromium = executablePath === undefined && process.env.CI !== 'true';

export interface Studio {
  readonly url: string;
  readonly browser: Browser;
}

/** @returns filled in before the first test of the file */
export function openStudio(): Studio {
  let close: (() => Promise<void>) | undefined;
  const studio = { url: '', browser: undefined as unknown as Browser };
  beforeAll(async () => {
    const browser = await launchChromium();
    const server = await startStudio();
    Object.assign(studio, { url: server.url, browser });
    close = server.close;
  }, 180_000);
  afterAll(async () => {
    await studio.browser?.close();
    await close?.();
  });
  return studio;
}

/** @throws Error where it is not installed */
export async function launchChromium(): Promise<Browser> {
  if (executablePath === undefined) throw new Error('Chromium is not installed: apt install chromium');
  return await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu-rasterization', '--disable-gpu-compositing'],
  });
}

/** Lets the page's next generation be a thousand molecules: a few that the service made, again and again under other ids. */
export async function answerWithThousand(page: Page, url: string, prompt: string, count: number): Promise<void> {
  const answer = await fetch(`${url}/v1/generate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ prompt, count }),
  });
  expect(answer.status).toBe(200);
  const { candidates } = (await answer.json()) as { readonly candidates: readonly object[] };
  const events = Array.from({ length: 1000 }, (_, place) => {
    const candidate = { ...candidates[place % candidates.length]!, id: `molecule ${place}` };
    return `event: candidate\ndata: ${JSON.stringify(candidate)}\n\n`;
  });
  await page.route('**/v1/generate', (route) =>
    route.fulfill({
      contentType: 'text/event-stream',
      body: `${events.join('')}event: done\ndata: {"candidates":1000}\n\n`,
    }),
  );
}
