/** A field that finds a descriptor by its name. Loaded when it is first wanted. */
import { Select } from '@mantine/core';
import { DESCRIPTORS } from '@smell/core/odor/descriptors';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useScentWord } from '../i18n/i18n.ts';

interface Props {
  readonly label: string;
  /** Those that are there already. */
  readonly without: readonly string[];
  readonly onChoose: (descriptor: string) => void;
  readonly onClose: () => void;
}

export default function AddSmell({ label, without, onChoose, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const scent = useScentWord();
  const words = useMemo(
    () =>
      DESCRIPTORS.filter((word) => !without.includes(word))
        .map((word) => ({ value: word, label: scent(word) }))
        .sort((a, b) => a.label.localeCompare(b.label, i18n.language)),
    [without, scent, i18n.language],
  );
  return (
    <Select
      size="sm"
      autoFocus
      defaultDropdownOpened
      aria-label={label}
      placeholder={label}
      searchable
      limit={60}
      data={words}
      value={null}
      nothingFoundMessage={t('wheel.noWord')}
      onBlur={onClose}
      onChange={(word) => word && onChoose(word)}
    />
  );
}
