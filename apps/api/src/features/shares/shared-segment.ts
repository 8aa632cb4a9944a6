import { PRIVACY_FLOOR } from '@needfinder/domain';
import type { Opportunity } from '../opportunities/index.js';
import type { Run, Segment, SegmentNeed, Solution } from '../segmentations/index.js';
import type { SharedAttribute, SharedNeed, SharedOpportunity, SharedProfile } from './shared-page.model.js';

/** What may leave the workspace about a segment: labels, shares and intervals, under the privacy floor nothing. */

export const sharedNeed = ({ need, measure, segment, total }: SegmentNeed): SharedNeed => ({
  label: need.label,
  statement: need.statement,
  measure,
  segment,
  total,
});

export const sharedProfile = ({ details }: Segment, { indicators }: Run): SharedProfile[] =>
  details.profile.flatMap(({ indicator, level, value, low, high, total, marker }) => {
    const { label, scale, min, max } = indicators[indicator]!;
    if (total === null) return [];
    const title = level === null ? label : `${label}: ${level}`;
    const isShare = level !== null || scale === 'binary';
    return [{ label: title, isShare, value, low, high, total, marker, min, max }];
  });

/** Levels of attributes; means of numbers are left out, since a mean of few people is nearly an answer. */
export const sharedAttributes = ({ profileTests }: Solution, { position }: Segment): SharedAttribute[] =>
  profileTests
    .filter(({ attributeKind }) => attributeKind !== null)
    .flatMap(({ title, cells }) =>
      cells
        .filter((cell) => cell.segmentPosition === position && cell.level !== null)
        .map(({ level, value, n, total }) => {
          const people = (value ?? 0) * n;
          const isShown = people === 0 || people >= PRIVACY_FLOOR;
          return { title, level: level!, segment: isShown ? value : null, total };
        }),
    );

export const sharedOpportunity = (found: Opportunity): SharedOpportunity => ({
  label: found.need.label,
  importance: found.importance,
  satisfaction: found.satisfaction,
  score: found.score,
  zone: found.zone,
  enoughData: found.enoughData,
  n: found.n < PRIVACY_FLOOR ? null : found.n,
});
