/** A box in pixels, y downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelRequest {
  readonly id: string;
  /** The marked point. */
  readonly x: number;
  readonly y: number;
  /** Sizes to try, the preferred first: the full label, then a short one. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
}

export interface PlacedLabel {
  readonly id: string;
  readonly box: Box;
  /** Which of the requested sizes found room. */
  readonly sizeIndex: number;
  /** True when the label stands so far off that a line must lead to its point. */
  readonly leader: boolean;
}

export interface PlaceLabelsOptions {
  readonly bounds: Box;
  /** Half the edge of the mark at each point; labels keep clear of every mark. */
  readonly markRadius: number;
  /** Boxes that are taken already, such as zone names. */
  readonly taken?: readonly Box[];
}

export const boxesOverlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const isInside = (box: Box, bounds: Box): boolean =>
  box.x >= bounds.x &&
  box.y >= bounds.y &&
  box.x + box.width <= bounds.x + bounds.width &&
  box.y + box.height <= bounds.y + bounds.height;

/** Directions in order of preference: right, left, above, below, then the corners. */
const DIRECTIONS: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
];
const GAPS = [3, 14, 28, 46];
/** From this gap on the eye no longer joins label and point by nearness. */
const LEADER_GAP = 14;

function candidateBox(
  request: LabelRequest,
  size: { width: number; height: number },
  [dx, dy]: readonly [number, number],
  gap: number,
): Box {
  const x = request.x + dx * gap + (dx === 0 ? -size.width / 2 : dx < 0 ? -size.width : 0);
  const y = request.y + dy * gap + (dy === 0 ? -size.height / 2 : dy < 0 ? -size.height : 0);
  return { x, y, ...size };
}

/**
 * Finds room for the labels of points so that no label touches another label, a mark, or the edge.
 *
 * Greedy in the given order, so put the labels that matter most first. For each label: every direction at the nearest
 * gap before the next gap, and the full size at every gap before a shorter one.
 *
 * @returns One entry per label that found room, in the given order; the others stay in the table twin.
 */
export function placeLabels(requests: readonly LabelRequest[], options: PlaceLabelsOptions): PlacedLabel[] {
  const r = options.markRadius;
  const marks = requests.map(({ x, y }): Box => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r }));
  const taken = [...(options.taken ?? []), ...marks];
  const placed: PlacedLabel[] = [];
  for (const request of requests) {
    const found = firstFree(request, taken, options);
    if (!found) continue;
    placed.push(found);
    taken.push(found.box);
  }
  return placed;
}

function firstFree(request: LabelRequest, taken: readonly Box[], options: PlaceLabelsOptions): PlacedLabel | null {
  for (const [sizeIndex, size] of request.sizes.entries()) {
    for (const gap of GAPS) {
      for (const direction of DIRECTIONS) {
        const box = candidateBox(request, size, direction, options.markRadius + gap);
        if (!isInside(box, options.bounds) || taken.some((other) => boxesOverlap(box, other))) continue;
        return { id: request.id, box, sizeIndex, leader: gap >= LEADER_GAP };
      }
    }
  }
  return null;
}
