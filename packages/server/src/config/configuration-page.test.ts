import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CONFIG_SCHEMA } from './config.ts';
import { configurationPage } from './configuration-page.ts';

const PAGE = fileURLToPath(new URL('../../../../docs/guides/configuration.md', import.meta.url));

describe('the page of settings', () => {
  it('is the one that the schema makes (vitest -u writes it)', async () => {
    await expect(configurationPage()).toMatchFileSnapshot(PAGE);
  });

  it('names every setting and says what it does', () => {
    const page = configurationPage();
    for (const [name, schema] of Object.entries(CONFIG_SCHEMA.shape)) {
      expect(page).toMatch(new RegExp(`^\\| \`${name}\` \\| \\S.* \\|$`, 'm'));
      expect(schema.description, name).toBeTruthy();
    }
  });
});
