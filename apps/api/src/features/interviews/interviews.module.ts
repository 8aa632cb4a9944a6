import { Module } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { NodeRegistry } from '../../platform/graphql/index.js';
import { RespondentErasedHandlers, RespondentFilters, RespondentsModule } from '../respondents/index.js';
import { StudiesModule, StudyCountSources } from '../studies/index.js';
import { InterviewAddingService } from './interview-adding.service.js';
import { InterviewByIdLoader } from './interview-by-id.loader.js';
import { InterviewDraftService } from './interview-draft.service.js';
import { InterviewRepository } from './interview.repository.js';
import { InterviewResolver } from './interview.resolver.js';
import { InterviewService } from './interview.service.js';
import { InterviewLog } from './interview-log.service.js';
import { InterviewPeople } from './interview-people.service.js';
import { InterviewRemovalService } from './interview-removal.service.js';
import { InterviewRewordingService } from './interview-rewording.service.js';
import { InterviewsImported } from './interviews-imported.port.js';
import { InterviewsRemoved } from './interviews-removed.port.js';
import { InterviewWritingService } from './interview-writing.service.js';
import { InterviewsByRespondentLoader } from './interviews-by-respondent.loader.js';
import { RespondentInterviewsResolver } from './respondent-interviews.resolver.js';
import { SpeakersByInterviewLoader } from './speakers-by-interview.loader.js';
import { TranscriptReadingService } from './transcript-reading.service.js';
import { TurnRepository } from './turn.repository.js';
import { TurnTimesResolver } from './turn-times.resolver.js';
import { TurnTimesService } from './turn-times.service.js';
import { TurnsByInterviewLoader } from './turns-by-interview.loader.js';

@Module({
  imports: [StudiesModule, RespondentsModule],
  providers: [
    InterviewRepository,
    TurnRepository,
    TranscriptReadingService,
    InterviewLog,
    InterviewPeople,
    InterviewService,
    InterviewDraftService,
    InterviewWritingService,
    InterviewAddingService,
    InterviewRemovalService,
    InterviewRewordingService,
    InterviewsImported,
    InterviewsRemoved,
    TurnTimesService,
    InterviewByIdLoader,
    InterviewsByRespondentLoader,
    TurnsByInterviewLoader,
    SpeakersByInterviewLoader,
    InterviewResolver,
    TurnTimesResolver,
    RespondentInterviewsResolver,
  ],
  exports: [
    InterviewService,
    InterviewWritingService,
    InterviewAddingService,
    InterviewDraftService,
    InterviewRewordingService,
    InterviewsImported,
    InterviewsRemoved,
  ],
})
export class InterviewsModule {
  constructor(
    nodes: NodeRegistry,
    counts: StudyCountSources,
    filters: RespondentFilters,
    erased: RespondentErasedHandlers,
    interviews: InterviewService,
    removal: InterviewRemovalService,
  ) {
    nodes.register({ typename: 'Interview', find: async (ctx, id) => (await interviews.byIds(ctx, [id]))[0] ?? null });
    nodes.register({ typename: 'Turn', find: async (ctx, id) => (await interviews.turnsByIds(ctx, [id]))[0] ?? null });
    counts.register({ count: 'interviews', from: 'interview t' });
    const joined = 'turn t JOIN interview i ON i.workspace_id = t.workspace_id AND i.id = t.interview_id';
    counts.register({ count: 'turns', from: joined, studyId: 'i.study_id', where: `t.role = 'respondent'` });
    filters.register({
      field: 'hasInterview',
      find: async (ctx: RequestContext, studyId, filter) => ({
        ids: await interviews.interviewedRespondents(ctx, studyId),
        keep: filter.hasInterview === true,
      }),
    });
    erased.register(removal);
  }
}
