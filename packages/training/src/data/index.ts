export {
  type BuildOptions,
  type BuildProgress,
  type BuildResult,
  buildData,
  defaultShardFolder,
} from './build-data.ts';
export { CONDITION_PROBABILITIES, type ConditionSource, conditionSource } from './draw-condition.ts';
export { DEFAULT_MIX, type Mix, type RowSource, rowSource } from './draw-row.ts';
export { type FetchOptions, fetchData } from './fetch/fetch-data.ts';
export { PUBLIC_SOURCES, termsText } from './fetch/public-sources.ts';
export {
  type MoleculeTable,
  NONE,
  type OdorTargets,
  odorTargets,
  SCALAR_COLUMNS,
  SPLITS,
  type Split,
} from './molecule-table.ts';
export { loadShards, readManifest, type ShardManifest } from './shards.ts';
export { JUDGE_FOLDS, SPLIT_SHARES } from './split.ts';
