/** Where structures lie on the map: worked out in a worker, anew when molecules came, and one set at a time. */
import type { Candidate } from '@smell/client';
import { useCallback, useEffect, useState } from 'react';
import type { Plane } from './project.ts';

export interface StructurePlane {
  /** By id of the molecule: of the set as it was a moment ago while a larger one is worked out, null before the first. */
  readonly places: ReadonlyMap<string, Plane['points'][number]> | null;
  readonly share: number;
  /** The worker did not start, or broke. */
  readonly failed: boolean;
}

const NOTHING: StructurePlane = { places: null, share: 0, failed: false };

/** @param wanted false asks for nothing and loads nothing */
export function useStructurePlane(
  all: readonly Candidate[],
  wanted: boolean,
): StructurePlane & { readonly retry: () => void } {
  const [plane, setPlane] = useState(NOTHING);
  const [placer, setPlacer] = useState<Placer | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!wanted) return;
    const made = placerOf(setPlane);
    setPlacer(made);
    return () => {
      made?.end();
      setPlacer(null);
    };
  }, [wanted, attempt]);
  useEffect(() => placer?.place(all), [placer, all]);
  const retry = useCallback(() => {
    setPlane(NOTHING);
    setAttempt((now) => now + 1);
  }, []);
  return { ...plane, retry };
}

/** @returns null where the browser lets no worker be made, which is told as its failure */
function placerOf(onPlane: (plane: StructurePlane) => void): Placer | null {
  try {
    return new Placer(onPlane);
  } catch {
    onPlane({ ...NOTHING, failed: true });
    return null;
  }
}

class Placer {
  readonly #worker = new Worker(new URL('./structure-map-worker.ts', import.meta.url), { type: 'module' });
  /** Ids of the set under way. */
  #placing: readonly string[] | null = null;
  /** The set that waits for it: what came between is passed over. */
  #next: readonly Candidate[] | null = null;

  constructor(onPlane: (plane: StructurePlane) => void) {
    this.#worker.onerror = () => onPlane({ ...NOTHING, failed: true });
    this.#worker.onmessage = ({ data: { points, share } }: MessageEvent<Plane>) => {
      const ids = this.#placing ?? [];
      onPlane({ places: new Map(ids.map((id, place) => [id, points[place]!])), share, failed: false });
      const next = this.#next;
      this.#placing = this.#next = null;
      if (next) this.place(next);
    };
  }

  place(candidates: readonly Candidate[]): void {
    if (this.#placing) {
      this.#next = candidates;
      return;
    }
    this.#placing = candidates.map(({ id }) => id);
    this.#worker.postMessage(candidates.map(({ smiles }) => smiles));
  }

  end(): void {
    this.#worker.terminate();
  }
}
