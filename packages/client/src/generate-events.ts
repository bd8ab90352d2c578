/** What POST /v1/generate sends as it works. The stream itself is not part of the OpenAPI types; its parts are. */
import type { components } from './api.gen.ts';
import type { Problem } from './problem-error.ts';

type Schemas = components['schemas'];

export type GenerateEvent =
  | { readonly event: 'reading'; readonly data: Schemas['Reading'] | null }
  | {
      readonly event: 'progress';
      /** Fit molecules so far of those wanted to choose from; sampled in all. */
      readonly data: { readonly found: number; readonly wanted: number; readonly sampled: number };
    }
  | {
      readonly event: 'found';
      /**
       * A molecule that has passed every check, as soon as it has. The candidates are chosen among these when all are there: most
       * are not chosen, and nothing is said of them yet. The facet counts from 1.
       */
      readonly data: { readonly facet: number; readonly smiles: string };
    }
  | { readonly event: 'facet'; readonly data: Schemas['Generation']['facets'][number] }
  | { readonly event: 'candidate'; readonly data: Schemas['Candidate'] }
  | { readonly event: 'done'; readonly data: { readonly candidates: number; readonly ids: readonly string[] } }
  | { readonly event: 'error'; readonly data: Problem };
