import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SmellError } from '@smell/core/errors';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeTinyModel } from '../test/tiny-model.ts';
import { ModelStore } from './model-store.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'smell-store-'));
});
beforeEach(() => {
  writeTinyModel(root, { name: 'a' });
  writeTinyModel(root, { name: 'b' });
});
afterAll(() => rmSync(root, { recursive: true }));

/** Overwrite part of a model's config. */
function editConfig(name: string, edit: (config: Record<string, unknown>) => void): void {
  const path = join(root, name, 'config.json');
  const config = JSON.parse(readFileSync(path, 'utf8'));
  edit(config);
  writeFileSync(path, JSON.stringify(config));
}

describe('ModelStore', () => {
  it('lists the models by name and reads their files', async () => {
    const store = new ModelStore(root);
    expect(store.list()).toEqual(['a', 'b']);
    expect(await store.open('a').readJson('tokenizer.json')).toHaveProperty('dialect', 'smiles');
    await expect(store.open('a').verify()).resolves.toBeUndefined();
  });

  it('names the models there are when one is missing', () => {
    expect(() => new ModelStore(root).open('x')).toThrow(/no model "x" in .*; there are: a, b/);
    expect(() => new ModelStore(join(root, 'none')).open('x')).toThrow(/there is none: .*SMELL_MODELS/);
    expect(() => new ModelStore(root).open('../a')).toThrow(SmellError);
  });

  it('refuses a file with one changed byte, naming file and hashes, before anything uses it', async () => {
    const path = join(root, 'a', 'weights.safetensors');
    const bytes = readFileSync(path);
    bytes[bytes.length - 1]! ^= 1;
    writeFileSync(path, bytes);
    const error = await new ModelStore(root)
      .open('a')
      .read('weights.safetensors')
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'model-damaged' });
    expect((error as Error).message).toMatch(
      /weights\.safetensors is damaged: its SHA-256 begins with [0-9a-f]{12}, not/,
    );
  });

  it('says which file is missing', async () => {
    rmSync(join(root, 'a', 'denoise.onnx'));
    await expect(new ModelStore(root).open('a').verify()).rejects.toThrow(/denoise\.onnx is missing/);
  });

  it.each<[string, (config: Record<string, unknown>) => void, RegExp]>([
    ['a wrong number', (config) => Object.assign(config, { maxTokens: -1 }), /config\.json: maxTokens: /],
    ['a missing field', (config) => delete config.sampler, /config\.json: sampler: /],
    ['a hash that is none', (config) => Object.assign(config, { files: { x: 'abc' } }), /files\.x: is not a SHA-256/],
    ['a file outside its folder', (config) => Object.assign(config, { files: { '../x': 'a'.repeat(64) } }), /files/],
    ['another name', (config) => Object.assign(config, { name: 'b' }), /is of a model named "b"/],
  ])('refuses a config with %s, saying where', (_, edit, message) => {
    editConfig('a', edit);
    expect(() => new ModelStore(root).open('a')).toThrow(message);
    expect(() => new ModelStore(root).open('a')).toThrow(SmellError);
  });

  it('refuses a config that is not JSON', () => {
    writeFileSync(join(root, 'a', 'config.json'), '{');
    expect(() => new ModelStore(root).open('a')).toThrow(/config\.json is not JSON/);
  });

  it('gives a model another hash when any of its files changes', () => {
    const before = new ModelStore(root).open('a').hash;
    writeTinyModel(root, { name: 'a', files: { 'extra.bin': Uint8Array.of(1) } });
    expect(new ModelStore(root).open('a').hash).not.toBe(before);
  });
});
