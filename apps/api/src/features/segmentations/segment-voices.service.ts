import { Injectable } from '@nestjs/common';
import { pickQuotes, type QuoteCandidate } from '@needfinder/text';
import type { RequestContext } from '../../platform/context/index.js';
import { type Need, type Passage, PassageService, type Stance } from '../needs/index.js';
import { endsOfProfile } from './profile-ends.js';
import type { SegmentNeed, SegmentVoice, SegmentVoices } from './segment-need.model.js';
import type { Segment } from './segment.model.js';

/** Each passage is compared with every other one. */
const PASSAGES_PER_NEED = 60;
const VOICES = 4;
const CONTRADICTIONS = 3;

interface Heard extends QuoteCandidate {
  readonly passage: Passage;
  readonly need: Need;
}

/** What members say that stands for their segment, and what they say against its profile. */
@Injectable()
export class SegmentVoicesService {
  constructor(private readonly passages: PassageService) {}

  /**
   * The profile says that members feel some needs more than others do, and some less. Against it speaks a member who
   * denies a need of the first sort, or who mentions one of the second.
   *
   * @param needs - Of the segment, with their difference from all people in segments.
   */
  async find(ctx: RequestContext, segment: Segment, needs: readonly SegmentNeed[]): Promise<SegmentVoices> {
    const { above, below } = endsOfProfile(needs);
    const candidates = [
      ...(await this.heard(ctx, segment, above, { said: 'for', speaks: 'for' })),
      ...(await this.heard(ctx, segment, above, { said: 'against', speaks: 'against' })),
      ...(await this.heard(ctx, segment, below, { said: 'for', speaks: 'against' })),
    ];
    const { quotes, counterQuotes } = pickQuotes(candidates, { count: VOICES, counterCount: CONTRADICTIONS });
    return { segmentId: segment.id, quotes: quotes.map(asVoice), contradictions: counterQuotes.map(asVoice) };
  }

  private async heard(
    ctx: RequestContext,
    { id }: Segment,
    needs: readonly SegmentNeed[],
    { said, speaks }: { readonly said: Stance; readonly speaks: Stance },
  ): Promise<Heard[]> {
    if (needs.length === 0) return [];
    const needIds = needs.map(({ need }) => need.id);
    const wanted = { first: PASSAGES_PER_NEED, stance: said, segmentId: id };
    const pages = await this.passages.pagesOf(ctx, needIds, wanted);
    return pages.flatMap(({ edges }, n) =>
      edges
        .filter(({ node }) => !node.stale)
        .map(({ node, coding }) => ({
          passage: node,
          need: needs[n]!.need,
          textId: node.id,
          text: node.text,
          respondent: node.respondentId ?? node.interviewId ?? node.id,
          stance: speaks,
          probability: coding.probability,
        })),
    );
  }
}

const asVoice = ({ passage, need }: Heard): SegmentVoice => ({ passage, need });
