import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { FileStore } from '../../platform/files/index.js';
import { ImportService } from '../imports/index.js';
import { InterviewDraftService, InterviewWritingService } from '../interviews/index.js';
import type { TextFile, GeneratedStudy } from './generate/index.js';
import { UntilDone } from './until-done.service.js';

/** Brings the demo's files in, as a person would with the two wizards. What is in already stays as it is. */
@Injectable()
export class DemoDataService {
  constructor(
    private readonly files: FileStore,
    private readonly imports: ImportService,
    private readonly drafts: InterviewDraftService,
    private readonly interviews: InterviewWritingService,
    private readonly until: UntilDone,
  ) {}

  async importSurvey(
    ctx: RequestContext,
    studyId: string,
    { files }: GeneratedStudy,
    signal: AbortSignal,
  ): Promise<void> {
    const known = (await this.imports.ofStudy(ctx, studyId))[0];
    const { id } = known ?? (await this.imports.start(ctx, { studyId, uploadIds: await this.save(ctx, files) }));
    await this.settle(ctx, id, signal);
    if ((await this.imports.get(ctx, id)).state === 'ready') await this.imports.confirm(ctx, id);
    await this.settle(ctx, id, signal);
  }

  /** Each conversation is imported once, so a second call changes nothing. */
  async importInterviews(ctx: RequestContext, studyId: string, { interviews }: GeneratedStudy): Promise<void> {
    if (interviews.length === 0) return;
    const uploadIds = await this.save(ctx, interviews);
    const drafts = await this.drafts.preview(ctx, { studyId, uploadIds });
    await this.interviews.import(ctx, {
      studyId,
      drafts: drafts.map(({ key, title, speakers, respondentGuess }) => ({
        key,
        title,
        interviewers: speakers.flatMap(({ name, role }) => (role === 'interviewer' && name !== null ? [name] : [])),
        respondentId: respondentGuess?.respondent?.id ?? null,
      })),
    });
  }

  private async settle(ctx: RequestContext, importId: string, signal: AbortSignal): Promise<void> {
    const { jobId } = await this.imports.get(ctx, importId);
    if (jobId) await this.until.job(ctx, jobId, signal);
  }

  private async save(ctx: RequestContext, files: readonly TextFile[]): Promise<string[]> {
    const ids: string[] = [];
    for (const { name, text } of files) {
      ids.push((await this.files.save(ctx, name, Readable.from([Buffer.from(text, 'utf8')]))).id);
    }
    return ids;
  }
}
