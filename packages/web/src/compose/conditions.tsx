/** What every molecule must meet, and how it is made. Loaded when it is first opened. */
import { ActionIcon, NumberInput, RangeSlider, SegmentedControl, Select, Slider, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsOfPage } from '../in-page/place.tsx';
import { useGenerators } from '../research/use-generators.ts';
import { type Brief, LOG_P_ENDS, WEIGHT_ENDS } from './brief.ts';
import { PartConditions } from './part-conditions.tsx';
import classes from './request-panel.module.css';

const GATES = ['flag', 'exclude-prohibited', 'exclude-alerts', 'off'] as const;
const NOTES = ['any', 'top', 'heart', 'base'] as const;
const SHIPPED_GUIDANCE = 1.5;

interface Props {
  readonly brief: Brief;
  readonly onChange: (changes: Partial<Brief>) => void;
}

export default function Conditions({ brief, onChange }: Props) {
  const { t } = useTranslation();
  const workers = useGenerators();
  const ofPage = useIsOfPage();
  return (
    <div className={classes.conditions}>
      <Field label={t('request.note')}>
        <SegmentedControl
          fullWidth
          aria-label={t('request.note')}
          value={brief.note}
          data={NOTES.map((note) => ({ value: note, label: t(`note.${note}`) }))}
          onChange={(note) => onChange({ note: note as Brief['note'] })}
        />
      </Field>
      <Select
        label={t('request.worker')}
        value={brief.model}
        data={(workers.length > 0 ? workers : [{ name: brief.model, kind: 'diffusion', own: false }]).map((worker) => ({
          value: worker.name,
          // Models of an organisation are not given out.
          disabled: ofPage && worker.own,
          label: worker.own
            ? `${worker.name} (${t('research.private')})`
            : `${worker.kind === 'diffusion' ? t('worker.diffusion') : t('worker.autoregressive')} (${worker.name})`,
        }))}
        allowDeselect={false}
        onChange={(model) => model && onChange({ model })}
      />
      <Select
        label={t('request.gate')}
        description={t('request.gateHint')}
        value={brief.gate}
        data={GATES.map((gate) => ({ value: gate, label: t(`gate.${gate}`) }))}
        allowDeselect={false}
        onChange={(gate) => gate && onChange({ gate: gate as Brief['gate'] })}
      />
      <Field label={t('request.weight', { least: brief.weight[0], most: brief.weight[1] })}>
        <RangeSlider
          min={WEIGHT_ENDS[0]}
          max={WEIGHT_ENDS[1]}
          step={5}
          minRange={20}
          label={null}
          value={[...brief.weight]}
          thumbFromLabel={t('request.least')}
          thumbToLabel={t('request.most')}
          onChange={(weight) => onChange({ weight })}
        />
      </Field>
      <Field label={t('request.logP', { least: brief.logP[0], most: brief.logP[1] })}>
        <RangeSlider
          min={LOG_P_ENDS[0]}
          max={LOG_P_ENDS[1]}
          step={0.5}
          minRange={1}
          label={null}
          value={[...brief.logP]}
          thumbFromLabel={t('request.least')}
          thumbToLabel={t('request.most')}
          onChange={(logP) => onChange({ logP })}
        />
      </Field>
      <Field
        label={t('request.guidance', { value: brief.guidance ?? SHIPPED_GUIDANCE })}
        aside={
          <Switch
            size="xs"
            label={t('request.automatic')}
            checked={brief.guidance === null}
            onChange={(event) => onChange({ guidance: event.currentTarget.checked ? null : SHIPPED_GUIDANCE })}
          />
        }
      >
        <Slider
          min={0}
          max={5}
          step={0.1}
          label={null}
          thumbLabel={t('request.guidance', { value: brief.guidance ?? SHIPPED_GUIDANCE })}
          value={brief.guidance ?? SHIPPED_GUIDANCE}
          onChange={(guidance) => onChange({ guidance })}
        />
      </Field>
      <Field label={t('sketch.require')}>
        <PartConditions kind="require" parts={brief.require} onChange={(require) => onChange({ require })} />
      </Field>
      <Field label={t('sketch.forbid')}>
        <PartConditions kind="forbid" parts={brief.forbid} onChange={(forbid) => onChange({ forbid })} />
      </Field>
      <NumberInput
        label={t('request.seed')}
        description={t('request.seedHint')}
        value={brief.seed}
        min={0}
        max={Number.MAX_SAFE_INTEGER}
        clampBehavior="strict"
        allowDecimal={false}
        onChange={(value) => typeof value === 'number' && onChange({ seed: value })}
        rightSection={
          <ActionIcon
            variant="subtle"
            aria-label={t('request.newSeed')}
            onClick={() => onChange({ seed: 1 + Math.floor(Math.random() * 999_998) })}
          >
            ⚄
          </ActionIcon>
        }
      />
    </div>
  );
}

function Field({ label, aside, children }: { label: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.field}>
      <div className={classes.fieldHead}>
        <span>{label}</span>
        {aside}
      </div>
      {children}
    </div>
  );
}
