/**
 * The rooms of the house and which may look into which (docs/ARCHITECTURE.md). Reads every import of the source.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const PACKAGES = fileURLToPath(new URL('../packages', import.meta.url));

/** What each package may import of the others. Nothing may import cli. */
const ALLOWED: Record<string, readonly string[]> = {
  core: [],
  inference: ['core'],
  training: ['core', 'inference'],
  report: ['core', 'inference'],
  client: [],
  web: ['core', 'client', 'inference'],
  server: ['core', 'inference', 'report'],
  cli: ['core', 'inference', 'training', 'report', 'server'],
};
/** Folders of core, lowest first: a folder may import those before it. */
const CORE_ALLOWED: Record<string, readonly string[]> = {
  molecule: [],
  properties: ['molecule'],
  materials: ['molecule'],
  odor: ['molecule', 'materials'],
  diffusion: ['molecule', 'odor'],
  editing: ['molecule', 'odor', 'diffusion'],
  safety: ['molecule', 'properties', 'materials'],
  accord: ['molecule', 'properties', 'materials', 'odor', 'safety'],
};

/** Rooms of server; `compose.ts`, `start-server.ts` and `observe.ts` stand above all of them. */
const SERVER_ALLOWED: Record<string, readonly string[]> = {
  config: [],
  telemetry: ['config'],
  db: ['config', 'telemetry'],
  cache: ['config', 'telemetry'],
  engine: ['config', 'telemetry'],
  auth: ['config', 'telemetry', 'db'],
  files: ['config', 'db', 'auth'],
  library: ['config', 'db', 'auth', 'engine'],
  jobs: ['config', 'telemetry', 'db', 'auth', 'engine', 'files'],
  research: ['config', 'telemetry', 'db', 'auth', 'engine', 'files', 'jobs'],
  http: ['config', 'telemetry', 'db', 'cache', 'engine', 'auth', 'files', 'library', 'jobs', 'research'],
  bench: ['config', 'telemetry', 'db', 'cache', 'engine', 'auth', 'files', 'library', 'jobs', 'http'],
};

interface Import {
  /** Path below packages/. */
  readonly from: string;
  readonly target: string;
  /** Erased before it runs. */
  readonly typesOnly: boolean;
}

const IMPORT = /(?:^|[\s;])(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

function importsOf(path: string): Import[] {
  const source = readFileSync(join(PACKAGES, path), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [...source.matchAll(IMPORT)].map((match) => ({
    from: path,
    target: (match[1] ?? match[2])!,
    typesOnly: /^\W*(import|export) type\b/.test(match[0]),
  }));
}

const files = readdirSync(PACKAGES, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /^[^/]+\/(src|test)\/.*\.(ts|tsx|mjs)$/.test(path) && !path.includes('node_modules'));
const imports = files.flatMap(importsOf);

/** The package an import leads to; undefined for one of npm or Node. */
function packageOf({ from, target }: Import): string | undefined {
  if (target.startsWith('@smell/')) return target.split('/')[1];
  if (target.startsWith('.')) return relative('.', join(dirname(from), target)).split('/')[0];
  return undefined;
}

/** The folder of core an import leads to, `''` for its root files. */
function coreFolderOf({ from, target }: Import): string | undefined {
  const path = target.startsWith('@smell/core/')
    ? target.slice('@smell/core/'.length)
    : relative('core/src', join(dirname(from), target));
  const folder = path.split('/')[0]!;
  return Object.hasOwn(CORE_ALLOWED, folder) ? folder : '';
}

/** The files that a file loads when it runs, with those that they load; of other packages only what they are called. */
function closureOf(entry: string): { readonly files: ReadonlySet<string>; readonly outside: readonly Import[] } {
  const found = new Set<string>();
  const outside: Import[] = [];
  const follow = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const each of importsOf(path)) {
      if (each.typesOnly) continue;
      if (each.target.startsWith('.')) follow(relative('.', join(dirname(path), each.target)).replaceAll('\\', '/'));
      else outside.push(each);
    }
  };
  follow(entry);
  return { files: found, outside };
}

const show = ({ from, target }: Import): string => `${from} imports ${target}`;

describe('imports', () => {
  it('are found at all', () => {
    expect(imports.length).toBeGreaterThan(50);
    expect(imports).toContainEqual({
      from: 'inference/src/denoiser.ts',
      target: '@smell/core/diffusion',
      typesOnly: false,
    });
  });

  it('run from cli over training and inference to core, never back', () => {
    const wrong = imports.filter((entry) => {
      const own = entry.from.split('/')[0]!;
      const target = packageOf(entry);
      return target !== undefined && target !== own && !ALLOWED[own]!.includes(target);
    });
    expect(wrong.map(show)).toEqual([]);
  });

  it('cross into another package by its name, not by a path', () => {
    const wrong = imports.filter(
      (entry) => entry.target.startsWith('.') && packageOf(entry) !== entry.from.split('/')[0],
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it('inside core run from editing over diffusion, odor and materials to molecule, but for types and tests', () => {
    const wrong = imports.filter((entry) => {
      const own = entry.from.match(/^core\/src\/([^/]+)\//)?.[1];
      if (own === undefined || entry.typesOnly || entry.from.endsWith('.test.ts') || packageOf(entry) !== 'core')
        return false;
      const target = coreFolderOf(entry)!;
      return target !== '' && target !== own && !CORE_ALLOWED[own]!.includes(target);
    });
    expect(wrong.map(show)).toEqual([]);
  });

  it('inside server run from http over jobs and accounts to database, telemetry and settings', () => {
    const wrong = imports.filter((entry) => {
      const own = entry.from.match(/^server\/src\/([^/]+)\//)?.[1];
      if (own === undefined || entry.from.endsWith('.test.ts') || !entry.target.startsWith('.')) return false;
      const target = relative('server/src', join(dirname(entry.from), entry.target)).split('/')[0]!;
      return target !== own && !SERVER_ALLOWED[own]?.includes(target);
    });
    expect(wrong.map(show)).toEqual([]);
  });

  it('keep core free of files, network and processes', () => {
    const wrong = imports.filter(
      ({ from, target }) => /^core\/src\//.test(from) && !from.endsWith('.test.ts') && target.startsWith('node:'),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it('take of inference into the studio what needs no Node, and only where molecules are made in the page', () => {
    const wrong = imports.filter(
      ({ from, target }) =>
        from.startsWith('web/') &&
        target.startsWith('@smell/inference') &&
        (target !== '@smell/inference/in-page' || !from.startsWith('web/src/in-page/')),
    );
    expect(wrong.map(show)).toEqual([]);
    const { files: needed, outside } = closureOf('inference/src/in-page.ts');
    expect(needed).toContain('inference/src/generator.ts');
    expect(outside.filter(({ target }) => /^node:|^onnxruntime-node/.test(target)).map(show)).toEqual([]);
  });

  it('touch ONNX Runtime in the inference package only', () => {
    const wrong = imports.filter(
      ({ from, target }) => target.startsWith('onnxruntime') && !from.startsWith('inference/'),
    );
    expect(wrong.map(show)).toEqual([]);
  });
});
