/**
 * oidc-provider, loaded when accounts are first used: a service without them needs neither it nor the time it takes. It is written for Node 22 and
 * says so at every start; what it needs beyond Node 20.10 is asked for here, and our tests of tokens run on the Node they run on.
 */
import * as crypto from 'node:crypto';
import { SmellError } from '@smell/core/errors';

type OidcProvider = typeof import('oidc-provider');

let loaded: Promise<OidcProvider> | undefined;

/** @throws SmellError `runtime-failed` on a Node that is too old for it */
export function loadOidcProvider(): Promise<OidcProvider> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<OidcProvider> {
  const hasAll = typeof (URL as { parse?: unknown }).parse === 'function' && typeof crypto.hash === 'function';
  if (!hasAll) {
    throw new SmellError(
      'runtime-failed',
      `accounts need a newer Node than ${process.versions.node}; take the last of 20`,
    );
  }
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes('Unsupported runtime')) warn(...words);
  };
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
}
