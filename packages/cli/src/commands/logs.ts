/** `smell logs`: the log of a service on this machine, for people. */
import { existsSync } from 'node:fs';
import { SmellError } from '@smell/core/errors';
import type { Command } from 'commander';
import type { CommandContext } from '../program.ts';
import type { Style } from '../terminal.ts';

interface LogsFlags {
  readonly follow?: boolean;
  readonly all?: boolean;
  readonly json?: boolean;
  readonly file?: string;
}

const STYLES: Readonly<Record<string, Style>> = { fatal: 'red', error: 'red', warn: 'yellow', debug: 'dim' };

const HELP = `
A service without accounts writes to SMELL_DATA/logs/smell.log, and puts it aside as smell.log.1 when it is full; one with accounts
(SMELL_AUTH=on) writes the same lines to its standard output. The log says which routes were asked and how it went, never what was asked.

Examples:
  smell logs --follow
  smell logs --all --json | grep query-slow`;

export function addLogsCommand(program: Command, { terminal, signal }: CommandContext): void {
  program
    .command('logs')
    .description('Show the log of the service on this machine.')
    .option('-f, --follow', 'go on as it grows, until Ctrl-C')
    .option('--all', 'from the beginning, not the last few lines')
    .option('--file <file>', 'another log file')
    .option('--json', 'the lines as they were written (ECS), one JSON object each')
    .addHelpText('after', HELP)
    .action(async ({ follow = false, all = false, json, file }: LogsFlags) => {
      const { logFile, prettyLogLine, readConfig, readLog } = await import('@smell/server');
      const path = file ?? logFile(readConfig().SMELL_DATA);
      if (!follow && !existsSync(path)) {
        throw new SmellError('file-missing', `there is no log at ${path}; no service has run with this data folder`);
      }
      for await (const line of readLog(path, { follow, all, signal })) {
        if (json) terminal.print(line);
        else {
          const { level, text } = prettyLogLine(line);
          const style = STYLES[level];
          terminal.print(style ? terminal.style(style, text) : text);
        }
        await terminal.caughtUp();
      }
    });
}
