/** Candidates as one HTML file that opens anywhere, offline: every molecule drawn, with its figures and its origin. */
import { ISOMER_NOTE } from '@smell/core/molecule';
import type { Candidate } from '@smell/inference';
import { boilingPoint, percent, pressure, smellsOfAsked } from '../figures.ts';
import { isomersText } from '../isomers.ts';
import { HTML_STYLE } from './html-style.ts';
import { PREDICTION_NOTE, type Report, type ReportSection } from './report.ts';

/** @param draw SVG of a SMILES */
export function htmlReport(report: Report, draw: (smiles: string) => string): string {
  const { model, sections } = report;
  const title = sections.length === 1 ? sections[0]!.title : `${sections.length} briefs`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} - Smell Diffusion Generator</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<main>
<h1>Smell Diffusion Generator</h1>
<p class="note">${escapeHtml(PREDICTION_NOTE)}</p>
${sections.map((section) => sectionHtml(section, draw)).join('\n')}
<footer>
<p>Model ${escapeHtml(model.name)}, version ${escapeHtml(model.version)} (<code>${escapeHtml(model.hash)}</code>), seed ${report.seed}.
Made ${escapeHtml(report.date)}. Boiling point and vapour pressure (25 °C) are estimates from structure; logP after Crippen;
ease of making after Ertl, 1 easy to 10 hard; similarity is that of counted atom pairs, 100% for the same skeleton.
${escapeHtml(ISOMER_NOTE)}</p>
${report.dataTerms.length > 0 ? `<p>Terms the model inherits from its data:</p><ul>${report.dataTerms.map((term) => `<li>${escapeHtml(term)}</li>`).join('')}</ul>` : ''}
</footer>
</main>
</body>
</html>
`;
}

function sectionHtml(
  { title, interpretation, candidates, warnings }: ReportSection,
  draw: (smiles: string) => string,
): string {
  return `<section>
<h2>${escapeHtml(title)}</h2>
<p class="understood">${escapeHtml(interpretation)}</p>
${warnings.map((warning) => `<p class="note">${escapeHtml(warning)}</p>`).join('\n')}
<ol class="cards">
${candidates.map((candidate, i) => cardHtml(candidate, i + 1, draw)).join('\n')}
</ol>
</section>`;
}

function cardHtml(candidate: Candidate, rank: number, draw: (smiles: string) => string): string {
  const { nearest, properties, synthesis, profileMatch, provenance } = candidate;
  const figures: [string, string][] = [
    ['Note', noteText(candidate)],
    ['Strength', candidate.estimates.odorStrength.value ?? 'unknown'],
    ['Lasts', lastsText(candidate)],
    ['Formula', escapeHtml(candidate.formula).replaceAll(/\d+/g, '<sub>$&</sub>')],
    ['Weight', `${properties.molecularWeight.toFixed(1)} g/mol`],
    ['logP', properties.logP.toFixed(1)],
    ['Boils at', `about ${boilingPoint(properties.boilingPointC)}`],
    ['Vapour pressure', `about ${pressure(properties.vapourPressurePa)}`],
    ['Ease of making', `${synthesis.score.toFixed(1)} of 10`],
  ];
  const isomers = isomersText(candidate.stereo);
  const fit =
    profileMatch === null
      ? ''
      : `<div class="fit"><span>Fit</span><span class="track"><i style="width:${percent(profileMatch)}"></i></span><span>${percent(profileMatch)}</span></div>`;
  return `<li class="card">
<div class="drawing" role="img" aria-label="${escapeHtml(`Structure of ${candidate.smiles}`)}">${inlineSvg(draw(candidate.smiles))}
<span class="rank">${rank}</span><span class="novel${candidate.novel ? '' : ' known'}">${candidate.novel ? 'novel' : 'known'}</span></div>
<div class="body">
${fit}
${smellHtml(candidate)}
<dl>${figures.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>
<p class="nearest"><span>Nearest known:</span> ${escapeHtml(nearest.name)} <span>(${percent(nearest.similarity)} similar)</span></p>
${isomers ? `<p class="nearest"><span>Left open:</span> ${escapeHtml(isomers)}</p>` : ''}
${safetyHtml(candidate)}
${because(candidate)}
<div class="ids"><code>${escapeHtml(candidate.smiles)}</code><code>${escapeHtml(candidate.inchiKey)}</code><code>sample ${provenance.index}, ${escapeHtml(candidate.id)}</code></div>
</div>
</li>`;
}

function smellHtml({ odor }: Candidate): string {
  if (!odor) return '';
  const words = odor.descriptors
    .slice(0, 5)
    .map(({ descriptor, probability }) => `${escapeHtml(descriptor)} <span>${percent(probability)}</span>`);
  const asked = smellsOfAsked({ odor });
  const doubt = odor.domain.inDomain
    ? ''
    : ` <span>(${escapeHtml(odor.domain.reason ?? 'unlike what the predictor knows')})</span>`;
  const askedText = asked === '-' ? '' : `<br><span>of what was asked, above the usual:</span> ${escapeHtml(asked)}`;
  return `<p class="smell">${words.join(', ')}${doubt}${askedText}</p>`;
}

function noteText({ estimates: { noteClass } }: Candidate): string {
  return noteClass.value ? `${noteClass.value}, ${percent(noteClass.probabilities[noteClass.value])} sure` : 'unknown';
}

function lastsText({ estimates: { substantivityHours } }: Candidate): string {
  return substantivityHours.value === null ? 'unknown' : escapeHtml(substantivityHours.wording);
}

function safetyHtml({ safety }: Candidate): string {
  if (!safety) return '';
  const alerts = safety.alerts.map(({ title, potency }) => `${title}${potency === 'ordinary' ? '' : ` (${potency})`}`);
  const rows = safety.lists.map(({ list, row, identity }) => `${list} ${row} (${identity})`);
  const { cramerClass, ceilingPercentCategory4 } = safety.thresholds;
  const ceiling =
    ceilingPercentCategory4 === null
      ? 'provisional ceiling unknown'
      : `provisional ceiling ${ceilingPercentCategory4}% in fine fragrance`;
  const parts = [
    `lists: ${rows.join(', ') || 'no entry found, which does not mean safe'}`,
    `alerts: ${alerts.join(', ') || 'none known'}`,
    `Cramer class ${'I'.repeat(cramerClass)}, ${ceiling}`,
  ];
  return `<p class="nearest"><span>Safety screen:</span> ${escapeHtml(parts.join('; '))}</p>`;
}

function because({ ranking }: Candidate): string {
  if (ranking.because.length === 0) return '';
  return `<p class="nearest"><span>Ranked here:</span> ${escapeHtml(ranking.because.join('; '))}</p>`;
}

/** A drawing inside the page needs no XML header, and must scale with its card. */
function inlineSvg(svg: string): string {
  return svg
    .slice(svg.indexOf('<svg'))
    .replace(/(<svg[^>]*?)\swidth=['"][^'"]*['"]/, '$1')
    .replace(/(<svg[^>]*?)\sheight=['"][^'"]*['"]/, '$1')
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character]!);
}
