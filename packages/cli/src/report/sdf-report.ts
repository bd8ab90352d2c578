/** Candidates as an SDF (CTfile formats, BIOVIA 2020): structures with 2D coordinates and their figures as data items. */
import type { Candidate } from '@smell/inference';
import type { Cell } from './csv-report.ts';
import type { Report } from './report.ts';

/** @param molBlock V2000 mol block with 2D coordinates of a SMILES. */
export function sdfReport(report: Report, molBlock: (smiles: string) => string): string {
  return report.sections
    .flatMap(({ title, candidates }) =>
      candidates.map((candidate) => record(title, candidate, molBlock(candidate.smiles))),
    )
    .join('');
}

function record(brief: string, candidate: Candidate, block: string): string {
  const { nearest, properties, synthesis, provenance } = candidate;
  return sdfRecord(candidate.id, block, {
    BRIEF: brief,
    SMILES: candidate.smiles,
    INCHI_KEY: candidate.inchiKey,
    FORMULA: candidate.formula,
    NOVEL: candidate.novel,
    NEAREST_NAME: nearest.name,
    NEAREST_CAS: nearest.cas,
    NEAREST_SMILES: nearest.smiles,
    NEAREST_SIMILARITY: nearest.similarity,
    PROFILE_MATCH: candidate.profileMatch,
    MOLECULAR_WEIGHT: properties.molecularWeight,
    LOG_P: properties.logP,
    TPSA: properties.tpsa,
    BOILING_POINT_ESTIMATE_C: properties.boilingPointC,
    VAPOUR_PRESSURE_ESTIMATE_PA: properties.vapourPressurePa,
    SYNTHESIS_SCORE: synthesis.score,
    MODEL: `${provenance.model} ${provenance.modelHash}`,
    SEED: provenance.seed,
    INDEX: provenance.index,
  });
}

/** One record: a mol block under its name, then the data items that have a value. */
export function sdfRecord(name: string, block: string, items: Readonly<Record<string, Cell>>): string {
  const data = Object.entries(items)
    .filter(([, value]) => value !== null && value !== '')
    .map(([item, value]) => `>  <${item}>\n${oneLine(String(value))}\n\n`);
  // The first line of a mol block is the molecule's name.
  const named = `${oneLine(name)}\n${block.split('\n').slice(1).join('\n').trimEnd()}`;
  return `${named}\n${data.join('')}$$$$\n`;
}

/** A data item ends at an empty line, a record at `$$$$`, and a line is at most 200 characters. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll('$$$$', '$ $ $ $').slice(0, 200);
}
