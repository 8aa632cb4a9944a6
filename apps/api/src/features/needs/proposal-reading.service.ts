import { Injectable } from '@nestjs/common';
import type { KnownNeed } from '@needfinder/text';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { ConsentService } from '../consents/index.js';
import { type Interview, InterviewService, type Turn } from '../interviews/index.js';
import { CodebookRepository } from './codebook.repository.js';
import { ProposalRepository } from './proposal.repository.js';
import { ProposalSource } from './proposal-source.js';

export interface SaidInStudy {
  /** Every text of the study. */
  readonly sources: readonly ProposalSource[];
  /** Those that the engine may read: their people do not withhold the use of what they said. */
  readonly usable: readonly ProposalSource[];
}

/** Everything that respondents of a study said in their own words, with what they were asked. */
@Injectable()
export class ProposalReadingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly proposals: ProposalRepository,
    private readonly interviews: InterviewService,
    private readonly codebook: CodebookRepository,
    private readonly consents: ConsentService,
  ) {}

  /** Needs that people rated, to which passages are to be attached. */
  surveyNeeds(ctx: RequestContext, studyId: string): Promise<KnownNeed[]> {
    return this.database.inTenant(ctx, async () => {
      const needs = await this.codebook.allNeeds(ctx, studyId);
      return needs
        .filter(({ origin, mergedInto, status }) => origin === 'survey' && mergedInto === null && status !== 'rejected')
        .map(({ id, label, statement }) => ({ id, words: label === statement ? label : `${label}. ${statement}` }));
    });
  }

  read(ctx: RequestContext, studyId: string): Promise<SaidInStudy> {
    return this.database.inTenant(ctx, async () => {
      const answers = (await this.proposals.openAnswers(ctx, studyId)).map(
        ({ title, textRole, text, ...place }) => new ProposalSource(place, text, title, textRole, place.respondentId),
      );
      const transcripts = await this.interviews.transcriptsOf(ctx, studyId);
      const sources = [...answers, ...transcripts.flatMap(({ interview, turns }) => spokenBy(interview, turns))];
      const withheldBy = new Set(await this.consents.withheldBy(ctx, studyId, 'use'));
      return { sources, usable: sources.filter(({ person }) => !withheldBy.has(person)) };
    });
  }
}

function spokenBy(interview: Interview, turns: readonly Turn[]): ProposalSource[] {
  const person = interview.respondentId ?? interview.id;
  let asked: string | null = null;
  return turns.flatMap(({ id, role, text }) => {
    if (role === 'interviewer') asked = text;
    const isHeard = role === 'respondent' && text.trim() !== '';
    return isHeard ? [new ProposalSource({ turnId: id, interviewId: interview.id }, text, asked, null, person)] : [];
  });
}
