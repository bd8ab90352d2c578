/** Where the studio begins: fonts, styles, and the application on its page. */
import './fonts.css';
import './mantine.css';
import './styles.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { preferredLanguage, startI18n } from './i18n/i18n.ts';

/** In ms: on a slow connection the page comes in another type first. */
const FONTS_WITHIN_MS = 400;

/** The type of the first page, so that no line breaks anew when it comes. */
const fonts = Promise.all(
  ['300 1em Spectral', '500 1em "Hanken Grotesk Variable"'].map((font) => document.fonts.load(font)),
);
const pause = new Promise((resolve) => setTimeout(resolve, FONTS_WITHIN_MS));
// A font that cannot be had is no reason to show nothing.
await Promise.all([startI18n(preferredLanguage()), Promise.race([fonts.catch(() => undefined), pause])]);
createRoot(document.getElementById('root')!).render(<App />);
