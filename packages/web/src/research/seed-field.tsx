/** The seed of what is run: the same gives the same again. */
import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly value: number;
  readonly onChange: (seed: number) => void;
}

export function SeedField({ value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <NumberInput
      label={t('request.seed')}
      value={value}
      min={0}
      max={Number.MAX_SAFE_INTEGER}
      clampBehavior="strict"
      allowDecimal={false}
      onChange={(seed) => typeof seed === 'number' && onChange(seed)}
    />
  );
}
