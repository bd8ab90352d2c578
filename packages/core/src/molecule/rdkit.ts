/**
 * The only file that touches RDKit-JS (RDKit's MinimalLib compiled to WebAssembly).
 *
 * Objects of that module live in memory that JavaScript does not collect. They are therefore lent out, never handed
 * out: `withMolecule` frees on every path, and query molecules sit in a bounded cache that frees what it drops.
 */
import initRDKit, { type MainModule, type Mol } from '@rdkit/rdkit';
import { SmellError } from '../errors.ts';
import { type MolecularGraph, parseGraph } from './graph.ts';
import { explainFailure, inputProblem } from './parse-reason.ts';

export type { Mol };

/** Query molecules kept: more than all built-in rules, with room for a user's own. */
const CACHED_QUERIES = 2_048;
/** RDKit's substructure search takes queries of any length; nobody types one longer than this. */
const SMARTS_LIMIT = 1_000;

/** Argument of `get_smiles` that leaves stereochemistry and isotopes out. */
export const FLAT = '{"doIsomericSmiles":false}';

const UNKNOWN_ELEMENT = /Element '?(\w+)'? not found/i;

/** How RDKit's own JSON is read: the parser's clean-up would drop the stereochemistry of double bonds. */
const AS_IT_IS = '{"sanitize":false,"assignStereo":false,"removeHs":false}';

/** What a substructure search answers where there is none, for one match and for all. */
const NO_MATCH = '{}';

/** Without one of these characters a SMILES cannot carry stereochemistry, an isotope or an explicit hydrogen. */
const STEREO_OR_ISOTOPE = /[@/\\]|\[[\dH]/;

/** The module is CommonJS: whether its import is the function or holds it depends on who resolves it, Node or a bundler. */
const init = ((initRDKit as unknown as { default?: Init }).default ?? initRDKit) as Init;
type Init = (options?: unknown) => Promise<MainModule>;

export interface RdkitOptions {
  /** Where a browser finds `RDKit_minimal.wasm`; Node finds it beside the module. */
  readonly wasmUrl?: string;
}

export type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

export class Rdkit {
  readonly #module: MainModule;
  readonly #errors: { get_buffer(): string; clear_buffer(): void };
  readonly #queries = new Map<string, Mol>();

  private constructor(module: MainModule) {
    this.#module = module;
    module.disable_logging();
    const log = module.set_log_capture('rdApp.error');
    if (!log) throw new Error('RDKit-JS has no rdApp.error log');
    this.#errors = log;
  }

  static async load(options: RdkitOptions): Promise<Rdkit> {
    const { wasmUrl } = options;
    const module = await init({
      print: () => {},
      printErr: () => {},
      ...(wasmUrl === undefined ? {} : { locateFile: () => wasmUrl }),
    });
    return new Rdkit(module);
  }

  /** Lend the molecule of a SMILES to `use`; undefined when the SMILES does not parse. */
  tryMolecule<T>(smiles: string, use: (molecule: Mol) => T): T | undefined {
    if (inputProblem(smiles) !== undefined) return undefined;
    const molecule = this.#read(smiles);
    if (molecule) return lend(molecule, use);
    // Left alone, the log would grow, and blame the next structure for the faults of this one.
    this.#errors.clear_buffer();
    return undefined;
  }

  /** The same, with the reason in a chemist's words when the SMILES does not parse. */
  attemptMolecule<T>(smiles: string, use: (molecule: Mol) => T): Attempt<T> {
    const problem = inputProblem(smiles);
    if (problem !== undefined) return { ok: false, reason: problem };
    const molecule = this.#read(smiles);
    return molecule ? { ok: true, value: lend(molecule, use) } : { ok: false, reason: this.#lastReason(smiles) };
  }

  /** As `attemptMolecule`, for a mol block (V2000 or V3000). */
  attemptMolBlock<T>(block: string, use: (molecule: Mol) => T): Attempt<T> {
    // Without its end RDKit would take it for SMILES.
    if (!/^M {2}END\s*$/m.test(block)) return { ok: false, reason: 'it has no line "M  END"' };
    const molecule = this.#module.get_mol(block);
    const log = this.#errors.get_buffer();
    this.#errors.clear_buffer();
    if (molecule && molecule.get_num_atoms() === 0) {
      molecule.delete();
      return { ok: false, reason: 'it has no atoms' };
    }
    // An element that does not exist is read as a wildcard.
    if (molecule && !UNKNOWN_ELEMENT.test(log)) return { ok: true, value: lend(molecule, use) };
    molecule?.delete();
    return { ok: false, reason: log === '' ? 'it is not a valid mol block' : explainFailure(log, '', 'mol block') };
  }

  /** @throws SmellError `bad-structure` with the reason when the SMILES does not parse. */
  withMolecule<T>(smiles: string, use: (molecule: Mol) => T): T {
    const attempt = this.attemptMolecule(smiles, use);
    if (attempt.ok) return attempt.value;
    throw new SmellError('bad-structure', `${quote(smiles)} is not a structure: ${attempt.reason}`);
  }

  /**
   * Canonical SMILES without stereochemistry and isotopes, the same for every stereoisomer and isotopologue.
   * `source` is the SMILES the molecule was read from.
   */
  flatSmiles(molecule: Mol, source: string): string {
    const flat = molecule.get_smiles(FLAT);
    if (!STEREO_OR_ISOTOPE.test(source)) return flat;
    // The atom ranking has seen the stereochemistry, and deuterium is written as an explicit hydrogen: read once more.
    const again = this.#read(flat);
    return again ? lend(again, (plain) => plain.get_smiles(FLAT)) : flat;
  }

  /** @param options of InChI, for example `/KET`; the standard key when left out */
  inchiKey(molecule: Mol, options?: string): string {
    return this.keyOfInchi(options === undefined ? molecule.get_inchi() : molecule.get_inchi(options));
  }

  keyOfInchi(inchi: string): string {
    return this.#module.get_inchikey_for_inchi(inchi);
  }

  /** Standard InChI. */
  inchi(molecule: Mol): string {
    return molecule.get_inchi();
  }

  /** The query of a SMARTS; owned by the cache, so never free it. */
  query(smarts: string): Mol {
    const known = this.#queries.get(smarts);
    if (known) {
      // Which were used last matters only once some may have to go.
      if (this.#queries.size > CACHED_QUERIES / 2) {
        this.#queries.delete(smarts);
        this.#queries.set(smarts, known);
      }
      return known;
    }
    const problem =
      smarts.length > SMARTS_LIMIT ? `it is longer than ${SMARTS_LIMIT} characters` : smartsProblem(smarts);
    const query = problem === undefined ? this.#module.get_qmol(smarts) : null;
    if (!query?.is_valid() || query.get_num_atoms() === 0) {
      query?.delete();
      this.#errors.clear_buffer();
      throw new SmellError(
        'bad-argument',
        `${quote(smarts)} is not a SMARTS pattern: ${problem ?? 'RDKit cannot read it'}`,
      );
    }
    if (this.#queries.size >= CACHED_QUERIES) {
      const [oldest, dropped] = this.#queries.entries().next().value!;
      this.#queries.delete(oldest);
      dropped.delete();
    }
    this.#queries.set(smarts, query);
    return query;
  }

  /** Atoms (0-based, in the query's order) of each match; `[]` when there is none. */
  matches(molecule: Mol, smarts: string): number[][] {
    const found = molecule.get_substruct_matches(this.query(smarts));
    if (found === NO_MATCH) return [];
    return (JSON.parse(found) as { atoms: number[] }[]).map(({ atoms }) => atoms);
  }

  /** Atoms of one match; undefined when there is none. */
  firstMatch(molecule: Mol, smarts: string): number[] | undefined {
    const found = molecule.get_substruct_match(this.query(smarts));
    return found === NO_MATCH ? undefined : (JSON.parse(found) as { atoms: number[] }).atoms;
  }

  /** Tetrahedral stereocentres, whether or not their configuration is given. */
  stereocentres(molecule: Mol): number {
    return (JSON.parse(molecule.get_stereo_tags()) as { CIP_atoms: unknown[] }).CIP_atoms.length;
  }

  /**
   * Canonical isomeric SMILES of a molecule in RDKit's own JSON, its stereochemistry changed or not.
   *
   * @param twice where symmetry or double bonds play a part, it takes a second reading for the SMILES to be the one that
   *   every other reading gives.
   */
  smilesOfJson(json: string, twice: boolean): string {
    const molecule = this.#module.get_mol(json, AS_IT_IS);
    if (!molecule) throw new Error('RDKit-JS does not read back its own JSON');
    const smiles = lend(molecule, (read) => read.get_smiles());
    const again = twice ? this.#read(smiles) : null;
    return again ? lend(again, (read) => read.get_smiles()) : smiles;
  }

  graph(molecule: Mol): MolecularGraph {
    return parseGraph(molecule.get_json());
  }

  #read(smiles: string): Mol | null {
    const molecule = this.#module.get_mol(smiles.trim());
    if (molecule?.is_valid() && molecule.get_num_atoms() > 0) return molecule;
    molecule?.delete();
    return null;
  }

  /** Turns what RDKit has logged since the last call into words. */
  #lastReason(smiles: string): string {
    const log = this.#errors.get_buffer();
    this.#errors.clear_buffer();
    return explainFailure(log, smiles.trim());
  }
}

function lend<T>(molecule: Mol, use: (molecule: Mol) => T): T {
  try {
    return use(molecule);
  } finally {
    molecule.delete();
  }
}

function smartsProblem(smarts: string): string | undefined {
  if (smarts.trim() === '') return 'it is empty';
  return /^[\x21-\x7e]+$/.test(smarts) ? undefined : 'it contains a space or a character outside ASCII';
}

/** A piece of user input for a message: quoted, with control characters escaped, cut at 60 characters. */
function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
}
