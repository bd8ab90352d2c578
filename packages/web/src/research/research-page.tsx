/** Research: experiments that compare workers, evaluations of one, the models and their cards, and fine-tunings. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Route, Routes, useLocation } from 'react-router';
import { RoleNote } from '../account/role-note.tsx';
import { useSession } from '../account/session-context.tsx';
import { EvaluationPage } from './evaluation-page.tsx';
import { EvaluationsPage } from './evaluations-page.tsx';
import { ExperimentPage } from './experiment-page.tsx';
import { ExperimentsPage } from './experiments-page.tsx';
import { FineTunePage } from './fine-tune-page.tsx';
import { FineTunesPage } from './fine-tunes-page.tsx';
import { ModelsPage } from './models-page.tsx';
import classes from './research.module.css';

export default function ResearchPage() {
  const { t } = useTranslation();
  const { may } = useSession();
  const { pathname } = useLocation();
  const comparing = !/^\/research\/(evaluations|fine-tunes|models)/.test(pathname);
  useEffect(() => {
    document.title = `${t('research.title')} · ${t('app.name')}`;
  }, [t]);
  return (
    <div className={classes.page}>
      <h1>{t('research.title')}</h1>
      {may('research') ? (
        <>
          <nav aria-label={t('research.title')} className={classes.nav}>
            <Link to="/research" aria-current={comparing ? 'page' : undefined}>
              {t('research.experiments')}
            </Link>
            <NavLink to="/research/evaluations">{t('research.evaluations')}</NavLink>
            <NavLink to="/research/fine-tunes">{t('research.fineTunes')}</NavLink>
            <NavLink to="/research/models">{t('research.models')}</NavLink>
          </nav>
          <Routes>
            <Route index element={<ExperimentsPage />} />
            <Route path="experiments/:id" element={<ExperimentPage />} />
            <Route path="evaluations" element={<EvaluationsPage />} />
            <Route path="evaluations/:id" element={<EvaluationPage />} />
            <Route path="fine-tunes" element={<FineTunesPage />} />
            <Route path="fine-tunes/:id" element={<FineTunePage />} />
            <Route path="models" element={<ModelsPage />} />
          </Routes>
        </>
      ) : (
        <RoleNote />
      )}
    </div>
  );
}
