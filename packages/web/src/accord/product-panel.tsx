/** The product that the concentrate goes into, and where it is to be sold: what the rules are asked about. */
import { NumberInput, Select } from '@mantine/core';
import type { AccordDocument } from '@smell/client';
import { CONCENTRATION_IDS, CONCENTRATIONS, type Concentration, type WeighedAccord } from '@smell/core/accord';
import { IFRA_CATEGORIES, IFRA_CATEGORY_FACTS, PRODUCT_KINDS, REGION_IDS } from '@smell/core/safety/words';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../i18n/i18n.ts';
import { useCategoryName } from '../i18n/use-category-name.ts';
import { useRegionName } from '../i18n/use-region-name.ts';
import type { AccordChange } from './draft.ts';
import classes from './product-panel.module.css';

interface Props {
  readonly accord: AccordDocument;
  readonly weighed: WeighedAccord;
  readonly onChange: (change: AccordChange, field?: string) => void;
}

export function ProductPanel({ accord, weighed, onChange }: Props) {
  const { t } = useTranslation();
  const { plain } = useNumbers();
  const nameOf = useRegionName();
  const categoryName = useCategoryName();
  const named = CONCENTRATION_IDS.find((id) => CONCENTRATIONS[id] === accord.concentrationPercent);
  return (
    <section className={classes.panel}>
      <h2>{t('accord.product')}</h2>
      <div className={classes.concentration}>
        <Select
          size="sm"
          label={t('accord.concentration')}
          allowDeselect={false}
          value={named ?? null}
          placeholder="–"
          data={CONCENTRATION_IDS.map((id) => ({ value: id, label: t(`concentration.${id}`) }))}
          onChange={(id) => id && onChange({ concentrationPercent: CONCENTRATIONS[id as Concentration] })}
        />
        <NumberInput
          size="sm"
          aria-label={t('accord.inProduct')}
          value={accord.concentrationPercent}
          min={0.001}
          max={100}
          decimalScale={3}
          suffix=" %"
          hideControls
          onChange={(percent) => {
            if (typeof percent === 'number' && percent > 0 && percent <= 100) {
              onChange({ concentrationPercent: percent }, 'concentration');
            }
          }}
        />
      </div>
      {weighed.productGrams > 0 && (
        <p className={classes.quiet}>
          {t('accord.makes', { grams: plain(weighed.productGrams, 5), carrier: plain(weighed.carrierGrams, 5) })}
        </p>
      )}
      <Select
        size="sm"
        label={t('accord.category')}
        allowDeselect={false}
        value={accord.category}
        data={IFRA_CATEGORIES.map((id) => ({ value: id, label: categoryName(id) }))}
        onChange={(value) => {
          // What was said of the one need not be so of the other.
          if (value) onChange({ category: value as AccordDocument['category'], product: undefined });
        }}
      />
      {IFRA_CATEGORY_FACTS[accord.category].product === undefined && (
        <Select
          size="sm"
          label={t('accord.kind')}
          value={accord.product ?? null}
          placeholder={t('accord.kindUnsaid')}
          clearable
          data={PRODUCT_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          onChange={(kind) => onChange({ product: (kind ?? undefined) as AccordDocument['product'] })}
        />
      )}
      <fieldset className={classes.regions}>
        <legend>{t('accord.regions')}</legend>
        {REGION_IDS.map((region) => {
          const checked = accord.regions.includes(region);
          return (
            <label key={region} data-checked={checked}>
              <input
                type="checkbox"
                checked={checked}
                // Rules of nowhere are no question.
                disabled={checked && accord.regions.length === 1}
                onChange={() =>
                  onChange({
                    regions: checked
                      ? accord.regions.filter((each) => each !== region)
                      : REGION_IDS.filter((each) => each === region || accord.regions.includes(each)),
                  })
                }
              />
              {nameOf(region)}
            </label>
          );
        })}
      </fieldset>
    </section>
  );
}
