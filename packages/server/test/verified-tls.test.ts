/** What the service connects to is known by its certificate: real PostgreSQL and Redis, certificates made for the test. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RedisLink } from '../src/cache/redis-link.ts';
import { redisTarget } from '../src/cache/redis-target.ts';
import { readConfig } from '../src/config/config.ts';
import { databaseTarget } from '../src/db/database-target.ts';
import { type DatabaseTarget, openDatabase } from '../src/db/open-database.ts';
import { type Certificates, certificates, opensslIsMissing, type Signed, type Signer } from './certificates.ts';
import { eventually } from './databases.ts';
import { postgresBinaries, startPostgres, type TestPostgres } from './postgres.ts';
import { redisIsMissing, startRedis, type TestRedis } from './redis.ts';

type Settings = Readonly<Record<string, string | undefined>>;
type PostgresTarget = Extract<DatabaseTarget, { kind: 'postgres' }>;

const target = (settings: Settings): PostgresTarget => databaseTarget(readConfig(settings)) as PostgresTarget;
const redis = (settings: Settings) => redisTarget(readConfig(settings));

let folder: string;
let someFile: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'smell-tls-'));
  someFile = join(folder, 'some.pem');
  writeFileSync(someFile, '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the address of a database', () => {
  it.each([
    'postgres://db.example/smell',
    'postgres://db.example/smell?sslmode=require',
    'postgres://db.example/smell?sslmode=prefer',
    'postgres://db.example/smell?sslmode=verify-ca',
    'postgres://db.example/smell?sslmode=verify-full',
    'postgres://db.example/smell?sslmode=require&uselibpqcompat=true',
    'postgres://db.example/smell?ssl=true',
    'postgres://127.0.0.1/smell?host=db.example',
    'postgres://db.example/smell?sslnegotiation=direct',
  ])('%s is a machine that must show its certificate', (url) => {
    const found = target({ DATABASE_URL: url });
    expect(found.tls).toEqual({ rejectUnauthorized: true, host: 'db.example', servername: 'db.example' });
    expect(found.url).not.toMatch(/ssl/);
  });

  it.each([
    'postgres://localhost/smell',
    'postgres://127.0.0.1/smell',
    'postgres://[::1]/smell',
    'postgres://%2Fvar%2Frun%2Fpostgresql/smell',
    'postgres://db.example/smell?host=/var/run/postgresql',
    'postgres://db.example/smell?sslmode=disable',
    'postgres://db.example/smell?ssl=false',
  ])('%s goes without TLS: this machine, or said outright', (url) => {
    expect(target({ DATABASE_URL: url }).tls).toBe(false);
  });

  it('goes without TLS to a machine that is named for it', () => {
    expect(target({ DATABASE_URL: 'postgres://db/smell', SMELL_PLAINTEXT_HOSTS: 'db' }).tls).toBe(false);
  });

  it.each([
    'sslmode=no-verify',
    'ssl=no-verify',
    'rejectUnauthorized=false',
    'sslmode=verify-full&rejectUnauthorized=0',
  ])('with %s is refused but for this machine', (said) => {
    const url = (host: string): string => `postgres://smell:hidden@${host}/smell?${said}`;
    expect(() => target({ DATABASE_URL: url('db.example') })).toThrow(/DATABASE_URL .*SMELL_DATABASE_CA_FILE/);
    expect(() => target({ DATABASE_URL: url('db.example') })).not.toThrow(/hidden/);
    expect(target({ DATABASE_URL: url('localhost') }).tls).toMatchObject({ rejectUnauthorized: false });
  });

  it('is refused with what contradicts itself, is unknown, or names files that are none', () => {
    const url = 'postgres://db.example/smell';
    expect(() => target({ DATABASE_URL: `${url}?sslmode=allow` })).toThrow(/sslmode in DATABASE_URL/);
    expect(() => target({ DATABASE_URL: `${url}?sslmode=disable`, SMELL_DATABASE_CA_FILE: someFile })).toThrow(
      /SMELL_DATABASE_CA_FILE is given/,
    );
    expect(() => target({ DATABASE_URL: url, SMELL_DATABASE_CA_FILE: '/nowhere.pem' })).toThrow(
      /^SMELL_DATABASE_CA_FILE: \/nowhere\.pem cannot be read/,
    );
    const pair = { SMELL_DATABASE_CERT_FILE: someFile, SMELL_DATABASE_KEY_FILE: someFile };
    expect(() => target({ DATABASE_URL: url, ...pair })).toThrow(/^SMELL_DATABASE_KEY_FILE: .* private key/);
    expect(() => target({ DATABASE_URL: url, SMELL_DATABASE_CERT_FILE: someFile })).toThrow(/belong together/);
  });

  it('is not what the environment of the driver makes of it', () => {
    const before = process.env.PGSSLMODE;
    process.env.PGSSLMODE = 'no-verify';
    try {
      expect(target({ DATABASE_URL: 'postgres://db.example/smell' }).tls).toMatchObject({ rejectUnauthorized: true });
    } finally {
      if (before === undefined) delete process.env.PGSSLMODE;
      else process.env.PGSSLMODE = before;
    }
  });
});

describe('the address of a Redis', () => {
  it('is by TLS, this machine, or named', () => {
    expect(redis({ REDIS_URL: 'rediss://cache.example' }).tls).toMatchObject({
      rejectUnauthorized: true,
      servername: 'cache.example',
    });
    for (const url of ['redis://localhost:6379/1', 'redis://127.0.0.1', 'redis://[::1]:1?family=6']) {
      expect(redis({ REDIS_URL: url })).toEqual({ url });
    }
    expect(redis({ REDIS_URL: 'redis://cache', SMELL_PLAINTEXT_HOSTS: 'cache,db' })).toEqual({ url: 'redis://cache' });
  });

  it.each([
    ['redis://cache.example', /REDIS_URL leads to another machine without TLS.*SMELL_PLAINTEXT_HOSTS/],
    ['rediss://cache.example?rejectUnauthorized=false', /only db and family.*SMELL_REDIS_CA_FILE/],
    ['redis://127.0.0.1?host=cache.example', /only db and family/],
    ['http://cache.example', /give redis:/],
  ])('%s is refused', (url, why) => {
    expect(() => redis({ REDIS_URL: url })).toThrow(why);
  });

  it('without TLS is refused where a signer is given', () => {
    expect(() => redis({ REDIS_URL: 'redis://localhost', SMELL_REDIS_CA_FILE: someFile })).toThrow(/make it rediss:/);
  });
});

interface Pki {
  readonly made: Certificates;
  readonly ours: Signer;
  readonly others: Signer;
  readonly server: Signed;
  readonly client: Signed;
}

function pki(): Pki {
  const made = certificates();
  const [ours, others] = [made.signer(), made.signer()];
  return { made, ours, others, server: ours.sign(['IP:127.0.0.1']), client: ours.sign([], { commonName: 'smell' }) };
}

const postgresIsMissing = postgresBinaries() === undefined && process.env.CI !== 'true';

describe.skipIf(postgresIsMissing || opensslIsMissing())('a real PostgreSQL by TLS', () => {
  let keys: Pki;
  let server: TestPostgres;
  let url: string;
  beforeAll(async () => {
    keys = pki();
    server = await startPostgres({ tls: keys.server });
    ({ url } = await server.createDatabase());
  });
  afterAll(async () => {
    await server.stop();
    keys.made.remove();
  });
  const opened = async (settings: Settings): Promise<unknown> => {
    const database = await openDatabase(target(settings));
    try {
      const asked = 'select ssl, version from pg_stat_ssl where pid = pg_backend_pid()';
      const { rows } = await database.executeSql(asked);
      // So is the connection that listens for jobs.
      const listening = database.newClient!();
      await listening.connect();
      try {
        expect((await listening.query(asked)).rows).toEqual(rows);
      } finally {
        await listening.end();
      }
      return rows[0];
    } finally {
      await database.close();
    }
  };

  it('is used when its signer is the one that was given', async () => {
    expect(await opened({ DATABASE_URL: url, SMELL_DATABASE_CA_FILE: keys.ours.caFile })).toMatchObject({
      ssl: true,
      version: expect.stringMatching(/^TLSv1\.[23]$/),
    });
    expect(await opened({ DATABASE_URL: `${url}?sslmode=require&sslrootcert=${keys.ours.caFile}` })).toMatchObject({
      ssl: true,
    });
  });

  it('is refused when another signed its certificate, and the setting is named', async () => {
    const wrong = opened({ DATABASE_URL: url, SMELL_DATABASE_CA_FILE: keys.others.caFile });
    await expect(wrong).rejects.toMatchObject({
      code: 'runtime-failed',
      message: expect.stringMatching(/see SMELL_DATABASE_CA_FILE/),
    });
    await expect(opened({ DATABASE_URL: `${url}?sslmode=verify-full` })).rejects.toThrow(/see SMELL_DATABASE_CA_FILE/);
  });

  it('is refused when its certificate is made out to another host, also by an address of IP', async () => {
    const named = { SMELL_DATABASE_CA_FILE: keys.ours.caFile };
    const byName = opened({ DATABASE_URL: url.replace('127.0.0.1', 'localhost'), ...named });
    await expect(byName).rejects.toThrow(/another name than the host in DATABASE_URL/);
    const other = await startPostgres({ tls: keys.ours.sign(['DNS:localhost']) });
    try {
      const { url: address } = await other.createDatabase();
      await expect(opened({ DATABASE_URL: address, ...named })).rejects.toThrow(
        /another name than the host in DATABASE_URL/,
      );
      expect(await opened({ DATABASE_URL: address.replace('127.0.0.1', 'localhost'), ...named })).toMatchObject({
        ssl: true,
      });
    } finally {
      await other.stop();
    }
  });

  it('that has no TLS is not used without it, and what may be done is said', async () => {
    const plain = await startPostgres();
    try {
      const { url: address } = await plain.createDatabase();
      const refused = opened({ DATABASE_URL: address, SMELL_DATABASE_CA_FILE: keys.ours.caFile });
      await expect(refused).rejects.toThrow(/does not support SSL.*sslmode=disable in DATABASE_URL/);
    } finally {
      await plain.stop();
    }
  });

  it('that demands a certificate is shown ours', async () => {
    const strict = await startPostgres({ tls: { ...keys.server, clientCaFile: keys.ours.caFile } });
    try {
      const settings = { DATABASE_URL: (await strict.createDatabase()).url, SMELL_DATABASE_CA_FILE: keys.ours.caFile };
      await expect(opened(settings)).rejects.toThrow(/client certificate/);
      const { certFile: SMELL_DATABASE_CERT_FILE, keyFile: SMELL_DATABASE_KEY_FILE } = keys.client;
      expect(await opened({ ...settings, SMELL_DATABASE_CERT_FILE, SMELL_DATABASE_KEY_FILE })).toMatchObject({
        ssl: true,
      });
    } finally {
      await strict.stop();
    }
  });
});

describe.skipIf(redisIsMissing() || opensslIsMissing())('a real Redis by TLS', () => {
  let keys: Pki;
  let server: TestRedis;
  beforeAll(async () => {
    keys = pki();
    server = await startRedis({ tls: { ...keys.server, caFile: keys.ours.caFile, clients: true } });
  });
  afterAll(async () => {
    await server.stop();
    keys.made.remove();
  });
  const link = (changes: Settings = {}, url = server.url) => {
    const distrust: string[] = [];
    const target = redis({
      REDIS_URL: url,
      SMELL_REDIS_CA_FILE: keys.ours.caFile,
      SMELL_REDIS_CERT_FILE: keys.client.certFile,
      SMELL_REDIS_KEY_FILE: keys.client.keyFile,
      ...changes,
    });
    const made = new RedisLink({ ...target, onDistrust: ({ message }) => distrust.push(message) });
    return { made, distrust };
  };

  it('is used when its signer is the one that was given, and is shown our certificate', async () => {
    const { made, distrust } = link();
    try {
      expect(await made.ready(5_000)).toBe(true);
      await made.ask((client) => client.set('smell:tls', 'kept'));
      expect(await made.ask((client) => client.get('smell:tls'))).toBe('kept');
      expect(distrust).toEqual([]);
    } finally {
      made.close();
    }
  });

  it.each([
    [
      'when another signed its certificate',
      () => link({ SMELL_REDIS_CA_FILE: keys.others.caFile }),
      /see SMELL_REDIS_CA_FILE/,
    ],
    ['when no signer was given', () => link({ SMELL_REDIS_CA_FILE: undefined }), /see SMELL_REDIS_CA_FILE/],
    [
      'when its certificate is made out to another host',
      () => link({}, server.url.replace('127.0.0.1', 'localhost')),
      /another name than the host in REDIS_URL/,
    ],
  ])('is refused %s, which is told once, with the setting', async (_when, start, why) => {
    const { made, distrust } = start();
    try {
      await eventually(() => distrust.length > 0, 10_000);
      expect(distrust[0]).toMatch(why);
      // It tries again, and says it no second time.
      let attempts = 0;
      made.client.on('close', () => attempts++);
      await eventually(() => attempts >= 2, 10_000);
      expect(distrust).toHaveLength(1);
      expect(made.available).toBe(false);
      expect(await made.ask((client) => client.get('smell:tls'))).toBeUndefined();
    } finally {
      made.close();
    }
  });
});
