/**
 * Private models for processes on several machines: their files in a store that all of them reach, a row of the database for each, and a
 * folder of this machine with copies of those that were used here, and nothing else. A copy comes whole or not at all, every file checked by its
 * hash; which models there are is what the database says now, and copies of others are deleted.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SmellError } from '@smell/core/errors';
import { StoredModel } from '@smell/inference/model-store';
import { z } from 'zod';
import type { Database } from '../db/open-database.ts';
import type { PrivateModel } from '../engine/engine.ts';
import { passesOf } from '../engine/model-names.ts';
import { PRIVATE_MODEL_FILES, privateFolderName } from '../engine/private-models.ts';
import type { SharedFileStore } from '../files/file-store.ts';

const CARD = 'MODEL_CARD.md';
const CONFIG = z.object({
  kind: z.string(),
  version: z.string(),
  dataTerms: z.array(z.string()),
  maxTokens: z.number(),
  sampler: z.record(z.string(), z.unknown()),
});

interface Place {
  readonly folder: string;
  readonly name: string;
}

export interface SharedModelsOptions {
  readonly database: Pick<Database, 'db'>;
  readonly store: SharedFileStore;
  /** A folder for each organisation in it. */
  readonly folder: string;
}

export function nameTaken(name: string): SmellError {
  return new SmellError('bad-argument', `your organisation has another model "${name}" by now; choose another name`);
}

export class SharedModels {
  readonly #options: SharedModelsOptions;
  readonly #coming = new Map<string, Promise<void>>();

  constructor(options: SharedModelsOptions) {
    this.#options = options;
  }

  async list(organisationId: string): Promise<PrivateModel[]> {
    const folder = privateFolderName(organisationId);
    // Before the rows are read: what is brought meanwhile has one.
    const copies = await this.#copies(folder);
    const rows = await this.#options.database.db
      .selectFrom('private_model')
      .select(['name', 'hash', 'config', 'card'])
      .where('organisation_id', '=', organisationId)
      .orderBy('name')
      .execute();
    const names = new Set(rows.map(({ name }) => name));
    for (const name of copies) if (!names.has(name)) await this.#putAside({ folder, name });
    return rows.map(({ name, hash, config, card }) => {
      const read = CONFIG.parse(JSON.parse(config));
      const { kind, version, dataTerms } = read;
      return { name, kind, version, hash, dataTerms, passes: passesOf(read), card, reference: `${folder}/${name}` };
    });
  }

  async hashOf(organisationId: string, name: string): Promise<string | undefined> {
    const row = await this.#options.database.db
      .selectFrom('private_model')
      .select('hash')
      .where('organisation_id', '=', organisationId)
      .where('name', '=', name)
      .executeTakeFirst();
    return row?.hash;
  }

  /**
   * Nothing happens when the same one is there already.
   *
   * @param model that was checked
   * @throws SmellError `bad-argument` when there is another of its name, `model-damaged` when it changed meanwhile, `runtime-failed`
   */
  async publish(organisationId: string, model: StoredModel): Promise<void> {
    const { store, database } = this.#options;
    const { name, files } = model.config;
    if (await this.#isThere(organisationId, model)) return;
    const ids: Record<string, string> = {};
    try {
      const text = await readFile(join(model.folder, 'config.json'));
      if (sha256(text) !== model.hash) throw changed('config.json', name);
      for (const [file, expected] of Object.entries(files)) {
        const id = randomUUID();
        ids[file] = id;
        const stored = await store.put(createReadStream(join(model.folder, file)), { id });
        if (stored.sha256 !== expected) throw changed(file, name);
      }
      const made = await database.db
        .insertInto('private_model')
        .values({
          organisation_id: organisationId,
          name,
          folder: privateFolderName(organisationId),
          hash: model.hash,
          config: text.toString(),
          card: await readFile(join(model.folder, CARD), 'utf8'),
          files: JSON.stringify(ids),
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('name')
        .executeTakeFirst();
      if (made) return;
      await this.#discard(ids);
      await this.#isThere(organisationId, model);
    } catch (error) {
      await this.#discard(ids);
      throw error;
    }
  }

  /**
   * Afterwards a copy is in the folder of this machine, and it is the one that the database speaks of.
   *
   * @throws SmellError `model-missing`; `data-damaged` and `model-damaged` when a file is not what was put there; `runtime-failed` when the
   *   store is away
   */
  bring(folder: string, name: string): Promise<void> {
    const key = `${folder}/${name}`;
    let coming = this.#coming.get(key);
    if (!coming) {
      coming = this.#bring({ folder, name }).finally(() => this.#coming.delete(key));
      this.#coming.set(key, coming);
    }
    return coming;
  }

  /** @returns whether it was there */
  async remove(organisationId: string, name: string): Promise<boolean> {
    // First for all who look, then the bytes.
    const row = await this.#options.database.db
      .deleteFrom('private_model')
      .where('organisation_id', '=', organisationId)
      .where('name', '=', name)
      .returning(['folder', 'files'])
      .executeTakeFirst();
    if (!row) return false;
    await this.#putAside({ folder: row.folder, name });
    await this.#discard(row.files);
    return true;
  }

  async #bring(place: Place): Promise<void> {
    const { name } = place;
    const row = await this.#options.database.db
      .selectFrom('private_model')
      .select(['hash', 'config', 'card', 'files'])
      .where('folder', '=', place.folder)
      .where('name', '=', name)
      .executeTakeFirst();
    if (!row) {
      await this.#putAside(place);
      throw new SmellError('model-missing', `there is no model "${name}" any more`);
    }
    if (this.#hashHere(place) === row.hash) return;
    const home = join(this.#options.folder, place.folder);
    await mkdir(home, { recursive: true });
    const staging = join(home, `.${randomUUID()}`);
    try {
      await mkdir(staging);
      await writeFile(join(staging, 'config.json'), row.config);
      if (row.card !== null) await writeFile(join(staging, CARD), row.card);
      for (const [file, id] of Object.entries(row.files)) {
        if (!PRIVATE_MODEL_FILES.includes(file)) {
          throw new SmellError('model-damaged', `model "${name}" holds a file that a private model may not`);
        }
        await pipeline(await this.#options.store.get(id), createWriteStream(join(staging, file), { flags: 'wx' }));
      }
      const model = new StoredModel(staging, name);
      if (model.hash !== row.hash) throw changed('config.json', name);
      await model.verify();
      await this.#putAside(place);
      await this.#moveIn(staging, place, row.hash);
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
  }

  /** Another process of this machine may have been first. */
  async #moveIn(staging: string, place: Place, hash: string): Promise<void> {
    try {
      await rename(staging, this.#path(place));
    } catch (error) {
      if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      if (this.#hashHere(place) !== hash) throw error;
    }
  }

  /** Of an organisation, here. */
  async #copies(folder: string): Promise<string[]> {
    try {
      const names = await readdir(join(this.#options.folder, folder));
      return names.filter((name) => !name.startsWith('.'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return [];
    }
  }

  /** At once out of the way, so that nobody finds half of it. */
  async #putAside(place: Place): Promise<void> {
    const aside = join(this.#options.folder, place.folder, `.${randomUUID()}`);
    try {
      await rename(this.#path(place), aside);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return;
    }
    await rm(aside, { recursive: true, force: true });
  }

  #hashHere(place: Place): string | undefined {
    const path = this.#path(place);
    return existsSync(join(path, 'config.json')) ? new StoredModel(path, place.name).hash : undefined;
  }

  #path({ folder, name }: Place): string {
    return join(this.#options.folder, folder, name);
  }

  /** @throws SmellError `bad-argument` when another of its name is there */
  async #isThere(organisationId: string, { config, hash }: StoredModel): Promise<boolean> {
    const before = await this.hashOf(organisationId, config.name);
    if (before !== undefined && before !== hash) throw nameTaken(config.name);
    return before !== undefined;
  }

  async #discard(ids: Readonly<Record<string, string>>): Promise<void> {
    for (const id of Object.values(ids)) await this.#options.store.delete(id);
  }
}

function changed(file: string, name: string): SmellError {
  return new SmellError('model-damaged', `${file} of model "${name}" is not the one that was checked`);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
