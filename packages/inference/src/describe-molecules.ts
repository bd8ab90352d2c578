/**
 * Describes molecules that a user brings: the one function behind `smell describe` and the service.
 *
 * Rows stream through in batches, so that any number takes the memory of one batch, predictors see many molecules at a
 * time, and the event loop gets its turn. A row that cannot be read becomes a failure in its place.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { SmellError } from '@smell/core/errors';
import { type KnownMaterial, knownMaterials, NearestMaterials } from '@smell/core/materials';
import type { Chemistry, Description, MolecularGraph } from '@smell/core/molecule';
import { refuseAgents } from '@smell/core/safety';
import type { DescribedRow, MoleculeDescription, RowFailure, RowOrigin } from './molecule-description.ts';
import type { OdorModel } from './odor-model.ts';
import { type PredictedOdor, predictOdors, predictProperties } from './predict-molecules.ts';

/** One row as a reader found it. */
export interface InputRow extends RowOrigin {
  readonly structure: InputStructure;
}

export type InputStructure =
  | { readonly format: 'smiles' | 'molBlock'; readonly text: string }
  /** A row without a structure, and why. */
  | { readonly format: 'none'; readonly problem: string };

export interface DescribeOptions {
  readonly chemistry: Chemistry;
  /** The odor predictor, where one is installed. */
  readonly odorModel?: OdorModel | null | undefined;
  /** Predicts odors instead, where the predictor runs elsewhere. */
  readonly odorsOf?: ((graphs: readonly MolecularGraph[]) => Promise<(PredictedOdor | null)[]>) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called after each batch. */
  readonly onProgress?: ((described: number, failed: number) => void) | undefined;
  /** Rows computed together. */
  readonly batchSize?: number | undefined;
}

const BATCH_SIZE = 64;
/** Materials shown as evidence. */
const NEAREST_COUNT = 3;
/** First block of an InChIKey: the skeleton, the same for all stereoisomers. */
const SKELETON_LENGTH = 14;

/**
 * One result a row, in their order.
 *
 * @throws SmellError `cancelled`, `runtime-failed` of the odor predictor; what `rows` throws.
 */
export async function* describeMolecules(
  rows: AsyncIterable<InputRow> | Iterable<InputRow>,
  { chemistry, odorModel, odorsOf, signal, onProgress, batchSize = BATCH_SIZE }: DescribeOptions,
): AsyncGenerator<DescribedRow, void, undefined> {
  const describer = new Describer(chemistry);
  let described = 0;
  let failed = 0;
  for await (const batch of inBatches(rows, batchSize)) {
    await nextTurn();
    if (signal?.aborted) throw new SmellError('cancelled', 'describing was stopped');
    const results = batch.map((row) => describer.describe(row));
    const molecules = results.flatMap((result) => ('failure' in result ? [] : [result]));
    const graphs = molecules.map(({ found }) => found.graph);
    const odors = await (odorsOf ? odorsOf(graphs) : odorModel && predictOdors(odorModel, graphs, { signal }));
    failed += results.length - molecules.length;
    described += molecules.length;
    let place = 0;
    for (const result of results) {
      if ('failure' in result) yield result.failure;
      else {
        yield { ...result.description, odor: odors?.[place] ?? null };
        place++;
      }
    }
    onProgress?.(described, failed);
  }
}

type Described =
  | { readonly failure: RowFailure }
  | { readonly found: Description; readonly description: Omit<MoleculeDescription, 'odor'> };

class Describer {
  readonly #chemistry: Chemistry;
  readonly #materials: NearestMaterials;
  readonly #known: ReadonlyMap<string, KnownMaterial>;

  constructor(chemistry: Chemistry) {
    this.#chemistry = chemistry;
    this.#materials = new NearestMaterials(chemistry);
    this.#known = new Map(knownMaterials().map((material) => [material.skeleton, material]));
  }

  describe(row: InputRow): Described {
    try {
      const smiles = this.#smiles(row.structure);
      this.#chemistry.read(smiles, refuseAgents);
      const found = this.#chemistry.describe(smiles);
      return { found, description: this.#description(row, found) };
    } catch (error) {
      return { failure: failure(row, error) };
    }
  }

  /** @throws SmellError `bad-row` or `bad-structure` */
  #smiles(structure: InputStructure): string {
    if (structure.format === 'none') throw new SmellError('bad-row', structure.problem);
    if (structure.format === 'smiles') return structure.text;
    const parsed = this.#chemistry.parseMolBlock(structure.text);
    if (parsed.ok) return parsed.smiles;
    throw new SmellError('bad-structure', `its mol block is not a structure: ${parsed.reason}`);
  }

  #description({ row, id, name }: InputRow, found: Description): Omit<MoleculeDescription, 'odor'> {
    const { properties, syntheticAccessibility, inchiKey } = found;
    const known = this.#known.get(inchiKey.slice(0, SKELETON_LENGTH));
    return {
      row,
      id,
      name,
      smiles: found.smiles,
      inchiKey,
      formula: properties.formula,
      knownMaterial: known ? { name: known.name, cas: known.cas } : null,
      scope: found.scope,
      plausibility: found.plausibility.map(({ code, text }) => ({ code, text })),
      properties: {
        molecularWeight: round(properties.molecularWeight, 2),
        logP: round(properties.logP, 2),
        tpsa: round(properties.tpsa, 1),
        heavyAtoms: properties.heavyAtoms,
        rotatableBonds: properties.rotatableBonds,
        hBondDonors: properties.hBondDonors,
        hBondAcceptors: properties.hBondAcceptors,
      },
      estimates: predictProperties(found.graph),
      smellable: found.smellable,
      synthesis: { score: round(syntheticAccessibility.score, 2), reasons: syntheticAccessibility.reasons },
      nearest: this.#materials
        .nearestTo(found.atomPairCounts, NEAREST_COUNT)
        .map(({ name, cas, smiles, similarity, descriptors }) => ({
          name,
          cas,
          smiles,
          similarity: round(similarity, 3),
          descriptors: descriptors ?? null,
        })),
      stereo: found.stereo,
    };
  }
}

/** A structure that the chemistry fails on is a failure of its row alone. */
function failure({ row, line, id, name }: InputRow, error: unknown): RowFailure {
  if (error instanceof SmellError) return { row, id, name, error: { code: error.code, message: error.message, line } };
  const reason = error instanceof Error ? error.message.split('\n')[0]! : String(error);
  const message = `the chemistry failed on it (${reason})`;
  return { row, id, name, error: { code: 'runtime-failed', message, line } };
}

async function* inBatches(
  rows: AsyncIterable<InputRow> | Iterable<InputRow>,
  size: number,
): AsyncGenerator<InputRow[], void, undefined> {
  let batch: InputRow[] = [];
  try {
    for await (const row of rows) {
      batch.push(row);
      if (batch.length < size) continue;
      yield batch;
      batch = [];
    }
  } catch (error) {
    // What came before the reader failed is still described.
    if (batch.length > 0) yield batch;
    throw error;
  }
  if (batch.length > 0) yield batch;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
