/** In what sense a structure is a listed one: the same, another isomer, a tautomer, a salt; and the sentence that says so. */
import type { StructureReader } from '../../molecule/index.ts';
import { isCounterion } from './counterions.ts';
import { compareStereo, stereoLayers } from './inchi-stereo.ts';
import { FIRST_BLOCK, type IndexedStructure } from './list-data.ts';
import type { Identity } from './list-match.ts';

export interface Meeting {
  readonly identity: Identity;
  /** @param row name and CAS number of what was met */
  readonly how: (row: string) => string;
}

/** The part of an InChIKey before the last letter, which alone tells how many protons are missing or too many. */
const UNPROTONATED = -1;

const ACYLOIN = '[CX3](=[OX1])[CX4][OX2H]';

export interface Part {
  /** Lends the part. */
  readonly part: (use: (reader: StructureReader) => void) => void;
  /** Whether the structure is more than this part. */
  readonly isPart: boolean;
}

/** The structure itself, or its parts without counterions and solvents; all parts where nothing else is left. */
export function partsToLookUp(structure: StructureReader, fragments: number): Part[] {
  if (fragments < 2) return [{ part: (use) => use(structure), isPart: false }];
  // RDKit writes each connected part of a canonical SMILES by itself, so a dot parts them.
  const all = [...new Set(structure.smiles.split('.'))];
  const essential = all.filter((smiles) => !structure.readOther(smiles, isCounterion));
  return (essential.length > 0 ? essential : all).map((smiles) => ({
    part: (use) => structure.readOther(smiles, use),
    isPart: true,
  }));
}

/** What tells a structure from others of its skeleton; each is worked out when it is first asked for. */
export type Self = Pick<IndexedStructure, 'inchiKey' | 'tautomerKey' | 'stereo'>;

/**
 * The same canonical SMILES as one of the listed has the same keys, which are stored; an InChI costs three times a SMILES.
 *
 * @param candidates listed structures of the same skeleton
 */
export function selfOf(reader: StructureReader, candidates: readonly IndexedStructure[]): Self {
  const same = candidates.find(({ smiles }) => smiles === reader.smiles);
  if (same) return same;
  return {
    get inchiKey() {
      return reader.inchiKey;
    },
    get tautomerKey() {
      return reader.tautomerKey;
    },
    get stereo() {
      return stereoLayers(reader.inchi);
    },
  };
}

/** @param isPart whether the reader is one of several parts of what was asked for */
export function compareWithListed(
  reader: StructureReader,
  self: Self,
  listed: IndexedStructure,
  isPart: boolean,
): Meeting | undefined {
  const meeting = compareWhole(reader, self, listed);
  if (!meeting || !isPart) return meeting;
  return {
    identity: meeting.identity === 'tautomer' ? 'tautomer' : 'parent',
    how: (row) => `one of its parts ${meeting.how(row)}`,
  };
}

function compareWhole(reader: StructureReader, self: Self, listed: IndexedStructure): Meeting | undefined {
  const { inchiKey } = self;
  const sameSkeleton = inchiKey.slice(0, FIRST_BLOCK) === listed.inchiKey.slice(0, FIRST_BLOCK);
  if (!sameSkeleton) {
    if (self.tautomerKey.slice(0, UNPROTONATED) !== listed.tautomerKey.slice(0, UNPROTONATED)) return undefined;
    // InChI joins acyloins, and so glucose and fructose, by the enediol between them; these are substances of their own.
    if (reader.has(ACYLOIN) && reader.readOther(listed.smiles, (other) => other.has(ACYLOIN))) return undefined;
    return { identity: 'tautomer', how: (row) => `is a tautomer of ${row}` };
  }
  const protonated = inchiKey.at(-1) !== listed.inchiKey.at(-1);
  const isomer = compareIsomers(self, listed);
  if (listed.salt)
    return {
      identity: 'parent',
      how: (row) => `is the parent of ${row}, a salt of it${isomer ? `; ${isomer.note}` : ''}`,
    };
  if (protonated)
    return {
      identity: 'parent',
      how: (row) => `is another ion or salt form of ${row}${isomer ? `; ${isomer.note}` : ''}`,
    };
  return isomer?.meeting ?? { identity: 'exact', how: (row) => `is ${row}` };
}

/** Undefined where nothing differs. */
function compareIsomers(
  self: Self,
  listed: IndexedStructure,
): { readonly meeting: Meeting; readonly note: string } | undefined {
  if (self.inchiKey.slice(0, UNPROTONATED) === listed.inchiKey.slice(0, UNPROTONATED)) return undefined;
  const own = self.stereo;
  const relation = compareStereo(own, listed.stereo);
  if (relation === 'same') {
    return {
      meeting: { identity: 'other-isomer', how: (row) => `matches ${row} but for isotopes` },
      note: 'isotopes differ',
    };
  }
  if (relation === 'different') {
    return {
      meeting: { identity: 'other-isomer', how: (row) => `is another stereoisomer than ${row}` },
      note: 'another stereoisomer',
    };
  }
  const open =
    listed.stereo === ''
      ? 'which the list draws without stereochemistry, so that every isomer is met'
      : own === ''
        ? 'since the structure given leaves stereochemistry open'
        : 'since one of the two leaves some stereochemistry open';
  return {
    meeting: { identity: 'unspecified-isomer', how: (row) => `matches as an unspecified isomer of ${row}, ${open}` },
    note: 'stereochemistry left open',
  };
}
