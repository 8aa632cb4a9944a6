import type { PartType } from '@needfinder/survey';

const ROUND = 'M5 8a2.500 2.500 0 1 0 0-.01M10 8h5';
const BARS = 'M2 13V9m4 4V6m4 7V8m4 5V3';
const LINES = 'M2 5h12M2 9h12M2 13h7';
const ROWS = 'M2 3h12v10H2zM2 8h12M6 3v10M10 3v10';

/** Line drawings on a 16-pixel grid, beside the name or the words of a question. */
const DRAWINGS: Readonly<Record<PartType, string>> = {
  single: ROUND,
  multiple: 'M2 5h6v6H2zM3 8l2 2 3-4M10 8h5',
  dropdown: 'M2 5h12v6H2zM9 7l1.500 2L12 7',
  rating: BARS,
  nps: BARS,
  matrix: ROWS,
  'need-battery': 'M3 3v10M3 5h7M3 8h10M3 11h5',
  'best-worst': 'M5 13V4m0 0L2.500 6.500M5 4l2.500 2.500M11 3v9m0 0L8.500 9.500M11 12l2.500-2.500',
  ranking: 'M2 4h2v3M6 4h8M6 8h6M6 12h4M2 12h2',
  'constant-sum': 'M8 2v6l4 4M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12z',
  numeric: 'M6 3 5 13M11 3l-1 10M3 6h10M3 10h10',
  date: 'M2 4h12v10H2zM2 7h12M5 2v3m6-3v3',
  'short-text': 'M2 6h12v4H2zM4 8h3',
  'long-text': LINES,
  kano: 'M2 14 14 2M2 8h12M8 2v12',
  'van-westendorp': 'M2 3l12 10M2 13 14 3',
  statement: 'M3 4V3h10v1M8 3v10M6 13h4',
  consent: 'M3 8l3.500 4L13 4',
  hidden: 'M2 8c3-5 9-5 12 0-3 5-9 5-12 0zM3 13 13 3',
  computed: 'M3 3h9L7 8l5 5H3',
  'screen-out': 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM4 12l8-8',
};

export const PartGlyph = ({ type }: { readonly type: PartType }) => (
  <svg
    width="16"
    height="16"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth={1.3}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden
    style={{ flex: 'none' }}
  >
    <path d={DRAWINGS[type]} />
  </svg>
);
