/** This tab's own storage: gone with the tab. Without storage, or with too much in it, the page still works. */

export function readSession<T>(key: string): T | null {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

export function writeSession(key: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Full or switched off: a reload then begins anew, which is all that this was for.
    return;
  }
}
