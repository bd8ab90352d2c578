export * from './descriptors.ts';
