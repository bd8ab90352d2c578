export { API_AIMS, type ApiBenchFigures, type ApiBenchOptions, benchApi, type Latency } from './bench-api.ts';
export { type ServiceProcess, startServiceProcess } from './service-process.ts';
