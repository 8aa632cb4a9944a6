import type { Estimate } from '@needfinder/domain';
import type { ReactElement } from 'react';
import { AnswerHistogram } from './AnswerHistogram.js';
import { CriteriaByK } from './CriteriaByK.js';
import { DumbbellChart } from './DumbbellChart.js';
import { GorgePlot } from './GorgePlot.js';
import { OpportunityLandscape } from './OpportunityLandscape.js';
import { ProfilePlot } from './ProfilePlot.js';
import { SaturationCurve } from './SaturationCurve.js';
import { SegmentFlow } from './SegmentFlow.js';
import { SegmentSizeBars } from './SegmentSizeBars.js';
import { SeparationPlot } from './SeparationPlot.js';
import { ShareBars } from './ShareBars.js';
import { SolutionStrip } from './SolutionStrip.js';
import { StabilityByK } from './StabilityByK.js';
import type { LandscapePoint } from './OpportunityLandscape.js';

/** Made-up numbers about made-up people, one story per chart: the specs print them, and so may any page. */
const estimate = (value: number, half: number, n = 597): Estimate => ({
  value,
  low: value - half,
  high: value + half,
  n,
});

const SEGMENTS = [
  { index: 0, name: 'Careful planners' },
  { index: 1, name: 'Tinkerers' },
  { index: 2, name: 'Hurried deliverers' },
  { index: 3, name: '' },
];

const NEEDS = [
  'Minimise the time it takes to find a past notebook',
  'Avoid losing work when a session breaks off',
  'Share a result with people who do not write code',
  'Know which version of the data a figure was made from',
  'Keep cells in the order they ran',
  'See at once which step failed and why',
];

const point = (
  i: number,
  label: string,
  importance: number,
  satisfaction: number,
  zone: LandscapePoint['zone'],
): LandscapePoint => ({
  id: `need-${i}`,
  label,
  shortLabel: `N${i}`,
  importance: estimate(importance, 0.4),
  satisfaction: estimate(satisfaction, 0.5),
  score: estimate(importance + Math.max(importance - satisfaction, 0), 0.9),
  zone,
});

export const LANDSCAPE_POINTS: readonly LandscapePoint[] = [
  point(1, NEEDS[0]!, 8.4, 3.1, 'underserved'),
  point(2, NEEDS[1]!, 8.6, 3.4, 'underserved'),
  point(3, NEEDS[2]!, 7.9, 3.3, 'underserved'),
  point(4, NEEDS[3]!, 6.2, 4.8, 'appropriate'),
  point(5, NEEDS[4]!, 3.1, 6.9, 'overserved'),
  point(6, NEEDS[5]!, 8.2, 7.7, 'table-stakes'),
  point(7, 'Try an idea without breaking what works', 6.4, 4.6, 'appropriate'),
  point(8, 'Use the same keys in every tool', 2.8, 6.6, 'overserved'),
  point(9, 'Explain a chart in words', 4.9, 4.3, 'appropriate'),
  point(10, 'Reduce the number of packages to install', 6.3, 4.7, 'appropriate'),
];

const SOURCE = 'Run 3, 21 November 2026';

export const stories = {
  profile: (width: number): ReactElement => (
    <ProfilePlot
      title="Tinkerers lose work, careful planners lose notebooks"
      n={597}
      source={SOURCE}
      width={width}
      unit="share"
      domain={[0, 1]}
      segments={SEGMENTS}
      items={NEEDS.map((label, i) => ({
        label,
        total: [0.52, 0.47, 0.38, 0.6, 0.33, 0.71][i]!,
        values: [
          [0.88, 0.45, 0.5, 0.31],
          [0.4, 0.83, 0.44, 0.4],
          [0.37, 0.3, 0.79, 0.2],
          [0.61, 0.58, 0.62, 0.6],
          [0.31, 0.36, 0.3, null],
          [0.74, 0.7, 0.93, 0.42],
        ][i]!,
        markers: [
          [true, false, false, true],
          [false, true, false, false],
          [false, false, true, true],
          [false, false, false, false],
          [false, false, false, false],
          [false, false, true, true],
        ][i]!,
      }))}
    />
  ),
  'profile-one-segment': (width: number): ReactElement => (
    <ProfilePlot
      title="Tinkerers lose work"
      n={167}
      source={SOURCE}
      width={width}
      unit="number"
      domain={[1, 5]}
      segments={[SEGMENTS[1]!]}
      items={NEEDS.map((label, i) => ({
        label,
        total: [3.2, 3.1, 2.7, 3.9, 2.4, 4.1][i]!,
        values: [[3, 4.6, 2.4, 3.8, 2.5, 4][i]!],
        markers: [i === 1],
      }))}
    />
  ),
  dumbbell: (width: number): ReactElement => (
    <DumbbellChart
      title="What sets Tinkerers apart"
      n={167}
      source={SOURCE}
      width={width}
      unit="share"
      domain={[0, 1]}
      segment={SEGMENTS[1]!}
      items={[
        { label: NEEDS[1]!, segment: estimate(0.83, 0.06, 167), total: estimate(0.47, 0.04) },
        { label: NEEDS[0]!, segment: estimate(0.31, 0.07, 167), total: estimate(0.52, 0.04) },
        { label: NEEDS[4]!, segment: { value: null, n: 3 }, total: estimate(0.33, 0.04) },
      ]}
    />
  ),
  landscape: (width: number): ReactElement => (
    <OpportunityLandscape
      title="Three needs are important and unmet"
      n={597}
      source={SOURCE}
      width={width}
      points={LANDSCAPE_POINTS}
      selectedId="need-2"
    />
  ),
  'segment-sizes': (width: number): ReactElement => (
    <SegmentSizeBars
      title="Careful planners are the largest group"
      n={597}
      source={SOURCE}
      width={width}
      segments={[0.34, 0.28, 0.2, 0.12].map((share, i) => ({
        ...SEGMENTS[i]!,
        share: estimate(share, 0.035, Math.round(share * 597)),
      }))}
      unassigned={estimate(0.06, 0.02, 36)}
    />
  ),
  'stability-by-k': (width: number): ReactElement => (
    <StabilityByK
      title="Four segments come back in other samples"
      n={597}
      source={SOURCE}
      width={width}
      chosenK={4}
      solutions={[null, 0.81, 0.72, 0.87, 0.61, 0.55, 0.52, 0.47].map((value, i) => ({
        k: i + 1,
        stability: value === null ? { value, n: 0 } : { value, low: value - 0.06, high: value + 0.05, n: 50 },
        quartiles: value === null ? null : { lower: value - 0.03, upper: value + 0.02 },
      }))}
    />
  ),
  'saturation-curve': (width: number): ReactElement => (
    <SaturationCurve
      title="21 needs in 6 interviews, half of them by the 2nd"
      n={6}
      source={SOURCE}
      width={width}
      codes="needs"
      points={[8, 4, 5, 1, 3, 0].map((fresh, at, all) => ({
        title: `Interview ${at + 1}`,
        fresh,
        known: all.slice(0, at + 1).reduce((sum, value) => sum + value, 0),
        mean: 21 * (1 - 0.55 ** (at + 1)),
        low: 18 * (1 - 0.6 ** (at + 1)),
        high: 21 * (1 - 0.4 ** (at + 1)),
      }))}
    />
  ),
  'criteria-by-k': (width: number): ReactElement => (
    <CriteriaByK
      title="BIC and ICL are lowest at four segments"
      n={597}
      source={SOURCE}
      width={width}
      ks={[1, 2, 3, 4, 5, 6, 7, 8]}
      chosenK={4}
      criteria={[
        { name: 'AIC', values: [9350, 8620, 8310, 7990, 7960, 7940, 7932, 7928] },
        { name: 'BIC', values: [9400, 8720, 8460, 8190, 8212, 8240, 8281, 8327] },
        { name: 'ICL', values: [9400, 8760, 8530, 8240, 8330, 8450, 8541, null] },
      ]}
    />
  ),
  'solution-strip': (width: number): ReactElement => (
    <SolutionStrip
      title="Solutions with one to eight segments"
      n={597}
      source={SOURCE}
      width={width}
      chosenK={4}
      proposedK={4}
      solutions={[
        { k: 1, sizes: [1], stability: null, bic: 9400 },
        { k: 2, sizes: [0.58, 0.42], stability: estimate(0.81, 0.05), bic: 8720 },
        { k: 3, sizes: [0.44, 0.33, 0.23], stability: estimate(0.72, 0.07), bic: 8460 },
        { k: 4, sizes: [0.36, 0.3, 0.2, 0.14], stability: estimate(0.87, 0.04), bic: 8190 },
        { k: 5, sizes: [0.33, 0.27, 0.18, 0.13, 0.09], stability: estimate(0.61, 0.08), bic: 8212 },
        { k: 6, sizes: [0.3, 0.24, 0.17, 0.13, 0.09, 0.07], stability: estimate(0.55, 0.09), bic: 8240 },
        { k: 7, sizes: [0.28, 0.22, 0.16, 0.12, 0.09, 0.07, 0.06], stability: estimate(0.52, 0.1), bic: 8281 },
        { k: 8, sizes: [0.26, 0.2, 0.15, 0.12, 0.09, 0.07, 0.06, 0.05], stability: estimate(0.47, 0.1), bic: null },
      ]}
    />
  ),
  'segment-flow': (width: number): ReactElement => (
    <SegmentFlow
      title="Hurried deliverers part from Tinkerers"
      n={597}
      source={SOURCE}
      width={width}
      chosenK={3}
      solutions={[
        { k: 1, segments: [{ slsa: null, from: null, size: 597 }] },
        {
          k: 2,
          segments: [
            { slsa: 1, from: [347], size: 347 },
            { slsa: 1, from: [250], size: 250 },
          ],
        },
        {
          k: 3,
          segments: [
            { slsa: 0.87, from: [12, 238], size: 250 },
            { slsa: 1, from: [197, 0], size: 197 },
            { slsa: 0.62, from: [138, 12], size: 150 },
          ],
        },
      ]}
    />
  ),
  gorge: (width: number): ReactElement => (
    <GorgePlot
      title="Careful planners are distinct, Tinkerers are not"
      n={300}
      source={SOURCE}
      width={width}
      segments={[
        { ...SEGMENTS[0]!, members: [0, 0, 0, 2, 11, 90], others: [170, 20, 5, 2, 0, 0] },
        { ...SEGMENTS[1]!, members: [0, 0, 20, 42, 30, 9], others: [40, 64, 61, 30, 4, 0] },
        { ...SEGMENTS[3]!, members: [0, 0, 4, 22, 50, 20], others: [120, 44, 31, 9, 0, 0] },
      ]}
    />
  ),
  separation: (width: number): ReactElement => (
    <SeparationPlot
      title="Tinkerers stand apart, the others run together"
      n={12}
      source={SOURCE}
      width={width}
      segments={[SEGMENTS[0]!, SEGMENTS[1]!, SEGMENTS[3]!]}
      x={[-1.2, -1.2, -1, -0.8, 1.4, 1.1, 1.6, 1.4, -0.3, -0.5, -0.6, -0.1]}
      y={[0.2, 0.2, 0.5, 0.1, 0.1, -0.2, 0.3, 0.5, -0.8, -0.4, -0.2, -0.3]}
      of={[0, 0, 0, 0, 1, 1, 1, 1, 3, 3, 3, 3]}
      explained={[0.41, 0.14]}
      loadings={NEEDS.map((label, i) => ({
        label,
        first: [-0.81, 0.84, -0.22, 0.1, 0.4, 0.02][i]!,
        second: [0.2, 0.1, 0.66, -0.72, 0.05, 0.31][i]!,
      }))}
    />
  ),
  'answer-histogram': (width: number): ReactElement => (
    <AnswerHistogram
      title="How often do you lose work?"
      n={597}
      source="Survey of October 2026, Q12"
      width={width}
      answers={[
        { label: 'Never', count: 42 },
        { label: 'A few times a year', count: 168 },
        { label: 'Every month', count: 211 },
        { label: 'Every week', count: 97 },
        { label: 'Every day', count: 3 },
      ]}
      missing={[
        { state: 'empty', count: 21 },
        { state: 'not-shown', count: 55 },
        { state: 'refused', count: 0 },
      ]}
    />
  ),
  'share-bars': (width: number): ReactElement => (
    <ShareBars
      title="Tinkerers work alone more often"
      n={597}
      source={SOURCE}
      width={width}
      segments={[SEGMENTS[0]!, SEGMENTS[1]!]}
      levels={[
        {
          label: 'Works alone',
          shares: [estimate(0.31, 0.06, 203), estimate(0.57, 0.07, 167)],
          total: estimate(0.42, 0.04),
        },
        {
          label: 'In a team of two to five',
          shares: [estimate(0.46, 0.06, 203), estimate(0.33, 0.07, 167)],
          total: estimate(0.38, 0.04),
        },
        {
          label: 'In a larger team',
          shares: [estimate(0.23, 0.05, 203), { value: null, n: 4 }],
          total: estimate(0.2, 0.03),
        },
      ]}
    />
  ),
} as const;

export type StoryName = keyof typeof stories;
