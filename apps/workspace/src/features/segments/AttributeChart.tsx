import { DumbbellChart, ShareBars } from '@needfinder/charts';
import { estimateOfCell, totalOf, unitOfTest, type ProfileTest } from './attribute-differences.js';
import type { PageSegment } from './SegmentPage.js';
import { chartSegment, nameOf } from './segment-words.js';

/** One attribute drawn: its levels as bars from zero, or its mean against all people. */
export function AttributeChart({ segment, test }: { segment: PageSegment; test: ProfileTest }) {
  const cells = test.cells.filter(({ segmentPosition }) => segmentPosition === segment.position);
  const context = {
    title: `${test.title}: ${nameOf(segment)} against all people`,
    n: Math.max(0, ...cells.map(({ n }) => n)),
    source: `${segment.run.segmentation.name}, run ${segment.run.number}`,
  };
  if (cells.length === 0) return null;
  return unitOfTest(test) === 'share' ? (
    <ShareBars
      {...context}
      segments={[chartSegment(segment)]}
      levels={cells.map((cell) => ({
        label: cell.level ?? 'yes',
        shares: [estimateOfCell(cell)],
        total: totalOf(cell),
      }))}
    />
  ) : (
    <DumbbellChart
      {...context}
      unit="number"
      segment={chartSegment(segment)}
      items={cells.map((cell) => ({ label: test.title, segment: estimateOfCell(cell), total: totalOf(cell) }))}
    />
  );
}
