/** For what cannot be undone: a button that first says what will happen, and then does it. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './account.module.css';

interface Props {
  readonly label: string;
  /** Whom or what it is about, for screen readers. */
  readonly about: string;
  readonly consequence: string;
  readonly onDo: () => unknown;
}

export function TwoSteps({ label, about, consequence, onDo }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button variant="subtle" size="compact-sm" aria-label={`${label}: ${about}`} onClick={() => setAsking(true)}>
        {label}
      </Button>
    );
  }
  return (
    <span className={classes.asking} role="alertdialog" aria-label={`${label}: ${about}`}>
      <span>{consequence}</span>
      <Button
        size="compact-sm"
        autoFocus
        className={classes.danger!}
        onClick={() => {
          setAsking(false);
          onDo();
        }}
      >
        {label}
      </Button>
      <Button variant="default" size="compact-sm" onClick={() => setAsking(false)}>
        {t('account.keep')}
      </Button>
    </span>
  );
}
