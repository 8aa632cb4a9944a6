/**
 * The inks of every chart: a CSS variable that `styles.css` redefines on dark paper, with the light value as its
 * fallback. The fallback makes an SVG whole without any style sheet, and a saved picture is always on light paper.
 */
const inks = {
  ink: '#1f2328',
  soft: '#57606a',
  line: '#d5d9de',
  paper: '#ffffff',
  total: '#7a828c',
  accent: '#4338ca',
  under: '#eef0fe',
  over: '#f3f4f6',
} as const;

export type InkName = keyof typeof inks;

export const ink = (name: InkName): string => `var(--nf-chart-${name}, ${inks[name]})`;

/** Replaces every ink variable by its light value, for pictures that leave the page. */
export const withLightInks = (svgText: string): string => svgText.replace(/var\(--nf-chart-\w+, (#[0-9a-f]+)\)/g, '$1');

export const FONT_FAMILY = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
