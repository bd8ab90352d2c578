/** `smell doctor`: what is installed, which models there are and under which terms, and whether they compute what they should. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { freemem, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { SmellError } from '@smell/core/errors';
import type { ModelStore, OnnxProcess } from '@smell/inference';
import type { Command } from 'commander';
import type { CommandContext } from '../program.ts';

interface Diagnosis {
  readonly node: string;
  readonly platform: string;
  readonly threads: number;
  readonly memoryBytes: { readonly free: number; readonly total: number };
  readonly packages: Readonly<Record<string, string>>;
  readonly modelsFolder: string;
  readonly models: readonly ModelDiagnosis[];
}

interface ModelDiagnosis {
  readonly name: string;
  readonly kind?: string;
  readonly version?: string;
  readonly hash?: string;
  readonly dataTerms?: readonly string[];
  /** Largest difference from the golden outputs; null for a model that has none. */
  readonly goldenDifference?: number | null;
  /** What is wrong with it. */
  readonly problem?: string;
}

const PACKAGES = ['onnxruntime-node', '@rdkit/rdkit', 'openchemlib', '@jax-js/jax'];

export function addDoctorCommand(program: Command, context: CommandContext): void {
  program
    .command('doctor')
    .description('Check the installation and the models.')
    .option('--json', 'one JSON object on stdout')
    .action(async ({ json }: { readonly json?: boolean }) => {
      const diagnosis = await diagnose(context.signal);
      if (json) context.terminal.printJson(diagnosis);
      else for (const line of diagnosisLines(diagnosis)) context.terminal.print(line);
      const ill = diagnosis.models.filter(({ problem }) => problem !== undefined);
      if (ill.length > 0) {
        const all = ill.map(({ name, problem }) => `${name}: ${problem}`).join('; ');
        throw new SmellError('model-damaged', all);
      }
      if (diagnosis.models.length === 0) {
        throw new SmellError(
          'model-missing',
          `no model in ${diagnosis.modelsFolder}; check out models/, or set SMELL_MODELS`,
        );
      }
    });
}

async function diagnose(signal: AbortSignal): Promise<Diagnosis> {
  const { cpuLimit, ModelStore, OnnxProcess } = await import('@smell/inference');
  const store = new ModelStore();
  const runtime = new OnnxProcess();
  const close = (): void => runtime.close();
  signal.addEventListener('abort', close);
  try {
    const models: ModelDiagnosis[] = [];
    for (const name of store.list()) models.push(await diagnoseModel(store, name, runtime));
    return {
      node: process.versions.node,
      platform: `${process.platform} ${process.arch}`,
      threads: cpuLimit(),
      memoryBytes: { free: freemem(), total: totalmem() },
      packages: Object.fromEntries(PACKAGES.map((name) => [name, installedVersion(name)])),
      modelsFolder: store.folder,
      models,
    };
  } finally {
    signal.removeEventListener('abort', close);
    runtime.close();
  }
}

async function diagnoseModel(store: ModelStore, name: string, runtime: OnnxProcess): Promise<ModelDiagnosis> {
  try {
    const model = store.open(name);
    await model.verify();
    const { kind, version, dataTerms } = model.config;
    const { checkGolden } = await import('@smell/inference');
    return { name, kind, version, hash: model.hash, dataTerms, goldenDifference: await checkGolden(model, runtime) };
  } catch (error) {
    if (error instanceof SmellError && error.code !== 'cancelled') return { name, problem: error.message };
    throw error;
  }
}

function diagnosisLines(diagnosis: Diagnosis): string[] {
  const gibibytes = (bytes: number): string => (bytes / 2 ** 30).toFixed(1);
  const { free, total } = diagnosis.memoryBytes;
  return [
    `node        ${diagnosis.node} on ${diagnosis.platform}`,
    `threads     ${diagnosis.threads}`,
    `memory      ${gibibytes(free)} of ${gibibytes(total)} GiB free`,
    ...Object.entries(diagnosis.packages).map(
      ([name, version], i) => `${(i === 0 ? 'packages' : '').padEnd(12)}${name} ${version}`,
    ),
    `models in   ${diagnosis.modelsFolder}`,
    ...diagnosis.models.flatMap(modelLines),
  ];
}

function modelLines({
  name,
  kind,
  version,
  hash,
  dataTerms = [],
  goldenDifference,
  problem,
}: ModelDiagnosis): string[] {
  if (problem !== undefined) return [`  ${name}: NOT USABLE: ${problem}`];
  const golden =
    goldenDifference === null || goldenDifference === undefined
      ? 'no golden outputs'
      : `golden outputs met (largest difference ${goldenDifference.toPrecision(2)})`;
  return [
    `  ${name} ${version} (${kind}), all files as listed, ${golden}`,
    `    config SHA-256 ${hash}`,
    ...dataTerms.map((term) => `    data terms: ${term}`),
  ];
}

/** Version of an installed package, or what is the matter with it. */
function installedVersion(name: string): string {
  const require = createRequire(import.meta.url);
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      return (JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')) as { version: string }).version;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return `not found from ${dirname(import.meta.filename)}`;
}
