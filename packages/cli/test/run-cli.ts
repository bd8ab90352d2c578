/** The whole command in this process, with its streams caught. */
import { Writable } from 'node:stream';
import { createProgram } from '../src/program.ts';
import { runCommand } from '../src/run-command.ts';
import { Terminal } from '../src/terminal.ts';

export interface CliResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export async function runCli(...args: string[]): Promise<CliResult> {
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
      await createProgram({ terminal, signal }).parseAsync(args, { from: 'user' });
    },
    terminal,
    false,
  );
  return { code, ...written };
}
