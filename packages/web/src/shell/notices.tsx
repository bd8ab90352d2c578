/**
 * What was just done, said at the foot of the page, with the way to take it back. A notice stays for a while, and as long as somebody is at
 * it.
 */
import { Button, CloseButton } from '@mantine/core';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './notices.module.css';

export interface Notice {
  readonly text: string;
  /** Takes back what was done. */
  readonly undo?: (() => void | Promise<void>) | undefined;
  /** Where to see it. */
  readonly way?: { readonly to: string; readonly text: string };
  readonly tone?: 'done' | 'failed';
}

type Notify = (notice: Notice) => void;
const Context = createContext<Notify | null>(null);
/** Long enough to read it and to reach it with the keyboard. */
const STAYS_MS = 12_000;

export function NoticeProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<(Notice & { readonly id: number }) | null>(null);
  const [held, setHeld] = useState(false);
  const count = useRef(0);
  const notify = useCallback<Notify>((notice) => {
    count.current += 1;
    setHeld(false);
    setShown({ ...notice, id: count.current });
  }, []);
  useEffect(() => {
    if (!shown || held) return;
    const timer = setTimeout(() => setShown(null), STAYS_MS);
    return () => clearTimeout(timer);
  }, [shown, held]);
  const undo = async () => {
    setShown(null);
    await shown?.undo?.();
  };
  return (
    <Context value={notify}>
      {children}
      <div className={classes.place} data-on={shown !== null}>
        <div role={shown?.tone === 'failed' ? 'alert' : 'status'} className={classes.live}>
          {shown && (
            // biome-ignore lint/a11y/noStaticElementInteractions: only whether somebody is at it
            <div
              key={shown.id}
              className={classes.notice}
              data-tone={shown.tone ?? 'done'}
              onPointerEnter={() => setHeld(true)}
              onPointerLeave={() => setHeld(false)}
              onFocus={() => setHeld(true)}
              onBlur={() => setHeld(false)}
            >
              <span>{shown.text}</span>
              {shown.way && (
                <Link to={shown.way.to} className={classes.way!} onClick={() => setShown(null)}>
                  {shown.way.text}
                </Link>
              )}
              {shown.undo && (
                <Button size="compact-sm" variant="subtle" className={classes.undo!} onClick={() => void undo()}>
                  {t('library.undo')}
                </Button>
              )}
              <CloseButton
                size="sm"
                className={classes.close!}
                aria-label={t('close')}
                onClick={() => setShown(null)}
              />
            </div>
          )}
        </div>
      </div>
    </Context>
  );
}

export function useNotify(): Notify {
  const notify = useContext(Context);
  if (!notify) throw new Error('there is no NoticeProvider');
  return notify;
}
