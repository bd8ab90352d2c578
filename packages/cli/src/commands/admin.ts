/** `smell admin`: what whoever runs the service does from its own machine, before anyone can sign in. */
import type { Command } from 'commander';
import type { CommandContext } from '../program.ts';

const HELP = `
The settings are those of the service (SMELL_SECRET_KEY, DATABASE_URL or SMELL_DATA, SMELL_PUBLIC_URL). With the embedded database, stop the
service first: one process at a time can have it open.

Examples:
  smell admin create --email name@example.org
  smell admin create --email name@example.org --organisation "Perfumes Ltd"
  smell admin rotate-keys`;

export function addAdminCommand(program: Command, context: CommandContext): void {
  const { terminal } = context;
  const admin = program
    .command('admin')
    .description('Administer a service with accounts: the first administrator, signing keys.')
    .addHelpText('after', HELP);

  admin
    .command('create')
    .description('Make an administrator; prints a link with which they set a password, once, within three days.')
    .requiredOption('--email <address>', 'of the administrator')
    .option('--organisation <name>', 'theirs; made when there is none of that name', 'Default')
    .option('--json', 'one JSON object on stdout')
    .action(async (flags: { readonly email: string; readonly organisation: string; readonly json?: boolean }) => {
      const { createAdministrator } = await import('@smell/server');
      const made = await createAdministrator(flags);
      if (flags.json) return terminal.printJson(made);
      terminal.print(made.link);
      terminal.say('this link works once, within three days; whoever has it becomes the administrator');
    });

  admin
    .command('rotate-keys')
    .description('Make a new key to sign tokens with; it signs a minute later, and tokens of the old one stay good.')
    .option('--json', 'one JSON object on stdout')
    .action(async ({ json }: { readonly json?: boolean }) => {
      const { rotateSigningKeys } = await import('@smell/server');
      const made = await rotateSigningKeys();
      if (json) terminal.printJson(made);
      else terminal.print(made.kid);
    });
}
