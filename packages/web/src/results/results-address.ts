/** Where the molecules are that were looked at last in this tab: the way back from one of them. */
import { readSession, writeSession } from '../shell/session-storage.ts';

const KEY = 'smell.results';
const SEARCH_KEY = 'smell.results.search';

/** @param jobId undefined for those that were streamed into the page */
export function rememberResults(jobId: string | undefined): void {
  writeSession(KEY, jobId ?? null);
}

/** @param search how they were looked at, with its question mark */
export function rememberSearch(search: string): void {
  writeSession(SEARCH_KEY, search);
}

export function resultsAddress(): string {
  const jobId = readSession<string>(KEY);
  return `${jobId === null ? '/' : `/job/${encodeURIComponent(jobId)}`}${readSession<string>(SEARCH_KEY) ?? ''}`;
}
