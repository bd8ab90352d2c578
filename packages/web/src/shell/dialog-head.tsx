/** The head of a dialog: what it is, and the way out. Composed of its parts: the header that Modal makes would be a second banner of the page. */
import { CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './dialog-head.module.css';

export function DialogHead({ title, onClose }: { readonly title: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.head}>
      <h2>{title}</h2>
      <CloseButton size="lg" aria-label={t('close')} onClick={onClose} />
    </div>
  );
}
