/** Every main screen in every language, in Chromium on the real service. Skipped by name without Chromium; with CI=true it fails instead. */
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGE_CODES, LANGUAGE_NAMES } from '../src/i18n/languages.ts';
import { foreignTexts } from './foreign-texts.ts';
import { openStudio, withoutChromium } from './open-studio.ts';
import { textsOf, visit } from './visit.ts';

const COUMARIN = 'O=C1C=CC2=CC=CC=C2O1';
interface Made {
  readonly smiles: string;
  readonly inchiKey: string;
}

const BRIEF = 'rose and cedar';
const WAIT = { timeout: 30_000 } as const;

describe.skipIf(withoutChromium)('the languages of the studio (needs chromium)', () => {
  const studio = openStudio();
  const names = [BRIEF, 'baseline', 'dit-smell', 'odor', 'ranker', ...Object.values(LANGUAGE_NAMES)];
  const made = { job: '', molecule: '', accord: '' };

  async function call<T>(path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${studio.url}${path}`, {
      ...(body === undefined
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    expect(answer.status, path).toBeLessThan(300);
    return (await answer.json()) as T;
  }

  beforeAll(async () => {
    const { id: job } = await call<{ id: string }>('/v1/jobs', {
      kind: 'generate',
      prompt: BRIEF,
      count: 4,
    });
    await call('/v1/library/molecules', { smiles: COUMARIN, name: '1', tags: ['2'] });
    const { accord } = await call<{ accord: { lines: { material: { name: string } }[] } }>('/v1/accords', {
      inspiration: 'bergamot, rose and cedar',
      name: '3',
    });
    const { id } = await call<{ id: string }>('/v1/library/accords', accord);
    // Its news end with it.
    await (await fetch(`${studio.url}/v1/jobs/${job}/events`)).text();
    const { items } = await call<{ items: Made[] }>(`/v1/jobs/${job}/results`);
    names.push(
      ...accord.lines.map(({ material }) => material.name),
      ...items.map(({ smiles }) => smiles),
      ...namesIn(items),
    );
    Object.assign(made, { job, accord: id, molecule: items[0]!.inchiKey });
  }, 120_000);

  it('would be found to speak another language', async () => {
    await visit(studio.browser, { url: studio.url, path: '/' }, async (page) => {
      for (const language of ['fr', 'ja']) {
        const found = await foreignTexts(page, language);
        expect(found).toContain(textsOf('en')['generate.start']);
        expect(found.length).toBeGreaterThan(10);
      }
    });
  });

  it.each(LANGUAGE_CODES.filter((code) => code !== 'en'))(
    'speaks %s and nothing else on every screen',
    async (language) => {
      const own = textsOf(language);
      await visit(studio.browser, { url: studio.url, path: '/', options: { locale: language } }, async (page) => {
        const foreign: Record<string, string[]> = {};
        const look = async (screen: string): Promise<void> => {
          const found = await foreignTexts(page, language, names);
          if (found.length > 0) foreign[screen] = found;
        };
        const go = async (path: string, ready: string): Promise<void> => {
          await page.evaluate((to) => {
            history.pushState(null, '', to);
            dispatchEvent(new PopStateEvent('popstate'));
          }, path);
          await page
            .locator(ready)
            .first()
            .waitFor({ state: 'attached', ...WAIT });
          await page
            .locator('main [aria-busy=true]')
            .first()
            .waitFor({ state: 'detached', ...WAIT });
          await look(path.replaceAll(/[A-Z]{14}.*|[\w-]{20,}/g, ''));
        };
        // An example in the language is understood in it.
        await page.getByRole('button', { name: own['example.fougere']! }).click();
        await page.locator('aside [role=slider]').first().waitFor();
        expect(await page.locator('aside [role=slider]').count()).toBeGreaterThan(2);
        await page.locator('[aria-controls=conditions]').click();
        await look('compose');
        await go(`/job/${made.job}`, 'article');
        await page.locator('article').first().getByRole('button').first().click();
        await page.getByRole('dialog').waitFor();
        await look('badge');
        await page.keyboard.press('Escape');
        await page.getByText(own['view.table']!, { exact: true }).click();
        await page.locator('table').waitFor();
        await look('table');
        await go(`/molecule/${made.molecule}`, 'main h2');
        await go('/library', `button:has-text("${own['library.sketch']!}")`);
        await page.getByRole('button', { name: own['library.sketch']! }).click();
        await page.getByRole('dialog').getByRole('button', { name: own['sketch.findPart']! }).waitFor();
        await look('sketch');
        await page.keyboard.press('Escape');
        await go(`/accord/${made.accord}`, '[data-outcome]');
        for (const name of ['', '/evaluations', '/fine-tunes', '/models']) {
          await go(`/research${name}`, `a[href="/research${name}"][aria-current=page]`);
        }
        await page
          .locator('main dd')
          .first()
          .waitFor({ state: 'attached', ...WAIT });
        await look('models');
        for (const name of ['', '/account', '/keys', '/organisation', '/programs', '/usage', '/audit']) {
          await go(`/settings${name}`, `main a[href="/settings${name}"][aria-current=page]`);
        }
        expect(foreign).toEqual({});
      });
    },
    120_000,
  );
});

/** Of the known molecules that results are compared with, wherever they stand. */
function namesIn(value: unknown): string[] {
  return [...JSON.stringify(value).matchAll(/"name":"([^"]+)"/g)].map(([, name]) => name!);
}
