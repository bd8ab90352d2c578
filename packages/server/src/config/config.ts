/**
 * All settings of the service, read once from the environment. A secret can come from a file instead: `NAME_FILE` holds its
 * path. docs/guides/configuration.md is generated from this schema.
 */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { SmellError } from '@smell/core/errors';
import { z } from 'zod';

export const SERVER_ROLES = ['api', 'worker', 'auth', 'research'] as const;
export type ServerRole = (typeof SERVER_ROLES)[number];

const flag = z.stringbool();
const port = z.coerce.number().int().min(0).max(65_535);
const list = (text: string): string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** Settings that are secrets: never logged, and readable from `NAME_FILE`. */
export const SECRETS = [
  'DATABASE_URL',
  'REDIS_URL',
  'SMELL_SECRET_KEY',
  'SMELL_S3_SECRET_KEY',
  'SMELL_MANAGEMENT_TOKEN',
] as const;

export const CONFIG_SCHEMA = z.object({
  SMELL_ROLES: z
    .string()
    .default(SERVER_ROLES.join())
    .transform(list)
    .pipe(z.array(z.enum(SERVER_ROLES)).min(1))
    .describe('What this process does: any of api, worker, auth, research.'),
  SMELL_HOST: z.string().default('127.0.0.1').describe('Address to listen on. Any but loopback needs SMELL_AUTH=on.'),
  SMELL_PORT: port.default(8000).describe('Port of the API and the studio; 0 takes a free one.'),
  SMELL_MANAGEMENT_PORT: port
    .optional()
    .describe(
      'Port for metrics, profiles and readiness, on SMELL_MANAGEMENT_HOST. Locally /metrics answers on SMELL_PORT too.',
    ),
  SMELL_MANAGEMENT_HOST: z.string().default('127.0.0.1').describe('Address of the management port.'),
  SMELL_MANAGEMENT_TOKEN: z
    .string()
    .min(32)
    .optional()
    .describe('Bearer token for profiles on the management port; without, only the machine itself has them.'),
  SMELL_PUBLIC_URL: z.url().optional().describe('Where users reach the service, such as https://smell.example.org.'),
  SMELL_TRUST_PROXY: flag.default(false).describe('Take X-Forwarded-* from a proxy in front. Only behind one.'),
  SMELL_TLS_CERT_FILE: z.string().optional().describe('Certificate chain (PEM): the service speaks TLS itself.'),
  SMELL_TLS_KEY_FILE: z.string().optional().describe('Its private key (PEM).'),
  SMELL_AUTH: z
    .enum(['off', 'on'])
    .default('off')
    .describe('off: one local user, loopback only. on: accounts, API keys and tokens.'),
  SMELL_SECRET_KEY: z
    .string()
    .min(32)
    .optional()
    .describe(
      'Encrypts signing keys at rest and makes key digests; at least 32 characters. Needed with SMELL_AUTH=on.',
    ),
  SMELL_ISSUER: z.url().optional().describe('An external OpenID issuer to accept tokens of, instead of our own.'),
  SMELL_AUDIENCE: z.string().default('smell-api').describe('The audience that tokens must name.'),
  SMELL_CORS_ORIGINS: z.string().default('').transform(list).describe('Origins that browsers may call from.'),
  SMELL_DATA: z
    .string()
    .default(join(homedir(), '.smell-diffusion'))
    .describe('Folder of the embedded database and of files.'),
  DATABASE_URL: z
    .url()
    .optional()
    .describe(
      'PostgreSQL 15 or later; the embedded database when left out. On another machine always by verified TLS, unless it says sslmode=disable.',
    ),
  SMELL_DATABASE_CA_FILE: z
    .string()
    .optional()
    .describe(
      'Certificates (PEM) to trust for PostgreSQL, in place of those of the system. Demands TLS of this machine too.',
    ),
  SMELL_DATABASE_CERT_FILE: z.string().optional().describe('Certificate (PEM) to show to PostgreSQL.'),
  SMELL_DATABASE_KEY_FILE: z.string().optional().describe('Its private key (PEM).'),
  SMELL_DATABASE_POOL: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .default(10)
    .describe('Connections of this process; one more listens for news of jobs.'),
  SMELL_DATABASE_TIMEOUT_MS: z.coerce.number().int().min(100).default(15_000).describe('Of one statement.'),
  REDIS_URL: z
    .url()
    .optional()
    .describe(
      'Shared cache and rate limits; memory of this process when left out. On another machine rediss://, which is verified TLS.',
    ),
  SMELL_REDIS_CA_FILE: z
    .string()
    .optional()
    .describe('Certificates (PEM) to trust for Redis, in place of those of the system.'),
  SMELL_REDIS_CERT_FILE: z.string().optional().describe('Certificate (PEM) to show to Redis.'),
  SMELL_REDIS_KEY_FILE: z.string().optional().describe('Its private key (PEM).'),
  SMELL_FILES_URL: z
    .string()
    .optional()
    .describe('Where uploads and private models go: s3://bucket/prefix, or a folder below SMELL_DATA when left out.'),
  SMELL_S3_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Of an S3 service other than AWS. On another machine https://.'),
  SMELL_S3_REGION: z.string().default('us-east-1').describe('Region of the bucket.'),
  SMELL_S3_ACCESS_KEY: z
    .string()
    .optional()
    .describe(
      'Key id for the bucket. Without, what AWS offers is used: its variables, profile or role of the machine.',
    ),
  SMELL_S3_SECRET_KEY: z.string().optional().describe('Secret for the bucket.'),
  SMELL_S3_CA_FILE: z
    .string()
    .optional()
    .describe('Certificates (PEM) to trust for S3, in place of those of the system.'),
  SMELL_PLAINTEXT_HOSTS: z
    .string()
    .default('')
    .transform(list)
    .describe(
      'Other machines that may be spoken to without TLS, by the names in the addresses of database, Redis and S3.',
    ),
  SMELL_MODELS: z.string().optional().describe('Folder of models; those of the project when left out.'),
  SMELL_CPUS: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe('Cores to use; all that the process may when left out.'),
  SMELL_RATE_PER_MINUTE: z.coerce
    .number()
    .min(0)
    .default(240_000)
    .describe(
      'What a key may spend in a minute with SMELL_AUTH=on: 1 for a molecule looked at, `passes` of its model (24) for one made; 0 for no limit.',
    ),
  SMELL_ORGANISATION_RATE_PER_MINUTE: z.coerce
    .number()
    .min(0)
    .default(1_200_000)
    .describe('The same for all keys of an organisation together; 0 for no limit.'),
  SMELL_LONGEST_WAIT_SECONDS: z.coerce
    .number()
    .min(0.1)
    .max(60)
    .default(5)
    .describe('An interactive request that would wait longer for its turn is refused at once, with Retry-After.'),
  SMELL_MOST_WAITING: z.coerce
    .number()
    .int()
    .min(0)
    .max(10_000)
    .default(200)
    .describe('Interactive requests that may wait for the network, and as many for chemistry.'),
  SMELL_CACHE_MB: z.coerce.number().min(0).default(64).describe('Memory for cached answers in this process.'),
  SMELL_JOB_RETENTION_DAYS: z.coerce
    .number()
    .min(0)
    .max(36_500)
    .default(30)
    .describe(
      'So many days after its end a job is removed with its results, and an uploaded file when no job of that time uses it; experiments, evaluations and fine-tunes stay. 0 keeps all for ever.',
    ),
  SMELL_LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('Of the log.'),
  SMELL_SLOW_QUERY_MS: z.coerce
    .number()
    .min(0)
    .default(500)
    .describe('Queries slower than this are logged with their plan.'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional().describe('Where traces go (OTLP over HTTP); none when left out.'),
});
export type Config = z.infer<typeof CONFIG_SCHEMA>;

const PAIRS = [
  ['SMELL_TLS_CERT_FILE', 'SMELL_TLS_KEY_FILE'],
  ['SMELL_DATABASE_CERT_FILE', 'SMELL_DATABASE_KEY_FILE'],
  ['SMELL_REDIS_CERT_FILE', 'SMELL_REDIS_KEY_FILE'],
  ['SMELL_S3_ACCESS_KEY', 'SMELL_S3_SECRET_KEY'],
] as const;

/**
 * @param overrides from the command line, by the name of the setting
 * @throws SmellError `bad-argument` naming every setting that is wrong, and when the service would be open to the world
 *   without accounts
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  overrides: Readonly<Record<string, string | undefined>> = {},
): Config {
  const given: Record<string, string> = {};
  for (const name of Object.keys(CONFIG_SCHEMA.shape)) {
    const value = overrides[name] ?? environment[name] ?? secretFile(environment, name);
    if (value !== undefined && value !== '') given[name] = value;
  }
  const read = CONFIG_SCHEMA.safeParse(given);
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new SmellError('bad-argument', `the settings are wrong: ${faults.join('; ')}`);
  }
  const config = read.data;
  if (config.SMELL_AUTH === 'off' && !isLoopback(config.SMELL_HOST)) {
    throw new SmellError(
      'bad-argument',
      `SMELL_HOST=${config.SMELL_HOST} would open a service without accounts to the network; set SMELL_AUTH=on and SMELL_SECRET_KEY, or listen on 127.0.0.1`,
    );
  }
  if (config.SMELL_AUTH === 'on' && config.SMELL_SECRET_KEY === undefined) {
    throw new SmellError(
      'bad-argument',
      'SMELL_AUTH=on needs SMELL_SECRET_KEY (or SMELL_SECRET_KEY_FILE), at least 32 random characters',
    );
  }
  for (const [one, other] of PAIRS) {
    if ((config[one] === undefined) !== (config[other] === undefined)) {
      throw new SmellError('bad-argument', `${one} and ${other} belong together; give both`);
    }
  }
  return config;
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

function secretFile(environment: Readonly<Record<string, string | undefined>>, name: string): string | undefined {
  if (!(SECRETS as readonly string[]).includes(name)) return undefined;
  const path = environment[`${name}_FILE`];
  if (path === undefined || path === '') return undefined;
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw new SmellError('bad-argument', `${name}_FILE: ${path} cannot be read (${(error as Error).message})`, {
      cause: error,
    });
  }
}
