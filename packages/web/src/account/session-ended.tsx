/** A session that ended while somebody was at work: they sign in beside it, and go on where they were. */
import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './session-ended.module.css';
import { SIGNED_IN, signInUrl } from './sign-in-url.ts';

export default function SessionEnded({ onRetry }: { readonly onRetry: () => void }) {
  const { t, i18n } = useTranslation();
  return (
    <Modal
      opened
      centered
      onClose={onRetry}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      radius="lg"
      padding="xl"
      attributes={{ content: { 'aria-label': t('account.ended') } }}
    >
      <h2 className={classes.title}>{t('account.ended')}</h2>
      <p className={classes.text}>{t('account.endedWhy')}</p>
      <div className={classes.actions}>
        <Button component="a" href={signInUrl(SIGNED_IN, i18n.language)} target="_blank">
          {t('account.signIn')}
        </Button>
        <Button variant="default" onClick={onRetry}>
          {t('account.goOn')}
        </Button>
      </div>
    </Modal>
  );
}
