/**
 * Keys that do something by themselves, outside of fields. Whoever speaks to the browser, or types with a tremor, can switch them off
 * (WCAG 2.2, 2.1.4): the choice is kept in this browser.
 */
import { useHotkeys } from '@mantine/hooks';
import { useSyncExternalStore } from 'react';

const KEY = 'smell.shortcuts';
const listeners = new Set<() => void>();
let on = read();

export function useShortcuts(keys: readonly (readonly [key: string, act: () => void])[]): void {
  const active = useShortcutsOn();
  useHotkeys(active ? keys.map(([key, act]) => [key, act] as const).map(([key, act]) => [key, () => act()]) : []);
}

export function useShortcutsOn(): boolean {
  return useSyncExternalStore(subscribe, () => on);
}

export function switchShortcuts(wanted: boolean): void {
  on = wanted;
  try {
    localStorage.setItem(KEY, wanted ? 'on' : 'off');
  } catch {
    // Storage is switched off: the choice holds until the page is closed.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}
