import { Readable } from 'node:stream';
import { DomainError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { FileStore } from '../../platform/files/index.js';
import { type Respondent, RespondentService } from '../respondents/index.js';
import { StudyService } from '../studies/index.js';
import type { InterviewDraft, RespondentGuess } from './interview-draft.model.js';
import { InterviewService } from './interview.service.js';
import type { PreviewInterviewsInput } from './preview-interviews.input.js';
import { type Clue, respondentClues } from './respondent-guess.js';
import { type StoredTranscript, TranscriptReadingService } from './transcript-reading.service.js';

const PREVIEWED_TURNS = 6;

/** Shows what an import of interviews would do, file by file, and writes nothing. */
@Injectable()
export class InterviewDraftService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly studies: StudyService,
    private readonly respondents: RespondentService,
    private readonly interviews: InterviewService,
    private readonly transcripts: TranscriptReadingService,
    private readonly files: FileStore,
  ) {}

  async preview(
    ctx: RequestContext,
    { studyId, uploadIds, pasted }: PreviewInterviewsInput,
  ): Promise<InterviewDraft[]> {
    await this.studies.get(ctx, studyId);
    const keys = [...uploadIds];
    for (const { title, text } of pasted ?? []) {
      const { id } = await this.files.save(ctx, `${title}.txt`, Readable.from([Buffer.from(text, 'utf8')]));
      keys.push(id);
    }
    const drafts: InterviewDraft[] = [];
    for (const key of keys) drafts.push(await this.draft(ctx, studyId, key));
    return drafts;
  }

  private async draft(ctx: RequestContext, studyId: string, key: string): Promise<InterviewDraft> {
    let stored: StoredTranscript;
    try {
      stored = await this.transcripts.read(ctx, key);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      // One bad file among twenty is shown beside the others; it does not hide them.
      return { ...(await this.unreadable(ctx, key)), error: error.message };
    }
    const { fileName, transcript, contentHash } = stored;
    return {
      key,
      fileName,
      title: transcript.title,
      format: transcript.format,
      speakers: transcript.speakers,
      preview: transcript.turns.slice(0, PREVIEWED_TURNS),
      turnCount: transcript.turns.length,
      respondentGuess: await this.guess(ctx, studyId, respondentClues({ fileName, ...transcript })),
      warnings: transcript.warnings,
      duplicateOf: await this.interviews.withContent(ctx, studyId, contentHash),
      error: null,
    };
  }

  private async unreadable(ctx: RequestContext, key: string): Promise<Omit<InterviewDraft, 'error'>> {
    const { name } = await this.files.get(ctx, key);
    const nothing = { speakers: [], preview: [], turnCount: 0, respondentGuess: null, warnings: [], duplicateOf: null };
    return { key, fileName: name, title: name, format: 'unknown', ...nothing };
  }

  private async guess(ctx: RequestContext, studyId: string, clues: readonly Clue[]): Promise<RespondentGuess | null> {
    if (clues.length === 0) return null;
    const known = await this.database.inTenant(ctx, () =>
      this.respondents.findByKeys(
        ctx,
        studyId,
        clues.map((clue) => clue.token),
      ),
    );
    const byKey = new Map<string, Respondent>(known.map((respondent) => [respondent.key, respondent]));
    const met = clues.find((clue) => byKey.has(clue.token));
    const [first] = clues;
    if (met) return { key: met.token, respondent: byKey.get(met.token)!, why: met.why };
    return { key: first!.token, respondent: null, why: `${first!.why}; the study does not know this person yet` };
  }
}
