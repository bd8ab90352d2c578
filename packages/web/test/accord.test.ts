/** The page of accords in Chromium on the real service. Skipped by name without Chromium; with CI=true it fails instead. */
import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openStudio, withoutChromium } from './open-studio.ts';
import { askFor, PHONE, text, textsOf, violations, visit as visitWith } from './visit.ts';

const WAIT = { timeout: 60_000 } as const;

describe.skipIf(withoutChromium)('accords (needs chromium)', () => {
  const studio = openStudio();

  const visit = (
    use: (page: Page) => Promise<void>,
    options: BrowserContextOptions = {},
    path = '/accord',
  ): Promise<void> => visitWith(studio.browser, { url: studio.url, path, options }, use);

  async function add(page: Page, words: string, label: RegExp): Promise<void> {
    const search = page.getByRole('combobox', { name: text('accord.add') });
    await search.fill(words);
    await page.getByRole('option', { name: label }).click(WAIT);
    await search.press('Escape');
  }

  const assessed = (page: Page) => page.locator('[aria-busy=false] [data-outcome]').waitFor(WAIT);
  const parts = (page: Page, name: string) => page.getByLabel(`${text('accord.parts')}: ${name}`, { exact: true });

  async function propose(page: Page, brief = 'Bergamot and rose over warm cedar and musk, without vanilla') {
    await page.getByLabel(text('accord.inspiration')).fill(brief);
    await page.getByRole('button', { name: text('accord.propose') }).click();
    await page.getByText(text('accord.proposed')).waitFor(WAIT);
    await assessed(page);
  }

  it('leads from a brief to a formula, to a saved version, to its sheet, and back', async () => {
    await visit(async (page) => {
      await propose(page);
      expect(await page.getByText(text('accord.exact')).count()).toBe(1);
      // Four for each place, and solvent where a limit took some of them away.
      const lines = await page.locator('input[aria-label^="Parts: "]').count();
      expect([12, 13]).toContain(lines);
      await page.getByLabel(text('accord.name')).fill('Dawn');
      await page.getByRole('button', { name: text('accord.save'), exact: true }).click();
      await page.waitForURL('**/accord/*');
      await page.getByText(text('accord.saved', { number: 1 })).waitFor();

      const first = page.locator('input[aria-label^="Parts: "]').first();
      const before = await first.inputValue();
      await first.fill('500');
      await page.getByText(text('accord.changed', { number: 1 })).waitFor();
      await page.getByRole('button', { name: text('accord.save'), exact: true }).click();
      await page.getByText(text('accord.saved', { number: 2 })).waitFor();
      const back = `${text('accord.restore')}: ${text('accord.version', { number: 1 })}`;
      await page.getByRole('button', { name: back }).click();
      await page.getByText(text('accord.saved', { number: 3 })).waitFor();
      expect(await first.inputValue()).toBe(before);

      for (const format of ['PDF', 'CSV']) {
        const waiting = page.waitForEvent('download', WAIT);
        await page.getByRole('button', { name: format, exact: true }).click();
        const download = await waiting;
        expect(download.suggestedFilename()).toBe(`Dawn.${format.toLowerCase()}`);
        const bytes = readFileSync(await download.path(), 'latin1');
        expect(bytes.startsWith(format === 'PDF' ? '%PDF-' : 'row,material,')).toBe(true);
      }

      // The address is enough in another tab.
      const address = new URL(page.url()).pathname;
      await visit(
        async (other) => {
          await expect.poll(() => other.getByLabel(text('accord.name')).inputValue(), WAIT).toBe('Dawn');
        },
        {},
        address,
      );

      await page.getByRole('button', { name: `${text('accord.delete')}: Dawn` }).click();
      const gone = page.getByText(text('accord.deleted', { name: 'Dawn' }));
      await gone.waitFor();
      await gone.getByRole('button', { name: text('accord.undo') }).click();
      await page.getByRole('button', { name: `${text('accord.delete')}: Dawn` }).waitFor();
    });
  }, 180_000);

  it('leads from a sentence to a molecule made for it, into a formula that is saved and exported', async () => {
    await visit(
      async (page) => {
        await page.locator('textarea').fill('fresh rose and cedar');
        await askFor(page, 4);
        await page.locator('textarea').press('Control+Enter');
        await page.locator('[data-running=false]').waitFor(WAIT);
        const card = page.locator('article').first();
        const smiles = (await card.getByRole('img').first().getAttribute('alt'))!.split(' ').at(-1)!;
        await card.getByRole('button', { name: new RegExp(`^${text('formula.add')}`) }).click();
        await page.getByRole('link', { name: text('formula.open') }).click();
        await add(page, '78-70-6', /^Linalool/);
        await assessed(page);
        // A molecule that nobody has weighed yet has a page of its own, a known material needs none.
        const own = page.locator('th a[href^="/molecule/"]');
        const name = (await own.textContent())!;
        await parts(page, name).fill('20');
        await parts(page, 'Linalool').fill('980');
        await page.getByText(text('accord.exact')).waitFor();

        // Any dilution; what is none changes nothing, and is said to be none.
        const dilution = page.getByRole('combobox', { name: `${text('accord.dilution')}: ${name}`, exact: true });
        await dilution.fill('2,5');
        await page.getByRole('combobox', { name: `${text('accord.solvent')}: ${name}`, exact: true }).waitFor();
        await dilution.fill('250');
        await page.getByText(text('accord.dilutionHint')).waitFor();
        await dilution.blur();
        expect(await dilution.inputValue()).toBe('2.5');
        await page.getByLabel(`${text('accord.price')} (EUR): Linalool`, { exact: true }).fill('14');

        await page.getByLabel(text('accord.name')).fill('Made');
        await page.getByRole('button', { name: text('accord.save'), exact: true }).click();
        await page.getByText(text('accord.saved', { number: 1 })).waitFor();
        const waiting = page.waitForEvent('download', WAIT);
        await page.getByRole('button', { name: 'CSV', exact: true }).click();
        const sheet = readFileSync(await (await waiting).path(), 'utf8');
        expect(sheet).toContain(smiles);
        expect(sheet).toMatch(/^\d+,Linalool,/m);

        // The next accord knows the price, until it is told to forget it.
        await page.getByRole('button', { name: text('accord.new') }).click();
        await add(page, '78-70-6', /^Linalool/);
        const price = page.getByLabel(`${text('accord.price')} (EUR): Linalool`, { exact: true });
        expect(await price.inputValue()).toBe('14');
        await page.getByRole('button', { name: text('accord.forgetPrices') }).click();
        await page.getByText(text('accord.pricesForgotten')).waitFor();
        // Left on or rinsed off is asked where the category does not say it.
        expect(await page.getByLabel(text('accord.kind')).count()).toBe(0);
        await page.getByRole('combobox', { name: text('accord.category') }).click();
        await page.getByRole('option', { name: `3 · ${text('ifra.3')}` }).click();
        await page.getByText(text('accord.kindAssumed')).waitFor(WAIT);
        await page.getByRole('combobox', { name: text('accord.kind') }).click();
        await page.getByRole('option', { name: text('kind.rinse-off') }).click();
        await page.getByText(text('accord.kindAssumed')).waitFor({ state: 'detached', ...WAIT });
        expect(await violations(page)).toEqual([]);
      },
      {},
      '/',
    );
  }, 180_000);

  it('keeps the INCI name that the user knows, in the accord and on its sheet, and says where none is known', async () => {
    await visit(async (page) => {
      await add(page, '78-70-6', /^Linalool/);
      await add(page, 'd-limonene', /^d-Limonene/);
      await page.getByRole('button', { name: text('accord.details', { name: 'Linalool' }) }).click();
      const inci = page.getByRole('textbox', { name: 'INCI' });
      expect(await inci.getAttribute('placeholder')).toBe(text('accord.inciUnknown'));
      await inci.fill('LINALOOL (INCI)');
      // What becomes known of the material moves its line to another place, where it stays open.
      await assessed(page);
      expect(await inci.inputValue()).toBe('LINALOOL (INCI)');
      expect(await violations(page)).toEqual([]);
      const waiting = page.waitForEvent('download', WAIT);
      await page.getByRole('button', { name: 'CSV', exact: true }).click();
      const [, first, second] = readFileSync(await (await waiting).path(), 'utf8').split('\n');
      expect(first).toContain('LINALOOL (INCI)');
      expect(second).not.toContain('INCI');
      await page.reload();
      await page.getByRole('button', { name: text('accord.details', { name: 'Linalool' }) }).click();
      expect(await inci.inputValue()).toBe('LINALOOL (INCI)');
    });
  }, 120_000);

  it('reads on in the saved accords beyond the first page', async () => {
    const line = { id: 'a', material: { name: 'Linalool', cas: '78-70-6' }, partsPerThousand: 1000 };
    for (let number = 1; number <= 52; number++) {
      const answer = await fetch(`${studio.url}/v1/library/accords`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: `Sketch ${number}`, lines: [line], regions: ['EU'] }),
      });
      expect(answer.status).toBe(201);
    }
    await visit(async (page) => {
      const entry = (number: number) => page.getByRole('button', { name: new RegExp(`^Sketch ${number}\\b`) });
      await entry(52).waitFor(WAIT);
      expect(await entry(1).count()).toBe(0);
      await page.getByRole('button', { name: text('organisation.older') }).click();
      await entry(1).click(WAIT);
      await page.getByText(text('accord.saved', { number: 1 })).waitFor(WAIT);
    });
  }, 120_000);

  it('weighs what is written at once, and holds it against the rules a moment later', async () => {
    await visit(async (page) => {
      await add(page, 'd-limonene', /^d-Limonene/);
      await add(page, '78-70-6', /^Linalool/);
      await parts(page, 'd-Limonene').fill('250');
      await parts(page, 'Linalool').fill('750');
      await page.getByText(text('accord.exact')).waitFor();
      await assessed(page);
      const label = page.locator('aside');
      await label
        .getByText(/limonene/i)
        .first()
        .waitFor(WAIT);
      const row = page.getByRole('row', { name: /d-Limonene/ }).first();
      expect(await row.getByText('2.500').count()).toBe(1);
      await parts(page, 'Linalool').fill('300');
      await page.getByText(text('accord.short', { parts: '450' })).waitFor();
      await page.getByRole('button', { name: text('accord.scale') }).click();
      await page.getByText(text('accord.exact')).waitFor();
      await page.getByRole('button', { name: text('accord.undo') }).click();
      await page.getByText(text('accord.short', { parts: '450' })).waitFor();
      await page.getByRole('button', { name: text('accord.remove', { name: 'Linalool' }) }).click();
      expect(await parts(page, 'Linalool').count()).toBe(0);
      await page.getByRole('button', { name: text('accord.undo') }).click();
      expect(await parts(page, 'Linalool').inputValue()).toBe('300');
    });
  }, 120_000);

  it('takes a structure as it is written, and says of one that is none what is wrong', async () => {
    await visit(async (page) => {
      await add(page, 'CC(C)=CCCC(C)(O)C=C', /^CC\(C\)=CCCC/);
      await assessed(page);
      await page
        .getByText(/linalool/i)
        .first()
        .waitFor();
    });
    const context = await studio.browser.newContext({ locale: 'en' });
    const page = await context.newPage();
    await page.goto(`${studio.url}/accord`);
    await add(page, 'C1CC(=O', /^C1CC/);
    await page.getByRole('alert').getByText(/row 1/).waitFor(WAIT);
    await context.close();
  }, 120_000);

  it('takes a natural by its name: what nothing is known of is no pass', async () => {
    await visit(async (page) => {
      await add(page, 'my own oil of cistus', /^my own oil of cistus/);
      await assessed(page);
      const aside = page.locator('aside');
      await aside.getByText(text('accord.unknown')).click();
      await aside.getByText(/my own oil of cistus is on none of the loaded lists/).waitFor();
      await page.getByRole('button', { name: text('accord.details', { name: 'my own oil of cistus' }) }).click();
      await page.getByText(text('hint.no-structure')).waitFor();
    });
  }, 120_000);

  it('begins anew without bringing back what was left', async () => {
    await visit(async (page) => {
      await add(page, 'hedione', /^Hedione/);
      await page.getByRole('button', { name: text('accord.save'), exact: true }).click();
      await page.waitForURL('**/accord/*');
      await page.getByRole('button', { name: text('accord.new') }).click();
      await page.waitForURL('**/accord');
      await page.getByText(text('accord.empty')).first().waitFor();
      // A step back leads back to what was left, and to its address; one forth to the new one.
      await page.getByRole('button', { name: text('accord.undo') }).click();
      expect(await parts(page, 'Hedione').count()).toBe(1);
      await page.getByText(text('accord.saved', { number: 1 })).waitFor();
      await page.waitForURL('**/accord/*');
      await page.getByRole('button', { name: text('accord.redo') }).click();
      await page.waitForURL('**/accord');
      await page.getByText(text('accord.empty')).first().waitFor();
    });
  }, 120_000);

  it('is all there after a reload', async () => {
    await visit(async (page) => {
      await add(page, 'hedione', /^Hedione/);
      await parts(page, 'Hedione').fill('321');
      await page.reload();
      expect(await parts(page, 'Hedione').inputValue()).toBe('321');
    });
  }, 120_000);

  it('says that another version was saved meanwhile, and loses neither', async () => {
    await visit(async (page) => {
      await add(page, '121-33-5', /^Vanillin/);
      await page.getByRole('button', { name: text('accord.save'), exact: true }).click();
      await page.getByText(text('accord.saved', { number: 1 })).waitFor();
      const id = new URL(page.url()).pathname.split('/').pop();
      const api = `${studio.url}/v1/library/accords/${id}`;
      const { accord } = (await (await fetch(api)).json()) as { accord: object };
      await fetch(`${api}/versions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ accord: { ...accord, name: 'Theirs' }, after: 1 }),
      });
      await page.getByLabel(text('accord.name')).fill('Mine');
      // The browser itself reports an answer of 409 as an error.
      await page.evaluate(() => console.clear());
      page.removeAllListeners('console');
      await page.getByRole('button', { name: text('accord.save'), exact: true }).click();
      await page.getByRole('alert').getByText(text('accord.conflict')).waitFor();
      await page.getByRole('button', { name: text('accord.saveAsNew') }).click();
      await page.waitForURL((url) => !url.pathname.endsWith(id!));
      expect(await page.getByLabel(text('accord.name')).inputValue()).toBe('Mine');
      expect(((await (await fetch(api)).json()) as { name: string }).name).toBe('Theirs');
    });
  }, 120_000);

  it.each(['light', 'dark'] as const)(
    'has no violation that axe knows of, in the %s',
    async (colorScheme) => {
      await visit(
        async (page) => {
          await page.getByLabel(text('accord.inspiration')).waitFor();
          expect(await violations(page)).toEqual([]);
          await propose(page);
          expect(await violations(page)).toEqual([]);
          await page
            .getByRole('button', { name: /^More about/ })
            .first()
            .click();
          await page.getByText(text('accord.smelled'), { exact: true }).click();
          for (const summary of await page.locator('aside summary').all()) await summary.click();
          expect(await violations(page)).toEqual([]);
        },
        { colorScheme },
      );
    },
    180_000,
  );

  it('fits a phone: nothing wider than the screen', async () => {
    await visit(async (page) => {
      const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
      await page.getByLabel(text('accord.inspiration')).waitFor();
      expect(await fits()).toBe(true);
      await propose(page);
      await page
        .getByRole('button', { name: /^More about/ })
        .first()
        .click();
      expect(await fits()).toBe(true);
      expect(await violations(page)).toEqual([]);
    }, PHONE);
  }, 120_000);

  it('runs from right to left in Arabic', async () => {
    const own = textsOf('ar');
    await visit(
      async (page) => {
        await page.getByText(own['accord.empty']!).first().waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        const [main, side] = [page.getByText(own['accord.formula']!).first(), page.locator('aside')];
        expect((await main.boundingBox())!.x).toBeGreaterThan((await side.boundingBox())!.x);
      },
      { locale: 'ar' },
    );
  });
});
