/** Whether a request comes from a page of this service: the second guard, besides a token, of what a browser sends with its cookies. */
import { Refusal } from '../config/refusal.ts';

interface RequestHeaders {
  readonly [name: string]: string | string[] | undefined;
}

/**
 * What a browser says of a request's page must be the service itself: by its public address, or by the host that the request names. A page
 * elsewhere that had our name pointed at it (DNS rebinding) has no cookies of ours.
 *
 * @throws Refusal `foreign-origin`
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export function demandOwnOrigin(headers: RequestHeaders, publicUrl: string): void {
  const { origin, host, 'sec-fetch-site': site } = headers;
  const foreign =
    (site !== undefined && site !== 'same-origin') || (origin !== undefined && !isOwn(String(origin), host, publicUrl));
  if (foreign) throw new Refusal('foreign-origin', 'this was sent from the page of another site');
}

function isOwn(origin: string, host: string | string[] | undefined, publicUrl: string): boolean {
  if (origin === new URL(publicUrl).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
