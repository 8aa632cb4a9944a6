/** How people use a rating scale, as a grid of two independent standard normal traits. */
export interface ScaleUseGrid {
  readonly nodes: number;
  /** How high the person rates everything, by node. */
  readonly level: Float64Array;
  /** How far from the middle of the scale the person rates, by node. */
  readonly width: Float64Array;
  /** Sum 1. */
  readonly weights: Float64Array;
}

/** A dozen ratings place a person's level within a quarter of a standard deviation: nodes further apart would step over it. */
const LEVELS = 11;
const LEVEL_STEP = 0.55;
/** Gauss–Hermite quadrature with three nodes, exact up to degree 5 (Abramowitz & Stegun 1964, table 25.10). */
const WIDTHS: readonly (readonly [number, number])[] = [
  [-Math.sqrt(3), 1 / 6],
  [0, 2 / 3],
  [Math.sqrt(3), 1 / 6],
];

function createGrid(): ScaleUseGrid {
  const levels = Array.from({ length: LEVELS }, (_, at) => (at - (LEVELS - 1) / 2) * LEVEL_STEP);
  const densities = levels.map((level) => Math.exp(-0.5 * level * level));
  const mass = densities.reduce((sum, density) => sum + density, 0);
  const cells = levels.flatMap((level, at) =>
    WIDTHS.map(([width, weight]) => ({ level, width, weight: (densities[at]! / mass) * weight })),
  );
  return {
    nodes: cells.length,
    level: Float64Array.from(cells, ({ level }) => level),
    width: Float64Array.from(cells, ({ width }) => width),
    weights: Float64Array.from(cells, ({ weight }) => weight),
  };
}

/** Eleven levels by three widths. */
export const SCALE_USE = createGrid();
