/** Pages, theme, language, and what they share. */
import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { SessionProvider } from './account/session-context.tsx';
import { BriefProvider } from './compose/brief-context.tsx';
import ComposePage from './compose/compose-page.tsx';
import { directionOf } from './i18n/languages.ts';
import { PlaceProvider } from './in-page/place.tsx';
import { GenerationProvider } from './results/generation-context.tsx';
import { isReadAgain, waitBefore } from './shell/busy.ts';
import { FailedPage } from './shell/failed-page.tsx';
import { NoticeProvider } from './shell/notices.tsx';
import { Shell } from './shell/shell.tsx';
import { cssVariables, theme } from './theme.ts';

const AccordPage = lazy(() => import('./accord/accord-page.tsx'));
const LibraryPage = lazy(() => import('./library/library-page.tsx'));
const MoleculePage = lazy(() => import('./molecule/molecule-page.tsx'));
const ResearchPage = lazy(() => import('./research/research-page.tsx'));
const SettingsPage = lazy(() => import('./settings/settings-page.tsx'));
const SignedInPage = lazy(() => import('./account/signed-in-page.tsx'));

const router = createBrowserRouter([
  {
    element: (
      <NoticeProvider>
        <Shell />
      </NoticeProvider>
    ),
    errorElement: <FailedPage />,
    children: [
      { index: true, element: <ComposePage /> },
      { path: 'job/:jobId', element: <ComposePage /> },
      { path: 'accord/:id?', element: <AccordPage /> },
      { path: 'library', element: <LibraryPage /> },
      { path: 'molecule/:inchiKey', element: <MoleculePage /> },
      { path: 'research/*', element: <ResearchPage /> },
      { path: 'settings/:page?', element: <SettingsPage /> },
      { path: 'signed-in', element: <SignedInPage /> },
    ],
  },
]);

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      refetchOnWindowFocus: false,
      retry: isReadAgain,
      retryDelay: waitBefore,
    },
  },
});

export function App() {
  return (
    <DirectionProvider
      initialDirection={document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr'}
      detectDirection={false}
    >
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <Directed>
          <QueryClientProvider client={queries}>
            <SessionProvider>
              <PlaceProvider>
                <BriefProvider>
                  <GenerationProvider>
                    <RouterProvider router={router} />
                  </GenerationProvider>
                </BriefProvider>
              </PlaceProvider>
            </SessionProvider>
          </QueryClientProvider>
        </Directed>
      </MantineProvider>
    </DirectionProvider>
  );
}

/** Turns the components round with the language. */
function Directed({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const { setDirection } = useDirection();
  const direction = directionOf(i18n.language);
  useEffect(() => setDirection(direction), [direction, setDirection]);
  return children;
}
