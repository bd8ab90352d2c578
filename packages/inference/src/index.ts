export * from './cpu-limit.ts';
export * from './half-float.ts';
export * from './onnx-graph.ts';
export * from './onnx-process.ts';
export * from './safetensors.ts';
