/**
 * The models on this machine: finding them, and reading their files only if they are what the model's config says.
 *
 *   models/NAME/config.json          what it is, its sampler setting, a hash of every other file
 *   models/NAME/weights.safetensors  and the graphs, tokenizer, golden outputs beside it
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SmellError } from '@smell/core/errors';
import { type ModelConfig, parseModelConfig } from './model-config.ts';

/** models/ of the project. */
export const PROJECT_MODELS = fileURLToPath(new URL('../../../models', import.meta.url));

export class ModelStore {
  readonly folder: string;

  /** @param folder where the models are: `SMELL_MODELS`, or models/ of the project. */
  constructor(folder: string = process.env.SMELL_MODELS || PROJECT_MODELS) {
    this.folder = folder;
  }

  /** Names of the models here, sorted. */
  list(): string[] {
    if (!existsSync(this.folder)) return [];
    return readdirSync(this.folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(join(this.folder, entry.name, 'config.json')))
      .map((entry) => entry.name)
      .sort();
  }

  has(name: string): boolean {
    return this.list().includes(name);
  }

  /** @throws SmellError `model-missing` or `model-damaged`. */
  open(name: string): StoredModel {
    const names = this.list();
    if (names.includes(name)) return new StoredModel(join(this.folder, name), name);
    const advice =
      names.length > 0
        ? `there are: ${names.join(', ')}`
        : 'there is none: check out models/ of the repository, or set SMELL_MODELS to a folder of models';
    throw new SmellError('model-missing', `no model "${name}" in ${shown(this.folder)}; ${advice}`);
  }
}

export class StoredModel {
  readonly folder: string;
  readonly config: ModelConfig;
  /** SHA-256 of config.json, which holds the hashes of all other files: it names weights, tokenizer and setting at once. */
  readonly hash: string;

  constructor(folder: string, name: string) {
    const path = join(folder, 'config.json');
    const text = readFileSync(path, 'utf8');
    this.folder = folder;
    this.config = parseModelConfig(text, shown(path));
    this.hash = sha256(text);
    if (this.config.name !== name) {
      throw new SmellError(
        'model-damaged',
        `${shown(path)} is of a model named "${this.config.name}"; rename its folder`,
      );
    }
  }

  has(file: string): boolean {
    return Object.hasOwn(this.config.files, file);
  }

  /**
   * The bytes of one file, after checking them against the config.
   *
   * @throws SmellError `model-missing` or `model-damaged`.
   */
  async read(file: string): Promise<Uint8Array> {
    const path = join(this.folder, file);
    const expected = this.config.files[file];
    if (expected === undefined) {
      throw new SmellError('model-damaged', `${shown(join(this.folder, 'config.json'))} lists no file "${file}"`);
    }
    if (!existsSync(path)) {
      throw new SmellError(
        'model-missing',
        `${shown(path)} is missing; get it again (in the repository: git checkout -- ${shown(path)})`,
      );
    }
    const bytes = await readFile(path);
    const found = sha256(bytes);
    if (found !== expected) {
      throw new SmellError(
        'model-damaged',
        `${shown(path)} is damaged: its SHA-256 begins with ${found.slice(0, 12)}, not ${expected.slice(0, 12)}; ` +
          `get it again (in the repository: git checkout -- ${shown(path)})`,
      );
    }
    return bytes;
  }

  async readJson(file: string): Promise<unknown> {
    return JSON.parse(new TextDecoder().decode(await this.read(file)));
  }

  /** Check every file. @throws SmellError for the first that is missing or damaged. */
  async verify(): Promise<void> {
    for (const file of Object.keys(this.config.files)) await this.read(file);
  }
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** A path as a person would type it here. */
function shown(path: string): string {
  const near = relative(process.cwd(), path);
  return near === '' ? '.' : near.startsWith('..') ? path : near;
}
