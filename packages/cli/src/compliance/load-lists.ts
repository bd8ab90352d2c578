/** The shipped lists as the mixture room asks for them. */
import { SmellError } from '@smell/core/errors';
import type { ListSource, SchiffBaseParent } from '@smell/core/safety';

type Structure = Parameters<ListSource['match']>[0];

/** What the safety room of core exports beside the rules. */
interface ShippedLists {
  loadSafetyLists?(): Promise<ListSource>;
  schiffBaseParents?(
    structure: Structure,
  ): readonly { readonly aldehyde: SchiffBaseParent; readonly amine: SchiffBaseParent }[];
}

/** @throws SmellError `data-missing` where this build has no lists */
export async function loadLists(): Promise<ListSource> {
  const { loadSafetyLists, schiffBaseParents } = (await import('@smell/core/safety')) as unknown as ShippedLists;
  if (!loadSafetyLists || !schiffBaseParents) {
    throw new SmellError('data-missing', 'the safety lists are not in this build; nothing can be checked without them');
  }
  const lists = await loadSafetyLists();
  return {
    info: lists.info,
    match: (structure) => lists.match(structure),
    byCas: (cas) => lists.byCas(cas),
    byName: (name) => lists.byName(name),
    schiffBaseParents: (structure) => schiffBaseParents(structure).flatMap(({ aldehyde, amine }) => [aldehyde, amine]),
  };
}
