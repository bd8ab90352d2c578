/** What the page's worker could not answer is asked again once it has come back. */
import { useEffect, useSyncExternalStore } from 'react';
import { pageEngine } from './page-engine.ts';

/** @param failed whether there is anything to ask again */
export function useAskedAgain(failed: boolean, ask: () => void): void {
  const { kind } = useSyncExternalStore(pageEngine.subscribe, pageEngine.state);
  useEffect(() => {
    if (kind === 'ready' && failed) ask();
    // Only when it comes back: what fails while it is there would fail again.
  }, [kind]);
}
