/** The library: kept molecules and collections, searches, changes of many, files in and out; and patterns to look for. */
import type createClient from 'openapi-fetch';
import type { components, paths } from './api.gen.ts';
import { rethrow, unwrap, withSignal } from './call.ts';
import { isProblem, problemOf } from './problem-error.ts';

type Schemas = components['schemas'];
export type SavedMolecule = Schemas['SavedMolecule'];
export type ListedMolecule = Schemas['ListedMolecule'];
export type MoleculePage = Schemas['MoleculePage'];
export type Collection = Schemas['Collection'];
export type NewSavedMolecule = Schemas['NewMoleculeInput'];
export type LibraryBatch = Schemas['LibraryBatchInput'];
export type ImportReport = Schemas['ImportReport'];
export type LibraryExport = Schemas['LibraryExportInput'];
export type KeptMolecule = Schemas['KeptMolecules']['items'][number];
export type ReadPattern = Schemas['ReadPattern'];
/** What narrows a search. */
export type LibraryFilter = Omit<
  NonNullable<paths['/v1/library/molecules']['get']['parameters']['query']>,
  'cursor' | 'limit'
>;

interface Raw {
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch: typeof globalThis.fetch;
}

export function libraryCalls(api: ReturnType<typeof createClient<paths>>, { baseUrl, headers, fetch }: Raw) {
  /** A body or an answer that is no JSON. */
  const raw = async (path: string, init: RequestInit): Promise<Response> => {
    const response = await fetch(baseUrl + path, { ...init, headers: { ...headers, ...init.headers } }).catch(rethrow);
    if (response.ok) return response;
    const body: unknown = await response.json().catch(() => undefined);
    throw problemOf(response, isProblem(body) ? body : undefined);
  };
  return {
    savedMolecules: (
      query: LibraryFilter & { readonly cursor?: string; readonly limit?: number },
      signal?: AbortSignal,
    ): Promise<MoleculePage> => unwrap(api.GET('/v1/library/molecules', { params: { query }, ...withSignal(signal) })),

    savedMolecule: (id: string, signal?: AbortSignal): Promise<SavedMolecule> =>
      unwrap(api.GET('/v1/library/molecules/{id}', { params: { path: { id } }, ...withSignal(signal) })),

    /** Which of up to 100 molecules are kept. */
    keptMolecules: (inchiKeys: readonly string[], signal?: AbortSignal): Promise<Schemas['KeptMolecules']> =>
      unwrap(
        api.GET('/v1/library/kept', { params: { query: { inchiKeys: inchiKeys.join() } }, ...withSignal(signal) }),
      ),

    saveMolecule: (body: NewSavedMolecule): Promise<SavedMolecule> =>
      unwrap(api.POST('/v1/library/molecules', { body })),

    changeMolecule: (
      id: string,
      body: { readonly name?: string; readonly note?: string; readonly tags?: string[] },
    ): Promise<SavedMolecule> => unwrap(api.PATCH('/v1/library/molecules/{id}', { params: { path: { id } }, body })),

    /** @returns ids of those that are otherwise now */
    changeMolecules: (body: LibraryBatch): Promise<{ readonly ids: readonly string[] }> =>
      unwrap(api.POST('/v1/library/batch', { body })),

    tags: (signal?: AbortSignal): Promise<{ readonly items: readonly { tag: string; molecules: number }[] }> =>
      unwrap(api.GET('/v1/library/tags', withSignal(signal))),

    collections: (signal?: AbortSignal): Promise<{ readonly items: readonly Collection[] }> =>
      unwrap(api.GET('/v1/library/collections', withSignal(signal))),

    addCollection: (name: string): Promise<Collection> =>
      unwrap(api.POST('/v1/library/collections', { body: { name } })),

    changeCollection: (id: string, body: { readonly name?: string; readonly note?: string }): Promise<Collection> =>
      unwrap(api.PATCH('/v1/library/collections/{id}', { params: { path: { id } }, body })),

    removeCollection: async (id: string): Promise<void> => {
      await unwrap(api.DELETE('/v1/library/collections/{id}', { params: { path: { id } } }));
    },

    restoreCollection: (id: string): Promise<Collection> =>
      unwrap(api.POST('/v1/library/collections/{id}/restore', { params: { path: { id } } })),

    importMolecules: async (file: File, collectionId?: string): Promise<ImportReport> => {
      const query = new URLSearchParams({ name: file.name, ...(collectionId === undefined ? {} : { collectionId }) });
      const response = await raw(`/v1/library/import?${query}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: file,
      });
      return (await response.json()) as ImportReport;
    },

    exportMolecules: async (body: LibraryExport): Promise<Blob> => {
      const response = await raw('/v1/library/export', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return await response.blob();
    },

    /** What a drawn or written structure looks for. */
    pattern: (text: string, format: 'written' | 'molBlock', signal?: AbortSignal): Promise<ReadPattern> =>
      unwrap(api.POST('/v1/patterns', { body: { text, format }, ...withSignal(signal) })),
  };
}
