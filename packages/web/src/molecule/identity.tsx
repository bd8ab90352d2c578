/** The molecule drawn, flat or in space, who it is, and the ways to take it along. */
import { Button, CopyButton, SegmentedControl } from '@mantine/core';
import type { IfraCategory } from '@smell/client';
import { REGION_IDS } from '@smell/core/safety/words';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { Structure } from '../results/structure.tsx';
import { FormulaButton } from '../save/formula-button.tsx';
import { SaveButton } from '../save/save-button.tsx';
import { DownloadButton } from '../shell/download-button.tsx';
import { useNotify } from '../shell/notices.tsx';
import { downloadPng } from './download-png.ts';
import classes from './molecule-page.module.css';
import type { MoleculeView } from './molecule-view.ts';

const Viewer = lazy(() => import('./viewer-3d.tsx'));

interface Props {
  readonly view: MoleculeView;
  /** What goes into the library with it. */
  readonly kept: unknown;
  /** Of the product that the report is about. */
  readonly category: IfraCategory;
}

export function Identity({ view: { inchiKey, smiles, formula, knownAs }, kept, category }: Props) {
  const { t } = useTranslation();
  const notify = useNotify();
  const savePng = () => {
    downloadPng(inchiKey).catch(() => notify({ text: t('molecule.pngFailed'), tone: 'failed' }));
  };
  return (
    <div className={classes.figure}>
      <Figure inchiKey={inchiKey} smiles={smiles} />
      <dl className={classes.identity}>
        <dt>SMILES</dt>
        <dd dir="ltr">{smiles}</dd>
        <dt>InChIKey</dt>
        <dd dir="ltr">{inchiKey}</dd>
      </dl>
      <div className={classes.actions}>
        <SaveButton inchiKey={inchiKey} smiles={smiles} label={formula} data={kept} />
        <FormulaButton smiles={smiles} name={knownAs ?? formula} />
        <CopyButton value={smiles}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy} aria-live="polite">
              {copied ? t('molecule.copied') : t('molecule.copy')}
            </Button>
          )}
        </CopyButton>
        <DownloadButton url={api.sdfUrl(inchiKey)} name={`${inchiKey}.sdf`}>
          {t('molecule.sdf')}
        </DownloadButton>
        <Button variant="default" onClick={savePng}>
          {t('molecule.png')}
        </Button>
        <DownloadButton url={api.pdfUrl(inchiKey, REGION_IDS, category)} name={`${inchiKey}.pdf`}>
          {t('molecule.pdf')}
        </DownloadButton>
      </div>
    </div>
  );
}

function Figure({ inchiKey, smiles }: Pick<MoleculeView, 'inchiKey' | 'smiles'>) {
  const { t } = useTranslation();
  const [view, setView] = useState<'2d' | '3d'>('2d');
  return (
    <div className={classes.plate}>
      <div className={classes.drawing}>
        {view === '2d' ? (
          <Structure inchiKey={inchiKey} smiles={smiles} width={720} height={520} eager />
        ) : (
          <Suspense fallback={<p className={classes.loading}>{t('loading')}</p>}>
            <Viewer inchiKey={inchiKey} smiles={smiles} />
          </Suspense>
        )}
      </div>
      <SegmentedControl
        className={classes.views!}
        size="sm"
        aria-label={t('view.name')}
        value={view}
        data={[
          { value: '2d', label: t('view.flat') },
          { value: '3d', label: t('view.space') },
        ]}
        onChange={(chosen) => setView(chosen as '2d' | '3d')}
      />
    </div>
  );
}
