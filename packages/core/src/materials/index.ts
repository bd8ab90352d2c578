export { type AtomPairIndex, decodeAtomPairIndex, encodeAtomPairIndex, similarities } from './atom-pair-index.ts';
export {
  type CuratedMaterial,
  KNOWN_MATERIALS,
  type KnownMaterial,
  MATERIAL_SOURCES,
  type MaterialNote,
  type MaterialSource,
} from './curated-materials.ts';
export { COMMERCIAL_MATERIALS, findMaterial, knownMaterials, nameKey } from './known-materials.ts';
export { NearestMaterials, type NearMaterial } from './nearest-materials.ts';
