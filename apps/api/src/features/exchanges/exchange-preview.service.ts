import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { CodebookTakingService } from '../needs/index.js';
import { StudyService } from '../studies/index.js';
import { ExchangeMatchingService, type MatchedInterview } from './exchange-matching.service.js';
import { ExchangePeopleService } from './exchange-people.service.js';
import { ExchangeReadingService } from './exchange-reading.service.js';
import type { ExchangePreview } from './exchange.model.js';

/** Shows what a project of another program would bring into a study, and writes nothing. */
@Injectable()
export class ExchangePreviewService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly studies: StudyService,
    private readonly reading: ExchangeReadingService,
    private readonly codebook: CodebookTakingService,
    private readonly people: ExchangePeopleService,
    private readonly matching: ExchangeMatchingService,
  ) {}

  /** @throws NotFoundError, UnreadableFileError when the file is not there or cannot be read. */
  async preview(ctx: RequestContext, studyId: string, uploadId: string): Promise<ExchangePreview> {
    await this.studies.get(ctx, studyId);
    const { fileName, content } = await this.reading.read(ctx, uploadId);
    return this.database.inTenant(ctx, async () => {
      const codes = await this.codebook.foresee(ctx, studyId, content.codes);
      const matched = await this.matching.match(ctx, studyId, content.interviews);
      const known = await this.people.known(ctx, studyId, content);
      const ofInterviews = (part: 'codings' | 'memos') =>
        content.interviews.reduce((sum, interview) => sum + interview[part].length, 0);
      return {
        ...{ uploadId, fileName, program: content.program, coders: [...content.coders] },
        parts: [
          { what: 'interviews', count: matched.length, known: matched.filter(({ state }) => state !== 'new').length },
          { what: 'codes', count: codes.length, known: codes.filter(({ state }) => state !== 'new').length },
          { what: 'codings', count: ofInterviews('codings'), known: 0 },
          { what: 'memos', count: content.codeMemos.length + ofInterviews('memos'), known: 0 },
          { what: 'respondents', count: content.people.length, known: known.people },
          { what: 'attributes', count: content.attributes.length, known: known.attributes },
        ],
        interviews: matched.map(({ interview, state }) => ({
          ...{ title: interview.title, person: interview.person, state },
          ...{ turns: interview.turns.length, codings: interview.codings.length },
        })),
        leftBehind: [...content.leftBehind, ...matched.flatMap(changedSince)],
      };
    });
  }
}

const changedSince = ({ state, interview: { title } }: MatchedInterview): string[] =>
  state === 'changed' ? [`“${title}”: the study has this conversation, and its words were changed since`] : [];
