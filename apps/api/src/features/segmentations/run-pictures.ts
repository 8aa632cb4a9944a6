import { crossTable } from '@needfinder/numeric';
import {
  basisColumns,
  type BasisColumns,
  distanceSimilarities,
  gorgeHistograms,
  separationPlane,
  type Style,
} from '@needfinder/segmentation';
import type { StoredPlane } from './basis.js';
import type { DescribedSolution, FitInput } from './fit-run.task.js';
import type { SolutionEntity } from './solution.entity.js';

/** People whom the separation plot shows at most. */
export const MOST_POINTS = 2_000;

export type SolutionPicture = Pick<SolutionEntity, 'gorge' | 'flow'>;

/** What the pictures of a run are drawn from. */
export interface RunPictures {
  readonly plane: StoredPlane;
  /** A systematic sample of those who answered anything; `row` is their place in the matrix. */
  readonly points: readonly { readonly row: number; readonly x: number; readonly y: number }[];
  /** By solution. */
  readonly solutions: readonly SolutionPicture[];
}

type Pictured = Pick<DescribedSolution, 'k' | 'method' | 'style' | 'labels' | 'posteriors'>;

/** @param style - The one that the proposed solution looks at the answers in. */
export function drawRun(
  { indicators, weights }: Pick<FitInput, 'indicators' | 'weights'>,
  solutions: readonly Pictured[],
  style: Style,
): RunPictures {
  const known = new Map<Style, BasisColumns>();
  const basisIn = (wanted: Style): BasisColumns => {
    const basis = known.get(wanted) ?? basisColumns(indicators, wanted, weights);
    known.set(wanted, basis);
    return basis;
  };
  const basis = basisIn(style);
  const { explained, loadings, scores } = separationPlane(basis, weights);
  const rows = Array.from({ length: basis.rows }, (_, row) => row).filter((row) => solutions[0]!.labels[row]! >= 0);
  return {
    plane: {
      style,
      explained,
      loadings: loadings.map(([first, second], column) => {
        const { item, level } = basis.meaning[column]!;
        return {
          indicator: item,
          level: level === null ? null : (indicators[item]!.levels?.[level] ?? String(level)),
          first,
          second,
        };
      }),
    },
    points: systematicSample(rows, MOST_POINTS).map((row) => ({ row, x: scores[row * 2]!, y: scores[row * 2 + 1]! })),
    solutions: solutions.map((solution, at) => ({
      gorge: gorgeOf(solution, basisIn),
      flow: flowInto(solution, solutions[at - 1], weights),
    })),
  };
}

function gorgeOf(
  { k, method, style, labels, posteriors }: Pictured,
  basisIn: (style: Style) => BasisColumns,
): SolutionPicture['gorge'] {
  if (k < 2) return null;
  if (method === 'lca') return { similarity: 'posterior', segments: gorgeHistograms(posteriors, labels, k) };
  const similarities = distanceSimilarities(basisIn(style), labels, k);
  return { similarity: 'distance', segments: gorgeHistograms(similarities, labels, k) };
}

function flowInto(
  { k, labels }: Pictured,
  before: Pictured | undefined,
  weights: Float64Array | undefined,
): SolutionPicture['flow'] {
  if (before?.k !== k - 1) return null;
  const table = crossTable(labels, before.labels, k, k - 1, weights);
  return Array.from({ length: k }, (_, segment) => [...table.subarray(segment * (k - 1), (segment + 1) * (k - 1))]);
}

/** Every m-th, so that the sample is spread over all of them; all of them where there are no more. */
function systematicSample(rows: readonly number[], most: number): readonly number[] {
  if (rows.length <= most) return rows;
  return Array.from({ length: most }, (_, at) => rows[Math.floor(((at + 0.5) * rows.length) / most)]!);
}
