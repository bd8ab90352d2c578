/** All commands and their options. What a command does is loaded only when it is run, so that help is quick. */
import { Command } from 'commander';
import { addAnalogueCommand } from './commands/analogue.ts';
import { addBenchCommand } from './commands/bench.ts';
import { addComplianceCommand } from './commands/compliance.ts';
import { addDataCommand } from './commands/data.ts';
import { addDescribeCommand } from './commands/describe.ts';
import { addDoctorCommand } from './commands/doctor.ts';
import { addEditCommand } from './commands/edit.ts';
import { addEvaluateCommand } from './commands/evaluate.ts';
import { addGenerateCommand } from './commands/generate.ts';
import { addInterpolateCommand } from './commands/interpolate.ts';
import { addInterpretCommand } from './commands/interpret.ts';
import { addListsCommand } from './commands/lists.ts';
import { addSampleCommand } from './commands/sample.ts';
import { addServeCommand } from './commands/serve.ts';
import { addTrainCommand } from './commands/train.ts';
import type { Terminal } from './terminal.ts';

export interface CommandContext {
  readonly terminal: Terminal;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

export const DEFAULT_MODEL = 'dit-smell';

export function createProgram(context: CommandContext): Command {
  const program = new Command('smell')
    .description('A description of a scent goes in, new odorant molecules come out.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.terminal.stdout.write(text),
      writeErr: (text) => context.terminal.stderr.write(text),
    })
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 failed, 2 wrong usage, 130 stopped. Results go to stdout, everything else to stderr.',
    );
  addGenerateCommand(program, context);
  addEditCommand(program, context);
  addAnalogueCommand(program, context);
  addInterpolateCommand(program, context);
  addInterpretCommand(program, context);
  addDescribeCommand(program, context);
  addComplianceCommand(program, context);
  addListsCommand(program, context);
  addSampleCommand(program, context);
  addEvaluateCommand(program, context);
  addTrainCommand(program, context);
  addDataCommand(program, context);
  addBenchCommand(program, context);
  addServeCommand(program, context);
  addDoctorCommand(program, context);
  return program;
}
