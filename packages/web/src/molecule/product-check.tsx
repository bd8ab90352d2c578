/**
 * The molecule alone in a product: its share against the limits of the lists, by category and market, with the allergen label. As for a whole
 * formula, to find no breach is no statement that the product complies or is safe.
 */
import { NumberInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { IfraCategory, Region } from '@smell/client';
import { REGION_IDS } from '@smell/core/safety/words';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ComplianceFindings } from '../accord/compliance-findings.tsx';
import { api } from '../api.ts';
import { useRegionName } from '../i18n/use-region-name.ts';
import { Failure } from '../shell/failure.tsx';
import classes from './safety-screen.module.css';
import { Section } from './section.tsx';

/** % of the product: what one strong material of a perfume may come to. */
const FIRST_PERCENT = 1;
const PAUSE_MS = 350;

export function ProductCheck({ smiles, category }: { readonly smiles: string; readonly category: IfraCategory }) {
  const { t } = useTranslation();
  const nameOf = useRegionName();
  const [percent, setPercent] = useState(FIRST_PERCENT);
  const [region, setRegion] = useState<Region | ''>('');
  const [settled] = useDebouncedValue(percent, PAUSE_MS);
  const { data, error, isPending, isFetching, refetch } = useQuery({
    queryKey: ['compliance', smiles, category, region, settled],
    queryFn: ({ signal }) =>
      api.compliance(
        {
          formula: [{ smiles, percent: 100 }],
          useLevelPercent: settled,
          category,
          regions: region === '' ? [...REGION_IDS] : [region],
        },
        signal,
      ),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Section title={t('dose.title')}>
      <div className={classes.tools}>
        <div className={classes.dose}>
          <label htmlFor="dose">{t('dose.percent')}</label>
          <NumberInput
            id="dose"
            size="sm"
            value={percent}
            min={0.0001}
            max={100}
            decimalScale={4}
            suffix=" %"
            hideControls
            onChange={(value) => typeof value === 'number' && value > 0 && value <= 100 && setPercent(value)}
          />
        </div>
        <label>
          {t('accord.regions')}
          <select value={region} onChange={(event) => setRegion(event.currentTarget.value as Region | '')}>
            <option value="">{t('dose.everywhere')}</option>
            {REGION_IDS.map((each) => (
              <option key={each} value={each}>
                {nameOf(each)}
              </option>
            ))}
          </select>
        </label>
        <p>{t('dose.category', { number: category })}</p>
      </div>
      {isPending && <div className={classes.waiting}>{t('loading')}</div>}
      <Failure error={error} onRetry={() => void refetch()} />
      {data && !error && (
        <div className={classes.check} aria-busy={isFetching}>
          <ComplianceFindings compliance={data} />
        </div>
      )}
    </Section>
  );
}
