import { ForbiddenError } from '@needfinder/domain';
import { ZipStream } from '@needfinder/file-formats';
import { Injectable } from '@nestjs/common';
import { Compute } from '../../platform/compute/index.js';
import type { RequestContext } from '../../platform/context/index.js';
import { QuotingService } from '../consents/index.js';
import { type Interview, InterviewService } from '../interviews/index.js';
import type { QuotesLeaving } from '../quotes/index.js';
import type { AttributeFilter } from '../respondents/index.js';
import { StudyService } from '../studies/index.js';
import { safeName } from './exported-table.js';
import { keptBackSentence } from './kept-back-words.js';
import type { TranscriptsLeavingArgs } from './transcripts-leaving.input.js';
import { TranscriptReadingService } from './transcript-reading.service.js';
import { type TranscriptFormat, writeTranscriptTask } from './write-transcript.task.js';

const WORDS = {
  withheld: 'The person of this interview withholds being quoted: its words stay in the workspace',
  'not-asked':
    'The person of this interview was not asked whether their words may be quoted: they stay in the workspace until the person says so or the study does',
} as const;

/**
 * Interviews with their codes leave here. A transcript is nothing but words of its person, so it leaves whole or not at
 * all: through the door for quotes.
 */
@Injectable()
export class TranscriptExportService {
  constructor(
    private readonly studies: StudyService,
    private readonly interviews: InterviewService,
    private readonly quoting: QuotingService,
    private readonly transcripts: TranscriptReadingService,
    private readonly compute: Compute,
  ) {}

  /** @throws NotFoundError `interview.not-found`; ForbiddenError `transcript.kept-back` saying why. */
  async ofInterview(
    ctx: RequestContext,
    interviewId: string,
    format: TranscriptFormat,
  ): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const interview = await this.interviews.get(ctx, interviewId);
    const [standing] = await this.quoting.standingsOf(ctx, [interview]);
    if (standing !== 'quotable') throw new ForbiddenError('transcript.kept-back', WORDS[standing!], { interviewId });
    return { name: `${safeName(interview.title)}.${format}`, bytes: await this.write(ctx, interview, format) };
  }

  /**
   * How many interviews of a study may leave, and why the others stay.
   *
   * @throws NotFoundError `study.not-found`
   */
  async leaving(
    ctx: RequestContext,
    { studyId, interviewId, attributes }: TranscriptsLeavingArgs,
  ): Promise<QuotesLeaving> {
    const interviews = await this.interviews.ofStudy(ctx, studyId, attributes ?? []);
    const meant = interviewId ? interviews.filter(({ id }) => id === interviewId) : interviews;
    const { quotable, keptBack } = await this.quoting.sift(ctx, meant);
    return { quotable: quotable.length, ...keptBack, changed: 0 };
  }

  /**
   * All that may leave, or those of some people, as an archive that is written while it is sent: one interview is in memory at a time. Whether each
   * may is asked when its turn comes; what was kept back is said in a text at the end.
   *
   * @throws NotFoundError `study.not-found`, before anything is sent.
   */
  async ofStudy(
    ctx: RequestContext,
    studyId: string,
    { format, attributes }: { readonly format: TranscriptFormat; readonly attributes: readonly AttributeFilter[] },
  ): Promise<{ readonly name: string; readonly chunks: AsyncIterable<Uint8Array> }> {
    const { name } = await this.studies.get(ctx, studyId);
    const interviews = await this.interviews.ofStudy(ctx, studyId, attributes);
    return { name: `${safeName(name)}-transcripts.zip`, chunks: this.archive(ctx, interviews, format) };
  }

  private async *archive(
    ctx: RequestContext,
    interviews: readonly Interview[],
    format: TranscriptFormat,
  ): AsyncGenerator<Uint8Array> {
    const zip = new ZipStream();
    const leaving: QuotesLeaving = { quotable: 0, withheld: 0, notAsked: 0, changed: 0 };
    for (const [at, interview] of interviews.entries()) {
      const { quotable, keptBack } = await this.quoting.sift(ctx, [interview]);
      leaving.quotable += quotable.length;
      leaving.withheld += keptBack.withheld;
      leaving.notAsked += keptBack.notAsked;
      if (quotable.length === 0) continue;
      const entry = zip.open(`${at + 1}-${safeName(interview.title)}.${format}`);
      entry.push(await this.write(ctx, interview, format));
      entry.end();
      yield* zip.take();
    }
    zip.add('what-is-here.txt', `${keptBackSentence(leaving, ['interview', 'interviews'])}\n`);
    zip.end();
    yield* zip.take();
  }

  private async write(ctx: RequestContext, interview: Interview, format: TranscriptFormat): Promise<Uint8Array> {
    const transcript = await this.transcripts.read(ctx, interview);
    return this.compute.run(writeTranscriptTask, { transcript, format });
  }
}
