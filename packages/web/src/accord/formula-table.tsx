/** The lines of the formula by their places, as they are weighed. */
import { ActionIcon, NumberInput, Select, TextInput } from '@mantine/core';
import type { AccordAssessment } from '@smell/client';
import { PLACES, type Place, SOLVENT_IDS, type Solvent, type WeighedAccord } from '@smell/core/accord';
import { type Dispatch, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useList, useNumbers, useScentWord } from '../i18n/i18n.ts';
import { DilutionField } from './dilution-field.tsx';
import { type HistoryAction, type Line, materialKey, nameOf } from './draft.ts';
import classes from './formula-table.module.css';
import { Hints } from './hints.tsx';
import { GROUPS, placeOf, wordsOf } from './place-of.ts';
import { rememberPrice } from './remembered-prices.ts';

type Known = ReadonlyMap<string, AccordAssessment['lines'][number]>;

interface Props {
  readonly lines: readonly Line[];
  readonly currency: string;
  readonly weighed: WeighedAccord;
  readonly known: Known;
  /** By SMILES. */
  readonly predicted: ReadonlyMap<string, readonly string[]>;
  /** By id of the line. */
  readonly colors: ReadonlyMap<string, string>;
  readonly dispatch: Dispatch<HistoryAction>;
}

export function FormulaTable(props: Props) {
  const { t } = useTranslation();
  const { lines, known, weighed } = props;
  // Kept here: a line whose place becomes known goes to another group, and is to stay open there.
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const { fixed } = useFixed();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section className={classes.scroll} aria-label={t('accord.formula')} tabIndex={0}>
      <table className={classes.table}>
        <thead className={classes.head}>
          <tr>
            <th scope="col" className={classes.heading}>
              {t('accord.material')}
            </th>
            <th scope="col" className={classes.heading} data-figure="true">
              {t('accord.parts')}
            </th>
            <th scope="col" className={classes.heading}>
              {t('accord.dilution')}
            </th>
            <th scope="col" className={classes.heading} data-figure="true">
              {t('accord.grams')}
            </th>
            <th scope="col" className={classes.heading} data-figure="true">
              {t('accord.pure')}
            </th>
            <th scope="col" className={classes.heading} data-figure="true">
              {t('accord.price')}
            </th>
            <th scope="col" className={classes.heading}>
              <span className="visually-hidden">{t('accord.more')}</span>
            </th>
          </tr>
        </thead>
        {GROUPS.map((place) => {
          const own = lines.flatMap((line, i) => (placeOf(line, known) === place ? [{ line, i }] : []));
          if (own.length === 0) return null;
          const percent = own.reduce((sum, { i }) => sum + weighed.lines[i]!.percent, 0);
          return (
            <tbody key={place} className={classes.body}>
              <tr className={classes.row}>
                <th scope="rowgroup" colSpan={7} className={classes.group}>
                  {place === null ? t('accord.placeUnknown') : t(`note.${place}`)}
                  <small>{fixed(percent, 1)} %</small>
                </th>
              </tr>
              {own.map(({ line, i }) => (
                <Row
                  key={line.id}
                  {...props}
                  line={line}
                  weighedLine={weighed.lines[i]!}
                  open={open.has(line.id)}
                  onOpen={() =>
                    setOpen((now) =>
                      now.has(line.id) ? new Set([...now].filter((id) => id !== line.id)) : new Set([...now, line.id]),
                    )
                  }
                />
              ))}
            </tbody>
          );
        })}
      </table>
    </section>
  );
}

interface RowProps extends Props {
  readonly line: Line;
  readonly weighedLine: WeighedAccord['lines'][number];
  readonly open: boolean;
  readonly onOpen: () => void;
}

function Row({ line, weighedLine, known, predicted, colors, currency, dispatch, open, onOpen }: RowProps) {
  const { t } = useTranslation();
  const scent = useScentWord();
  const list = useList();
  const { fixed } = useFixed();
  const { plain } = useNumbers();
  const found = known.get(materialKey(line));
  const words = wordsOf(line, known, predicted);
  const name = line.material.name ?? found?.known?.name ?? nameOf(line);
  const of = (field: string) => `${field}: ${name}`;
  const change = (field: string, value: Partial<Line>) => dispatch({ type: 'line', id: line.id, change: value, field });
  const details = `details-${line.id}`;
  return (
    <>
      <tr className={classes.line} data-weightless={weighedLine.percent === 0}>
        <th scope="row" className={classes.material}>
          <i className={classes.swatch} style={{ background: colors.get(line.id) }} aria-hidden="true" />
          <span className={classes.naming}>
            <b className={classes.name} lang="en" dir="ltr">
              {found?.facts && !found.known ? <Link to={`/molecule/${found.facts.inchiKey}`}>{name}</Link> : name}
            </b>
            <small className={classes.smell}>
              {words.length > 0 ? list(words.slice(0, 4).map(scent)) : found ? t('accord.noSmell') : '…'}
            </small>
          </span>
        </th>
        <td className={classes.cell} data-figure="true" data-wide="true" data-label={t('accord.parts')}>
          <NumberInput
            className={classes.parts!}
            size="sm"
            hideControls
            aria-label={of(t('accord.parts'))}
            value={line.partsPerThousand}
            min={0}
            max={1000}
            decimalScale={3}
            clampBehavior="strict"
            onChange={(value) => change('parts', { partsPerThousand: Number(value) || 0 })}
          />
        </td>
        <td className={classes.cell} data-wide="true" data-label={t('accord.dilution')}>
          <span className={classes.dilution}>
            <DilutionField
              className={classes.percent}
              label={of(t('accord.dilution'))}
              value={line.dilutionPercent}
              onChange={(dilutionPercent) => change('dilution', { dilutionPercent })}
            />
            {line.dilutionPercent < 100 && (
              <Select
                className={classes.solvent!}
                size="sm"
                aria-label={of(t('accord.solvent'))}
                allowDeselect={false}
                value={line.solvent}
                data={SOLVENT_IDS.map((solvent) => ({ value: solvent, label: t(`solvent.${solvent}`) }))}
                onChange={(value) => value && change('solvent', { solvent: value as Solvent })}
              />
            )}
          </span>
        </td>
        <td className={classes.cell} data-figure="true" data-label={t('accord.grams')}>
          {fixed(weighedLine.grams, 3)}
        </td>
        <td className={classes.cell} data-figure="true" data-label={t('accord.pure')}>
          {plain(weighedLine.purePercent)} %
        </td>
        <td className={classes.cell} data-figure="true" data-label={t('accord.price')}>
          <NumberInput
            className={classes.price!}
            size="sm"
            hideControls
            aria-label={of(`${t('accord.price')} (${currency})`)}
            placeholder="–"
            value={line.pricePerKg ?? ''}
            min={0}
            max={1e9}
            decimalScale={2}
            clampBehavior="strict"
            onChange={(value) => {
              const pricePerKg = value === '' ? null : Number(value);
              rememberPrice(currency, line, pricePerKg);
              change('price', { pricePerKg });
            }}
          />
        </td>
        <td className={classes.actions}>
          <ActionIcon
            variant="subtle"
            aria-label={t('accord.details', { name })}
            aria-expanded={open}
            aria-controls={details}
            onClick={onOpen}
            data-marked={(found?.hints ?? []).some(({ code }) => !code.endsWith('unknown'))}
            className={classes.more!}
          >
            <span aria-hidden="true">⋯</span>
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            aria-label={t('accord.remove', { name })}
            onClick={() => dispatch({ type: 'remove', id: line.id })}
          >
            <span aria-hidden="true">×</span>
          </ActionIcon>
        </td>
      </tr>
      {open && (
        <tr className={classes.row} id={details}>
          <td colSpan={7} className={classes.details}>
            <Details
              line={line}
              found={found}
              onPlace={(place) => change('place', { place })}
              onInci={(inciName) => change('inci', { inciName })}
            />
          </td>
        </tr>
      )}
    </>
  );
}

function Details({
  line,
  found,
  onPlace,
  onInci,
}: {
  readonly line: Line;
  readonly found: AccordAssessment['lines'][number] | undefined;
  readonly onPlace: (place: Place | null) => void;
  readonly onInci: (name: string | null) => void;
}) {
  const { t } = useTranslation();
  const { plain } = useNumbers();
  const none = t('accord.noName');
  const names: readonly [string, string | null | undefined][] = [
    ['CAS', line.material.cas ?? found?.known?.cas],
    [t('accord.tradeName'), found?.names.trade],
    [t('accord.euName'), found?.names.euAllergen],
  ];
  const pressure = found?.facts?.vapourPressurePa;
  const strength = found?.facts?.odorStrength;
  return (
    <div className={classes.detailGrid}>
      <dl>
        {names.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value ? (
                <span lang="en" dir="ltr">
                  {value}
                </span>
              ) : (
                none
              )}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('fact.strength')}</dt>
          <dd>{strength?.value ? t(`strength.${strength.value}`) : t('unknown')}</dd>
        </div>
        <div>
          <dt>{t('property.vapour')}</dt>
          <dd>
            {pressure
              ? `${plain(pressure.value, 2)} Pa (${plain(pressure.low, 2)}–${plain(pressure.high, 2)})`
              : t('unknown')}
          </dd>
        </div>
      </dl>
      <div>
        <Select
          size="sm"
          label={t('accord.place')}
          allowDeselect={false}
          value={line.place ?? 'auto'}
          data={[
            {
              value: 'auto',
              label: found?.placeFrom === 'predicted' ? t('accord.placePredicted') : t('accord.placeDocumented'),
            },
            ...PLACES.map((place) => ({ value: place, label: t(`note.${place}`) })),
          ]}
          onChange={(value) => onPlace(value === 'auto' || value === null ? null : (value as Place))}
        />
        <TextInput
          className={classes.inci!}
          size="sm"
          label="INCI"
          description={t('accord.inciOwn')}
          placeholder={t('accord.inciUnknown')}
          dir="auto"
          maxLength={300}
          value={line.inciName ?? ''}
          onChange={(event) => onInci(event.currentTarget.value === '' ? null : event.currentTarget.value)}
        />
        <Hints hints={found?.hints ?? []} />
      </div>
    </div>
  );
}

/** Figures with as many decimals as the balance shows. */
export function useFixed(): { readonly fixed: (value: number, decimals: number) => string } {
  const { i18n } = useTranslation();
  return {
    fixed: (value, decimals) =>
      new Intl.NumberFormat(i18n.language, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }).format(value),
  };
}
