/** Everything about one molecule in one pass: the structure is read once, and each part is shared. */
import { atomPairCounts, type CountFingerprint, morganCounts } from './fingerprint.ts';
import { type MolecularGraph, parseGraph } from './graph.ts';
import { type PlausibilityFinding, plausibilityFindings } from './plausibility.ts';
import { type MoleculeProperties, moleculeProperties } from './properties.ts';
import type { Mol, Rdkit } from './rdkit.ts';
import { type ScopeFinding, scopeFindings } from './scope.ts';
import { describeStereo, type Stereo } from './stereo/describe-stereo.ts';
import { StructureReader } from './structure-reader.ts';
import { type SyntheticAccessibility, syntheticAccessibility } from './synthetic-accessibility.ts';
import { estimateVolatility, smellable, type Volatility } from './volatility.ts';

/** What decides whether a molecule qualifies. */
export interface Screening {
  /** Canonical, without stereochemistry and isotopes: what duplicates are told by. */
  readonly flatSmiles: string;
  readonly scope: readonly ScopeFinding[];
  readonly plausibility: readonly PlausibilityFinding[];
  readonly volatility: Volatility;
  readonly smellable: boolean;
  /** Within the scope, plausible and smellable. */
  readonly qualifying: boolean;
  /** What molecules are ranked and told apart by. */
  readonly morganCounts: CountFingerprint;
  readonly syntheticAccessibility: SyntheticAccessibility;
}

/** What is told about a molecule, whether or not it qualifies. */
export interface Characterisation {
  /** Canonical isomeric SMILES. */
  readonly smiles: string;
  readonly inchiKey: string;
  readonly properties: MoleculeProperties;
  readonly volatility: Volatility;
  readonly syntheticAccessibility: SyntheticAccessibility;
  readonly atomPairCounts: CountFingerprint;
  readonly stereo: Stereo;
  /** What further estimates are made from. */
  readonly graph: MolecularGraph;
}

export interface Description extends Screening, Characterisation {}

/** @param inspect what else is asked of a structure that qualifies, without reading it again */
export function screenMolecule<Finding>(
  rdkit: Rdkit,
  molecule: Mol,
  source: string,
  inspect: (structure: StructureReader) => Finding,
): Screening & { readonly finding?: Finding } {
  const graph = rdkit.graph(molecule);
  const screening = screenGraph(rdkit, molecule, graph, source);
  if (!screening.qualifying) return screening;
  const finding = inspect(new StructureReader(rdkit, molecule, source, graph));
  return finding === undefined ? screening : { ...screening, finding };
}

export function characteriseMolecule(rdkit: Rdkit, molecule: Mol): Characterisation {
  const json = molecule.get_json();
  const graph = parseGraph(json);
  return { ...characteriseGraph(rdkit, molecule, graph, json), volatility: estimateVolatility(graph) };
}

export function describeMolecule(rdkit: Rdkit, molecule: Mol, source: string): Description {
  const json = molecule.get_json();
  const graph = parseGraph(json);
  return {
    ...screenGraph(rdkit, molecule, graph, source),
    ...characteriseGraph(rdkit, molecule, graph, json),
  };
}

/** @param json of the molecule, which the graph was read from */
function characteriseGraph(
  rdkit: Rdkit,
  molecule: Mol,
  graph: MolecularGraph,
  json: string,
): Omit<Characterisation, 'volatility'> {
  const smiles = molecule.get_smiles();
  const properties = moleculeProperties(molecule, graph);
  return {
    smiles,
    inchiKey: rdkit.inchiKey(molecule),
    properties,
    syntheticAccessibility: syntheticAccessibility(graph, properties.chiralCentres),
    atomPairCounts: atomPairCounts(graph),
    stereo: describeStereo(rdkit, graph, json, smiles),
    graph,
  };
}

function screenGraph(rdkit: Rdkit, molecule: Mol, graph: MolecularGraph, source: string): Screening {
  const scope = scopeFindings(graph);
  const plausibility = plausibilityFindings(rdkit, molecule, graph);
  const volatility = estimateVolatility(graph);
  const morgan = morganCounts(graph);
  const canBeSmelled = smellable(volatility);
  return {
    flatSmiles: rdkit.flatSmiles(molecule, source),
    scope,
    plausibility,
    volatility,
    smellable: canBeSmelled,
    qualifying: scope.length === 0 && plausibility.length === 0 && canBeSmelled,
    morganCounts: morgan,
    syntheticAccessibility: syntheticAccessibility(graph, rdkit.stereocentres(molecule), morgan),
  };
}
