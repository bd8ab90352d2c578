/** Up to four molecules side by side, figure by figure. */

import { Modal } from '@mantine/core';
import type { Candidate } from '@smell/client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../i18n/i18n.ts';
import { SaveButton } from '../save/save-button.tsx';
import { DialogHead } from '../shell/dialog-head.tsx';
import classes from './compare.module.css';
import { Formula } from './formula.tsx';
import { Access, Hours } from './molecule-card.tsx';
import { MoleculeLink } from './molecule-link.tsx';
import { AskedFor, OdorBars } from './odor-bars.tsx';
import { SafetyBadge } from './safety-badge.tsx';
import { Structure } from './structure.tsx';

interface Props {
  readonly candidates: readonly Candidate[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly nearestKeys: ReadonlyMap<string, string>;
  readonly onClose: () => void;
}

export default function Compare({ candidates, numbers, nearestKeys, onClose }: Props) {
  const { t } = useTranslation();
  const { plain, percent } = useNumbers();
  const rows: readonly [string, (candidate: Candidate) => ReactNode][] = [
    [
      t('table.nearest'),
      ({ nearest }) => {
        const key = nearestKeys.get(nearest.smiles);
        return (
          <div className={classes.nearest}>
            <span className={classes.nearestPlate}>
              {key && <Structure inchiKey={key} smiles={nearest.smiles} name={nearest.name} width={120} height={90} />}
            </span>
            <p>
              <span lang="en">{nearest.name}</span>
              <small>{t('card.nearest', { share: percent(nearest.similarity) })}</small>
            </p>
          </div>
        );
      },
    ],
    [t('sort.novelty'), ({ novel }) => (novel ? t('molecule.novel') : t('molecule.known'))],
    [t('odor.asked'), ({ odor }) => odor && <AskedFor asked={odor.asked} />],
    [
      t('table.smell'),
      ({ odor, facet }) => odor && <OdorBars descriptors={odor.descriptors} asked={new Set(facet.serves)} most={8} />,
    ],
    [t('sort.match'), ({ profileMatch }) => (profileMatch === null ? t('unknown') : percent(profileMatch))],
    [
      t('request.note'),
      ({ estimates }) => (estimates.noteClass.value ? t(`note.${estimates.noteClass.value}`) : t('unknown')),
    ],
    [
      t('fact.strength'),
      ({ estimates }) => (estimates.odorStrength.value ? t(`strength.${estimates.odorStrength.value}`) : t('unknown')),
    ],
    [t('fact.longevity'), ({ estimates }) => <Hours estimate={estimates.substantivityHours} />],
    [t('fact.access'), ({ synthesis }) => <Access score={synthesis.score} />],
    [t('property.weight'), ({ properties }) => `${plain(properties.molecularWeight, 4)} g/mol`],
    ['logP', ({ properties }) => plain(properties.logP)],
    [t('safety.title'), ({ safety }) => <SafetyBadge safety={safety} />],
  ];
  return (
    <Modal.Root opened onClose={onClose} size="min(92rem, 96vw)">
      <Modal.Overlay />
      <Modal.Content aria-label={t('compare.title')}>
        <DialogHead title={t('compare.title')} onClose={onClose} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard */}
        <section className={classes.scroll} tabIndex={0} aria-label={t('table.structure')}>
          <table className={classes.table}>
            <thead>
              <tr>
                <td />
                {candidates.map((candidate) => {
                  const { id, inchiKey, smiles, formula } = candidate;
                  return (
                    <th key={id} scope="col">
                      <Structure inchiKey={inchiKey} smiles={smiles} width={300} height={200} eager />
                      <div className={classes.named}>
                        <MoleculeLink molecule={candidate}>
                          {numbers.get(id)}. <Formula text={formula} />
                        </MoleculeLink>
                        <SaveButton
                          inchiKey={inchiKey}
                          smiles={smiles}
                          label={formula}
                          data={candidate}
                          size="compact-sm"
                        />
                      </div>
                    </th>
                  );
                })}
              </tr>
            </thead>
            <tbody>
              {rows.map(([label, show]) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  {candidates.map((candidate) => (
                    <td key={candidate.id}>{show(candidate)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </Modal.Content>
    </Modal.Root>
  );
}
