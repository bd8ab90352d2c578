/**
 * The structure behind each CAS number of the regulatory tables, checked before it is believed.
 *
 * The tables took their structures from public ones by CAS number, as neutral parents without counterions. That fails for
 * some: sodium hydride became a sodium ion, an organolead an ethyl radical, zinc acetate acetic acid. A wrong structure
 * would put a list's verdict on an innocent molecule, so what cannot be right is dropped and counted; the row is then still
 * found by CAS number and name.
 */
import { KNOWN_MATERIALS } from '@smell/core/materials';
import type { Chemistry, MolecularGraph } from '@smell/core/molecule';
import { FIRST_BLOCK, type IndexedStructure, skeletonKeys, stereoLayers } from '@smell/core/safety';
import { STRUCTURE_CORRECTIONS } from './structure-corrections.ts';

/** A drawing of a CAS number, and the name its row has. */
export interface Drawing {
  readonly cas: string;
  readonly smiles: string;
  readonly name: string;
  /** Of a list that decides: believed where lists for context draw it differently. */
  readonly decides: boolean;
  /** Said by its list to be a natural. */
  readonly natural: boolean;
}

export type DropReason =
  | 'not readable'
  | 'a natural, polymer or mixture drawn as one molecule'
  | 'a bare metal, ion or counterion'
  | 'a radical'
  | 'named as a compound of a metal that is not drawn'
  | 'named as a salt, but the drawing has nothing that forms one'
  | 'sodium read as nitrogen'
  | 'drawn as different skeletons by lists for context'
  | 'contradicted by its names';

export interface StructureReport {
  readonly structures: readonly IndexedStructure[];
  readonly dropped: Readonly<Partial<Record<DropReason, number>>>;
  /** CAS numbers of which the tables draw several skeletons, and the SMILES that was taken. */
  readonly disputed: readonly string[];
  /** CAS numbers drawn in no table, filled from the known perfumery materials or from a systematic name. */
  readonly filled: number;
  /** CAS numbers of salts that are drawn as their parent. */
  readonly salts: number;
  /** Tautomer keys that join listed skeletons of different InChI: the CAS numbers of each. */
  readonly tautomers: readonly (readonly string[])[];
}

const CARBON = 6;
/** H, B, C, N, O, F, Si, P, S, Cl, Br, I: in a drawing of these only, a metal of the name is missing. */
const NONMETALS: ReadonlySet<number> = new Set([1, 5, 6, 7, 8, 9, 14, 15, 16, 17, 35, 53]);
const METAL_NAME =
  /\b(nickel|lead|cadmium|cobalt|mercur(y|ic|ous|io)|chromi(um|c)|chromates?|tin|stann\w*|\w*stannane|zinc|arsen\w*|copper|cupric|alumini?um|barium|antimon\w*|thall\w*|silver|iron|ferr\w*|\w*ferr[io]cyan\w*|mangan\w*|vanad\w*|selen\w*|tellur\w*|beryll\w*|titan\w*|zircon\w*|strontium|bismuth|gold|plumb\w*|uran(ium|yl)|palladium|platin\w*|osmium|gallium|indium|germanium|tungsten|molybden\w*)\b|(nickel|zinc|yltin|lead|cobalt|mercury|cadmium|aluminium|copper)\b/i;
const SALT_NAME =
  /\b((di|tri|tetra)?sodium|(di|tri)?potassium|lithium|calcium|magnesium|(di|tri)?ammonium|(mono|di|tri)?hydro(chloride|bromide|iodide|gen ?sul(ph|f)ate)|\w*(anilin|toluidin|guanidin|quinolin|hydrazin|amin)ium|salts?)\b|-(sodium|potassium|ammonium)\b/i;
const MIXTURE_NAME =
  /\b(oils?|extracts?|absolutes?|concretes?|resinoids?|balsam|gum|tincture|alcoholate|naphtha|tar acids|wax|distillates?|polymers?|polyvinyl|polyacrylic|polypropylene|polyethylene|polymethyl|polysorbate|polyoxyethylene)\b|poly[([]oxy/i;
/** Salts of an amine, by the acid alone: `o-toluidine sulphate`, `... maleate`. */
const AMINE_SALT_NAME =
  /(amine|idine|phenol|hydrazine|line|diol)s?\b.* (sul(ph|f)ate|acetate|maleate|oxalate|phosphate|tartrate)\b/i;
/** Gives a proton or takes one: acids of C, S and P, phenols, thiols, imides, sulfonamides and nitrogen bases. */
const SALT_FORMING =
  '[$([OX2H][CX3]=O),$([OX2H][S,P,c]),$([SX2H]),$([NX3H][CX3]=O),$([NX3H]S(=O)=O),$([nH]),$([#7;X1,X2,X3;!$(N=O);!$([N+](=O)[O-])]),$([OX2H]N),$([CX4H2](C=O)C=O)]';

export function listedStructures(chemistry: Chemistry, drawings: readonly Drawing[]): StructureReport {
  const names = new Map<string, string[]>();
  const drawn = new Map<string, Drawing[]>();
  for (const drawing of drawings) {
    names.set(drawing.cas, [...(names.get(drawing.cas) ?? []), drawing.name]);
    if (drawing.smiles === '') continue;
    drawn.set(drawing.cas, [...(drawn.get(drawing.cas) ?? []), drawing]);
  }
  const known = new Map(KNOWN_MATERIALS.map((material) => [material.cas, material]));
  const naturals = new Set(drawings.filter(({ natural }) => natural).map(({ cas }) => cas));
  const dropped: Partial<Record<DropReason, number>> = {};
  const count = (reason: DropReason): void => {
    dropped[reason] = (dropped[reason] ?? 0) + 1;
  };
  const disputed: string[] = [];
  const structures: IndexedStructure[] = [];
  let filled = 0;
  for (const [cas, own] of names) {
    const offered = drawn.get(cas) ?? [];
    const material = known.get(cas);
    const decided = offered.find(({ decides }) => decides);
    const corrected = STRUCTURE_CORRECTIONS.get(cas);
    const smiles = corrected ?? material?.smiles ?? decided?.smiles ?? offered[0]?.smiles;
    if (smiles === undefined) continue;
    if (corrected === null) {
      count('contradicted by its names');
      continue;
    }
    if (offered.length === 0) filled += 1;
    const mixture = naturals.has(cas) || 2 * own.filter((name) => MIXTURE_NAME.test(name)).length >= own.length;
    let read = mixture
      ? ('a natural, polymer or mixture drawn as one molecule' as const)
      : readDrawing(chemistry, cas, smiles, own);
    const others = new Set(offered.map((drawing) => drawing.smiles));
    if (typeof read !== 'string' && others.size > 1) {
      const block = read.inchiKey.slice(0, FIRST_BLOCK);
      const unlike = [...others].filter((other) => blockOf(chemistry, other) !== block);
      const settled = corrected !== undefined || material !== undefined || decided !== undefined;
      if (unlike.length > 0) {
        disputed.push(`${cas} ${own[0]}: ${read.smiles} ${settled ? 'taken, not' : 'or'} ${unlike.join(' or ')}`);
        if (!settled) read = 'drawn as different skeletons by lists for context';
      }
    }
    if (typeof read === 'string') count(read);
    else structures.push(read);
  }
  structures.sort((a, b) => casOrder(a.cas) - casOrder(b.cas));
  return {
    structures,
    dropped,
    disputed,
    filled,
    salts: structures.filter(({ salt }) => salt).length,
    tautomers: joinedByTautomerKey(structures),
  };
}

function readDrawing(
  chemistry: Chemistry,
  cas: string,
  smiles: string,
  names: readonly string[],
): IndexedStructure | DropReason {
  if (chemistry.canonical(smiles) === undefined) return 'not readable';
  return chemistry.read(smiles, (structure) => {
    const { graph } = structure;
    const wrong = wrongElements(graph, names);
    if (wrong) return wrong;
    if (names.some((name) => /sodium/i.test(name)) && structure.has('[OX2,NX3][NH2]') && !structure.has('[#7][#7]')) {
      return 'sodium read as nitrogen';
    }
    const salt = names.every((name) => isSaltName(name)) && !graph.charges.some((charge) => charge !== 0);
    if (salt && !structure.has(SALT_FORMING)) return 'named as a salt, but the drawing has nothing that forms one';
    return {
      cas,
      smiles: structure.smiles,
      inchiKey: structure.inchiKey,
      tautomerKey: structure.tautomerKey,
      skeleton: skeletonKeys(graph)[0]!,
      stereo: stereoLayers(structure.inchi),
      salt,
    };
  });
}

function wrongElements(graph: MolecularGraph, names: readonly string[]): DropReason | undefined {
  const elements = [...graph.elements];
  const heavy = elements.filter((element) => element !== 1).length;
  const hydrogens = graph.hydrogens.reduce((sum, count) => sum + count, 0);
  if (!elements.includes(CARBON)) {
    const charged = graph.charges.reduce((sum, charge) => sum + charge, 0) !== 0;
    const salt = names.some((name) => isSaltName(name) || METAL_NAME.test(name));
    // A lone atom is a metal, an element or what is left of a salt, unless it is a hydride that is named as one.
    const hydride =
      hydrogens > 0 && names.some((name) => /ammonia|hydrogen|hydro\w+ acid|phosphine|arsine|water/i.test(name));
    if (charged || salt || (heavy <= 1 && !hydride)) return 'a bare metal, ion or counterion';
  }
  if (graph.radicals.some((count) => count > 0)) return 'a radical';
  const metalDrawn = elements.some((element) => !NONMETALS.has(element));
  if (!metalDrawn && names.some((name) => METAL_NAME.test(name)))
    return 'named as a compound of a metal that is not drawn';
  return undefined;
}

/** Whether every name in the text is of a salt: `aniline [1] anilinium chloride [2]` is not. */
function isSaltName(text: string): boolean {
  const parts = text
    .split(/;|\[\d+\]|\(see also[^)]*\)|\(ISO\)/)
    .map((part) => part.trim())
    .filter((part) => /[a-z]{3}/i.test(part));
  return parts.length > 0 && parts.every((part) => SALT_NAME.test(part) || AMINE_SALT_NAME.test(part));
}

function blockOf(chemistry: Chemistry, smiles: string): string | undefined {
  return chemistry.canonical(smiles) === undefined ? undefined : chemistry.inchiKey(smiles).slice(0, FIRST_BLOCK);
}

function joinedByTautomerKey(structures: readonly IndexedStructure[]): string[][] {
  const groups = new Map<string, Map<string, string>>();
  for (const { cas, inchiKey, tautomerKey } of structures) {
    const group = groups.get(tautomerKey) ?? new Map<string, string>();
    const block = inchiKey.slice(0, FIRST_BLOCK);
    if (!group.has(block)) group.set(block, cas);
    groups.set(tautomerKey, group);
  }
  return [...groups.values()].filter((group) => group.size > 1).map((group) => [...group.values()]);
}

/** CAS numbers in the order of their digits. */
function casOrder(cas: string): number {
  return Number(cas.replaceAll('-', ''));
}
