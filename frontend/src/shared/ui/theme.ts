import {
  createTheme,
  DEFAULT_THEME,
  type CSSVariablesResolver,
  type DefaultMantineColor,
  type MantineColorsTuple,
} from '@mantine/core';
import i18next from 'i18next';

// Chosen so that white on shade 7 and shade 7 on white both reach 4.5 : 1 (Mantine's own indigo reaches 4.3).
const brand: MantineColorsTuple = [
  '#eef1fd',
  '#dbe1fa',
  '#b8c4f5',
  '#92a4ef',
  '#7187e9',
  '#5670e2',
  '#3f5bd9',
  '#2f4bc4',
  '#273fa6',
  '#1f3285',
];

/** Read at each drawing, so that it follows the language. */
const named = (key: string) => ({
  get 'aria-label'() {
    return i18next.t(key);
  },
});
const closing = { closeButtonProps: named('action.close') };

// Our dark surfaces are a little blue, so that fields and page belong together.
const dark: MantineColorsTuple = [
  '#d5d9e0',
  '#b4bac4',
  '#969eab',
  '#6a7280',
  '#3b414c',
  '#2d323b',
  '#1f232a',
  '#16181d',
  '#121418',
  '#0d0f12',
];

// White text on Mantine's own filled shades of these stays under 4.5 : 1.
const FILLED: Partial<Record<DefaultMantineColor, string>> = {
  red: '#c92a2a',
  orange: '#b83f0a',
  green: '#237a35',
  teal: '#087f5b',
  cyan: '#0b7285',
  blue: '#1864ab',
  gray: '#545b64',
  grape: '#862e9c',
  pink: '#b3225a',
};
const readable = Object.fromEntries(
  Object.entries(FILLED).map(([name, filled]) => {
    const shades = [...(DEFAULT_THEME.colors[name] ?? brand)];
    shades[6] = filled ?? '';
    shades[7] = filled ?? '';
    return [name, shades as unknown as MantineColorsTuple];
  }),
);

/** Calm and dense: small type, thin lines, hardly any shadow, one strong colour. */
export const theme = createTheme({
  colors: { brand, dark, ...readable },
  primaryColor: 'brand',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.18,
  defaultRadius: 6,
  fontFamily:
    '"Inter Variable", system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", sans-serif',
  fontSizes: { xs: '12px', sm: '13.5px', md: '14.5px', lg: '16px', xl: '19px' },
  headings: { fontWeight: '620' },
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Tooltip: { defaultProps: { openDelay: 300, multiline: true, maw: 360, withArrow: true } },
    Badge: { defaultProps: { variant: 'light', radius: 'sm', tt: 'none', fw: 550 } },
    Modal: { defaultProps: { centered: false, ...closing, overlayProps: { backgroundOpacity: 0.4 } } },
    Drawer: { defaultProps: { ...closing, overlayProps: { backgroundOpacity: 0.25 } } },
    Notification: { defaultProps: closing },
    InputClearButton: { defaultProps: named('action.clear') },
    Alert: { defaultProps: { variant: 'light' } },
  },
});

/** Readable on `light` backgrounds: Mantine's shade 6 of these fails AA on its own tint. */
const LIGHT_TEXT = {
  red: '#a61e1e',
  green: '#1f6b30',
  teal: '#08664d',
  orange: '#96410a',
  yellow: '#7a5200',
  blue: '#1560a8',
  cyan: '#0b6377',
  grape: '#862e9c',
  violet: '#5f3dc4',
  pink: '#a61e4d',
  lime: '#446b0d',
  gray: '#495057',
  brand: '#273fa6',
  indigo: '#364fc7',
};

const lightVariants = Object.fromEntries(
  Object.entries(LIGHT_TEXT).flatMap(([name, color]) => [
    [`--mantine-color-${name}-light-color`, color],
    [`--mantine-color-${name}-outline`, color],
    [`--mantine-color-${name}-text`, color],
  ]),
);

const darkVariants = Object.fromEntries(
  Object.keys(LIGHT_TEXT).flatMap((name) => [
    [`--mantine-color-${name}-light`, `color-mix(in srgb, var(--mantine-color-${name}-5) 17%, transparent)`],
    [`--mantine-color-${name}-light-color`, `var(--mantine-color-${name}-${name === 'gray' ? 4 : 3})`],
    [`--mantine-color-${name}-text`, `var(--mantine-color-${name}-3)`],
  ]),
);

/** Our own surfaces, and the corrections that bring every text to AA contrast in both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--status-height': '0px', '--bar-height': 'calc(48px + var(--status-height))' },
  light: {
    ...lightVariants,
    '--mantine-color-dimmed': '#5c6470',
    '--mantine-color-placeholder': '#69717d',
    '--mantine-color-error': '#b42318',
    '--mantine-color-anchor': '#2f4bc4',
    '--mantine-color-text': '#1d2129',
    '--mantine-color-default-border': '#d9dde3',
    '--surface-rail': '#f7f8fa',
    '--surface-hover': '#eceef2',
    '--surface-selected': '#e3e8fb',
    '--surface-line': '#e8eaee',
  },
  dark: {
    ...darkVariants,
    '--mantine-color-body': '#16181d',
    '--mantine-color-dimmed': '#a0a7b3',
    '--mantine-color-placeholder': '#8d95a1',
    '--mantine-color-error': '#ff8f85',
    '--mantine-color-anchor': '#9db0ff',
    '--mantine-color-text': '#e4e7ec',
    '--mantine-color-default': '#1d2026',
    '--mantine-color-default-hover': '#262a31',
    '--mantine-color-default-border': '#363b45',
    '--surface-rail': '#1b1e24',
    '--surface-hover': '#272b33',
    '--surface-selected': '#2b3358',
    '--surface-line': '#2b2f37',
  },
});
