/** The one client of the studio: the service that served the page. */
import { createSmellClient } from '@smell/client';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** In the memory of this page alone. It proves nothing by itself: who somebody is says a cookie that no script can read. */
let csrfToken: string | null = null;
const refused = new Set<() => void>();

/** What goes with everything that changes something, so that no other site can send it. */
export function setCsrfToken(token: string | null): void {
  csrfToken = token;
}

/** @param listener told when the service no longer knows who asks @returns ends it */
export function onRefused(listener: () => void): () => void {
  refused.add(listener);
  return () => refused.delete(listener);
}

export const api = createSmellClient({
  async fetch(input, init) {
    const request = new Request(input, init);
    if (csrfToken !== null && !SAFE.has(request.method)) request.headers.set('x-csrf-token', csrfToken);
    const response = await globalThis.fetch(request);
    if (response.status === 401) for (const listener of refused) listener();
    return response;
  },
});
