/** The `smell` command. */
import { createProgram } from './program.ts';
import { runCommand } from './run-command.ts';
import { Terminal } from './terminal.ts';

const terminal = new Terminal(process.stdout, process.stderr, process.env);
const code = await runCommand(
  async (signal) => {
    await createProgram({ terminal, signal }).parseAsync(process.argv);
  },
  terminal,
  Boolean(process.env.SMELL_DEBUG),
);
process.exit(code);
