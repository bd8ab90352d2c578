/** A molecule as its page needs it: one that is only kept, by import or out of the page, is described when it is first opened. */
import { ProblemError, type StoredMolecule } from '@smell/client';
import { api } from '../api.ts';

/** @throws ProblemError `not-found` where it is neither made nor kept here; as POST /v1/describe says it where nothing can be said of it */
export async function storedMolecule(inchiKey: string, signal: AbortSignal): Promise<StoredMolecule> {
  const found = await api.molecule(inchiKey, signal);
  if (Object.keys(found.data).length > 0) return found;
  const { items } = await api.describe([found.smiles], signal);
  const [described] = items;
  if (!described) throw new ProblemError({ code: 'unreadable', detail: `nothing was said of ${found.smiles}` });
  if ('error' in described) {
    const { code, message } = described.error;
    throw new ProblemError({ code, detail: message, status: 422 });
  }
  return { ...found, data: { describe: described } };
}
