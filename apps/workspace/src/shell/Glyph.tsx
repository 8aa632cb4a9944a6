/** Line drawings on a 16-pixel grid. They always stand beside a word or inside a labelled button. */
const DRAWINGS = {
  overview: 'M2 13V8m4 5V3m4 10V6m4 7V9',
  surveys: 'M3 3h2v2H3zM3 8h2v2H3zM3 13h2M8 4h6M8 9h6M8 13h6',
  interviews: 'M2 3h12v8H8l-3 3v-3H2z',
  respondents: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 14c1-4 11-4 12 0',
  needs: 'M8 14V8m0 0L3 4m5 4 5-4M3 4V2m10 2V2M8 5V2',
  ask: 'M3 3h10v7H8l-3 3v-3H3zM6 6h4M6 8h2',
  segments: 'M5 6a2.500 2.500 0 1 0 0-.01M11 6.500a2 2 0 1 0 0-.01M8 13a2.500 2.500 0 1 0 0-.01',
  opportunities: 'M2 14V2m0 12h12M5 11l3-4 2 2 4-6',
  insights: 'M4 2h6l3 3v9H4zM10 2v3h3M6 8h5M6 11h5',
  data: 'M2 4c0-3 12-3 12 0v8c0 3-12 3-12 0zM2 4c0 3 12 3 12 0M2 8c0 3 12 3 12 0',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM11 11l3 3',
  jobs: 'M8 2v3M8 11v3M2 8h3M11 8h3M4 4l2 2M10 10l2 2M12 4l-2 2M6 10l-2 2',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  account: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 14c1-4 11-4 12 0',
} as const;

export type GlyphName = keyof typeof DRAWINGS;

export function Glyph({ name }: { name: GlyphName }) {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.5 : 1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      style={{ flex: 'none' }}
    >
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
