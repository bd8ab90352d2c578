/**
 * The look: paper, ink, and nothing else with a colour of its own. Colour belongs to scent: every odor family has one
 * (scent/families.ts), and the page takes on those of what is being written. Values of both schemes are in styles.css.
 */
import { Button, type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** Bottle green, from paper to ink. */
const bottle: MantineColorsTuple = [
  '#f2f6f3',
  '#e1e9e4',
  '#c3d2c9',
  '#9db5a8',
  '#759686',
  '#557a69',
  '#3d6152',
  '#2b4b3e',
  '#1c382d',
  '#10261e',
];

/** Neutral greys with a breath of green, for the dark scheme's surfaces. */
const dark: MantineColorsTuple = [
  '#e6ebe7',
  '#c3cbc5',
  '#a4aea7',
  '#828d86',
  '#414a45',
  '#313935',
  '#262d29',
  '#1b211e',
  '#151a17',
  '#0f1311',
];

/** Greys of the same family: those of Mantine are blue. */
const gray: MantineColorsTuple = [
  '#f6f8f6',
  '#edf0ed',
  '#e3e8e4',
  '#d3dad5',
  '#c1cac4',
  '#a5b0a9',
  '#7d8a83',
  '#505d56',
  '#36423c',
  '#232d28',
];

/** The dark scheme's primary is light: what stands on it is ink. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { '--mantine-primary-color-contrast': '#ffffff' },
  dark: { '--mantine-primary-color-contrast': '#101512' },
});

export const theme = createTheme({
  primaryColor: 'bottle',
  primaryShade: { light: 8, dark: 3 },
  colors: { bottle, dark, gray },
  black: '#14201a',
  fontFamily: '"Hanken Grotesk Variable", system-ui, "Noto Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Menlo, Consolas, monospace',
  headings: { fontFamily: 'Spectral, "Noto Serif", Georgia, serif', fontWeight: '400' },
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '6px', md: '10px', lg: '18px', xl: '28px' },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Menu: {
      // Within a landmark, and with nothing among its items that is none.
      defaultProps: { portalProps: { target: '#main' }, withInitialFocusPlaceholder: false, shadow: 'md' },
    },
    Button: Button.extend({
      vars: (_theme, { variant }) => ({
        root: variant === undefined ? { '--button-color': 'var(--mantine-primary-color-contrast)' } : {},
      }),
    }),
  },
});
