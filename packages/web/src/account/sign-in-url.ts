/** The service's own page to sign in, in the reader's language, which leads back to a page of the studio. */
export function signInUrl(next: string, language: string): string {
  return `/auth/login?${new URLSearchParams({ next, language })}`;
}

/** Where somebody comes back to who signed in beside their work. */
export const SIGNED_IN = '/signed-in';
