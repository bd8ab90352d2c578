/** Where the studio begins: fonts, styles, and the application on its page. */
import './fonts.css';
import './mantine.css';
import './styles.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { preferredLanguage, startI18n } from './i18n/i18n.ts';

await startI18n(preferredLanguage());
createRoot(document.getElementById('root')!).render(<App />);
