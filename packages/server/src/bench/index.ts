export { API_AIMS, type ApiBenchFigures, type ApiBenchOptions, benchApi, type Latency } from './bench-api.ts';
export { benchDispatch, DISPATCH_AIM, type DispatchFigures, type DispatchOptions } from './bench-dispatch.ts';
export { type ServiceProcess, startServiceProcess } from './service-process.ts';
