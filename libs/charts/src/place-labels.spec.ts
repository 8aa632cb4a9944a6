import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { boxesOverlap, placeLabels } from './place-labels.js';
import type { Box } from './place-labels.js';

const BOUNDS: Box = { x: 0, y: 0, width: 400, height: 300 };
const RADIUS = 5;
const LABEL = { width: 80, height: 14 };

test('a lone label stands at the right of its point, without a leader', () => {
  const [placed] = placeLabels([{ id: 'a', x: 100, y: 100, sizes: [LABEL] }], { bounds: BOUNDS, markRadius: RADIUS });
  expect(placed).toEqual({ id: 'a', box: { x: 108, y: 93, ...LABEL }, sizeIndex: 0, leader: false });
});

test('at the right edge the label goes to the left', () => {
  const [placed] = placeLabels([{ id: 'a', x: 390, y: 100, sizes: [LABEL] }], { bounds: BOUNDS, markRadius: RADIUS });
  expect(placed!.box.x + LABEL.width).toBeLessThan(390);
});

test('a label that finds no room at full length is tried at its short length', () => {
  const narrow: Box = { x: 0, y: 0, width: 60, height: 300 };
  const sizes = [LABEL, { width: 20, height: 14 }];
  expect(placeLabels([{ id: 'a', x: 20, y: 20, sizes }], { bounds: narrow, markRadius: RADIUS })[0]?.sizeIndex).toBe(1);
});

test('a label without any room is left out, not squeezed in', () => {
  const tiny: Box = { x: 0, y: 0, width: 30, height: 30 };
  expect(placeLabels([{ id: 'a', x: 15, y: 15, sizes: [LABEL] }], { bounds: tiny, markRadius: RADIUS })).toEqual([]);
});

test('whatever the points, no label touches a label, a mark, a taken box or the edge', () => {
  const points = fc.array(fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }) }), {
    maxLength: 30,
  });
  const taken: Box[] = [{ x: 300, y: 270, width: 100, height: 30 }];
  fc.assert(
    fc.property(points, (ps) => {
      const requests = ps.map(({ x, y }, i) => ({ id: String(i), x, y, sizes: [LABEL] }));
      const boxes = placeLabels(requests, { bounds: BOUNDS, markRadius: RADIUS, taken }).map(({ box }) => box);
      const marks = ps.map(({ x, y }): Box => ({
        x: x - RADIUS,
        y: y - RADIUS,
        width: 2 * RADIUS,
        height: 2 * RADIUS,
      }));
      for (const [i, box] of boxes.entries()) {
        expect([...boxes.slice(i + 1), ...marks, ...taken].some((other) => boxesOverlap(box, other))).toBe(false);
        expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 400 && box.y + box.height <= 300).toBe(true);
      }
    }),
  );
});
