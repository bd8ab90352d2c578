/** What is known of the safety of one molecule, on a page for a toxicologist and a perfumer. */
import { type Citation, CRAMER_REFERENCE, MEDIA, REGIONS } from '@smell/core/safety';
import {
  byGravity,
  ceilingsText,
  citationText,
  flagText,
  MEDIUM_WORDS,
  persistenceTexts,
  productText,
  type RecordedRegion,
  referencesOf,
  regionVerdictText,
  STABILITY_WORDS,
  thresholdTexts,
  VERDICT_WORDS,
  verdictText,
} from '@smell/report';
import type { Style, Terminal } from '../terminal.ts';
import { wrapText } from '../wrap-text.ts';
import type { AssessedRow } from './assess-rows.ts';

/** Running text is easier to read in lines of this many letters at most. */
const WIDEST = 120;
const LABEL_WIDTH = 22;

export interface CardOptions {
  /** The way through the tree of Cramer, context lists, ceilings by category, every test and source. */
  readonly verbose: boolean;
}

export function safetyCard(
  found: AssessedRow,
  options: CardOptions,
  terminal: Pick<Terminal, 'style' | 'width'>,
): string {
  return new Card(terminal, options).of(found).join('\n');
}

class Card {
  readonly #terminal: Pick<Terminal, 'style' | 'width'>;
  readonly #verbose: boolean;
  readonly #width: number;
  readonly #lines: string[] = [];

  constructor(terminal: Pick<Terminal, 'style' | 'width'>, { verbose }: CardOptions) {
    this.#terminal = terminal;
    this.#verbose = verbose;
    this.#width = Math.min(terminal.width, WIDEST);
  }

  of(found: AssessedRow): readonly string[] {
    this.#head(found);
    for (const region of found.regions) this.#region(region);
    this.#alerts(found);
    this.#thresholds(found);
    this.#stability(found);
    this.#heading('Persistence, a screen');
    for (const [label, text] of persistenceTexts(found)) this.#fact(label, text);
    this.#opinion(found);
    this.#heading('Unknown');
    for (const text of found.unknowns) this.#item(text);
    this.#assessor(found);
    if (this.#verbose) {
      this.#heading('Sources');
      for (const text of [...referencesOf(found), CRAMER_REFERENCE]) this.#item(text);
    }
    return this.#lines;
  }

  #head(found: AssessedRow): void {
    const { name, smiles, inchiKey, formula, asked, identifiedBy, cas, listsVersion, barred, flags } = found;
    this.#lines.push(this.#terminal.style('bold', name ?? smiles));
    this.#fact('SMILES', smiles);
    if (asked.smiles !== smiles) this.#fact('read as', asked.smiles);
    this.#fact(
      'identity',
      `${formula}, ${inchiKey}${cas === null ? '' : `, CAS ${cas}`}${identifiedBy === 'smiles' ? '' : `; found by its ${identifiedBy === 'cas' ? 'CAS number' : 'name'}`}`,
    );
    this.#fact('asked', `${productText(asked)}; ${asked.regions.join(', ')}; ${asked.day}; lists ${listsVersion}`);
    this.#fact('verdict', verdictText(found), styleOf(found.verdict));
    if (barred) this.#fact('never generated', barred.reason, 'red');
    for (const flag of flags) this.#fact('flag', flagText(flag), 'yellow');
  }

  #region(region: RecordedRegion): void {
    const { region: id, name, lines, information, notCovered } = region;
    this.#heading(`${name}: ${regionVerdictText(region)}`, styleOf(region.verdict));
    const searched: string[] = [];
    for (const { verdict, text, citation, mayApply, how } of byGravity(lines)) {
      // What no table of ours covers is said once, below.
      if (!citation) continue;
      if (verdict === 'no-entry-found') {
        searched.push(citationText(citation));
        continue;
      }
      this.#item(`${mayApply ? 'may be ' : ''}${VERDICT_WORDS[verdict]}: ${text}`);
      this.#source(`${citationText(citation)}${how === undefined || mayApply ? '' : `; ${how}`}`);
    }
    if (searched.length > 0) {
      this.#item('no entry found, which does not mean safe, in:');
      for (const text of searched) this.#source(text);
    }
    const isShown = ({ list }: Citation): boolean =>
      this.#verbose || (!CONTEXT.has(list) && REGIONS[id].lawLists.length > 0);
    for (const { text, citation, how } of information.filter((line) => isShown(line.citation))) {
      this.#item(`information: ${text}`);
      this.#source(`${citationText(citation)}; ${how}`);
    }
    const hidden = new Set(information.filter((line) => !isShown(line.citation)).map(({ citation }) => citation.title));
    if (hidden.size > 0) this.#item(`rows that decide nothing here (--verbose shows them): ${[...hidden].join('; ')}`);
    this.#item(`not covered by our tables: ${notCovered.join('; ')}`);
  }

  #alerts({ alerts, sensitisationConcern }: AssessedRow): void {
    this.#heading('Structural alerts: reasons to look, not a classification');
    if (alerts.length === 0) this.#item('none was raised, which is no evidence of absence');
    else this.#item(`skin sensitisation, all together: ${sensitisationConcern}`);
    for (const { title, endpoint, mechanism, potency, explanation, limits, reference, atoms } of alerts) {
      const where = atoms.map((match) => match.join(',')).join(' and ');
      this.#item(`${title}: ${endpoint}, ${mechanism}, ${potency}; atoms ${where}`);
      this.#source(explanation);
      this.#source(`limits: ${limits}`);
      this.#source(reference);
    }
  }

  #thresholds(found: AssessedRow): void {
    this.#heading('Thresholds for what is unknown');
    for (const [label, text] of thresholdTexts(found)) this.#fact(label, text);
    if (!this.#verbose) return;
    const ceilings = ceilingsText(found);
    if (ceilings !== '') this.#fact('ceilings by category', ceilings);
    for (const { question, text, answer, part } of found.thresholds.cramer.path) {
      this.#fact(`Cramer ${question}`, `${text}: ${answer}${part === undefined ? '' : `, of ${part}`}`);
    }
  }

  #stability({ stability }: AssessedRow): void {
    this.#heading('Stability by medium, by rules and not by a shelf test');
    const said = new Set<string>();
    for (const medium of MEDIA) {
      const { verdict, findings, note } = stability[medium];
      const why = findings
        .map(({ id, mechanism, explanation }) =>
          said.has(id) ? `${mechanism}, as above.` : `${mechanism}: ${explanation}`,
        )
        .join(' ');
      for (const { id } of findings) said.add(id);
      this.#fact(
        MEDIUM_WORDS[medium],
        `${STABILITY_WORDS[verdict]}${why === '' ? '' : `. ${why}`}${this.#verbose || verdict === 'unknown' ? ` (${note})` : ''}`,
        verdict === 'unstable' ? 'red' : undefined,
      );
    }
  }

  #opinion({ opinion }: AssessedRow): void {
    if (!opinion) return;
    this.#heading(`One more opinion, which decides nothing: ${opinion.source}`);
    this.#item(
      Object.entries(opinion.risks)
        .map(([endpoint, risk]) => `${endpoint} ${risk.replace('-', ' ')}`)
        .join(', '),
    );
    this.#item(opinion.caution);
  }

  #assessor({ assessor }: AssessedRow): void {
    this.#heading('What an assessor must still do');
    for (const { task, because, methods } of assessor.tasks) {
      this.#item(`${task}: ${because}`);
      if (this.#verbose && methods.length > 0) this.#source(methods.join('; '));
    }
    for (const { region, regimes } of assessor.notification) {
      for (const { law, duty, source } of regimes) {
        this.#item(`${region}, ${law}: ${duty}`);
        if (this.#verbose) this.#source(source);
      }
    }
    this.#lines.push('', ...wrapText(assessor.statement, this.#width));
  }

  #heading(text: string, style?: Style): void {
    const [first = '', ...rest] = wrapText(text, this.#width);
    this.#lines.push('', ...[first, ...rest].map((line) => this.#terminal.style(style ?? 'bold', line)));
  }

  #fact(label: string, text: string, style?: Style): void {
    const indent = ' '.repeat(LABEL_WIDTH);
    const lines = wrapText(text, this.#width - LABEL_WIDTH);
    const shown = lines.map((line) => (style ? this.#terminal.style(style, line) : line));
    this.#lines.push(...shown.map((line, i) => (i === 0 ? label.padEnd(LABEL_WIDTH) : indent) + line));
  }

  #item(text: string): void {
    this.#lines.push(...wrapText(text, this.#width, '  - ', '    '));
  }

  #source(text: string): void {
    this.#lines.push(...wrapText(text, this.#width, '    ').map((line) => this.#terminal.style('dim', line)));
  }
}

/** Lists whose rows decide nothing anywhere: shown on demand. */
const CONTEXT: ReadonlySet<string> = new Set(['ifra-transparency', 'gras', 'iarc', 't3db']);

function styleOf(verdict: AssessedRow['verdict']): Style | undefined {
  if (verdict === 'prohibited') return 'red';
  return verdict === 'restricted' ? 'yellow' : undefined;
}
