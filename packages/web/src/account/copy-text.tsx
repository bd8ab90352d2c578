/** A text to take along, with a button that copies it. */
import { Button, CopyButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './account.module.css';

interface Props {
  readonly text: string;
  /** What it is, for screen readers. */
  readonly name: string;
  /** Whether it has lines of its own. */
  readonly lines?: boolean;
}

export function CopyText({ text, name, lines = false }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.copy} data-lines={lines}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by the keyboard */}
      <section tabIndex={0} aria-label={name} dir="ltr">
        <pre>{text}</pre>
      </section>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button variant="default" size="sm" onClick={copy} aria-live="polite">
            {copied ? t('molecule.copied') : t('account.copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
