import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { type Opportunity, OpportunityService } from '../opportunities/index.js';
import { needsOfSegment, type Segment } from '../segmentations/index.js';
import { StudyService } from '../studies/index.js';
import type { ShareLinkEntity } from './share-link.entity.js';
import type { SharedPage, SharedSegment } from './shared-page.model.js';
import { holderOf } from './link-holder.js';
import { type SharedResult, SharedResults } from './shared-results.service.js';
import { SharedQuoteService } from './shared-quote.service.js';
import { sharedAttributes, sharedNeed, sharedOpportunity, sharedProfile } from './shared-segment.js';

const TOP_NEEDS = 5;

/** Puts together what a share link shows: the selected solution of its run. */
@Injectable()
export class SharedPageService {
  constructor(
    private readonly studies: StudyService,
    private readonly results: SharedResults,
    private readonly quotes: SharedQuoteService,
    private readonly opportunities: OpportunityService,
  ) {}

  async of(link: ShareLinkEntity): Promise<SharedPage | null> {
    const ctx = holderOf(link);
    const study = await this.studies.find(ctx, link.studyId);
    const found = study && link.runId && (await this.results.of(ctx, link.runId));
    if (!found) return null;
    const { run, segmentationName, segments } = found;
    const [everybody, ...ofSegments] = await this.opportunities.landscapes(ctx, study.id, [
      null,
      ...segments.map(({ id }) => id),
    ]);
    const { opportunities, formula, source, minimumN } = everybody!;
    return {
      studyName: study.name,
      studyQuestion: study.question,
      isDemo: study.isDemo,
      segmentationName,
      verdict: run.verdict!,
      respondents: run.respondents,
      segments: await Promise.all(
        segments.map((segment, at) => this.segment(ctx, segment, found, ofSegments[at]!.opportunities)),
      ),
      landscape: opportunities.map(sharedOpportunity),
      formula,
      source,
      minimumN,
      expiresAt: link.expiresAt,
    };
  }

  private async segment(
    ctx: RequestContext,
    segment: Segment,
    found: SharedResult,
    opportunities: readonly Opportunity[],
  ): Promise<SharedSegment> {
    const { table, measures } = found.needs;
    const needs = needsOfSegment(table, segment.position, measures);
    const topNeeds = needs.filter((row) => row.segment.enough && row.difference > 0).slice(0, TOP_NEEDS);
    const members = table.respondentIds.filter((_, row) => table.positions[row] === segment.position);
    const spoken = { needs: topNeeds.map(({ need }) => need), respondentIds: members };
    const { letter, name, description, size, share, stability, stabilityWord } = segment;
    return {
      ...{ letter, name, description, size, share, stability, stabilityWord },
      topNeeds: topNeeds.map(sharedNeed),
      quotes: await this.quotes.find(ctx, found.run.studyId, { ...spoken, stance: 'for' }),
      against: await this.quotes.find(ctx, found.run.studyId, { ...spoken, stance: 'against' }),
      profile: sharedProfile(segment, found.run),
      attributes: sharedAttributes(found.solution, segment),
      opportunities: opportunities.map(sharedOpportunity),
    };
  }
}
