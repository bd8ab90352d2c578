/**
 * What the lists and rules of each market say of the molecule, line by line with its source, and how it should fare in products. To
 * find nothing is never shown as a pass.
 */
import type { IfraCategory, SafetyRecord } from '@smell/client';
import { IFRA_CATEGORIES, MEDIA, REGION_IDS } from '@smell/core/safety/words';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { useNumbers } from '../i18n/i18n.ts';
import { useCategoryName } from '../i18n/use-category-name.ts';
import { useRegionName } from '../i18n/use-region-name.ts';
import { Failure } from '../shell/failure.tsx';
import { ProductCheck } from './product-check.tsx';
import classes from './safety-screen.module.css';
import { Section } from './section.tsx';

export interface CategoryChoice {
  readonly category: IfraCategory;
  readonly onCategory: (category: IfraCategory) => void;
}

export function SafetyScreen({ smiles, category, onCategory }: { readonly smiles: string } & CategoryChoice) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['safety', smiles, category],
    queryFn: ({ signal }) => api.safety({ smiles: [smiles], regions: [...REGION_IDS], category }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const categoryName = useCategoryName();
  const item = data?.items[0];
  const record = item && 'regions' in item ? (item as SafetyRecord) : null;
  return (
    <>
      <Section title={t('screen.title')}>
        <div className={classes.tools}>
          <label>
            {t('screen.category')}
            <select value={category} onChange={(event) => onCategory(event.currentTarget.value as IfraCategory)}>
              {IFRA_CATEGORIES.map((each) => (
                <option key={each} value={each}>
                  {categoryName(each)}
                </option>
              ))}
            </select>
          </label>
          <p>{t('screen.caution')}</p>
        </div>
        {isPending && <div className={classes.waiting}>{t('loading')}</div>}
        <Failure error={error} onRetry={() => void refetch()} />
        {item && !record && <p className={classes.failed}>{t('screen.refused')}</p>}
        {record && (
          <div className={classes.regions}>
            {record.regions.map((region) => (
              <RegionLines key={region.region} region={region} />
            ))}
          </div>
        )}
      </Section>
      {record && <ProductCheck smiles={smiles} category={category} />}
      {record && <Stability stability={record.stability} />}
    </>
  );
}

function RegionLines({ region }: { readonly region: SafetyRecord['regions'][number] }) {
  const { t } = useTranslation();
  const { plain } = useNumbers();
  const nameOf = useRegionName();
  const { region: code, verdict, mayApply, lines, information, notCovered } = region;
  const name = nameOf(code);
  const limits = lines.flatMap(({ limitPercent, mayApply: may }) =>
    limitPercent === undefined || may ? [] : [limitPercent],
  );
  return (
    <details className={classes.region}>
      <summary>
        <b>{name}</b>
        <span className={classes.verdict} data-verdict={verdict}>
          {t(`verdict.${verdict}`)}
          {mayApply && ` · ${t('safety.mayApply', { verdict: t(`verdict.${mayApply}`) })}`}
        </span>
        <span className={classes.limit}>
          {limits.length > 0 && t('screen.limit', { value: plain(Math.min(...limits), 4) })}
        </span>
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('screen.finding')}</th>
            <th scope="col">{t('screen.text')}</th>
            <th scope="col">{t('screen.source')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ verdict: found, text, how, citation, mayApply: may }) => (
            <tr key={text}>
              <th scope="row">
                {may ? t('safety.mayApply', { verdict: t(`verdict.${found}`) }) : t(`verdict.${found}`)}
              </th>
              <td lang="en" dir="ltr">
                {text}
                {how && <small>{how}</small>}
              </td>
              <td lang="en" dir="ltr">
                {citation && <Cited citation={citation} />}
              </td>
            </tr>
          ))}
          {information.map(({ text, how, citation }) => (
            <tr key={`${text} ${citation.row}`} data-kind="information">
              <th scope="row">{t('screen.information')}</th>
              <td lang="en" dir="ltr">
                {text}
                {how && <small>{how}</small>}
              </td>
              <td lang="en" dir="ltr">
                <Cited citation={citation} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {notCovered.length > 0 && (
        <div className={classes.notCovered}>
          <h3>{t('screen.notCovered')}</h3>
          <ul lang="en" dir="ltr">
            {notCovered.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
    </details>
  );
}

function Cited({
  citation,
}: {
  readonly citation: SafetyRecord['regions'][number]['information'][number]['citation'];
}) {
  const { title, version, asOf, row } = citation;
  return (
    <>
      {title}
      <small>
        {version}, {asOf}
        {row !== undefined && ` · ${row}`}
      </small>
    </>
  );
}

function Stability({ stability }: Pick<SafetyRecord, 'stability'>) {
  const { t } = useTranslation();
  return (
    <Section title={t('stability.title')}>
      <div className={classes.media}>
        {MEDIA.map((medium) => {
          const { verdict, note, findings } = stability[medium]!;
          return (
            <article key={medium} data-verdict={verdict}>
              <h3>{t(`medium.${medium}`)}</h3>
              <p className={classes.grade}>{t(`stability.${verdict}`)}</p>
              <p lang="en" dir="ltr" className={classes.note}>
                {note}
              </p>
              {findings.length > 0 && (
                <details>
                  <summary>{t('stability.why', { number: findings.length })}</summary>
                  <ul lang="en" dir="ltr">
                    {findings.map(({ id, explanation, reference }) => (
                      <li key={id}>
                        {explanation} <small>{reference}</small>
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </article>
          );
        })}
      </div>
      <p className={classes.fine}>{t('stability.caution')}</p>
    </Section>
  );
}
