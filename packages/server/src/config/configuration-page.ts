/** docs/guides/configuration.md, made of the schema that reads the settings. */
import { z } from 'zod';
import { CONFIG_SCHEMA, SECRETS } from './config.ts';

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly format?: string;
  readonly description?: string;
}

export function configurationPage(): string {
  const { properties = {} } = z.toJSONSchema(CONFIG_SCHEMA, { io: 'input', unrepresentable: 'any' }) as {
    readonly properties?: Readonly<Record<string, JsonSchema>>;
  };
  const defaults: Readonly<Record<string, unknown>> = CONFIG_SCHEMA.parse({});
  const rows = Object.entries(properties).map(([name, schema]) => {
    const secret = (SECRETS as readonly string[]).includes(name) ? ' Secret.' : '';
    return `| \`${name}\` | ${kindOf(name, schema, defaults[name])} | ${defaultOf(name, defaults[name])} | ${escaped(schema.description ?? '')}${secret} |`;
  });
  return `# Settings

The service reads its settings once, at start, from the environment; options of \`smell serve\` come before them. A setting that is
wrong stops the start with a message that names it. A secret can come from a file instead: \`NAME_FILE\` holds its path.

This page is made from packages/server/src/config/config.ts.

| name | kind | default | what it does |
|---|---|---|---|
${rows.join('\n')}
`;
}

/** Numbers come from text, whose schema says nothing of that: then what they come out as says it. */
function kindOf(name: string, schema: JsonSchema, value: unknown): string {
  if (schema.enum) return schema.enum.map((each) => `\`${each}\``).join(' or ');
  if (schema.format === 'uri') return 'address';
  if (typeof value === 'boolean') return '`true` or `false`';
  if (Array.isArray(value)) return 'list, by commas';
  const out = outputs()[name];
  if (out?.type === 'number' || out?.type === 'integer') {
    const whole = out.type === 'integer' ? 'whole number' : 'number';
    const low = out.minimum !== undefined && out.minimum > Number.MIN_SAFE_INTEGER ? ` from ${out.minimum}` : '';
    const high = out.maximum !== undefined && out.maximum < Number.MAX_SAFE_INTEGER ? ` to ${out.maximum}` : '';
    return `${whole}${low}${high}`;
  }
  return 'text';
}

function outputs(): Readonly<Record<string, JsonSchema>> {
  const { properties = {} } = z.toJSONSchema(CONFIG_SCHEMA, { io: 'output', unrepresentable: 'any' });
  return properties as Readonly<Record<string, JsonSchema>>;
}

function defaultOf(name: string, value: unknown): string {
  // The home of whoever makes this page is of no interest.
  if (name === 'SMELL_DATA') return '`~/.smell-diffusion`';
  return value === undefined || String(value) === '' ? '' : `\`${String(value)}\``;
}

const escaped = (text: string): string => text.replaceAll('|', '\\|');
