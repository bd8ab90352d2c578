export * from './data/index.ts';
export { type EvaluateOptions, evaluateModel } from './evaluate/evaluate-model.ts';
export { renderReport } from './evaluate/render-report.ts';
export type { EvaluationReport } from './evaluate/report.ts';
export { type Architecture, parameterCount } from './nn/dit.ts';
export { type FineTuneOptions, fineTune } from './trainer/fine-tune.ts';
export { exportRun, type RunTrainingOptions, runTraining, SHIPPED_PIECES } from './trainer/run-training.ts';
export type { TrainingProgress } from './trainer/train.ts';
export { ARCHITECTURES, type ArchitectureName, TRAINING_DEFAULTS } from './trainer/training-config.ts';
