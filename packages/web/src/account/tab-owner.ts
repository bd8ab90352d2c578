/** Whose work this tab keeps: briefs and molecules of one user are not shown to the next who signs in here. */
import { readSession, writeSession } from '../shell/session-storage.ts';

const KEY = 'smell.owner';

export function claimTab(userId: string): void {
  const owner = readSession<string>(KEY);
  if (owner === userId) return;
  if (owner !== null) leaveTab();
  writeSession(KEY, userId);
}

/** Forgets everything that this tab keeps. */
export function leaveTab(): void {
  try {
    sessionStorage.clear();
  } catch {
    // Switched off: then there is nothing in it.
    return;
  }
}
