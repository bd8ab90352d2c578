/** A perfumer's formula: from a brief or by hand, on the balance, on a blotter, and against the rules while it is written. */
import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { type AccordDocument, ProblemError, type SavedAccord } from '@smell/client';
import { apportion } from '@smell/core/accord';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { RoleNote } from '../account/role-note.tsx';
import { useSession } from '../account/session-context.tsx';
import { api } from '../api.ts';
import { useGeneration } from '../results/generation-context.tsx';
import { ScentWash } from '../scent/scent-wash.tsx';
import { Failure } from '../shell/failure.tsx';
import { useNotify } from '../shell/notices.tsx';
import classes from './accord-page.module.css';
import { AddMaterial } from './add-material.tsx';
import { Blotter } from './blotter.tsx';
import { BriefForm } from './brief-form.tsx';
import {
  type AccordChange,
  freeId,
  lineOf,
  lineOfMaterial,
  NEW_ACCORD,
  nameOf,
  reduceHistory,
  type SavedAs,
  savedAs,
  withParts,
} from './draft.ts';
import { FormulaTable, useFixed } from './formula-table.tsx';
import { lineColors, wordsOf } from './place-of.ts';
import { BLOTTER_HOURS } from './plot-hours.ts';
import { ProductPanel } from './product-panel.tsx';
import { forgetPrices, hasPrices, withPrice } from './remembered-prices.ts';
import { RulesPanel } from './rules-panel.tsx';
import { SavedAccords } from './saved-accords.tsx';
import { type Live, useAccord, useLive } from './use-accord.ts';
import { usePredictedWords } from './use-predicted-words.ts';

export default function AccordPage() {
  const { t } = useTranslation();
  const { id } = useParams();
  const navigate = useNavigate();
  const { may } = useSession();
  const { history, dispatch, saved, changed } = useAccord();
  const accord = history.present;
  const live = useLive(accord, BLOTTER_HOURS);
  const { generation } = useGeneration();
  const predicted = usePredictedWords(accord.lines, live.known);
  const [briefOpen, setBriefOpen] = useState(accord.lines.length === 0);
  useEffect(() => {
    document.title = `${accord.name || t('nav.accord')} · ${t('app.name')}`;
  }, [accord.name, t]);

  const show = (found: SavedAccord, sent?: AccordDocument) => {
    const what = {
      accord: found.accord,
      saved: { id: found.id, version: found.version, text: JSON.stringify(found.accord) },
    };
    dispatch(sent === undefined ? { type: 'open', ...what } : { type: 'saved', sent, ...what });
    setBriefOpen(false);
    navigate(`/accord/${found.id}`, { replace: id !== undefined });
  };
  const open = (found: SavedAccord) => show(found);
  /** A way back or forth may lead into another accord, which has an address of its own. */
  const go = (type: 'undo' | 'redo') => {
    const there = savedAs(reduceHistory(history, { type }))?.id;
    dispatch({ type });
    if (there !== saved?.id) navigate(there === undefined ? '/accord' : `/accord/${there}`, { replace: true });
  };
  const linked = useDeepLink(id, saved, open);
  const missing = linked.error instanceof ProblemError && [404, 422].includes(linked.error.status);
  const change = (value: AccordChange, field?: string) =>
    dispatch({ type: 'edit', change: value, ...(field === undefined ? {} : { field }) });
  const startAnew = () => {
    dispatch({ type: 'open', accord: { ...NEW_ACCORD, currency: accord.currency }, saved: null });
    setBriefOpen(true);
    navigate('/accord');
  };

  const profile = useMemo(() => smellOf(accord, live, predicted), [accord, live, predicted]);
  const colors = useMemo(() => {
    const found = lineColors(accord.lines.map((line) => wordsOf(line, live.known, predicted)));
    return new Map(accord.lines.map(({ id }, i) => [id, found[i]!]));
  }, [accord.lines, live.known, predicted]);
  const add = (line: AccordDocument['lines'][number]) =>
    dispatch({ type: 'add', line: withPrice(accord.currency, line) });
  const propose = (proposed: AccordDocument) => {
    const lines = proposed.lines.map((line) => withPrice(proposed.currency, line));
    dispatch({ type: 'replace', accord: { ...proposed, lines } });
  };
  return (
    <>
      <ScentWash profile={profile} />
      <header className={classes.head}>
        <h1 className="visually-hidden">{t('nav.accord')}</h1>
        <Textarea
          className={classes.name!}
          variant="unstyled"
          autosize
          minRows={1}
          aria-label={t('accord.name')}
          placeholder={t('accord.untitled')}
          maxLength={200}
          value={accord.name}
          onChange={(event) => change({ name: event.currentTarget.value.replaceAll('\n', ' ') }, 'name')}
        />
        <Toolbar
          accord={accord}
          saved={saved}
          changed={changed}
          canUndo={history.past.length > 0}
          canRedo={history.future.length > 0}
          onUndo={() => go('undo')}
          onRedo={() => go('redo')}
          onSaved={show}
          onOpen={open}
          onNew={startAnew}
        />
      </header>
      {missing && (
        <p role="alert" className={classes.missing}>
          {t('accord.missing')}
        </p>
      )}
      {!missing && <Failure error={linked.error} onRetry={linked.retry} />}
      {may('generate') ? (
        <details
          className={classes.brief}
          open={briefOpen}
          onToggle={(event) => setBriefOpen(event.currentTarget.open)}
        >
          <summary>{t('accord.brief')}</summary>
          <BriefForm accord={accord} onProposal={propose} />
        </details>
      ) : (
        <div className={classes.role}>
          <RoleNote>{t('role.viewingAccord')}</RoleNote>
        </div>
      )}
      <div className={classes.columns}>
        <div className={classes.main}>
          <div className={classes.formulaHead}>
            <h2>{t('accord.formula')}</h2>
            <div className={classes.add}>
              <AddMaterial
                made={generation.candidates}
                onMaterial={(material) => add(lineOfMaterial(freeId(accord.lines), material))}
                onName={(material) => add(lineOf(freeId(accord.lines), material))}
                onStructure={(smiles, name) =>
                  add(lineOf(freeId(accord.lines), { smiles, ...(name === undefined ? {} : { name }) }))
                }
              />
            </div>
          </div>
          {accord.lines.length === 0 ? (
            <p className={classes.empty}>{t(may('generate') ? 'accord.empty' : 'accord.emptyByHand')}</p>
          ) : (
            <FormulaTable
              lines={accord.lines}
              currency={accord.currency}
              weighed={live.weighed}
              known={live.known}
              predicted={predicted}
              colors={colors}
              dispatch={dispatch}
            />
          )}
          {accord.lines.length > 0 && <Totals accord={accord} live={live} onChange={change} />}
        </div>
        <aside className={classes.side} aria-label={t('accord.rules')}>
          <ProductPanel accord={accord} weighed={live.weighed} onChange={change} />
          <RulesPanel live={live} />
        </aside>
      </div>
      <div className={classes.below}>
        <Blotter
          lines={accord.lines.map((line) => ({ id: line.id, name: nameOf(line), color: colors.get(line.id)! }))}
          diary={live.diary}
        />
        <SavedAccords
          saved={saved}
          onOpen={open}
          onDeleted={() => {
            dispatch({ type: 'deleted' });
            navigate('/accord', { replace: true });
          }}
        />
      </div>
    </>
  );
}

/** Opens the accord of an address when one comes to it; what kept it from that. */
function useDeepLink(
  id: string | undefined,
  saved: SavedAs | null,
  open: (found: SavedAccord) => void,
): { readonly error: Error | null; readonly retry: () => void } {
  const { mutate, error, reset } = useMutation({
    mutationFn: (wanted: string) => api.accords.get(wanted),
    onSuccess: open,
  });
  const shown = useRef(saved?.id);
  shown.current = saved?.id;
  // Not when what is shown changes under the same address: what was deleted or left is not to come back.
  useEffect(() => {
    if (id !== undefined && id !== shown.current) mutate(id);
    else reset();
  }, [id, mutate, reset]);
  return { error: id === undefined ? null : error, retry: () => id !== undefined && mutate(id) };
}

interface ToolbarProps {
  readonly accord: AccordDocument;
  readonly saved: SavedAs | null;
  readonly changed: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onSaved: (accord: SavedAccord, sent: AccordDocument) => void;
  readonly onOpen: (accord: SavedAccord) => void;
  readonly onNew: () => void;
}

function Toolbar({ accord, saved, changed, canUndo, canRedo, onUndo, onRedo, onSaved, onOpen, onNew }: ToolbarProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { may } = useSession();
  const save = useMutation({
    mutationFn: async (as: SavedAs | null) => ({
      sent: accord,
      found: as ? await api.accords.saveVersion(as.id, accord, as.version) : await api.accords.save(accord),
    }),
    onSuccess: ({ sent, found }) => {
      void queries.invalidateQueries({ queryKey: ['accords'] });
      onSaved(found, sent);
    },
  });
  const latest = useMutation({ mutationFn: (id: string) => api.accords.get(id), onSuccess: onOpen });
  const sheet = useMutation({
    mutationFn: async (format: 'pdf' | 'csv') => ({ format, file: await api.accordSheet(accord, format) }),
    onSuccess: ({ format, file }) => download(file, `${fileName(accord.name)}.${format}`),
  });
  const isConflict = save.error instanceof ProblemError && save.error.code === 'conflict';
  const failure = [save, latest, sheet].find((each) => each.error && !(each === save && isConflict))?.error;
  const empty = accord.lines.length === 0;
  const state: ReactNode = saved
    ? changed
      ? t('accord.changed', { number: saved.version })
      : t('accord.saved', { number: saved.version })
    : t('accord.unsaved');
  return (
    <div className={classes.toolbar}>
      <div className={classes.buttons}>
        {may('library') && (
          <Button onClick={() => save.mutate(saved)} disabled={empty || !changed} loading={save.isPending}>
            {t('accord.save')}
          </Button>
        )}
        <Button variant="default" onClick={onUndo} disabled={!canUndo}>
          {t('accord.undo')}
        </Button>
        <Button variant="default" onClick={onRedo} disabled={!canRedo}>
          {t('accord.redo')}
        </Button>
        <Button variant="default" onClick={() => sheet.mutate('pdf')} disabled={empty} loading={sheet.isPending}>
          PDF
        </Button>
        <Button variant="default" onClick={() => sheet.mutate('csv')} disabled={empty || sheet.isPending}>
          CSV
        </Button>
        <Button variant="subtle" onClick={onNew}>
          {t('accord.new')}
        </Button>
      </div>
      <p className={classes.state} role="status">
        {state}
      </p>
      {isConflict && saved && (
        <div role="alert" className={classes.conflict}>
          <p>{t('accord.conflict')}</p>
          <Button size="xs" variant="default" onClick={() => save.mutate(null)}>
            {t('accord.saveAsNew')}
          </Button>
          <Button size="xs" variant="default" onClick={() => latest.mutate(saved.id)}>
            {t('accord.openLatest')}
          </Button>
        </div>
      )}
      {failure && <Failure error={failure} />}
    </div>
  );
}

function Totals({
  accord,
  live: { weighed },
  onChange,
}: {
  readonly accord: AccordDocument;
  readonly live: Live;
  readonly onChange: (change: AccordChange, field?: string) => void;
}) {
  const { t } = useTranslation();
  const { fixed } = useFixed();
  const notify = useNotify();
  const { totalParts, differenceParts, withoutPrice, cost, costPerKg } = weighed;
  const priced = withoutPrice.length < accord.lines.length;
  const amount = `${fixed(cost, 2)} ${accord.currency}`;
  const away = fixed(Math.abs(differenceParts), Number.isInteger(differenceParts) ? 0 : 1);
  return (
    <div className={classes.totals}>
      <div>
        <p className={classes.sum} role="status" data-off={totalParts > 0 && differenceParts !== 0}>
          {differenceParts === 0
            ? t('accord.exact')
            : t(differenceParts > 0 ? 'accord.over' : 'accord.short', { parts: away })}
        </p>
        {totalParts > 0 && differenceParts !== 0 && (
          <Button
            size="xs"
            variant="default"
            onClick={() =>
              onChange({
                lines: withParts(
                  accord.lines,
                  apportion(
                    accord.lines.map(({ partsPerThousand }) => partsPerThousand),
                    10_000,
                  ),
                ),
              })
            }
          >
            {t('accord.scale')}
          </Button>
        )}
      </div>
      <NumberInput
        className={classes.batch!}
        size="sm"
        label={t('accord.batch')}
        value={accord.batchGrams}
        min={0.001}
        max={1_000_000}
        decimalScale={3}
        suffix=" g"
        hideControls
        onChange={(grams) =>
          typeof grams === 'number' && grams > 0 && grams <= 1_000_000 && onChange({ batchGrams: grams }, 'batch')
        }
      />
      <TextInput
        className={classes.currency!}
        size="sm"
        label={t('accord.currency')}
        defaultValue={accord.currency}
        key={accord.currency}
        maxLength={3}
        onBlur={(event) => {
          const currency = event.currentTarget.value.toUpperCase();
          if (/^[A-Z]{3}$/.test(currency)) onChange({ currency }, 'currency');
          else event.currentTarget.value = accord.currency;
        }}
      />
      <p className={classes.cost}>
        <span>{t('accord.cost')}</span>
        <b>{priced ? (withoutPrice.length > 0 ? t('accord.atLeast', { amount }) : amount) : t('accord.noPrices')}</b>
        {costPerKg !== null && priced && (
          <small>{t('accord.perKg', { amount: `${fixed(costPerKg, 2)} ${accord.currency}` })}</small>
        )}
        {priced && hasPrices() && (
          <button
            type="button"
            className={classes.forget}
            onClick={() => {
              forgetPrices();
              notify({ text: t('accord.pricesForgotten') });
            }}
          >
            {t('accord.forgetPrices')}
          </button>
        )}
      </p>
    </div>
  );
}

/** What the formula smells of, by what is documented or predicted of its lines: the colours of the page. */
function smellOf(
  accord: AccordDocument,
  live: Live,
  predicted: ReadonlyMap<string, readonly string[]>,
): Record<string, number> {
  const profile: Record<string, number> = {};
  for (const [i, line] of accord.lines.entries()) {
    for (const word of wordsOf(line, live.known, predicted)) {
      profile[word] = (profile[word] ?? 0) + live.weighed.lines[i]!.purePercent;
    }
  }
  return profile;
}

function fileName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '') || 'accord';
}

function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
