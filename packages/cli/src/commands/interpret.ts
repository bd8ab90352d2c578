/** `smell interpret`: how a brief is understood, before anything is made of it. */
import { SmellError } from '@smell/core/errors';
import type { Constraint, Facet, Interpretation, Language } from '@smell/core/odor';
import type { Command } from 'commander';
import { cause, profileText } from '../interpretation.ts';
import type { CommandContext } from '../program.ts';

interface InterpretFlags {
  readonly language?: string;
  readonly json?: boolean;
}

export function addInterpretCommand(program: Command, { terminal }: CommandContext): void {
  program
    .command('interpret')
    .description('Show how a description of a scent is understood.')
    .argument('<prompt...>', 'the scent in your words')
    .option('--language <code>', 'of the prompt, such as en or ja (default: told by its words)')
    .option('--json', 'one JSON object on stdout')
    .action(async (words: readonly string[], { language, json }: InterpretFlags) => {
      const { constraintsOf, LANGUAGES, signedProfile, splitFacets, understandPrompt } = await import(
        '@smell/core/odor'
      );
      if (language !== undefined && !LANGUAGES.includes(language as Language)) {
        throw new SmellError('bad-argument', `--language ${language} is none of ${LANGUAGES.join(', ')}`);
      }
      const interpretation = await understandPrompt(words.join(' '), language as Language | undefined);
      const facets = splitFacets(interpretation.profile, interpretation.pyramid);
      const constraints = constraintsOf(interpretation);
      if (json) {
        const { evidence, unknown, language: spoken } = interpretation;
        const profile = signedProfile(interpretation);
        terminal.printJson({ profile, facets, evidence, unknown, constraints, language: spoken });
        return;
      }
      for (const line of lines(interpretation, facets, constraints)) terminal.print(line);
    });
}

function lines(
  { language, evidence, forbidden, unknown }: Interpretation,
  facets: readonly Facet[],
  constraints: readonly Constraint[],
): string[] {
  const because = (descriptor: string): string =>
    [...new Set(evidence.filter((entry) => entry.descriptor === descriptor).map(cause))].join(', ');
  const named = (title: string, rest: string): string => `${title.padEnd(16)}${rest}`;
  return [
    named('language', language),
    ...facets.flatMap(({ profile, note }, i) => [
      named(
        facets.length > 1 ? `facet ${i + 1} of ${facets.length}` : 'asked',
        `${profileText(profile)}${note ? ` (${note} note)` : ''}`,
      ),
      ...Object.keys(profile).map((word) => named('', `${word}: ${because(word)}`)),
    ]),
    ...forbidden.map((word, i) => named(i === 0 ? 'without' : '', `${word}: ${because(word)}`)),
    ...constraints.map((entry) =>
      entry.constraint === 'note'
        ? named(`${entry.note} note`, entry.descriptors.join(', '))
        : named('whole scent', `${entry.constraint}: "${entry.words}"`),
    ),
    ...(unknown.length > 0 ? [named('not understood', unknown.join(', '))] : []),
  ];
}
