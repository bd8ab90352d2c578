/**
 * What the service asks of models and chemistry. An engine works off the event loop, in threads and processes of its own; its
 * methods only wait.
 */
import type { Chemistry } from '@smell/core/molecule';
import type { BriefCandidate, BriefRequest, DescribedRow, Editing, EditRequest, Interpolation } from '@smell/inference';

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** `interactive` never waits behind `bulk`. */
  readonly lane?: 'interactive' | 'bulk';
  /** After which the work is stopped and its thread replaced, in ms. */
  readonly timeoutMs?: number;
}

export interface GenerateCall extends BriefRequest {
  /** Model, `dit-smell` and the like. */
  readonly model: string;
}

export interface EngineModel {
  readonly name: string;
  readonly kind: string;
  readonly version: string;
  readonly hash: string;
  /** Its MODEL_CARD.md. */
  readonly card: string | null;
}

export interface Engine {
  /** Runs the golden check of every model. @throws SmellError `model-damaged`, `model-missing`, `runtime-failed` */
  start(): Promise<void>;
  readonly models: readonly EngineModel[];
  /** Candidates as soon as they exist. */
  generate(call: GenerateCall, options?: CallOptions): AsyncIterable<BriefCandidate>;
  describe(smiles: readonly string[], options?: CallOptions): Promise<DescribedRow[]>;
  edit(model: string, request: EditRequest, options?: CallOptions): Promise<Editing>;
  interpolate(
    model: string,
    request: { readonly from: string; readonly to: string; readonly steps: number; readonly seed: number },
    options?: CallOptions,
  ): Promise<Interpolation>;
  /** Any synchronous question to the chemistry, by the name of a method and its arguments, in a thread with a limit of time. */
  chemistry<Method extends ChemistryMethod>(
    method: Method,
    args: Parameters<Chemistry[Method]>,
    options?: CallOptions,
  ): Promise<ReturnType<Chemistry[Method]>>;
  close(): Promise<void>;
}

export type ChemistryMethod =
  | 'parse'
  | 'canonical'
  | 'flatCanonical'
  | 'inchiKey'
  | 'matches'
  | 'molBlock'
  | 'svg'
  | 'stereo'
  | 'describe';
