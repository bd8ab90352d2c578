/** A model of the store as the engine tells of it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredModel } from '@smell/inference';
import type { EngineModel } from './engine.ts';
import { passesOf } from './model-names.ts';

export function describeModel(model: StoredModel): EngineModel {
  const { name, kind, version, dataTerms } = model.config;
  const card = join(model.folder, 'MODEL_CARD.md');
  return {
    name,
    kind,
    version,
    hash: model.hash,
    dataTerms,
    passes: passesOf(model.config),
    card: existsSync(card) ? readFileSync(card, 'utf8') : null,
  };
}
