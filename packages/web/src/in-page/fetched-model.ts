/** A model of the service, fetched into the page: every file is checked against the hash that the model's config gives. */
import { createSmellClient, ProblemError } from '@smell/client';
import { SmellError } from '@smell/core/errors';
import { type ModelConfig, type ModelFiles, parseModelConfig, sha256Hex } from '@smell/inference/in-page';

/** In this worker the service that it came from. */
const api = createSmellClient();
const CONFIG = 'config.json';

/** @param bytes received since the last call */
export type OnBytes = (bytes: number) => void;

export class FetchedModel implements ModelFiles {
  readonly folder: string;
  readonly config: ModelConfig;
  readonly hash: string;
  readonly #onBytes: OnBytes;
  /** Several graphs share the weights: they are fetched and checked once. */
  readonly #files = new Map<string, Promise<Uint8Array>>();

  /** @throws SmellError `model-missing`, `model-damaged`; ProblemError where the service cannot be asked */
  static async open(name: string, onBytes: OnBytes): Promise<FetchedModel> {
    const text = new TextDecoder().decode(await fetched(name, CONFIG, undefined, onBytes));
    return new FetchedModel(name, parseModelConfig(text, `${name}/${CONFIG}`), sha256Hex(text), onBytes);
  }

  private constructor(name: string, config: ModelConfig, hash: string, onBytes: OnBytes) {
    this.folder = name;
    this.config = config;
    this.hash = hash;
    this.#onBytes = onBytes;
    if (config.name !== name) throw new SmellError('model-damaged', `the service gave "${config.name}" for "${name}"`);
  }

  has(file: string): boolean {
    return Object.hasOwn(this.config.files, file);
  }

  read(file: string): Promise<Uint8Array> {
    let bytes = this.#files.get(file);
    if (!bytes) {
      bytes = this.#read(file);
      this.#files.set(file, bytes);
    }
    return bytes;
  }

  /** Once its graphs are loaded: frees the memory of its files. */
  forget(): void {
    this.#files.clear();
  }

  async #read(file: string): Promise<Uint8Array> {
    const { name, files } = this.config;
    const expected = files[file];
    if (expected === undefined) throw new SmellError('model-damaged', `${name}/config.json lists no file "${file}"`);
    const bytes = await fetched(name, file, expected, this.#onBytes);
    const found = sha256Hex(bytes);
    if (found === expected) return bytes;
    throw new SmellError(
      'model-damaged',
      `${name}/${file} is not the file that the model names: its SHA-256 begins with ${found.slice(0, 12)}, not ` +
        `${expected.slice(0, 12)}. Nothing was computed with it; reload the page, or tell whoever runs the service`,
    );
  }

  async readJson(file: string): Promise<unknown> {
    return JSON.parse(new TextDecoder().decode(await this.read(file)));
  }
}

async function fetched(name: string, file: string, hash: string | undefined, onBytes: OnBytes): Promise<Uint8Array> {
  try {
    const { body } = await api.modelFile(name, file, hash);
    const parts: Uint8Array[] = [];
    if (body) {
      const reader = body.getReader();
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        parts.push(next.value);
        onBytes(next.value.length);
      }
    }
    const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) {
      throw new SmellError('model-missing', `the service has no ${name}/${file} to give`, { cause: error });
    }
    throw error;
  }
}
