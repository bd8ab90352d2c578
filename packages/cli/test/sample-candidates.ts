/** Candidates with plausible figures, for tests of what is done with them. */
import { loadChemistry } from '@smell/core/molecule';
import { type Candidate, predictProperties } from '@smell/inference';
import type { Report } from '../src/report/report.ts';

const chemistry = await loadChemistry();

export function sampleCandidate(changes: Partial<Candidate> = {}): Candidate {
  return {
    id: '0123456789abcdef',
    smiles: 'CC(=O)OCc1ccccc1',
    inchiKey: 'QUKGYYKBILRGFE-UHFFFAOYSA-N',
    formula: 'C9H10O2',
    novel: false,
    nearest: { name: 'Benzyl acetate', cas: '140-11-4', smiles: 'CC(=O)OCc1ccccc1', similarity: 1 },
    profileMatch: 0.634,
    ranking: {
      place: 1,
      score: 0.7,
      ease: 1,
      similarityToEarlier: null,
      percentiles: { jasmine: 0.634 },
      because: ['as easy to make as the easier half of the known materials'],
    },
    properties: {
      molecularWeight: 150.18,
      logP: -0.4,
      tpsa: 26.3,
      heavyAtoms: 11,
      boilingPointC: 212.3,
      vapourPressurePa: 21.9,
    },
    estimates: predictProperties(chemistry.graph('CC(=O)OCc1ccccc1')),
    odor: {
      odorous: 0.99,
      descriptors: [{ descriptor: 'jasmine', probability: 0.6, low: 0.5, high: 0.7, timesUsual: 6.2 }],
      asked: [{ descriptor: 'jasmine', probability: 0.6, low: 0.5, high: 0.7, timesUsual: 6.2 }],
      domain: { inDomain: true, similarity: 1 },
      evidence: [],
      modelHash: 'cd'.repeat(32),
    },
    safety: null,
    synthesis: { score: 1.3, reasons: [] },
    stereo: {
      undefinedCentres: 0,
      undefinedDoubleBonds: 0,
      isomers: { count: 1, exact: true, listed: ['CC(=O)OCc1ccccc1'] },
    },
    provenance: { model: 'tiny', modelHash: 'ab'.repeat(32), seed: 7, index: 3, guidance: 1, passes: 5 },
    ...changes,
  };
}

export function sampleReport(changes: Partial<Report> = {}): Report {
  return {
    sections: [
      {
        title: 'a <b>sweet</b> & "light" jasmine',
        interpretation: 'understood: jasmine 0.8',
        candidates: [sampleCandidate(), sampleCandidate({ smiles: 'CCCCCC=O', novel: true, profileMatch: null })],
        warnings: ['found 2 of 20'],
      },
    ],
    model: { name: 'tiny', version: '1', hash: 'ab'.repeat(32) },
    seed: 7,
    dataTerms: ['non-commercial'],
    date: '2024-06-01',
    ...changes,
  };
}
