/** The sections and subsections of a safety data sheet: REACH Annex II, part B, as replaced by Regulation (EU) 2020/878. */

interface SheetHeading {
  readonly title: string;
  readonly subsections: readonly string[];
}

/** Section n is at place n - 1, subsection n.m at place m - 1. */
export const SHEET_HEADINGS: readonly SheetHeading[] = [
  {
    title: 'Identification of the substance/mixture and of the company/undertaking',
    subsections: [
      'Product identifier',
      'Relevant identified uses of the substance or mixture and uses advised against',
      'Details of the supplier of the safety data sheet',
      'Emergency telephone number',
    ],
  },
  {
    title: 'Hazards identification',
    subsections: ['Classification of the substance or mixture', 'Label elements', 'Other hazards'],
  },
  { title: 'Composition/information on ingredients', subsections: ['Substances', 'Mixtures'] },
  {
    title: 'First aid measures',
    subsections: [
      'Description of first aid measures',
      'Most important symptoms and effects, both acute and delayed',
      'Indication of any immediate medical attention and special treatment needed',
    ],
  },
  {
    title: 'Firefighting measures',
    subsections: [
      'Extinguishing media',
      'Special hazards arising from the substance or mixture',
      'Advice for firefighters',
    ],
  },
  {
    title: 'Accidental release measures',
    subsections: [
      'Personal precautions, protective equipment and emergency procedures',
      'Environmental precautions',
      'Methods and material for containment and cleaning up',
      'Reference to other sections',
    ],
  },
  {
    title: 'Handling and storage',
    subsections: [
      'Precautions for safe handling',
      'Conditions for safe storage, including any incompatibilities',
      'Specific end use(s)',
    ],
  },
  { title: 'Exposure controls/personal protection', subsections: ['Control parameters', 'Exposure controls'] },
  {
    title: 'Physical and chemical properties',
    subsections: ['Information on basic physical and chemical properties', 'Other information'],
  },
  {
    title: 'Stability and reactivity',
    subsections: [
      'Reactivity',
      'Chemical stability',
      'Possibility of hazardous reactions',
      'Conditions to avoid',
      'Incompatible materials',
      'Hazardous decomposition products',
    ],
  },
  {
    title: 'Toxicological information',
    subsections: [
      'Information on hazard classes as defined in Regulation (EC) No 1272/2008',
      'Information on other hazards',
    ],
  },
  {
    title: 'Ecological information',
    subsections: [
      'Toxicity',
      'Persistence and degradability',
      'Bioaccumulative potential',
      'Mobility in soil',
      'Results of PBT and vPvB assessment',
      'Endocrine disrupting properties',
      'Other adverse effects',
    ],
  },
  { title: 'Disposal considerations', subsections: ['Waste treatment methods'] },
  {
    title: 'Transport information',
    subsections: [
      'UN number or ID number',
      'UN proper shipping name',
      'Transport hazard class(es)',
      'Packing group',
      'Environmental hazards',
      'Special precautions for user',
      'Maritime transport in bulk according to IMO instruments',
    ],
  },
  {
    title: 'Regulatory information',
    subsections: [
      'Safety, health and environmental regulations/legislation specific for the substance or mixture',
      'Chemical safety assessment',
    ],
  },
  { title: 'Other information', subsections: [] },
];

/** Subsection 9.1, in its order. */
export const SHEET_PROPERTIES = {
  physicalState: 'Physical state',
  colour: 'Colour',
  odour: 'Odour',
  meltingPoint: 'Melting point/freezing point',
  boilingPoint: 'Boiling point or initial boiling point and boiling range',
  flammability: 'Flammability',
  explosionLimits: 'Lower and upper explosion limit',
  flashPoint: 'Flash point',
  autoIgnition: 'Auto-ignition temperature',
  decomposition: 'Decomposition temperature',
  pH: 'pH',
  kinematicViscosity: 'Kinematic viscosity',
  solubility: 'Solubility',
  partitionCoefficient: 'Partition coefficient n-octanol/water (log value)',
  vapourPressure: 'Vapour pressure',
  density: 'Density and/or relative density',
  vapourDensity: 'Relative vapour density',
  particles: 'Particle characteristics',
} as const;
export type SheetProperty = keyof typeof SHEET_PROPERTIES;

/** Subsection 11.1, in its order, with the classes of CLP that belong to each. */
export const SHEET_HEALTH_HAZARDS: readonly { readonly label: string; readonly kinds: readonly string[] }[] = [
  { label: 'Acute toxicity', kinds: ['Acute Tox.'] },
  { label: 'Skin corrosion/irritation', kinds: ['Skin Corr.', 'Skin Irrit.'] },
  { label: 'Serious eye damage/irritation', kinds: ['Eye Dam.', 'Eye Irrit.'] },
  { label: 'Respiratory or skin sensitisation', kinds: ['Resp. Sens.', 'Skin Sens.'] },
  { label: 'Germ cell mutagenicity', kinds: ['Muta.'] },
  { label: 'Carcinogenicity', kinds: ['Carc.'] },
  { label: 'Reproductive toxicity', kinds: ['Repr.', 'Lact.'] },
  { label: 'STOT-single exposure', kinds: ['STOT SE'] },
  { label: 'STOT-repeated exposure', kinds: ['STOT RE'] },
  { label: 'Aspiration hazard', kinds: ['Asp. Tox.'] },
];
