/** The studio in Chromium on the real service. Skipped by name without Chromium; with CI=true it fails instead. */
import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerWithThousand, openStudio, withoutChromium } from './open-studio.ts';
import { startStudio } from './studio-server.ts';
import { askFor, PHONE, textsOf, violations, visit as visitWith } from './visit.ts';

const BRIEF = 'Sparkling bergamot over warm cedar, without vanilla or zorblax';
const english = textsOf('en');

describe.skipIf(withoutChromium)('the studio (needs chromium)', () => {
  const studio = openStudio();

  const visit = <T>(use: (page: Page) => Promise<T>, options: BrowserContextOptions = {}, path = '/'): Promise<T> =>
    visitWith(studio.browser, { url: studio.url, path, options }, use);

  const slider = (page: Page, name: string) => page.locator(`aside [role=slider][aria-label="${name}"]`);

  async function write(page: Page, brief = BRIEF): Promise<void> {
    await page.locator('textarea').fill(brief);
    await page.locator('aside [role=slider]').first().waitFor();
  }

  async function makeMolecules(page: Page, count = 6): Promise<void> {
    await askFor(page, count);
    await page.locator('textarea').press('Control+Enter');
    await finished(page);
  }

  async function finished(page: Page): Promise<void> {
    await page.locator('article').first().waitFor({ timeout: 60_000 });
    await page.locator('[data-running=false]').waitFor({ timeout: 60_000 });
  }

  it('leads from a sentence to molecules, to one of them, and to its file', async () => {
    await visit(async (page) => {
      await write(page);
      const chips = page.getByRole('list', { name: english['reading.name']! });
      await expect.poll(() => chips.getByRole('listitem').allTextContents()).toContain('bergamot');
      const read = (await chips.getByRole('listitem').allTextContents()).map((text) => text.replaceAll(/\s+/g, ' '));
      expect(read).toContain('without vanilla');
      expect(read).toContain('zorblax not understood');
      await makeMolecules(page, 20);
      await expect.poll(() => page.locator('h2 [role=status]').textContent()).toBe('Molecules: 20');

      // The drawing leads on, not only the name.
      await page.locator('article').first().scrollIntoViewIfNeeded();
      const box = (await page.locator('article').first().boundingBox())!;
      await page.mouse.click(box.x + box.width / 2, box.y + 110);
      await page.waitForURL('**/molecule/*');
      await page.getByRole('heading', { level: 1 }).waitFor();
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: english['molecule.sdf']! }).click();
      const download = await waiting;
      expect(download.suggestedFilename()).toMatch(/^[A-Z]{14}-[A-Z]{10}-[A-Z]\.sdf$/);
      expect(readFileSync(await download.path(), 'utf8')).toMatch(/V2000[\s\S]*M {2}END[\s\S]*\$\$\$\$/);

      // Its address shows it to others too.
      const { pathname } = new URL(page.url());
      await page.getByText(english['molecule.back']!).click();
      await page.locator('article').first().waitFor();
      await visit(
        async (other) => {
          await other.getByRole('heading', { name: english['molecule.smell']! }).waitFor();
        },
        {},
        pathname,
      );
    });
  });

  it('has the same molecules again after a reload in the middle', async () => {
    await visit(async (page) => {
      await write(page);
      await page.locator('textarea').press('Control+Enter');
      await page.locator('[data-running=true]').waitFor();
      await page.reload();
      await finished(page);
      expect(await page.locator('textarea').inputValue()).toBe(BRIEF);
      const first = await page.locator('article h3 a').first().getAttribute('href');
      await page.reload();
      await page.locator('article').first().waitFor();
      expect(await page.locator('article h3 a').first().getAttribute('href')).toBe(first);
    });
  });

  it('stops when it is told to', async () => {
    await visit(async (page) => {
      await write(page);
      await page.locator('textarea').press('Control+Enter');
      await page.getByRole('button', { name: english['generate.cancel']! }).click();
      await page.getByText(english['results.cancelled']!).waitFor();
      await page.getByRole('button', { name: english['generate.start']! }).waitFor();
    });
  });

  it('can be shaped with the keyboard alone, and back', async () => {
    await visit(async (page) => {
      await write(page, 'bergamot and cedar');
      const petal = slider(page, 'cedar');
      const before = Number(await petal.getAttribute('aria-valuenow'));
      await petal.focus();
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => petal.getAttribute('aria-valuenow')).toBe(String(before - 5));
      await page.keyboard.press('Delete');
      await expect.poll(() => petal.count()).toBe(0);
      await page.getByRole('button', { name: english['wheel.reset']! }).click();
      await expect.poll(() => petal.getAttribute('aria-valuenow')).toBe(String(before));
    });
  });

  it('can be shaped by dragging a petal', async () => {
    await visit(async (page) => {
      await write(page, 'bergamot and cedar');
      const handle = slider(page, 'bergamot').locator('circle');
      const box = (await handle.boundingBox())!;
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2, box.y + 40, { steps: 4 });
      await page.mouse.up();
      await expect
        .poll(async () => Number(await slider(page, 'bergamot').getAttribute('aria-valuenow')))
        .toBeLessThan(80);
      await page.getByText(english['wheel.shaped']!).waitFor();
    });
  });

  it('fits a phone: nothing wider than the screen, all the way', async () => {
    await visit(async (page) => {
      const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
      expect(await fits()).toBe(true);
      await write(page);
      await makeMolecules(page);
      expect(await fits()).toBe(true);
      await page.locator('article h3 a').first().press('Enter');
      await page.getByRole('heading', { name: english['molecule.smell']! }).waitFor();
      expect(await fits()).toBe(true);
      expect(await violations(page)).toEqual([]);
    }, PHONE);
  });

  it('runs from right to left in Arabic', async () => {
    await visit(
      async (page) => {
        expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
        await write(page, 'برغموت منعش فوق خشب أرز دافئ، دون فانيليا');
        await makeMolecules(page);
        const [card, next] = await page.locator('article').all();
        expect((await card!.boundingBox())!.x).toBeGreaterThan((await next!.boundingBox())!.x);
        expect(await violations(page)).toEqual([]);
      },
      { locale: 'ar' },
    );
  });

  it.each(['light', 'dark'] as const)('has no violation that axe knows of, in the %s', async (colorScheme) => {
    await visit(
      async (page) => {
        expect(await violations(page)).toEqual([]);
        await write(page);
        await page.locator('[aria-controls=conditions]').click();
        await page
          .getByText(english['request.newSeed']!)
          .or(page.getByLabel(english['request.newSeed']!))
          .first()
          .waitFor();
        expect(await violations(page)).toEqual([]);
        await makeMolecules(page);
        expect(await violations(page)).toEqual([]);
        await page.locator('article').first().getByRole('button').first().click();
        await page.getByRole('dialog').waitFor();
        expect(await violations(page)).toEqual([]);
        await page.keyboard.press('Escape');
        for (const place of [0, 1]) await page.locator('article input[type=checkbox]').nth(place).check();
        await page.getByRole('button', { name: english['compare.open']! }).click();
        await page.getByRole('dialog').waitFor();
        expect(await violations(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await page.getByText(english['view.table']!, { exact: true }).click();
        await page.locator('table').waitFor();
        expect(await violations(page)).toEqual([]);
        await page.locator('table a').first().press('Enter');
        await page.getByRole('heading', { name: english['molecule.smell']! }).waitFor();
        expect(await violations(page)).toEqual([]);
        await page.getByRole('link', { name: english['nav.settings']! }).click();
        await page.getByRole('radio', { name: 'English' }).waitFor();
        expect(await violations(page)).toEqual([]);
      },
      { colorScheme },
    );
  });

  it('draws of a thousand molecules only those that are seen', async () => {
    await visit(async (page) => {
      await answerWithThousand(page, studio.url, 'rose', 4);
      await write(page, 'rose');
      await makeMolecules(page);
      await expect.poll(() => page.locator('h2 [role=status]').textContent()).toBe('Molecules: 1,000');
      expect(await page.locator('article').count()).toBeLessThan(40);
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await page
        .getByRole('heading', { name: /^Molecule \d{3}/ })
        .first()
        .waitFor();
    });
  });

  it('keeps what had come when the service dies in the middle, and goes on when it is back', async () => {
    const first = await startStudio();
    const page = await (await studio.browser.newContext({ locale: 'en' })).newPage();
    try {
      await page.goto(first.url);
      await page.locator('textarea').fill('smoky leather and fresh citrus');
      await page.locator('aside [role=slider]').first().waitFor();
      await page.getByRole('textbox', { name: english['request.count']! }).fill('200');
      await page.locator('textarea').press('Control+Enter');
      await page.locator('[data-running=true]').waitFor();
      await first.kill();
      await page.getByRole('alert').getByText(english['error.lost']!).waitFor();
      expect(await page.locator('textarea').inputValue()).toBe('smoky leather and fresh citrus');
      const second = await startStudio(Number(new URL(first.url).port));
      try {
        await page.getByRole('button', { name: english['error.again']! }).click();
        await page.locator('article').first().waitFor({ timeout: 60_000 });
      } finally {
        await second.close();
      }
    } finally {
      await page.context().close();
      await first.close();
    }
  }, 180_000);

  it('says what is wrong when the service cannot be reached', async () => {
    const context = await studio.browser.newContext({ locale: 'en' });
    const page = await context.newPage();
    await page.goto(studio.url);
    await page.route('**/v1/**', (route) => route.abort());
    await page.locator('textarea').fill('rose');
    await page.getByRole('alert').getByText(english['error.unreachable']!).waitFor();
    await context.setOffline(true);
    await page.getByText(english['error.offline']!).waitFor();
    await context.close();
  });
});
