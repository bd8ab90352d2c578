/**
 * The regions, which of our lists are law there, what our tables do not hold, and the regimes that a new fragrance chemical meets.
 *
 * The EU lists are law in the EU alone; Canada points to one of them. IFRA Standards are a code of the industry: they bind the members
 * of IFRA's associations in every region, and are law in none. A tonnage stands only where a source gives it. Pages and journals
 * named as a source were read on 24 November 2026; a law cited by its number alone is named and was not reread. No legal advice.
 */
import type { ListId } from '../lists/list-entry.ts';

export const REGION_IDS = ['EU', 'UK', 'US', 'JP', 'CN', 'CA', 'AU', 'KR', 'IN', 'BR', 'SG', 'ASEAN'] as const;
export type RegionId = (typeof REGION_IDS)[number];

export interface NotificationRegime {
  readonly subject: 'chemical' | 'cosmetic';
  readonly law: string;
  /** Of the law, ISO 8601; absent where no source gave it. */
  readonly date?: string;
  readonly duty: string;
  readonly source: string;
}

/** A list of another region that the law here points to. */
export interface ListByReference {
  readonly list: ListId;
  readonly law: string;
  /** First day of the duty. */
  readonly from: string;
  readonly source: string;
}

export interface Region {
  readonly id: RegionId;
  readonly name: string;
  /** Lists of ours that are law here. */
  readonly lawLists: readonly ListId[];
  readonly byReference: readonly ListByReference[];
  /** What a verdict would need and our tables lack. */
  readonly notCovered: readonly string[];
  readonly notification: readonly NotificationRegime[];
}

/** Shown beside every line of an IFRA Standard. */
export const IFRA_STATUS =
  'IFRA Standards are an industry code that applies by membership, in every region; they are not law';

const IFRA_ANYWHERE = 'whether a customer or an association asks for IFRA conformity';

export const REGIONS: Readonly<Record<RegionId, Region>> = {
  EU: {
    id: 'EU',
    name: 'European Union',
    lawLists: ['eu-annex-ii', 'eu-annex-iii', 'eu-allergens', 'clp-annex-vi', 'reach-svhc'],
    byReference: [],
    notCovered: [
      'amendments of the Annexes, of CLP Annex VI and of the candidate list after the day of each copy',
      'Annexes IV to VI of Regulation (EC) No 1223/2009 (colorants, preservatives, UV filters)',
      'REACH Annexes XIV and XVII (authorisation, restriction)',
      'detergents (Regulation (EC) No 648/2004), biocides, toys and national rules',
    ],
    notification: [
      {
        subject: 'chemical',
        law: 'Regulation (EC) No 1907/2006 (REACH)',
        date: '2006-12-18',
        duty: 'registration with ECHA before a manufacturer or importer makes or imports 1 tonne a year',
        source: 'Regulation (EC) No 1907/2006, Articles 5 and 6',
      },
      {
        subject: 'cosmetic',
        law: 'Regulation (EC) No 1223/2009',
        date: '2009-11-30',
        duty: 'a safety report by a qualified assessor (Article 10) and notification of the product through the CPNP (Article 13)',
        source: 'Regulation (EC) No 1223/2009',
      },
    ],
  },
  UK: {
    id: 'UK',
    name: 'United Kingdom (Great Britain)',
    lawLists: [],
    byReference: [],
    notCovered: [
      'the Annexes of the UK Cosmetics Regulation, which have gone their own way since 2021',
      'the GB mandatory classification list and the UK REACH candidate list',
      'Northern Ireland, where Regulation (EC) No 1223/2009 of the EU applies: ask for region EU',
    ],
    notification: [
      {
        subject: 'chemical',
        law: 'UK REACH (SI 2019/758)',
        date: '2019',
        duty: 'registration with the Health and Safety Executive',
        source: 'The REACH etc. (Amendment etc.) (EU Exit) Regulations 2019',
      },
      {
        subject: 'cosmetic',
        law: 'UK Cosmetics Regulation (Schedule 34 to SI 2019/696)',
        date: '2019',
        duty: 'a safety assessment and notification of the product through SCPN',
        source: 'Speciality Chemicals Magazine, January 2022, page 53; SI 2019/696',
      },
    ],
  },
  US: {
    id: 'US',
    name: 'United States',
    lawLists: [],
    byReference: [],
    notCovered: [
      'prohibited and restricted cosmetic ingredients (21 CFR 700) and colour additives',
      'the TSCA Inventory and its rules on existing chemicals',
      'state law, such as that of California',
    ],
    notification: [
      {
        subject: 'chemical',
        law: 'Toxic Substances Control Act, section 5 (15 U.S.C. 2604)',
        date: '1976',
        duty: 'a premanufacture notice 90 days ahead for a substance that is not on the Inventory; use in a cosmetic alone is outside TSCA (15 U.S.C. 2602), other uses are not',
        source: '15 U.S.C. 2602 and 2604',
      },
      {
        subject: 'cosmetic',
        law: 'Modernization of Cosmetics Regulation Act of 2022 (MoCRA)',
        date: '2022-12-29',
        duty: 'facility registration, product listing and substantiation of safety; fragrance allergens are to be labelled once the FDA has ruled which',
        source: 'Consolidated Appropriations Act, 2023, MoCRA',
      },
    ],
  },
  JP: {
    id: 'JP',
    name: 'Japan',
    lawLists: [],
    byReference: [],
    notCovered: [
      'the Standards for Cosmetics (Notification No. 331 of 2000): prohibited and restricted ingredients',
      'the inventories of the CSCL (ENCS) and of the ISHL',
    ],
    notification: [
      {
        subject: 'chemical',
        law: 'Chemical Substances Control Law (Act No. 117 of 1973)',
        date: '1973-10-16',
        duty: 'notification before a new chemical substance is made or imported (Article 3)',
        source: 'Act No. 117 of 1973, translation at asianlii.org',
      },
      {
        subject: 'chemical',
        law: 'Industrial Safety and Health Law (Act No. 57 of 1972)',
        date: '1972',
        duty: 'notification to the Ministry of Health, Labour and Welfare before a new chemical substance is made or imported',
        source: 'scc-japan.jp, Chemical regulation',
      },
    ],
  },
  CN: {
    id: 'CN',
    name: 'China',
    lawLists: [],
    byReference: [],
    notCovered: [
      'the inventories of existing chemicals (IECSC) and of used cosmetic ingredients (IECIC)',
      'the Safety and Technical Standards for Cosmetics: prohibited and restricted ingredients',
      'a revision of Order No. 12 that was open for comment in June 2026 and would take in cosmetics: check',
    ],
    notification: [
      {
        subject: 'chemical',
        law: 'Measures for the Environmental Management Registration of New Chemical Substances (MEE Order No. 12)',
        date: '2020',
        duty: 'registration or filing of a substance that is not in the IECSC, in force since 1 January 2021',
        source: 'gpcgateway.com on MEE Order No. 12; globalcosing.chemradar.com, 2026, on its revision',
      },
      {
        subject: 'cosmetic',
        law: 'Cosmetic Supervision and Administration Regulation (State Council Order No. 727)',
        date: '2020',
        duty: 'a new cosmetic ingredient is registered or filed before use, in force since 1 January 2021',
        source: 'Cosmetics 2020, 7(4), 98 (doi 10.3390/cosmetics7040098)',
      },
    ],
  },
  CA: {
    id: 'CA',
    name: 'Canada',
    lawLists: [],
    byReference: [
      {
        list: 'eu-allergens',
        law: 'Cosmetic Regulations (C.R.C., c. 869), section 21.4 as amended by SOR/2024-63, which points to Annex III of Regulation (EC) No 1223/2009',
        from: '2026-04-12',
        source: 'Canada Gazette, Part II, volume 158, number 9 (24 April 2024)',
      },
    ],
    notCovered: ['the Cosmetic Ingredient Hotlist', 'the Domestic Substances List and Schedule 1 of CEPA 1999'],
    notification: [
      {
        subject: 'chemical',
        law: 'Canadian Environmental Protection Act, 1999, New Substances Notification Regulations (Chemicals and Polymers)',
        date: '2005',
        duty: 'notification before a substance that is not on the Domestic Substances List is made or imported, cosmetic ingredients included',
        source: 'SOR/2005-247',
      },
      {
        subject: 'cosmetic',
        law: 'Cosmetic Regulations (C.R.C., c. 869)',
        duty: 'notification of the product to Health Canada',
        source: 'Canada Gazette, Part II, volume 158, number 9 (24 April 2024)',
      },
    ],
  },
  AU: {
    id: 'AU',
    name: 'Australia',
    lawLists: [],
    byReference: [],
    notCovered: ['the Australian Inventory of Industrial Chemicals', 'the Poisons Standard (SUSMP)'],
    notification: [
      {
        subject: 'chemical',
        law: 'Industrial Chemicals Act 2019 (AICIS)',
        date: '2019',
        duty: 'the introducer registers and places each introduction in its category (listed, exempted, reported, assessed); cosmetic ingredients are industrial chemicals',
        source: 'Industrial Chemicals Act 2019',
      },
    ],
  },
  KR: {
    id: 'KR',
    name: 'Korea',
    lawLists: [],
    byReference: [],
    notCovered: [
      'prohibited and restricted cosmetic ingredients of the MFDS',
      'fragrance allergens of the Cosmetics Act',
    ],
    notification: [
      {
        subject: 'chemical',
        law: 'Act on the Registration and Evaluation of Chemical Substances (K-REACH)',
        date: '2013',
        duty: 'a new substance is registered from 1 tonne a year and notified below it, since 1 January 2025',
        source: 'reach24h.com, K-REACH amendment, 2025',
      },
    ],
  },
  IN: {
    id: 'IN',
    name: 'India',
    lawLists: [],
    byReference: [],
    notCovered: [
      'the Indian Standards that the Cosmetics Rules call up (such as IS 4707)',
      'a regime for new chemicals: no source of ours names one in force',
    ],
    notification: [
      {
        subject: 'cosmetic',
        law: 'Cosmetics Rules, 2020',
        date: '2020-12-15',
        duty: 'imported cosmetics are registered with the CDSCO; a cosmetic with a novel ingredient needs approval of the Central Licensing Authority beforehand',
        source: 'Cosmetics & Toiletries, June 2021, Asia-Pacific regulatory update',
      },
    ],
  },
  BR: {
    id: 'BR',
    name: 'Brazil',
    lawLists: [],
    byReference: [],
    notCovered: [
      'the lists of ANVISA (prohibited: RDC 529 of 2021; restricted and allergens)',
      'how Law No. 15.022 is carried out: its rules were still being set',
    ],
    notification: [
      {
        subject: 'chemical',
        law: 'Law No. 15.022, National Inventory of Chemical Substances',
        date: '2024-11-13',
        duty: 'makers and importers enter substances from 1 tonne a year in the national register; cosmetics as such are outside it',
        source: 'sindiplast.org.br and olhardinamico.com, November 2024',
      },
      {
        subject: 'cosmetic',
        law: 'resolutions of ANVISA on personal hygiene products, cosmetics and perfumes',
        duty: 'the product is notified or registered, by its grade',
        source: 'RDC 7 of 2015 and its successors, not read',
      },
    ],
  },
  SG: {
    id: 'SG',
    name: 'Singapore',
    lawLists: [],
    byReference: [],
    notCovered: [
      'the annexes of the ASEAN Cosmetic Directive',
      'the Environmental Protection and Management Act: controlled hazardous substances',
    ],
    notification: [
      {
        subject: 'cosmetic',
        law: 'Health Products (Cosmetic Products - ASEAN Cosmetic Directive) Regulations 2007',
        date: '2007-12-17',
        duty: 'the product is notified to the Health Sciences Authority before it is supplied (regulation 4); our source knew no notification of new chemicals as such in 2018',
        source: 'S 683/2007, sso.agc.gov.sg; chemsafetypro.com, 2 February 2018',
      },
    ],
  },
  ASEAN: {
    id: 'ASEAN',
    name: 'ASEAN',
    lawLists: [],
    byReference: [],
    notCovered: [
      'the annexes of the ASEAN Cosmetic Directive, modelled on those of the EU and not the same',
      'the law of each member state on chemicals',
    ],
    notification: [
      {
        subject: 'cosmetic',
        law: 'Agreement on the ASEAN Harmonized Cosmetic Regulatory Scheme (ASEAN Cosmetic Directive)',
        date: '2003-09-02',
        duty: 'the product is notified in each member state where it is sold',
        source: 'mirandahlaw.com, Singapore implements the ASEAN Cosmetic Directive; Agreement of 2 September 2003',
      },
    ],
  },
};

/** What no region's tables hold. */
export const NOWHERE_COVERED: readonly string[] = [IFRA_ANYWHERE, 'patents', 'customs, transport and dual-use law'];
