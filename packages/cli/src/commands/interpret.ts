/** `smell interpret`: how a brief is understood, before anything is made of it. */
import { SmellError } from '@smell/core/errors';
import type { Facet, Interpretation, Language } from '@smell/core/odor';
import type { Command } from 'commander';
import { profileText } from '../interpretation.ts';
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
      const { interpretPrompt, LANGUAGES, splitFacets } = await import('@smell/core/odor');
      if (language !== undefined && !LANGUAGES.includes(language as Language)) {
        throw new SmellError('bad-argument', `--language ${language} is none of ${LANGUAGES.join(', ')}`);
      }
      const interpretation = interpretPrompt(words.join(' '), language as Language | undefined);
      const facets = splitFacets(interpretation.profile, interpretation.pyramid);
      if (json) {
        const { evidence, unknown, language: spoken, pyramid, wishes } = interpretation;
        terminal.printJson({
          profile: signedProfile(interpretation),
          facets,
          evidence,
          unknown,
          constraints: wishes,
          pyramid,
          language: spoken,
        });
        return;
      }
      for (const line of lines(interpretation, facets)) terminal.print(line);
    });
}

/** Descriptor to weight, negative when forbidden. */
function signedProfile({ profile, forbidden }: Interpretation): Record<string, number> {
  return { ...profile, ...Object.fromEntries(forbidden.map((word) => [word, -1])) };
}

function lines(
  { language, evidence, forbidden, pyramid, wishes, unknown }: Interpretation,
  facets: readonly Facet[],
): string[] {
  const because = (descriptor: string): string =>
    [...new Set(evidence.filter((entry) => entry.descriptor === descriptor).map(({ words }) => words))]
      .map((words) => `"${words}"`)
      .join(', ');
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
    ...Object.entries(pyramid).map(([note, words]) => named(`${note} note`, words.join(', '))),
    ...wishes.map(({ wish, words }) => named('whole scent', `${wish}: "${words}"`)),
    ...(unknown.length > 0 ? [named('not understood', unknown.join(', '))] : []),
  ];
}
