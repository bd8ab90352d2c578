/** Runs one command as a user would and keeps what it writes. */
import { Writable } from 'node:stream';
import { Command } from 'commander';
import type { CommandContext } from '../src/program.ts';
import { runCommand } from '../src/run-command.ts';
import { Terminal } from '../src/terminal.ts';

export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** @param add puts the command into the program, as `addSafetyCommand` does */
export async function runInMemory(
  add: (program: Command, context: CommandContext) => void,
  args: readonly string[],
): Promise<CommandResult> {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr'): NodeJS.WriteStream =>
    new Writable({
      decodeStrings: false,
      write(chunk, _, done) {
        written[name] += chunk;
        done();
      },
    }) as unknown as NodeJS.WriteStream;
  const terminal = new Terminal(stream('stdout'), stream('stderr'), {});
  const code = await runCommand(
    async (signal) => {
      const program = new Command('smell')
        .exitOverride()
        .configureOutput({ writeErr: (text) => terminal.stderr.write(text) });
      add(program, { terminal, signal });
      await program.parseAsync([...args], { from: 'user' });
    },
    terminal,
    false,
  );
  return { code, ...written };
}
