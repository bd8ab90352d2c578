// Before anything is drawn: the theme, language and direction of the last visit, so that nothing flashes or turns round.
(() => {
  const root = document.documentElement;
  try {
    const scheme = localStorage.getItem('mantine-color-scheme-value') ?? 'auto';
    const dark = scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
    root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
    const language = localStorage.getItem('smell.language') ?? navigator.language.slice(0, 2);
    root.lang = language;
    root.dir = language === 'ar' ? 'rtl' : 'ltr';
  } catch {
    // Storage is switched off: the page begins in its own theme and language.
    root.setAttribute('data-mantine-color-scheme', 'light');
  }
})();
