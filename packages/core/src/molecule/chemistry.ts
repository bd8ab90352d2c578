/**
 * The chemistry the rest of the product sees: synchronous questions about SMILES. The WebAssembly module behind it
 * never leaves this folder.
 */
import { SmellError } from '../errors.ts';
import { random, shuffle } from '../random.ts';
import {
  type Characterisation,
  characteriseMolecule,
  type Description,
  describeMolecule,
  type Screening,
  screenMolecule,
} from './describe.ts';
import { atomPairCounts, type BitFingerprint, type CountFingerprint, morganCounts } from './fingerprint.ts';
import { hillFormula } from './formula.ts';
import { type MolecularGraph, parseGraph } from './graph.ts';
import { type PlausibilityFinding, plausibilityFindings } from './plausibility.ts';
import { type MoleculeProperties, moleculeProperties } from './properties.ts';
import { Rdkit, type RdkitOptions } from './rdkit.ts';
import { scaffoldGraph } from './scaffold.ts';
import { type ScopeFinding, scopeFindings } from './scope.ts';
import { describeStereo, type Stereo } from './stereo/describe-stereo.ts';
import { StructureReader } from './structure-reader.ts';
import { type SyntheticAccessibility, syntheticAccessibility } from './synthetic-accessibility.ts';
import { estimateVolatility, type Volatility } from './volatility.ts';
import { distinctRandomSmiles, writeRandomSmiles } from './write-smiles.ts';

export type ParseResult =
  | { readonly ok: true; readonly smiles: string }
  | { readonly ok: false; readonly reason: string };

/** `morganBits`: ECFP4 folded to 2,048 bits, RDKit's own. The counts are the ones to compare molecules by. */
export type FingerprintKind = 'morganBits' | 'morganCounts' | 'atomPairCounts';

export interface SvgOptions {
  /** pixels */
  readonly width: number;
  readonly height: number;
  /** Atoms to mark, 0-based in the order of the SMILES given. */
  readonly highlight?: readonly number[];
}

/**
 * Every method but `parse`, `parseMolBlock`, `canonical`, `flatCanonical` and `screen` throws SmellError `bad-structure` for a SMILES that does
 * not parse.
 */
export class Chemistry {
  readonly #rdkit: Rdkit;

  constructor(rdkit: Rdkit) {
    this.#rdkit = rdkit;
  }

  /** Canonical isomeric SMILES, or the reason why there is none. */
  parse(smiles: string): ParseResult {
    const attempt = this.#rdkit.attemptMolecule(smiles, (molecule) => molecule.get_smiles());
    return attempt.ok ? { ok: true, smiles: attempt.value } : attempt;
  }

  /** Canonical isomeric SMILES of a mol block, V2000 or V3000, or the reason why there is none. */
  parseMolBlock(block: string): ParseResult {
    const attempt = this.#rdkit.attemptMolBlock(block, (molecule) => molecule.get_smiles());
    return attempt.ok ? { ok: true, smiles: attempt.value } : attempt;
  }

  /** Canonical isomeric SMILES; undefined when the SMILES does not parse. */
  canonical(smiles: string): string | undefined {
    return this.#rdkit.tryMolecule(smiles, (molecule) => molecule.get_smiles());
  }

  /** Canonical SMILES without stereochemistry and isotopes, the same for all stereoisomers; undefined as above. */
  flatCanonical(smiles: string): string | undefined {
    return this.#rdkit.tryMolecule(smiles, (molecule) => this.#rdkit.flatSmiles(molecule, smiles));
  }

  /**
   * Up to `count` distinct SMILES of the same molecule in other atom orders; fewer when the molecule has fewer. The
   * same seed gives the same list. Stereochemistry is kept.
   */
  randomSmiles(smiles: string, count: number, seed: number): string[] {
    return this.#rdkit.withMolecule(smiles, (molecule) => {
      const graph = this.#rdkit.graph(molecule);
      const source = random(seed);
      if (!graph.hasStereo && graph.isotopes.every((isotope) => isotope === 0)) {
        return distinctRandomSmiles(graph, count, source);
      }
      const roots = shuffle([...graph.neighbours.keys()], source);
      const found = new Set<string>();
      for (const canonical of [false, true]) {
        for (const rootedAtAtom of roots) {
          if (found.size >= count) break;
          found.add(molecule.get_smiles(JSON.stringify({ rootedAtAtom, canonical })));
        }
      }
      return [...found];
    });
  }

  inchiKey(smiles: string): string {
    return this.#rdkit.withMolecule(smiles, (molecule) => this.#rdkit.inchiKey(molecule));
  }

  /** Hill order, for example `C10H12O2`. */
  formula(smiles: string): string {
    return hillFormula(this.graph(smiles));
  }

  /** Atoms, bonds and rings as plain arrays, in the atom order of the SMILES. */
  graph(smiles: string): MolecularGraph {
    return this.#rdkit.withMolecule(smiles, (molecule) => this.#rdkit.graph(molecule));
  }

  properties(smiles: string): MoleculeProperties {
    return this.#rdkit.withMolecule(smiles, (molecule) => moleculeProperties(molecule, this.#rdkit.graph(molecule)));
  }

  /** Every way in which the molecule leaves the fragrance scope; empty when it is within. */
  scope(smiles: string): ScopeFinding[] {
    return scopeFindings(this.graph(smiles));
  }

  /** Every plausibility rule the molecule fails; empty when a chemist could bottle it. */
  plausibility(smiles: string): PlausibilityFinding[] {
    return this.#rdkit.withMolecule(smiles, (molecule) =>
      plausibilityFindings(this.#rdkit, molecule, this.#rdkit.graph(molecule)),
    );
  }

  /** Boiling point and vapour pressure with their errors. */
  volatility(smiles: string): Volatility {
    return estimateVolatility(this.graph(smiles));
  }

  /** Ertl's score, 1 easy to 10 hard. */
  syntheticAccessibility(smiles: string): SyntheticAccessibility {
    return this.#rdkit.withMolecule(smiles, (molecule) =>
      syntheticAccessibility(this.#rdkit.graph(molecule), this.#rdkit.stereocentres(molecule)),
    );
  }

  /** Stereocentres and double bonds, given and open, with the isomers that the structure leaves open. */
  stereo(smiles: string): Stereo {
    return this.#rdkit.withMolecule(smiles, (molecule) => {
      const json = molecule.get_json();
      return describeStereo(this.#rdkit, parseGraph(json), json, molecule.get_smiles());
    });
  }

  /** The qualifying check in one pass; undefined when the SMILES does not parse. */
  screen(smiles: string): Screening | undefined;
  /** The same, with what `inspect` finds in a structure that qualifies. */
  screen<Finding>(
    smiles: string,
    inspect: (structure: StructureReader) => Finding,
  ): (Screening & { readonly finding?: Finding }) | undefined;
  screen<Finding>(
    smiles: string,
    inspect?: (structure: StructureReader) => Finding,
  ): (Screening & { readonly finding?: Finding | undefined }) | undefined {
    return this.#rdkit.tryMolecule(smiles, (molecule) =>
      screenMolecule(this.#rdkit, molecule, smiles, (structure) => inspect?.(structure)),
    );
  }

  /** Reads the structure once for many questions, which `use` asks; its answer is handed on. */
  read<T>(smiles: string, use: (structure: StructureReader) => T): T {
    return this.#rdkit.withMolecule(smiles, (molecule) => use(new StructureReader(this.#rdkit, molecule, smiles)));
  }

  /** What a candidate tells about itself, without the screening. */
  characterise(smiles: string): Characterisation {
    return this.#rdkit.withMolecule(smiles, (molecule) => characteriseMolecule(this.#rdkit, molecule));
  }

  /** Both in one pass. */
  describe(smiles: string): Description {
    return this.#rdkit.withMolecule(smiles, (molecule) => describeMolecule(this.#rdkit, molecule, smiles));
  }

  fingerprint(smiles: string, kind: 'morganBits'): BitFingerprint;
  fingerprint(smiles: string, kind: 'morganCounts' | 'atomPairCounts'): CountFingerprint;
  fingerprint(smiles: string, kind: FingerprintKind): BitFingerprint | CountFingerprint {
    return this.#rdkit.withMolecule(smiles, (molecule) => {
      if (kind === 'morganBits') {
        return { bits: Uint8Array.from(molecule.get_morgan_fp_as_uint8array(MORGAN_BITS) as Uint8Array) };
      }
      const graph = this.#rdkit.graph(molecule);
      return kind === 'morganCounts' ? morganCounts(graph) : atomPairCounts(graph);
    });
  }

  /**
   * The Bemis-Murcko scaffold as canonical flat SMILES; `''` for a molecule without rings.
   */
  scaffold(smiles: string): string {
    const scaffold = scaffoldGraph(this.graph(smiles));
    if (!scaffold) return '';
    const written = writeRandomSmiles(scaffold, random(0));
    return this.#rdkit.withMolecule(written, (molecule) => this.#rdkit.flatSmiles(molecule, written));
  }

  /**
   * Every match of a SMARTS pattern, each as atoms (0-based, of the SMILES given) in the order of the pattern.
   *
   * @throws SmellError `bad-argument` when the pattern is not SMARTS.
   */
  matches(smiles: string, smarts: string): number[][] {
    return this.#rdkit.withMolecule(smiles, (molecule) => this.#rdkit.matches(molecule, smarts));
  }

  /** V2000 mol block with 2D coordinates. @throws SmellError `bad-structure` */
  molBlock(smiles: string): string {
    return this.#rdkit.withMolecule(smiles, (molecule) => {
      molecule.set_new_coords();
      return molecule.get_molblock();
    });
  }

  /** A drawing as an SVG document. */
  svg(smiles: string, { width, height, highlight = [] }: SvgOptions): string {
    for (const [name, pixels] of Object.entries({ width, height })) {
      if (!Number.isInteger(pixels) || pixels < 16 || pixels > 4096) {
        throw new SmellError(
          'bad-argument',
          `the ${name} of a drawing is ${pixels}; give whole pixels from 16 to 4096`,
        );
      }
    }
    return this.#rdkit.withMolecule(smiles, (molecule) => {
      const atoms = molecule.get_num_atoms();
      const wrong = highlight.find((atom) => !Number.isInteger(atom) || atom < 0 || atom >= atoms);
      if (wrong !== undefined) {
        throw new SmellError(
          'bad-argument',
          `atom ${wrong} cannot be marked: the molecule has atoms 0 to ${atoms - 1}`,
        );
      }
      return molecule.get_svg_with_highlights(JSON.stringify({ width, height, atoms: highlight }));
    });
  }
}

const MORGAN_BITS = '{"radius":2,"nBits":2048}';

let loaded: Promise<Chemistry> | undefined;

/** Loads RDKit-JS once per process (about 0.1 s); later calls give the same object. */
export function loadChemistry(options: RdkitOptions = {}): Promise<Chemistry> {
  loaded ??= Rdkit.load(options).then((rdkit) => new Chemistry(rdkit));
  return loaded;
}
