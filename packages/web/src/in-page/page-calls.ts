/** What the page asks its worker, and what it answers. Everything is plain data. */
import type { GenerateEvent, GenerateRequest, Reading, ReadPattern } from '@smell/client';

export interface GivenPattern {
  readonly text: string;
  readonly format: 'written' | 'molBlock';
}

/** Every call with its argument, what it tells meanwhile, and its answer. */
export interface PageCalls {
  /** Fetches and checks a model with its judges. */
  readonly open: { readonly input: string; readonly event: Loading; readonly answer: null };
  readonly interpret: { readonly input: string; readonly event: never; readonly answer: Reading };
  readonly generate: {
    readonly input: GenerateRequest;
    readonly event: GenerateEvent | Loading;
    readonly answer: null;
  };
  readonly pattern: { readonly input: GivenPattern; readonly event: never; readonly answer: ReadPattern };
  readonly svg: {
    readonly input: { readonly smiles: string; readonly width: number; readonly height: number };
    readonly event: never;
    readonly answer: string;
  };
}
export type PageCall = keyof PageCalls;

/** A model on its way into the page. */
export interface Loading {
  readonly event: 'loading';
  readonly data: { readonly bytes: number };
}

export type ToWorker =
  | { readonly id: number; readonly call: PageCall; readonly input: unknown }
  | { readonly id: number; readonly cancel: true };

export type FromWorker =
  | { readonly id: number; readonly event: unknown }
  | { readonly id: number; readonly answer: unknown }
  | {
      readonly id: number;
      readonly error: { readonly code: string; readonly message: string; readonly status: number };
    };
