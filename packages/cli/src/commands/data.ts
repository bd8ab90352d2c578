/** `smell data`: from tables of odorants to the shards a training run reads. */
import type { Command } from 'commander';
import type { CommandContext } from '../program.ts';
import { createProgress } from '../progress.ts';

interface DataProgress {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

interface BuildFlags {
  readonly from: string;
  readonly to?: string;
  readonly all?: boolean;
  readonly leaveOut?: string;
}

export function addDataCommand(program: Command, { terminal, signal }: CommandContext): void {
  const data = program.command('data').description('Make training data.');
  const withProgress = async <Result>(
    label: string,
    task: (report: (progress: DataProgress) => void) => Promise<Result>,
  ): Promise<Result> => {
    const progress = createProgress(terminal.stderr, label);
    try {
      return await task(({ done, total, stage }) => progress.update(done, total, stage));
    } finally {
      progress.stop();
    }
  };

  data
    .command('build')
    .description('Turn a folder of tables into training shards.')
    .requiredOption('--from <folder>', 'folder with odorants.csv, corpus_smiles.csv.gz and the other tables')
    .option('--to <folder>', 'where the shards go (default: .cache/data)')
    .option('--all', 'train on every odorant: for a model that is shipped, not measured')
    .option('--leave-out <file>', 'InChIKeys that must not be used, one a line')
    .action(async (flags: BuildFlags) => {
      const { buildData } = await import('@smell/training');
      const { folder, built } = await withProgress('building', (progress) => buildData({ ...flags, progress, signal }));
      terminal.say(built ? `training shards are in ${folder}` : `${folder} is up to date`);
    });

  data
    .command('fetch')
    .description('Get the tables from their public sources, and build the shards.')
    .option('--sources <folder>', 'where downloads and tables are kept (default: .cache/sources)')
    .option('--to <folder>', 'where the shards go (default: .cache/data)')
    .action(async (flags: { readonly sources?: string; readonly to?: string }) => {
      const { fetchData } = await import('@smell/training');
      const { folder } = await withProgress('fetching', (progress) =>
        fetchData({ ...flags, progress, signal, notice: (text) => terminal.say(text) }),
      );
      terminal.say(`training shards are in ${folder}`);
    });
}
