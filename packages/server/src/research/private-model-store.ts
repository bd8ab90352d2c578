/**
 * The private models of organisations on disk. A model comes in by being checked in the folder where it was made, copied beside its
 * place and renamed into it: it is there whole or not at all, and another of its name is never replaced.
 *
 * Processes that are to use a model must see the same folder, or share a store of files: then the folder holds copies of what is there.
 */
import { createHash, randomUUID } from 'node:crypto';
import { cp, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SmellError } from '@smell/core/errors';
import { ModelStore, StoredModel } from '@smell/inference/model-store';
import { checkPrivateModel, privateFolderName } from '../engine/private-models.ts';
import { nameTaken, type SharedModels } from './shared-models.ts';

export class PrivateModelStore {
  readonly folder: string;
  readonly #shared: ModelStore;
  readonly #elsewhere: SharedModels | undefined;

  /**
   * @param sharedFolder models of the service; those of the project when left out
   * @param elsewhere where all processes have them
   */
  constructor(folder: string, sharedFolder?: string, elsewhere?: SharedModels) {
    this.folder = folder;
    this.#shared = new ModelStore(sharedFolder);
    this.#elsewhere = elsewhere;
  }

  async has(organisationId: string, name: string): Promise<boolean> {
    if (this.#elsewhere) return (await this.#elsewhere.hashOf(organisationId, name)) !== undefined;
    return this.#storeOf(organisationId).has(name);
  }

  /** Where a model lies that may be trained on: of the service, or of the organisation. @throws SmellError `model-missing` */
  async find(organisationId: string, name: string): Promise<StoredModel> {
    if (this.#shared.has(name) || !(await this.has(organisationId, name))) return this.#shared.open(name);
    await this.#elsewhere?.bring(privateFolderName(organisationId), name);
    return this.#storeOf(organisationId).open(name);
  }

  /** Whether a new model may not have the name. */
  async isTaken(organisationId: string, name: string): Promise<boolean> {
    return this.#shared.has(name) || (await this.has(organisationId, name));
  }

  /**
   * @param made folder of the new model, which is left as it is
   * @returns its hash
   * @throws SmellError `model-damaged` for anything but data with the graphs of the service, or a file that is not what its
   *   config says; `bad-argument` when there is another of its name; `runtime-failed` when the store of files is away
   */
  async adopt(organisationId: string, name: string, made: string): Promise<string> {
    const model = new StoredModel(made, name);
    checkPrivateModel(model, this.#shared);
    await model.verify();
    await checkSafetensors(join(made, 'weights.safetensors'), name);
    if (this.#elsewhere) {
      await this.#elsewhere.publish(organisationId, model);
      return model.hash;
    }
    if (await this.has(organisationId, name)) {
      // The attempt before may have come as far as this.
      if (this.#storeOf(organisationId).open(name).hash === model.hash) return model.hash;
      throw nameTaken(name);
    }
    const home = this.#homeOf(organisationId);
    await mkdir(home, { recursive: true });
    // Without a config.json at its top, what lies there is no model yet.
    const staging = join(home, `.${randomUUID()}`);
    try {
      await mkdir(staging);
      for (const file of [...Object.keys(model.config.files), 'config.json']) {
        await cp(join(made, file), join(staging, file), { errorOnExist: true });
      }
      await cp(join(made, 'MODEL_CARD.md'), join(staging, 'MODEL_CARD.md'));
      await checkCopy(staging, model);
      await rename(staging, join(home, name));
    } catch (error) {
      if (['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) {
        throw nameTaken(name);
      }
      throw error;
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
    return model.hash;
  }

  /** @returns whether it was there */
  async remove(organisationId: string, name: string): Promise<boolean> {
    if (this.#elsewhere) return await this.#elsewhere.remove(organisationId, name);
    if (!(await this.has(organisationId, name))) return false;
    const home = this.#homeOf(organisationId);
    // At once out of the way, so that nobody finds half of it.
    const aside = join(home, `.${randomUUID()}`);
    await rename(join(home, name), aside);
    await rm(aside, { recursive: true, force: true });
    return true;
  }

  #homeOf(organisationId: string): string {
    return join(this.folder, privateFolderName(organisationId));
  }

  #storeOf(organisationId: string): ModelStore {
    return new ModelStore(this.#homeOf(organisationId));
  }
}

/** What was copied is what was checked. */
async function checkCopy(folder: string, { config, hash }: StoredModel): Promise<void> {
  for (const [file, expected] of Object.entries({ ...config.files, 'config.json': hash })) {
    const found = createHash('sha256')
      .update(await readFile(join(folder, file)))
      .digest('hex');
    if (found === expected) continue;
    throw new SmellError('model-damaged', `${file} of model "${config.name}" changed while it was taken in`);
  }
}

/** The length of a header, and a header of JSON (the format's own description, github.com/huggingface/safetensors). */
async function checkSafetensors(path: string, name: string): Promise<void> {
  const file = await open(path);
  try {
    const start = Buffer.alloc(9);
    const { bytesRead } = await file.read(start, 0, 9, 0);
    const { size } = await file.stat();
    const length = bytesRead === 9 ? start.readBigUInt64LE(0) : -1n;
    if (length > 0n && length <= BigInt(size - 8) && start[8] === '{'.charCodeAt(0)) return;
    throw new SmellError('model-damaged', `the weights of model "${name}" are no safetensors; fine-tune it anew`);
  } finally {
    await file.close();
  }
}
