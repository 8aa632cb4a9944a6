import { createTheme } from '@mantine/core';
import type { MantineColorsTuple, MantineThemeOverride } from '@mantine/core';
import type { Density } from './preferences.js';

/** Shade 6 carries white text at 6.3 : 1; Mantine's own indigo stays under 4.5 : 1. */
const indigo: MantineColorsTuple = [
  '#eef2ff',
  '#e0e7ff',
  '#c7d2fe',
  '#a5b4fc',
  '#818cf8',
  '#6366f1',
  '#4f46e5',
  '#4338ca',
  '#3730a3',
  '#312e81',
];

/** Shade 6 is the dimmed text of the light scheme: 6.4 : 1 on paper. */
const gray: MantineColorsTuple = [
  '#f8f9fa',
  '#f1f3f5',
  '#e6e9ec',
  '#d5d9de',
  '#b9c0c8',
  '#6e7781',
  '#57606a',
  '#424a53',
  '#2d333b',
  '#1f2328',
];

/** 0 is text, 2 dimmed text, 4 borders, 6 raised paper, 7 paper. */
const dark: MantineColorsTuple = [
  '#e8eaed',
  '#c9ced4',
  '#a3abb5',
  '#8f98a3',
  '#4b535d',
  '#343a43',
  '#20242a',
  '#16191d',
  '#111417',
  '#0c0e10',
];

/** Shade 6 is the error text of the light scheme and carries white text; 4 is the error text of the dark scheme. */
const red: MantineColorsTuple = [
  '#fff1f0',
  '#ffe0dd',
  '#ffc2bc',
  '#ffa198',
  '#ff8a80',
  '#e5534b',
  '#b42318',
  '#9a1c13',
  '#7d1710',
  '#5f110c',
];

const SYSTEM_FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

const CLOSABLE = { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } };

/** A menu has items and nothing else that takes the focus: readers count them. */
const ONLY_ITEMS = { defaultProps: { withInitialFocusPlaceholder: false } };

/** Quiet paper: neutral greys, one accent, system font. Compact shrinks every length by an eighth. */
export const createWorkspaceTheme = (density: Density): MantineThemeOverride =>
  createTheme({
    scale: density === 'compact' ? 0.875 : 1,
    primaryColor: 'indigo',
    primaryShade: { light: 6, dark: 6 },
    autoContrast: true,
    colors: { indigo, gray, red, dark },
    black: '#1f2328',
    fontFamily: SYSTEM_FONT,
    fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
    headings: {
      fontFamily: SYSTEM_FONT,
      fontWeight: '650',
      sizes: {
        h1: { fontSize: '1.625rem', lineHeight: '1.25' },
        h2: { fontSize: '1.25rem', lineHeight: '1.3' },
        h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
      },
    },
    // 8-point grid: 4 is the half step.
    spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
    defaultRadius: 'sm',
    cursorType: 'pointer',
    focusRing: 'auto',
    respectReducedMotion: true,
    // A button that is a cross alone has no name otherwise.
    components: { Modal: CLOSABLE, Drawer: CLOSABLE, Menu: ONLY_ITEMS },
  });
