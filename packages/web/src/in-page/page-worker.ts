/**
 * Generation in the page: the service's own reader, sampler, chemistry and judges, in a worker of the browser. What is asked here is
 * sent nowhere; the worker fetches its own parts and the models' files, which are the same whatever is asked.
 */
import rdkitWasm from '@rdkit/rdkit/RDKit_minimal.wasm?url';
import { ProblemError } from '@smell/client';
import { SmellError } from '@smell/core/errors';
import { loadChemistry, readPattern } from '@smell/core/molecule';
import { loadWordGuesses } from '@smell/core/odor';
import { loadSafetyLists } from '@smell/core/safety';
import { briefOfPrompt, readingOf } from '@smell/inference/in-page';
import type { FromWorker, PageCall, PageCalls, ToWorker } from './page-calls.ts';
import { PageGenerator } from './page-generator.ts';

interface Worker {
  onmessage: ((message: { readonly data: ToWorker }) => void) | null;
  postMessage(message: FromWorker): void;
}
const scope = globalThis as unknown as Worker;

// Which of its parts a worker fetches would tell of what it was asked: it fetches all of them beforehand.
const chemistry = loadChemistry({ wasmUrl: rdkitWasm });
const ready = Promise.all([chemistry, loadWordGuesses(), loadSafetyLists()]);
ready.catch(() => undefined);

const generator = new PageGenerator();

type Methods = {
  readonly [Call in PageCall]: (
    input: PageCalls[Call]['input'],
    tell: (event: PageCalls[Call]['event']) => void,
    signal: AbortSignal,
  ) => Promise<PageCalls[Call]['answer']>;
};

const METHODS: Methods = {
  async open(model, tell) {
    await generator.open(model, tell);
    return null;
  },
  interpret: async (text) => readingOf((await briefOfPrompt(text)).interpretation) as PageCalls['interpret']['answer'],
  async generate(request, tell, signal) {
    await generator.generate(request, tell, signal);
    return null;
  },
  pattern: async (given) => readPattern(await chemistry, given),
  svg: async ({ smiles, width, height }) => (await chemistry).svg(smiles, { width, height }),
};

const underWay = new Map<number, AbortController>();

scope.onmessage = ({ data }) => {
  if ('cancel' in data) underWay.get(data.id)?.abort();
  else void answer(data.id, data.call, data.input);
};

async function answer(id: number, call: PageCall, input: unknown): Promise<void> {
  const controller = new AbortController();
  underWay.set(id, controller);
  const work = METHODS[call] as (
    input: unknown,
    tell: (event: unknown) => void,
    signal: AbortSignal,
  ) => Promise<unknown>;
  try {
    await ready;
    const found = await work(input, (event) => scope.postMessage({ id, event }), controller.signal);
    scope.postMessage({ id, answer: found });
  } catch (error) {
    scope.postMessage({ id, error: told(error) });
  } finally {
    underWay.delete(id);
  }
}

/** As the service would say it: what a request asked wrongly is of status 422. */
function told(error: unknown): { readonly code: string; readonly message: string; readonly status: number } {
  if (error instanceof ProblemError) return { code: error.code, message: error.message, status: error.status };
  if (!(error instanceof SmellError)) {
    return { code: 'defect', message: error instanceof Error ? error.message : String(error), status: 500 };
  }
  const { code, message } = error;
  return { code, message, status: /^(model-|runtime-)/.test(code) ? 500 : 422 };
}
