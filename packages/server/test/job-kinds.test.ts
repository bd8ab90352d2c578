/** What each kind of job promises, with small models and real chemistry. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadChemistry } from '@smell/core/molecule';
import { writeTinyModel } from '@smell/inference/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LocalEngine } from '../src/engine/local-engine.ts';
import { Files } from '../src/files/files.ts';
import { LocalFileStore } from '../src/files/local-file-store.ts';
import type { KeptGenerateRequest } from '../src/jobs/generate-job.ts';
import type { Job } from '../src/jobs/job.ts';
import { JobService } from '../src/jobs/job-service.ts';
import { startWorker, type Worker } from '../src/jobs/worker.ts';
import { describeDatabases, eventually } from './databases.ts';
import { fakeEngine, WORDS } from './fake-engine.ts';

const chemistry = await loadChemistry();
const root = mkdtempSync(join(tmpdir(), 'smell-kinds-'));
const modelsFolder = join(root, 'shipped');
const privateModelsFolder = join(root, 'models');
writeTinyModel(modelsFolder, { name: 'tiny' });
const engine = new LocalEngine({ modelsFolder, defaultModel: 'tiny', privateModelsFolder });
beforeAll(() => engine.start());
afterAll(async () => {
  await engine.close();
  rmSync(root, { recursive: true, force: true });
});

const US = { organisationId: 'us' };
const THEM = { organisationId: 'them' };
const SECONDS_90 = 90_000;

describeDatabases(
  'a job',
  (get) => {
    let jobs: JobService;
    let files: Files;
    let worker: Worker;

    beforeAll(async () => {
      const { database } = get();
      await database.db
        .insertInto('organisation')
        .values(['us', 'them'].map((id) => ({ id, name: id })))
        .execute();
      files = new Files({ database, store: new LocalFileStore(join(root, 'files')) });
      jobs = await JobService.start({ words: WORDS, database, files, models: engine });
      const kinds = ['generate-tiny', 'generate-private', 'describe'];
      worker = await startWorker({ database, engine, kinds, concurrency: 2, pollMs: 50 });
    });
    afterAll(async () => {
      await worker?.stop();
      jobs?.close();
    });

    const ended = async (id: string): Promise<Job> =>
      await eventually(async () => {
        const job = await jobs.get(US, id);
        return job.endedAt !== null && job;
      }, SECONDS_90);
    const resultsOf = async (id: string): Promise<Record<string, unknown>[]> =>
      (await jobs.results(US, id, { limit: 1000 })).items.map(({ data }) => data as Record<string, unknown>);
    const upload = async (name: string, text: string): Promise<string> => {
      const bytes = async function* (): AsyncGenerator<Uint8Array> {
        yield Buffer.from(text);
      };
      return (await files.add(US, bytes(), { name, mediaType: 'text/plain' })).id;
    };

    it('of kind evaluate measures every sample once, and sums up over all of them at the end', async () => {
      const request = { model: 'tiny', samples: 300, seed: 7, prompts: ['fresh rose', 'woody, dry'] };
      const job = await jobs.accept(US, 'evaluate', request);
      const done = await ended(job.id);
      expect(done).toMatchObject({ state: 'completed', progress: { done: 301, total: 301 } });
      const rows = await resultsOf(job.id);
      const samples = rows.slice(0, -1);
      expect(samples.map(({ index }) => index)).toEqual(Array.from({ length: 300 }, (_, i) => i));
      expect(samples.map(({ prompt }) => prompt)).toEqual(Array.from({ length: 300 }, (_, i) => i % 2));
      const summary = rows.at(-1) as Record<string, { value: number; low: number; high: number; of: number }>;
      expect(done.summary).toEqual(summary);
      expect(summary).toMatchObject({ kind: 'summary', model: 'tiny', samples: 300, seed: 7, prompts: 2 });
      expect(summary.modelHash).toBe(engine.models.find(({ name }) => name === 'tiny')!.hash);
      const shown = samples.flatMap(({ smiles }) => (smiles === null ? [] : [smiles as string]));
      const invalid = samples.filter(({ outcome }) => outcome === 'invalid').length;
      expect(summary.validity).toMatchObject({ value: (300 - invalid) / 300, of: 300 });
      expect(summary.uniqueness).toMatchObject({ value: new Set(shown).size / shown.length, of: shown.length });
      for (const { low, value, high } of [summary.validity!, summary.uniqueness!, summary.randomTokenValidity!]) {
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
      }
      for (const smiles of shown.slice(0, 20)) expect(chemistry.flatCanonical(smiles)).toBe(smiles);
      const left = (summary.notMeasured as unknown as { figure: string; reason: string }[]).map(({ figure }) => figure);
      expect(left).toContain('rediscovery');
      expect(summary.control).toMatchObject({ unit: 'molecule', match: { of: shown.length } });
      // The same again gives the same, whoever made which part.
      const again = await jobs.accept(US, 'evaluate', request);
      await ended(again.id);
      expect(await resultsOf(again.id)).toEqual(rows);
    });

    it('of kind evaluate says nothing of control where nothing is asked, and refuses a model of others', async () => {
      const job = await jobs.accept(US, 'evaluate', { model: 'tiny', samples: 100 });
      const { summary } = await ended(job.id);
      expect(summary).toMatchObject({ control: null, judge: null, split: 'none: nothing was asked' });
      writeTinyModel(join(privateModelsFolder, 'them'), { name: 'theirs' });
      const missing = { code: 'not-found', statusCode: 404 };
      await expect(jobs.accept(US, 'evaluate', { model: 'theirs' })).rejects.toMatchObject(missing);
      await expect(jobs.estimate(US, 'evaluate', { model: 'nobodys' })).rejects.toMatchObject(missing);
      expect((await jobs.estimate(THEM, 'evaluate', { model: 'theirs' })).total).toBe(1001);
    });

    it('of kind generate uses a private model that was made after its worker started, of nobody else', async () => {
      const request = { prompt: 'fresh rose', count: 6, model: 'mine' };
      await expect(jobs.accept(US, 'generate', request)).rejects.toMatchObject({ code: 'not-found' });
      const folder = join(privateModelsFolder, 'us');
      writeTinyModel(folder, { name: 'mine', lengths: [4, 5] });
      const job = await jobs.accept(US, 'generate', request);
      expect(job.workerKind).toBe('generate-private');
      const done = await ended(job.id);
      expect(done).toMatchObject({ state: 'completed', error: null });
      const { hash } = (await engine.privateModels('us')).find(({ name }) => name === 'mine')!;
      const made = await resultsOf(job.id);
      expect(made.length).toBeGreaterThan(0);
      for (const { provenance } of made) expect(provenance).toMatchObject({ model: 'mine', modelHash: hash });
      await expect(jobs.accept(THEM, 'generate', request)).rejects.toMatchObject({ code: 'not-found' });
      rmSync(join(folder, 'mine'), { recursive: true });
    });

    it('of kind generate fails with the reason when its private model is another by now', async () => {
      const folder = join(privateModelsFolder, 'us');
      writeTinyModel(folder, { name: 'changing', lengths: [4, 5] });
      const { hash } = (await engine.privateModels('us')).find(({ name }) => name === 'changing')!;
      // Accepted by a process that saw the model as it was before.
      const before = { name: 'changing', reference: 'us/changing', kind: 'diffusion', hash: `0${hash.slice(1)}` };
      const earlier = await JobService.start({
        words: WORDS,
        database: get().database,
        models: { models: [], privateModels: async () => [before] as never },
      });
      const job = await earlier.accept(US, 'generate', { prompt: 'fresh rose', count: 4, model: 'changing' });
      expect(await ended(job.id)).toMatchObject({ state: 'failed', error: { code: 'bad-argument' } });
      earlier.close();
    });

    it('of kind generate understands the language that it is told, and divides no brief that it should not', async () => {
      const planned = async (request: object): Promise<KeptGenerateRequest> => {
        const job = await jobs.accept(US, 'generate', { count: 1, model: 'tiny', ...request });
        await jobs.cancel(US, job.id);
        return job.request as KeptGenerateRequest;
      };
      const brief = { prompt: 'citrus top, rose heart, woody base' };
      const divided = await planned(brief);
      const whole = await planned({ ...brief, facets: false });
      expect(divided.facets.length).toBeGreaterThan(1);
      expect(whole.facets).toHaveLength(1);
      expect(Object.keys(whole.facets[0]!.condition.asked!).length).toBeGreaterThan(
        Object.keys(divided.facets[0]!.condition.asked!).length,
      );
      const german = await planned({ prompt: 'frische Rose', language: 'de' });
      expect(Object.keys(german.facets[0]!.condition.asked!)).toContain('rose');
      await expect(planned({ ...brief, language: 'xx' })).rejects.toThrow();
    });

    it('of kind describe reads an SD file, bad records in their place', async () => {
      const block = (smiles: string, name: string): string =>
        `${name}\n${chemistry.molBlock(smiles).split('\n').slice(1).join('\n')}`.replace(/\s*$/, '\n');
      const text = [
        `${block('CC(=O)OCc1ccccc1', 'benzyl acetate')}> <ID>\nx1\n\n$$$$\n`,
        'no molecule\n\n\nM  END\n$$$$\n',
        'cut off\n\n\n$$$$\n',
        `${block('CCCCCCCCCC=O', 'decanal')}$$$$\n`,
      ].join('');
      const job = await jobs.accept(US, 'describe', { fileId: await upload('mine.sdf', text) });
      expect(job.request).toMatchObject({ molecules: 4 });
      await ended(job.id);
      const rows = await resultsOf(job.id);
      expect(rows[0]).toMatchObject({ row: 1, id: 'x1', name: 'benzyl acetate', smiles: 'CC(=O)OCc1ccccc1' });
      expect(rows[1]).toMatchObject({ row: 2, error: { code: 'bad-structure' } });
      expect(rows[2]).toMatchObject({ row: 3, error: { code: 'bad-row', message: 'it has no line "M  END"' } });
      expect(rows[3]).toMatchObject({ row: 4, name: 'decanal', smiles: 'CCCCCCCCCC=O' });
    });

    it('of kind describe reads a file in a thread: one made to harm leaves this one free', async () => {
      // One line after the other that a careless pattern would read again for each of its brackets.
      const hostile = `x\n\n\nM  END\n${`>${'<'.repeat(90_000)}\n`.repeat(200)}$$$$\n`;
      const fileId = await upload('hostile.sdf', hostile);
      let longest = 0;
      let last = performance.now();
      const timer = setInterval(() => {
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      }, 5);
      const began = performance.now();
      const job = await jobs.accept(US, 'describe', { fileId });
      clearInterval(timer);
      expect(performance.now() - began).toBeLessThan(30_000);
      expect(longest).toBeLessThan(1000);
      await ended(job.id);
      const [row] = await resultsOf(job.id);
      expect(row).toMatchObject({ error: { code: expect.stringMatching(/bad-/) } });
    });

    it('of kind evaluate begins its last part when all others are merged, whatever their order, and counts it', async () => {
      const seen: string[] = [];
      const happenings: string[] = [];
      const late = await JobService.start({
        words: WORDS,
        database: get().database,
        onHappening: ({ what, kind }) => happenings.push(`${what} ${kind}`),
      });
      const slow = fakeEngine();
      const other = await startWorker({
        database: get().database,
        kinds: ['generate-slow'],
        concurrency: 4,
        pollMs: 50,
        onHappening: ({ what, kind }) => happenings.push(`${what} ${kind}`),
        engine: {
          ...slow,
          async sample(call, options) {
            await new Promise((resolve) => setTimeout(resolve, call.first === 0 ? 300 : 5));
            seen.push('sample');
            return await slow.sample(call, options);
          },
          async summarise(call, options) {
            seen.push(`summary of ${call.rows.length}`);
            return await slow.summarise(call, options);
          },
        },
      });
      const job = await late.accept(US, 'evaluate', { model: 'slow', samples: 500 });
      expect(await ended(job.id)).toMatchObject({ state: 'completed', summary: { samples: 500 } });
      expect(seen).toEqual([...Array(5).fill('sample'), 'summary of 500']);
      await other.stop();
      late.close();
      expect(happenings).toEqual(['accepted evaluate', 'ended evaluate']);
    });
  },
  ['PGlite in memory', 'PostgreSQL'],
);
