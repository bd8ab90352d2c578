/** Finds a material by name, number or smell, among the known ones and the molecules made in this tab; or takes a structure as written. */
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { Candidate, Material } from '@smell/client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { useScentWord } from '../i18n/i18n.ts';

interface Props {
  readonly made: readonly Candidate[];
  readonly onMaterial: (material: Material) => void;
  readonly onStructure: (smiles: string, name: string | undefined) => void;
  /** A natural, or another material that our table does not have: the lists may know it by its name or number. */
  readonly onName: (material: { readonly name?: string; readonly cas?: string }) => void;
}

const PAUSE_MS = 200;
const MOST = 30;
/** No name of a material looks so; whether it is a structure the service says. */
const LIKE_SMILES = /^(?=.*[()=#[\]123456789])[A-Za-z0-9@+\-[\]()=#$/\\.%:]{3,500}$/;
const LEAST_NAME = 3;
const CAS = /^\d{2,7}-\d{2}-\d$/;

export function AddMaterial({ made, onMaterial, onStructure, onName }: Props) {
  const { t } = useTranslation();
  const scent = useScentWord();
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text.trim(), PAUSE_MS);
  const { data, isFetching } = useQuery({
    queryKey: ['materials', settled],
    queryFn: ({ signal }) => api.materials(settled, MOST, signal),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const materials = data?.items ?? [];
  const words = text.trim().toLowerCase();
  const fitting = made
    .filter(({ formula, smiles, odor }) =>
      [formula, smiles, ...(odor?.descriptors.slice(0, 6).map(({ descriptor }) => scent(descriptor)) ?? [])].some(
        (each) => each.toLowerCase().includes(words),
      ),
    )
    .slice(0, 12);
  const structure = LIKE_SMILES.test(text.trim()) && !CAS.test(text.trim()) ? text.trim() : null;
  const groups = [
    ...(structure === null ? [] : [{ group: t('accord.addSmiles'), items: [{ value: 'smiles', label: structure }] }]),
    {
      group: t('accord.addKnown'),
      items: materials.map(({ name, cas }, place) => ({ value: `known ${place}`, label: `${name} · ${cas}` })),
    },
    ...(fitting.length === 0
      ? []
      : [
          {
            group: t('accord.addMade'),
            items: fitting.map(({ id, formula, odor }) => ({
              value: `made ${id}`,
              label: [
                formula,
                ...(odor?.descriptors.slice(0, 3).map(({ descriptor }) => scent(descriptor)) ?? []),
              ].join(' · '),
            })),
          },
        ]),
  ];
  // Only once the table was asked: what it has is better taken from there.
  const isSearched = settled === text.trim() && !isFetching;
  if (structure === null && isSearched && settled.length >= LEAST_NAME) {
    groups.push({ group: t('accord.addName'), items: [{ value: 'name', label: settled }] });
  }
  const choose = (value: string | null) => {
    if (value === null) return;
    if (value === 'smiles' && structure) onStructure(structure, undefined);
    else if (value === 'name') onName(CAS.test(text.trim()) ? { cas: text.trim() } : { name: text.trim() });
    else if (value.startsWith('known ')) {
      const material = materials[Number(value.slice(6))];
      if (material) onMaterial(material);
    } else {
      const candidate = made.find(({ id }) => `made ${id}` === value);
      if (candidate) onStructure(candidate.smiles, candidate.formula);
    }
    setText('');
  };
  return (
    <Select
      aria-label={t('accord.add')}
      placeholder={t('accord.addHint')}
      searchable
      // The service has searched; nothing of it is left out here.
      filter={({ options }) => options}
      searchValue={text}
      onSearchChange={setText}
      data={groups}
      value={null}
      onChange={choose}
      nothingFoundMessage={t('accord.addNothing')}
      maxLength={500}
      maxDropdownHeight={320}
    />
  );
}
