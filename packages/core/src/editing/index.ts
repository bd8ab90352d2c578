export { addMethyl, growthSites } from './add-methyl.ts';
export { type CutPiece, cutPieces, joinPieces } from './join-pieces.ts';
export { keptQuery } from './kept-query.ts';
export { type RegrowPart, type RegrowTemplate, regrowTemplates, templateRow } from './regrow-template.ts';
export { removeAtoms } from './remove-atoms.ts';
export { replaceableParts } from './replaceable-parts.ts';
