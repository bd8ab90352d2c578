/** Where molecules are made: by the service, or in this page. The choice is remembered by the browser. */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';

export type Place = 'service' | 'page';

interface PlaceState {
  readonly place: Place;
  readonly choose: (place: Place) => void;
  /** Whether this browser can make molecules at all. */
  readonly able: boolean;
}

const Context = createContext<PlaceState | null>(null);
/** Whether what is below belongs to the page: nothing of it may be sent without being asked. */
const InPage = createContext(false);
const STORED = 'smell.place';

/** A module of one function that makes a vector of a number: it is valid where there is SIMD. */
const SIMD = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 8, 1, 6, 0, 65, 0, 253, 15, 11];

/** Modules in workers cannot be asked for: a browser without them says so when the worker starts. */
function isAble(): boolean {
  return typeof Worker === 'function' && typeof WebAssembly === 'object' && WebAssembly.validate(Uint8Array.from(SIMD));
}

export function PlaceProvider({ children }: { readonly children: ReactNode }) {
  const [able] = useState(isAble);
  // Kept also where it can no longer be done: to go to the service instead would send what was not to be sent.
  const [place, setPlace] = useState<Place>(() => (stored() === 'page' ? 'page' : 'service'));
  const choose = useCallback((next: Place) => {
    setPlace(next);
    try {
      localStorage.setItem(STORED, next);
    } catch {
      // Storage is switched off: the choice holds until the page is closed.
    }
  }, []);
  const state = useMemo(() => ({ place, choose, able }), [place, choose, able]);
  return <Context value={state}>{children}</Context>;
}

export function usePlace(): PlaceState {
  const state = useContext(Context);
  if (!state) throw new Error('there is no PlaceProvider');
  return state;
}

export function OfPage({ place, children }: { readonly place: Place; readonly children: ReactNode }) {
  return <InPage value={place === 'page'}>{children}</InPage>;
}

/** @see OfPage */
export function useIsOfPage(): boolean {
  return useContext(InPage);
}

function stored(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}
