/** `smell data`: from tables of odorants to the shards a training run reads. */
import type { Command } from 'commander';
import type { CommandContext } from '../program.ts';
import { createProgress } from '../progress.ts';
import { type DataProgress, loadTraining } from '../training-commands.ts';

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
      const { buildData } = await loadTraining();
      const { folder, built } = await withProgress('building', (progress) => buildData({ ...flags, progress, signal }));
      terminal.say(built ? `training shards are in ${folder}` : `${folder} is up to date`);
    });

  data
    .command('fetch')
    .description('Get the tables from their public sources.')
    .requiredOption('--to <folder>', 'where the tables go')
    .action(async ({ to }: { readonly to: string }) => {
      const { fetchData } = await loadTraining();
      const { folder } = await withProgress('fetching', (progress) => fetchData({ to, progress, signal }));
      terminal.say(`tables are in ${folder}; next: smell data build --from ${folder}`);
    });
}
