import { exportRun } from './trainer/run-training.ts';

await exportRun(process.argv[2]!, process.argv[3]!);
process.exit(0);
