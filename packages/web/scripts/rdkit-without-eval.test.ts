import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { withoutEval } from './rdkit-without-eval.ts';

const require = createRequire(import.meta.url);
const path = require.resolve('@rdkit/rdkit');

it('RDKit-JS answers the same where no function can be made of text', { timeout: 60_000 }, async () => {
  const module = { exports: {} as Record<string, unknown> };
  const code = withoutEval(readFileSync(path, 'utf8'));
  const context = {
    module,
    exports: module.exports,
    require,
    __filename: path,
    __dirname: path.replace(/[^\\/]+$/, ''),
    process,
    WebAssembly,
    TextDecoder,
    URL,
    performance,
    Uint8Array,
  };
  runInNewContext(code, context, { contextCodeGeneration: { strings: false, wasm: true } });
  type Rdkit = import('@rdkit/rdkit').MainModule;
  const load = module.exports.default as (options: object) => Promise<Rdkit>;
  const usual = (require(path) as { default: (options: object) => Promise<Rdkit> }).default;
  const answers = async (rdkit: Promise<Rdkit>): Promise<unknown[]> => {
    const made = await rdkit;
    const molecule = made.get_mol('C[C@@H](O)CC(=O)OCc1ccccc1')!;
    const query = made.get_qmol('C(=O)O')!;
    const found = [
      molecule.get_smiles(),
      molecule.get_smiles('{"doIsomericSmiles":false}'),
      molecule.get_inchi(),
      molecule.get_svg_with_highlights('{"width":200,"height":150}'),
      molecule.get_substruct_matches(query),
      molecule.get_morgan_fp_as_uint8array('{"radius":2,"nBits":512}'),
      made.get_mol('C1CC'),
    ];
    molecule.delete();
    query.delete();
    return JSON.parse(JSON.stringify(found));
  };
  expect(await answers(load({ printErr: () => undefined }))).toEqual(
    await answers(usual({ printErr: () => undefined })),
  );
});

it('another version of it keeps the studio from being built', () => {
  expect(() => withoutEval('return 1')).toThrow(/another version/);
});
