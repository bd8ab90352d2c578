/** One structure, read once and open to many questions: what the safety rules work on. */
import { type MolecularGraph, parseGraph } from './graph.ts';
import { type MoleculeProperties, moleculeProperties } from './properties.ts';
import type { Mol, Rdkit } from './rdkit.ts';

/**
 * Keto and enol forms (/KET) and long-range mobile hydrogens (/15T) count as one, stereochemistry does not count (/SNon).
 * Both tautomer options are experimental in InChI, so such a key only ever says "is a tautomer of a listed structure".
 */
const TAUTOMER_OPTIONS = '/KET /15T /SNon';

/** Valid only inside the call of `Chemistry.read` that lent it. Answers are computed when first asked for. */
export class StructureReader {
  readonly #rdkit: Rdkit;
  readonly #molecule: Mol;
  readonly #source: string;
  #smiles: string | undefined;
  #flatSmiles: string | undefined;
  #inchi: string | undefined;
  #inchiKey: string | undefined;
  #tautomerKey: string | undefined;
  #graph: MolecularGraph | undefined;
  #properties: MoleculeProperties | undefined;

  /** @param graph where it is at hand */
  constructor(rdkit: Rdkit, molecule: Mol, source: string, graph?: MolecularGraph) {
    this.#rdkit = rdkit;
    this.#molecule = molecule;
    this.#source = source;
    this.#graph = graph;
  }

  /** Canonical isomeric SMILES. Its atoms stand in another order than those that `matches` numbers. */
  get smiles(): string {
    this.#smiles ??= this.#molecule.get_smiles();
    return this.#smiles;
  }

  /** Canonical SMILES without stereochemistry and isotopes. */
  get flatSmiles(): string {
    this.#flatSmiles ??= this.#rdkit.flatSmiles(this.#molecule, this.#source);
    return this.#flatSmiles;
  }

  /** Standard InChI. */
  get inchi(): string {
    this.#inchi ??= this.#rdkit.inchi(this.#molecule);
    return this.#inchi;
  }

  get inchiKey(): string {
    this.#inchiKey ??= this.#rdkit.keyOfInchi(this.inchi);
    return this.#inchiKey;
  }

  /** Key of a non-standard InChI: the same for every tautomer and stereoisomer. */
  get tautomerKey(): string {
    this.#tautomerKey ??= this.#rdkit.inchiKey(this.#molecule, TAUTOMER_OPTIONS);
    return this.#tautomerKey;
  }

  /** Atoms in the order of the SMILES that was read. */
  get graph(): MolecularGraph {
    this.#graph ??= parseGraph(this.#molecule.get_json());
    return this.#graph;
  }

  get properties(): MoleculeProperties {
    this.#properties ??= moleculeProperties(this.#molecule, this.graph);
    return this.#properties;
  }

  /**
   * Reads a structure that comes of this one (a fragment, a parent), for the length of `use`.
   *
   * @throws SmellError `bad-structure`
   */
  readOther<T>(smiles: string, use: (structure: StructureReader) => T): T {
    return this.#rdkit.withMolecule(smiles, (molecule) => use(new StructureReader(this.#rdkit, molecule, smiles)));
  }

  /** Whether a pattern is in the structure. @throws SmellError `bad-argument` when it is not SMARTS */
  has(smarts: string): boolean {
    return this.#rdkit.firstMatch(this.#molecule, smarts) !== undefined;
  }

  /**
   * Every match, its atoms (0-based, in the order of the SMILES that was read) in the order of the pattern.
   *
   * @throws SmellError `bad-argument` when the pattern is not SMARTS
   */
  matches(smarts: string): number[][] {
    return this.#rdkit.matches(this.#molecule, smarts);
  }
}
