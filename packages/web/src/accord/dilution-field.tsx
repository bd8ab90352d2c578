/** The share of pure material in what is weighed: one of the usual ones, or any other. */
import { Autocomplete } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../i18n/i18n.ts';

interface Props {
  readonly label: string;
  /** % by weight. */
  readonly value: number;
  readonly className?: string | undefined;
  readonly onChange: (percent: number) => void;
}

const USUAL = [100, 50, 20, 10, 5, 1, 0.1] as const;
const LEAST = 0.001;

export function DilutionField({ label, value, className, onChange }: Props) {
  const { t } = useTranslation();
  const { plain } = useNumbers();
  const [text, setText] = useState(String(value));
  const [wrong, setWrong] = useState(false);
  // What was undone, or came with another accord.
  useEffect(() => {
    setText((now) => (numberIn(now) === value ? now : String(value)));
    setWrong(false);
  }, [value]);
  const take = (written: string) => {
    setText(written);
    const percent = numberIn(written);
    const fits = percent >= LEAST && percent <= 100;
    setWrong(written.trim() !== '' && !fits);
    if (fits && percent !== value) onChange(percent);
  };
  return (
    <Autocomplete
      className={className}
      size="sm"
      aria-label={label}
      inputMode="decimal"
      rightSection="%"
      error={wrong && t('accord.dilutionHint')}
      value={text}
      maxLength={8}
      onChange={take}
      onBlur={() => {
        setText(String(value));
        setWrong(false);
      }}
      data={USUAL.map(String)}
      renderOption={({ option }) =>
        Number(option.value) === 100 ? t('accord.neat') : `${plain(Number(option.value))} %`
      }
      // All of them, whatever is written: the field always holds a share.
      filter={({ options }) => options}
    />
  );
}

/** With a point or a comma. */
const numberIn = (text: string): number => Number(text.trim().replace(',', '.') || Number.NaN);
