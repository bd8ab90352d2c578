/** `smell serve`: the service, until it is stopped. What `npm start` runs. */
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { wholeNumber } from '../arguments.ts';
import type { CommandContext } from '../program.ts';

interface ServeFlags {
  readonly port?: number;
  readonly host?: string;
  readonly roles?: string;
  readonly data?: string;
}

const HELP = `
Every setting is also an environment variable; docs/guides/api.md shows the first calls.

Examples:
  smell serve
  smell serve --port 9000 --data ./data
  DATABASE_URL=postgres://... smell serve --roles api,worker`;

export function addServeCommand(program: Command, { terminal, signal }: CommandContext): void {
  program
    .command('serve')
    .description('Run the service: the API, its pages, and the workers.')
    .option('--port <number>', 'port to listen on (8000); 0 takes a free one', wholeNumber(0, 65_535))
    .option('--host <address>', 'address to listen on (127.0.0.1); others need accounts, SMELL_AUTH=on')
    .option('--roles <list>', 'any of api, worker, auth, research (all)')
    .option('--data <folder>', 'where the embedded database and files lie (~/.smell-diffusion)')
    .addHelpText('after', HELP)
    .action(async ({ port, host, roles, data }: ServeFlags) => {
      const { readConfig, startServer } = await import('@smell/server');
      const config = readConfig(process.env, {
        SMELL_PORT: port?.toString(),
        SMELL_HOST: host,
        SMELL_ROLES: roles,
        SMELL_DATA: data === undefined ? undefined : resolve(data),
      });
      const server = await startServer(config);
      try {
        const where = config.DATABASE_URL === undefined ? config.SMELL_DATA : 'PostgreSQL';
        terminal.say(`Smell Diffusion Generator is ready at ${server.url} (API: ${server.url}/docs); data in ${where}`);
        if (!signal.aborted) await once(signal, 'abort');
      } finally {
        await server.close();
      }
    });
}
