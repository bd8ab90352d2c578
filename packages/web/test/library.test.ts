/** The library in Chromium on the real service. Skipped by name without Chromium; with CI=true it fails instead. */
import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openStudio, withoutChromium } from './open-studio.ts';
import { askFor, PHONE, text, violations, visit as visitWith } from './visit.ts';

interface Kept {
  readonly id: string;
  readonly name: string;
}

const OWN = [
  'smiles,name',
  'O=C1C=CC2=CC=CC=C2O1,Coumarin',
  'CC(C)=CCCC(C)(O)C=C,Linalool',
  'C1CC,torn ring',
  ',nothing',
];
const CHAINS = ['CCCCCCCCC=O', 'CCCCCCCCCC=O', 'CCCCCCCCCCC=O', 'CCCCCCCCCCCC=O'];

describe.skipIf(withoutChromium)('the library (needs chromium)', () => {
  const studio = openStudio();

  const visit = <T>(
    use: (page: Page) => Promise<T>,
    { path = '/library', expected, ...options }: BrowserContextOptions & { path?: string; expected?: RegExp } = {},
  ): Promise<T> =>
    visitWith(studio.browser, { url: studio.url, path, options, ...(expected ? { expected } : {}) }, use);

  async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${studio.url}${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    expect(answer.status, path).toBeLessThan(300);
    return (answer.status === 204 ? undefined : await answer.json()) as T;
  }
  const save = (smiles: string, name: string, more: object = {}): Promise<Kept> =>
    call('POST', '/v1/library/molecules', { smiles, name, ...more });
  /** Each journey begins with an empty library. */
  async function empty(): Promise<void> {
    for (;;) {
      const { items } = await call<{ items: Kept[] }>('GET', '/v1/library/molecules?limit=200');
      if (items.length === 0) break;
      await call('POST', '/v1/library/batch', { action: 'remove', ids: items.map(({ id }) => id) });
    }
    const { items } = await call<{ items: Kept[] }>('GET', '/v1/library/collections');
    for (const { id } of items) await call('DELETE', `/v1/library/collections/${id}`);
  }

  const button = (page: Page | Locator, key: string, values = {}) =>
    page.getByRole('button', { name: text(key, values), exact: true });
  const card = (page: Page, name: string) => page.locator('article', { hasText: name });
  const names = (page: Page): Promise<string[]> => page.locator('article h3').allTextContents();
  const collection = (page: Page, name: string) =>
    page
      .getByRole('navigation', { name: text('library.collections') })
      .getByRole('button', { name: new RegExp(`^${name}`) });
  const notice = (page: Page, words: string) => page.getByRole('status').getByText(words);

  it('leads from a sentence to a molecule that is kept, named, tagged and noted in a collection', async () => {
    await empty();
    const address = await visit(
      async (page) => {
        await page.locator('textarea').fill('rose and cedar');
        await page.locator('aside [role=slider]').first().waitFor();
        await askFor(page, 3);
        await page.locator('textarea').press('Control+Enter');
        const first = page.locator('article').first();
        await first.waitFor({ timeout: 60_000 });
        await page.locator('[data-running=false]').waitFor({ timeout: 60_000 });
        await first.getByRole('button', { name: /^Save:/ }).click();
        await first.getByRole('button', { name: /^Saved:/ }).waitFor();
        // Taken back, and done again.
        await button(page, 'library.undo').click();
        await first.getByRole('button', { name: /^Save:/ }).click();
        await first.getByRole('button', { name: /^Saved:/ }).click();
        const choices = page.getByRole('dialog');
        await choices.getByRole('textbox').fill('Rose of the north');
        await choices.getByRole('textbox').press('Enter');
        await choices.getByRole('checkbox', { name: 'Rose of the north', checked: true }).waitFor();
        await choices.getByRole('link').click();
        await collection(page, 'Rose of the north').click();
        await expect.poll(() => page.locator('article').count()).toBe(1);

        const kept = page.locator('article').first();
        await kept.getByRole('button', { name: new RegExp(text('library.addName')) }).click();
        await page.keyboard.type('Rosewood 3');
        await page.keyboard.press('Enter');
        await kept.getByRole('button', { name: new RegExp(`^${text('library.addTag')}`) }).click();
        await page.keyboard.type('lead,');
        await page.keyboard.type('to smell');
        await page.keyboard.press('Enter');
        await page.keyboard.press('Escape');
        await button(kept, 'library.addNote').click();
        await page.keyboard.type('dry, warm');
        await page.keyboard.press('Control+Enter');
        await kept.getByText('dry, warm').waitFor();
        await expect.poll(() => page.getByRole('button', { name: /^lead 1$/ }).count()).toBe(1);
        return page.url();
      },
      { path: '/' },
    );
    // The address leads there again, and all of it was kept.
    await visit(
      async (page) => {
        const kept = card(page, 'Rosewood 3');
        await kept.getByText('dry, warm').waitFor();
        await kept.getByText('to smell', { exact: true }).waitFor();
        await button(page, 'library.addNote').first().waitFor({ state: 'detached' });
        await kept.getByRole('link').click();
        await page.getByRole('button', { name: /^Saved:/ }).waitFor();
      },
      { path: address.slice(studio.url.length) },
    );
  });

  it('reads a file of own molecules, tells what it could not read, and gives them out as files', async () => {
    await empty();
    await visit(
      async (page) => {
        await page.getByText(text('library.empty')).waitFor();
        await button(page, 'library.import').first().click();
        const dialog = page.getByRole('dialog');
        const file = { name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(OWN.join('\n')) };
        await dialog.locator('input[type=file]').setInputFiles(file);
        await button(dialog, 'library.importShow').waitFor();
        const figures = await dialog.locator('dd').allTextContents();
        expect(figures).toEqual(['4', '2', '0', '2']);
        const lines = await dialog.locator('tbody tr').allTextContents();
        expect(lines.map((line) => line.slice(0, 2))).toEqual(['4t', '5n']);
        expect(await violations(page)).toEqual([]);
        await button(dialog, 'library.importShow').click();
        await expect.poll(() => names(page)).toEqual(['Linalool', 'Coumarin']);

        const file2 = { ...file, name: 'own.xlsx' };
        await button(page, 'library.import').first().click();
        await dialog.locator('input[type=file]').setInputFiles(file2);
        await dialog.getByRole('alert').getByText(text('library.importRefused')).waitFor();
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });

        // A name that a spreadsheet would run.
        await card(page, 'Linalool').getByRole('button', { name: /^Name/ }).click();
        await page.keyboard.type('=HYPERLINK("x")');
        await page.keyboard.press('Enter');
        await card(page, '=HYPERLINK').waitFor();
        const given = async (key: string): Promise<Buffer> => {
          await button(page, 'library.export').first().click();
          const waiting = page.waitForEvent('download');
          await page.getByRole('menuitem', { name: text(key) }).click();
          return readFileSync(await (await waiting).path());
        };
        await expect.poll(async () => (await given('library.csv')).toString()).toContain(`"'=HYPERLINK(""x"")"`);
        expect((await given('library.sdf')).toString().match(/M {2}END/g)).toHaveLength(2);
        expect((await given('library.pdf')).subarray(0, 5).toString()).toBe('%PDF-');

        // It was never made or described here: it is described when it is opened.
        await card(page, 'Coumarin').getByRole('link').first().click();
        await page.locator('main h2', { hasText: text('molecule.smell') }).waitFor();
      },
      { acceptDownloads: true, expected: /422/ },
    );
  });

  it('finds by a written and by a drawn structure what holds it, and by its address again', async () => {
    await empty();
    for (const smiles of CHAINS) await save(smiles, smiles);
    await save('Cc1ccc2OC(=O)C=Cc2c1', '6-Methylcoumarin');
    await save('O=C1C=CC2=CC=CC=C2O1', 'Coumarin');
    const address = await visit(
      async (page) => {
        await page.locator('article').first().waitFor();
        await button(page, 'library.sketch').click();
        const dialog = page.getByRole('dialog');
        const field = dialog.getByRole('textbox', { name: text('sketch.text') });
        expect(await button(dialog, 'sketch.findPart').isDisabled()).toBe(true);
        await field.fill('((');
        await dialog.getByText(text('sketch.invalid')).waitFor();
        // As nobody but a chemist would write it: the rings are aromatic all the same.
        await field.fill('O=C1C=CC2=CC=CC=C2O1');
        await dialog.locator('canvas').first().waitFor();
        expect(await violations(page)).toEqual([]);
        await button(dialog, 'sketch.findPart').click();
        await expect.poll(() => names(page)).toEqual(['Coumarin', '6-Methylcoumarin']);
        expect(new URL(page.url()).searchParams.get('part')).toBe('O=c1ccc2ccccc2o1');
        return page.url().slice(studio.url.length);
      },
      { expected: /422/ },
    );
    await visit(
      async (page) => {
        await expect.poll(() => names(page)).toEqual(['Coumarin', '6-Methylcoumarin']);
        await button(page, 'library.clearFilter', { name: 'O=c1ccc2ccccc2o1' }).click();
        await expect.poll(() => page.locator('article').count()).toBe(6);

        // One press of the mouse with the tool that is at hand makes a bond.
        await button(page, 'library.sketch').click();
        const dialog = page.getByRole('dialog');
        const surface = dialog.getByRole('region', { name: text('sketch.surface') });
        await surface.locator('canvas').first().waitFor();
        const box = (await surface.boundingBox())!;
        await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
        const field = dialog.getByRole('textbox', { name: text('sketch.text') });
        await expect.poll(() => field.inputValue()).toBe('CC');
        await button(dialog, 'sketch.findPart').click();
        await expect.poll(() => names(page)).toEqual([...CHAINS].reverse());
      },
      { path: address },
    );
  });

  it('finds known materials too, whose pages are there though nobody keeps them', async () => {
    await visit(async (page) => {
      await page.getByRole('searchbox', { name: text('library.search') }).fill('linalool');
      const known = page.getByRole('region', { name: text('accord.addKnown') });
      await known.getByRole('link', { name: 'Linalool', exact: true }).click();
      await page.waitForURL('**/molecule/CDOSHBSSFJOMGT-UHFFFAOYSA-N');
      await page.getByText('Linalool').first().waitFor();
    });
  });

  it('shows what is most like a molecule first, and nothing less alike than asked', async () => {
    await empty();
    for (const smiles of CHAINS) await save(smiles, smiles);
    await save('O=C1C=CC2=CC=CC=C2O1', 'Coumarin');
    await visit(async (page) => {
      await button(card(page, CHAINS[3]!).first(), 'library.actions', { name: CHAINS[3]! }).click();
      await page.getByRole('menuitem', { name: text('library.similar') }).click();
      await expect.poll(() => names(page)).toEqual([...CHAINS].reverse().concat('Coumarin'));
      await card(page, CHAINS[3]!)
        .getByText(text('library.alike', { share: '100%' }))
        .waitFor();
      await page.getByRole('combobox', { name: text('library.least') }).click();
      await page.getByRole('option', { name: text('library.atLeast', { share: '70%' }) }).click();
      await expect.poll(() => names(page)).not.toContain('Coumarin');
      expect(new URL(page.url()).searchParams.get('least')).toBe('0.7');
    });
  });

  it('moves, tags and removes many at once, by menu and by dragging, and takes each back', async () => {
    await empty();
    for (const smiles of CHAINS) await save(smiles, smiles);
    await call('POST', '/v1/library/collections', { name: 'Aldehydes' });
    await visit(
      async (page) => {
        await expect.poll(() => page.locator('article').count()).toBe(4);
        const moved = notice(page, text('library.moved', { name: 'Aldehydes', number: 1 }));
        // A drag by a machine may begin while the list still moves.
        await expect
          .poll(
            async () => {
              await card(page, CHAINS[0]!).last().getByRole('link').dragTo(collection(page, 'Aldehydes'));
              return await moved.waitFor({ timeout: 3_000 }).then(
                () => true,
                () => false,
              );
            },
            { timeout: 30_000 },
          )
          .toBe(true);
        await collection(page, 'Aldehydes 1').waitFor();
        await button(page, 'library.undo').click();
        await collection(page, 'Aldehydes 0').waitFor();

        await button(page, 'library.chooseAll').click();
        const tray = page.getByRole('region', { name: text('library.chosen', { number: 4 }) });
        await button(tray, 'library.put').click();
        await page.getByRole('menuitem', { name: 'Aldehydes' }).click();
        await collection(page, 'Aldehydes 4').click();
        await page.getByRole('heading', { name: /^Aldehydes/ }).waitFor();
        await expect.poll(() => page.locator('article').count()).toBe(4);

        await card(page, CHAINS[3]!).getByRole('checkbox').check();
        await button(page, 'library.addTag').last().click();
        // It offers the tags that there are.
        await page.getByRole('dialog').getByRole('combobox').fill('waxy');
        await page.keyboard.press('Enter');
        await page.getByRole('button', { name: /^waxy 1$/ }).waitFor();

        await button(
          page.getByRole('region', { name: text('library.chosen', { number: 1 }) }),
          'library.remove',
        ).click();
        await expect.poll(() => page.locator('article').count()).toBe(3);
        await notice(page, text('library.removed', { number: 1 })).waitFor();
        await button(page, 'library.undo').click();
        await expect.poll(() => page.locator('article').count()).toBe(4);
        await card(page, CHAINS[3]!).getByText('waxy', { exact: true }).waitFor();

        // The collection too, with what is in it.
        await button(page, 'library.actions', { name: 'Aldehydes' }).click();
        await page.getByRole('menuitem', { name: text('library.removeCollection') }).click();
        await expect.poll(() => collection(page, 'Aldehydes').count()).toBe(0);
        await button(page, 'library.undo').click();
        await collection(page, 'Aldehydes 4').waitFor();
        await button(page, 'library.actions', { name: 'Aldehydes' }).click();
        await page.getByRole('menuitem', { name: text('library.rename') }).click();
        await page.keyboard.type('Aldehydes, long');
        await page.keyboard.press('Enter');
        await collection(page, 'Aldehydes, long 4').waitFor();
        // What was just removed may be asked for once more.
      },
      { expected: /404/ },
    );
  });

  it('makes only molecules that hold what was drawn for it, and none that hold what must not be there', async () => {
    await visit(
      async (page) => {
        await page.locator('textarea').fill('sweet and warm');
        await page.locator('aside [role=slider]').first().waitFor();
        await page.locator('[aria-controls=conditions]').click();
        for (const [key, part] of [
          ['sketch.addRequire', 'C1=CC=CC=C1'],
          ['sketch.addForbid', '[CX3H1]=O'],
        ] as const) {
          await button(page, key).click();
          await page
            .getByRole('dialog')
            .getByRole('textbox', { name: text('sketch.text') })
            .fill(part);
          await button(page.getByRole('dialog'), 'sketch.use').click();
        }
        await page.getByText('c1ccccc1', { exact: true }).waitFor();
        await page.getByRole('textbox', { name: text('request.count') }).fill('4');
        const asked = page.waitForRequest('**/v1/generate');
        await page.getByRole('textbox', { name: text('compose.label') }).press('Control+Enter');
        const { constraints } = (await asked).postDataJSON() as { constraints: object };
        expect(constraints).toEqual({ require: ['c1ccccc1'], forbid: ['[CX3H1]=O'] });
        await page.locator('article').first().waitFor({ timeout: 90_000 });
        await page.locator('[data-running=false]').waitFor({ timeout: 90_000 });
        const drawn = await page
          .locator('article > div:first-child img')
          .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).alt));
        expect(drawn.length).toBeGreaterThan(0);
        for (const alt of drawn) expect(alt).toMatch(/c1/);
      },
      { path: '/' },
    );
  }, 240_000);

  it.each(['light', 'dark'] as const)('has no violation that axe knows of, in the %s', async (colorScheme) => {
    await empty();
    const { id } = await call<Kept>('POST', '/v1/library/collections', { name: 'Aldehydes' });
    for (const smiles of CHAINS) {
      await save(smiles, smiles, { tags: ['waxy'], note: 'fatty', collectionIds: [id] });
    }
    await save('CCO', '');
    await visit(
      async (page) => {
        await page.locator('article').first().waitFor();
        expect(await violations(page)).toEqual([]);
        await page.getByRole('checkbox').first().check();
        await card(page, CHAINS[0]!).last().getByRole('button', { name: /^Note/ }).click();
        expect(await violations(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await button(card(page, CHAINS[0]!).last(), 'library.actions', { name: CHAINS[0]! }).click();
        await page.getByRole('menuitem').first().waitFor();
        expect(await violations(page)).toEqual([]);
        await page.getByRole('menuitem', { name: text('library.remove') }).click();
        await button(page, 'library.undo').waitFor();
        expect(await violations(page)).toEqual([]);
        await page.getByText(text('view.table'), { exact: true }).click();
        await page.locator('table').waitFor();
        expect(await violations(page)).toEqual([]);
        await button(page, 'library.sketch').click();
        await page.locator('canvas').first().waitFor();
        expect(await violations(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await button(page, 'library.import').first().click();
        await page.getByRole('dialog').waitFor();
        expect(await violations(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
        await page.getByRole('searchbox').fill('nothing of the kind');
        await page.getByText(text('library.nothing')).waitFor();
        expect(await violations(page)).toEqual([]);
        await button(page, 'library.clearAll').click();
        await page.locator('table').waitFor();
      },
      { colorScheme },
    );
  });

  it('fits a phone, and runs from right to left in Arabic', async () => {
    await empty();
    for (const smiles of CHAINS) await save(smiles, smiles, { tags: ['waxy', 'a rather long tag for a phone'] });
    await call('POST', '/v1/library/collections', { name: 'A collection with a rather long name' });
    for (const options of [PHONE, { ...PHONE, locale: 'ar' }, { locale: 'ar' }]) {
      await visit(async (page) => {
        await page.locator('article').first().waitFor();
        const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
        expect(await fits()).toBe(true);
        expect(await violations(page)).toEqual([]);
        await page.locator('article input[type=checkbox]').first().check();
        expect(await fits()).toBe(true);
        if ('viewport' in options) return;
        const [first, second] = await page.locator('article').all();
        expect((await first!.boundingBox())!.x).toBeGreaterThan((await second!.boundingBox())!.x);
      }, options);
    }
  });

  it('says what is wrong when the service cannot be reached, and goes on when it is back', async () => {
    await empty();
    await save('CCCCCCCC=O', 'Octanal');
    await visit(
      async (page) => {
        await page.locator('article').first().waitFor();
        await page.route('**/v1/library/**', (route) => route.abort());
        await page.getByRole('searchbox').fill('octanal');
        await page.getByRole('alert').getByText(text('error.unreachable')).waitFor({ timeout: 20_000 });
        await page.unroute('**/v1/library/**');
        await button(page, 'error.again').click();
        await card(page, 'Octanal').waitFor();
        await page.goto(`${studio.url}/library?collection=nowhere`);
        await page.getByRole('alert').getByText(text('library.failed')).waitFor();
        await button(page, 'library.clearAll').click();
        await card(page, 'Octanal').waitFor();
      },
      { expected: /ERR_FAILED|404/ },
    );
  });

  it('scrolls through more than a thousand, draws only those that are seen, and chooses all of them', async () => {
    await empty();
    const rows = ['C(O)', 'C(=O)', 'C(C)(O)', 'OC(=O)'].flatMap((middle) =>
      Array.from({ length: 625 }, (_, i) => ({ a: 1 + (i % 25), b: 1 + Math.floor(i / 25) }))
        .filter(({ a, b }) => middle === 'OC(=O)' || a <= b)
        .map(({ a, b }) => `${'C'.repeat(a)}${middle}${'C'.repeat(b)}`),
    );
    const answer = await fetch(`${studio.url}/v1/library/import?name=many.smi`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: rows.join('\n'),
    });
    const { saved } = (await answer.json()) as { saved: number };
    expect(saved).toBeGreaterThan(1_000);
    await visit(async (page) => {
      await page.locator('article').first().waitFor();
      expect(await page.locator('article').count()).toBeLessThan(30);
      const count = new Intl.NumberFormat('en').format(saved);
      await page.getByText(text('library.count', { number: count })).waitFor();
      await button(page, 'library.chooseAll').click();
      await page.getByRole('region', { name: text('library.chosen', { number: count }) }).waitFor({ timeout: 30_000 });
      expect(await page.locator('article').count()).toBeLessThan(30);
      // To the frame after the one in which the answer is drawn.
      const milliseconds = await page
        .locator('article input[type=checkbox]')
        .first()
        .evaluate(async (box) => {
          const start = performance.now();
          (box as HTMLInputElement).click();
          await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
          return performance.now() - start;
        });
      process.stdout.write(`one of ${saved} is chosen in ${milliseconds.toFixed(0)} ms\n`);
      expect(milliseconds).toBeLessThan(1_000);
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await expect
        .poll(() => page.locator('article img').first().getAttribute('alt'), { timeout: 10_000 })
        .toMatch(/CC\(O\)|C/);
    });
  }, 240_000);
});
