/** Where the molecules are that were looked at last in this tab: the way back from one of them. */
import { readSession, writeSession } from '../shell/session-storage.ts';

const KEY = 'smell.results';

/** @param jobId undefined for those that were streamed into the page */
export function rememberResults(jobId: string | undefined): void {
  writeSession(KEY, jobId ?? null);
}

export function resultsAddress(): string {
  const jobId = readSession<string>(KEY);
  return jobId === null ? '/' : `/job/${encodeURIComponent(jobId)}`;
}
