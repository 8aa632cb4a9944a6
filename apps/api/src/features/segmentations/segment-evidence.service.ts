import { Injectable } from '@nestjs/common';
import { NotFoundError } from '@needfinder/domain';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { NeedService, type Passage, PassageService, type Stance } from '../needs/index.js';
import { type Respondent, RespondentService } from '../respondents/index.js';
import { ResponseMatrixService } from '../responses/index.js';
import { inSegments, mentioningMembers, mentionShare, needOfSegment, type NeedTable } from './need-table.js';
import type { NeedsOfSolution } from './need-table.service.js';
import { oneOfEachFirst } from './passage-order.js';
import { ratingEvidence } from './rating-evidence.js';
import type { NeedEvidence, RatingEvidence } from './segment-need.model.js';
import type { Segment } from './segment.model.js';

/** Enough to read; the page of the need shows them all. */
const MOST_PASSAGES = 50;
const MOST_RESPONDENTS = 100;
/** Read before the members are put in order: the likeliest mentions of many members. */
const PASSAGES_READ = 500;

/** What a claim about a need of a segment rests on. */
@Injectable()
export class SegmentEvidenceService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly needs: NeedService,
    private readonly passages: PassageService,
    private readonly responses: ResponseMatrixService,
    private readonly respondents: RespondentService,
  ) {}

  /** @throws NotFoundError `need.not-found` when the need is not in the codebook of the study. */
  async find(
    ctx: RequestContext,
    segment: Segment,
    needId: string,
    { table, measures }: NeedsOfSolution,
  ): Promise<NeedEvidence> {
    const { position, letter } = segment;
    const stated = table.needs.find(({ need }) => need.id === needId);
    if (!stated) throw new NotFoundError('need.not-found', `There is no need ${needId} in this study`, { needId });
    const mentioning = mentioningMembers(table, stated, position).map((row) => table.respondentIds[row]!);
    return this.database.inTenant(ctx, async () => ({
      segment,
      need: stated.need,
      measured: needOfSegment(table, stated, position, measures),
      mentionShare: mentionShare(table, stated, position),
      totalShare: mentionShare(table, stated),
      method: methodOf(letter),
      for: await this.said(ctx, needId, table, position, 'for'),
      against: await this.said(ctx, needId, table, position, 'against'),
      ratings: await this.rated(ctx, segment, needId, table),
      respondents: await this.inOrder(ctx, mentioning.slice(0, MOST_RESPONDENTS)),
    }));
  }

  private async said(
    ctx: RequestContext,
    needId: string,
    table: NeedTable,
    position: number,
    stance: Stance,
  ): Promise<Passage[]> {
    const sure = new Map<string, number>();
    table.respondentIds.forEach((id, row) => {
      if (table.positions[row] === position) sure.set(id, table.probabilities[position]![row]!);
    });
    const found = await this.passages.evidence(ctx, needId, {
      respondentIds: [...sure.keys()],
      stance,
      limit: PASSAGES_READ,
    });
    return oneOfEachFirst(found, (id) => sure.get(id) ?? 0).slice(0, MOST_PASSAGES);
  }

  private async rated(
    ctx: RequestContext,
    { studyId, position }: Segment,
    needId: string,
    table: NeedTable,
  ): Promise<RatingEvidence[]> {
    const ratings = await this.needs.ratingsOf(ctx, [needId]);
    if (ratings.length === 0) return [];
    const questionIds = [...new Set(ratings.map(({ questionId }) => questionId))];
    const { respondentIds } = table;
    const answers = await this.responses.read(ctx, studyId, { questionIds, attributeKeys: [], respondentIds });
    const rowOf = new Map(answers.respondentIds.map((id, row) => [id, row]));
    return ratings.flatMap(({ questionId, aspect }) => {
      const { question, values } = answers.questions.get(questionId)!;
      if (values.type !== 'number') return [];
      const numbers = Float64Array.from(respondentIds, (id) => values.numbers[rowOf.get(id) ?? -1] ?? Number.NaN);
      return [ratingEvidence({ question, aspect, numbers, table, position, everybody: inSegments(table) })];
    });
  }

  private async inOrder(ctx: RequestContext, ids: readonly string[]): Promise<Respondent[]> {
    const found = new Map((await this.respondents.byIds(ctx, ids)).map((one) => [one.id, one]));
    return ids.flatMap((id) => found.get(id) ?? []);
  }
}

const methodOf = (letter: string): string =>
  `Share of people who mention the need, of those whose own words were read; everybody counts by the probability of ` +
  `belonging to segment ${letter}, with the Wilson 95 % interval. Means weigh people alike, with the normal interval. ` +
  `What formed the segment stands as the run estimated it: its interval also holds that the border itself is uncertain. ` +
  `Passages are of members, the surest first.`;
