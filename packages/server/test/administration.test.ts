import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createAdministrator, rotateSigningKeys } from '../src/auth/administration.ts';
import { openAuth } from '../src/auth/open-auth.ts';
import { readConfig } from '../src/config/config.ts';
import { databaseTarget } from '../src/db/database-target.ts';
import { openDatabase } from '../src/db/open-database.ts';
import { PASSWORD } from './auth-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'smell-admin-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const settings = {
  SMELL_DATA: folder,
  SMELL_SECRET_KEY: 'a secret key of at least thirty-two characters',
  SMELL_PUBLIC_URL: 'https://smell.example.org',
};
const config = readConfig(settings);

describe('administration from the command line', () => {
  it('makes the first administrator, whose link sets a password in the database of the settings', async () => {
    const { link } = await createAdministrator({ email: 'boss@example.org', organisation: 'Perfumes' }, config);
    const url = new URL(link);
    expect(url.origin + url.pathname).toBe('https://smell.example.org/auth/link');
    await createAdministrator({ email: 'second@example.org', organisation: 'Perfumes' }, config);
    const database = await openDatabase(databaseTarget(config));
    try {
      const auth = openAuth(database, config, { publicUrl: '' });
      auth.close();
      const id = await auth.logins.useLink(url.searchParams.get('link')!, PASSWORD);
      const user = await auth.users.byId(id);
      expect(user).toMatchObject({ email: 'boss@example.org', role: 'admin', active: true });
      expect(await auth.users.list(user!.organisationId)).toHaveLength(2);
    } finally {
      await database.close();
    }
  });

  it('refuses an address that is taken or none, and a service without a secret key', async () => {
    const make = (email: string, settled = config) => createAdministrator({ email, organisation: 'Perfumes' }, settled);
    await expect(make('BOSS@example.org')).rejects.toMatchObject({ code: 'bad-argument', exitCode: 2 });
    await expect(make('nobody')).rejects.toMatchObject({ code: 'bad-argument' });
    const bare = readConfig({ SMELL_DATA: folder });
    await expect(make('new@example.org', bare)).rejects.toThrow('SMELL_SECRET_KEY');
  });

  it('rotates signing keys, and cannot read them with another secret key', async () => {
    const first = await rotateSigningKeys(config);
    expect((await rotateSigningKeys(config)).kid).not.toBe(first.kid);
    const other = readConfig({ ...settings, SMELL_SECRET_KEY: 'another secret key, as long as the first one was' });
    await expect(rotateSigningKeys(other)).rejects.toThrow();
  });
});
