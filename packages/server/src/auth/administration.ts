/** What is done from the command line, by whoever has the settings of the service: the first administrator, new signing keys. */
import { SmellError } from '@smell/core/errors';
import { z } from 'zod';
import { type Config, readConfig } from '../config/config.ts';
import { Refusal } from '../config/refusal.ts';
import { databaseTarget } from '../db/database-target.ts';
import { openDatabase } from '../db/open-database.ts';
import { type Auth, openAuth } from './open-auth.ts';
import type { Role, Scope } from './principal.ts';

/**
 * An administrator of an organisation, which is made when there is none of that name.
 *
 * @returns the link with which they set a password, once
 * @throws SmellError `bad-argument` for an address that is none or is taken, or without SMELL_SECRET_KEY
 */
export async function createAdministrator(
  { email, organisation }: { readonly email: string; readonly organisation: string },
  config: Config = readConfig(),
): Promise<{ readonly link: string }> {
  if (!z.email().max(320).safeParse(email).success) {
    throw new SmellError('bad-argument', 'give an e-mail address, such as --email name@example.org');
  }
  return await withAuth(config, async (auth) => {
    const organisationId = await organisationOf(auth, organisation);
    const { id } = await auth.users.create(organisationId, email, 'admin', null);
    const token = await auth.logins.createLink(id, 'invite');
    return { link: `${auth.publicUrl}/auth/link?link=${token}` };
  });
}

/**
 * An API key of a user without a password, both new, in an organisation which is made when there is none of that name: for programs that
 * nobody signs in for.
 *
 * @throws SmellError `bad-argument` as createAdministrator
 */
export async function createKey(
  {
    email,
    organisation,
    role,
    scopes,
  }: { readonly email: string; readonly organisation: string; readonly role: Role; readonly scopes: readonly Scope[] },
  config: Config = readConfig(),
): Promise<{ readonly key: string; readonly organisationId: string; readonly userId: string }> {
  return await withAuth(config, async (auth) => {
    const organisationId = await organisationOf(auth, organisation);
    const { id } = await auth.users.create(organisationId, email, role, null);
    const { key } = await auth.keys.create({ organisationId, userId: id, name: 'made at the command line', scopes });
    return { key, organisationId, userId: id };
  });
}

/** @returns the id of the new key, which signs a minute from now */
export async function rotateSigningKeys(config: Config = readConfig()): Promise<{ readonly kid: string }> {
  return await withAuth(config, async (auth) => ({ kid: await auth.signingKeys.rotate(null) }));
}

/** Of that name; made when there is none. */
async function organisationOf(auth: Auth, name: string): Promise<string> {
  const known = await auth.context.db
    .selectFrom('organisation')
    .select('id')
    .where('name', '=', name)
    .where('id', '!=', 'local')
    .executeTakeFirst();
  return known?.id ?? (await auth.users.createOrganisation(name));
}

async function withAuth<Result>(config: Config, work: (auth: Auth) => Promise<Result>): Promise<Result> {
  const database = await openDatabase(databaseTarget(config));
  try {
    const auth = openAuth(database, config, { publicUrl: `http://localhost:${config.SMELL_PORT}` });
    try {
      return await work(auth);
    } finally {
      auth.close();
    }
  } catch (error) {
    if (error instanceof Refusal) throw new SmellError('bad-argument', error.message, { cause: error });
    throw error;
  } finally {
    await database.close();
  }
}
