export type SegmentShape = 'circle' | 'square' | 'triangle' | 'diamond' | 'cross' | 'wedge' | 'star' | 'hexagon';

/** How one segment looks everywhere: never by colour alone. */
export interface SegmentStyle {
  readonly letter: string;
  readonly colour: string;
  /** Ink for a letter on the colour, at least 4.5 : 1. */
  readonly letterInk: string;
  readonly shape: SegmentShape;
}

const DARK = '#111418';
const WHITE = '#ffffff';

/**
 * The eight colours of Okabe & Ito in one fixed order, the strongest on white paper first. A position never changes its
 * colour, however many segments there are.
 * Source: Okabe & Ito (2008), Color Universal Design.
 */
const STYLES: readonly Omit<SegmentStyle, 'letter'>[] = [
  { colour: '#0072b2', letterInk: WHITE, shape: 'circle' },
  { colour: '#e69f00', letterInk: DARK, shape: 'square' },
  { colour: '#009e73', letterInk: DARK, shape: 'triangle' },
  { colour: '#cc79a7', letterInk: DARK, shape: 'diamond' },
  { colour: '#d55e00', letterInk: DARK, shape: 'cross' },
  { colour: '#56b4e9', letterInk: DARK, shape: 'wedge' },
  { colour: '#f0e442', letterInk: DARK, shape: 'star' },
  { colour: '#000000', letterInk: WHITE, shape: 'hexagon' },
];

/** The look of the segment at a zero-based position: A is 0. Past the eighth, colours repeat and letters go on. */
export function segmentStyle(index: number): SegmentStyle {
  const style = STYLES[index % STYLES.length]!;
  return { ...style, letter: segmentLetter(index) };
}

/** A, B, … Z, AA, AB, … */
export function segmentLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : segmentLetter(Math.floor(index / 26) - 1) + last;
}

const polygon = (points: readonly (readonly [number, number])[]): string =>
  `M${points.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join('L')}Z`;

const regular = (corners: number, radius: number, turn: number): [number, number][] =>
  Array.from({ length: corners }, (_, i) => {
    const angle = turn + (2 * Math.PI * i) / corners;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });

/** Path of a shape around (0, 0), about equal in area for one radius. */
export function shapePath(shape: SegmentShape, radius: number): string {
  const r = radius;
  switch (shape) {
    case 'circle':
      return `M${-r},0a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;
    case 'square':
      return polygon(regular(4, r * 1.25, Math.PI / 4));
    case 'triangle':
      return polygon(regular(3, r * 1.4, -Math.PI / 2));
    case 'diamond':
      return polygon(regular(4, r * 1.3, 0));
    case 'wedge':
      return polygon(regular(3, r * 1.4, Math.PI / 2));
    case 'hexagon':
      return polygon(regular(6, r * 1.12, 0));
    case 'star':
      return polygon(
        regular(10, 1, -Math.PI / 2).map(([x, y], i) =>
          i % 2 ? [x * r * 0.75, y * r * 0.75] : [x * r * 1.4, y * r * 1.4],
        ),
      );
    case 'cross': {
      const a = r * 0.55;
      const b = r * 1.2;
      return polygon([
        [-a, -b],
        [a, -b],
        [a, -a],
        [b, -a],
        [b, a],
        [a, a],
        [a, b],
        [-a, b],
        [-a, a],
        [-b, a],
        [-b, -a],
        [-a, -a],
      ]);
    }
  }
}
