/** The molecule that a SMILES, CAS number or name means. */
import { SmellError } from '@smell/core/errors';
import { findMaterial } from '@smell/core/materials';
import type { Chemistry } from '@smell/core/molecule';
import { isCasNumber, type ListMatch, type SafetyLists } from '@smell/core/safety';

export interface Subject {
  readonly smiles: string;
  readonly by: 'smiles' | 'cas' | 'name';
  readonly cas?: string;
  /** As the lists or our table of materials print it. */
  readonly name?: string;
}

/** A slip in one of these is a slip in a structure; names have none of them. */
const STRUCTURE_ONLY = /[=#[\]@\\/]/;

/**
 * @throws SmellError `bad-structure` for what is no structure and no known name, or a material without a single structure;
 *   `bad-argument` for a CAS number whose check digit does not fit
 */
export function findSubject(text: string, lists: SafetyLists, chemistry: Chemistry): Subject {
  const asked = text.trim();
  if (/^\d+-\d+-\d+$/.test(asked)) return byNumber(asked, lists);
  const parsed = chemistry.parse(asked);
  if (parsed.ok) return { smiles: asked, by: 'smiles' };
  if (STRUCTURE_ONLY.test(asked)) throw notAStructure(asked, parsed.reason);
  return byName(asked, lists) ?? unknown(asked, lists, parsed.reason);
}

function byNumber(cas: string, lists: SafetyLists): Subject {
  if (!isCasNumber(cas)) {
    throw new SmellError('bad-argument', `"${cas}" is not a CAS number: its check digit does not fit`);
  }
  const matches = lists.byCas(cas);
  const material = findMaterial(cas);
  const smiles = lists.structureOfCas(cas)?.smiles ?? material?.smiles;
  if (smiles === undefined) {
    throw new SmellError('bad-structure', `no structure is known for CAS ${cas}${onLists(matches)}; give its SMILES`);
  }
  const name = material?.name ?? nameIn(matches);
  return { smiles, by: 'cas', cas, ...(name === undefined ? {} : { name }) };
}

/** Our own table first: its names are those of perfumery. A name in lists counts where it leads to one structure. */
function byName(name: string, lists: SafetyLists): Subject | undefined {
  const material = findMaterial(name);
  if (material) return { smiles: material.smiles, by: 'name', cas: material.cas, name: material.name };
  const matches = lists.byName(name);
  const structures = new Map(
    matches.flatMap(({ entry }) => entry.structures).map((structure) => [structure.smiles, structure]),
  );
  const [only] = structures.values();
  if (!only || structures.size > 1) return undefined;
  return { smiles: only.smiles, by: 'name', cas: only.cas, name: nameIn(matches) ?? name };
}

function unknown(name: string, lists: SafetyLists, reason: string): never {
  const matches = lists.byName(name);
  if (matches.length === 0) throw notAStructure(name, reason);
  throw new SmellError(
    'bad-structure',
    `"${name}" is no single structure${onLists(matches)}; give a SMILES or CAS number`,
  );
}

function notAStructure(text: string, reason: string): SmellError {
  const shown = JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
  return new SmellError(
    'bad-structure',
    `${shown} is not a structure, and no name or CAS number that we know: ${reason}`,
  );
}

function onLists(matches: readonly ListMatch[]): string {
  if (matches.length === 0) return ', and no list that is loaded names it';
  const lists = [...new Set(matches.map(({ entry }) => entry.list))].join(', ');
  return `, though lists name it (${lists}: see smell lists find)`;
}

function nameIn(matches: readonly ListMatch[]): string | undefined {
  return (matches.find(({ entry }) => entry.list === 'ifra-transparency') ?? matches[0])?.entry.name;
}
