import { Injectable } from '@nestjs/common';
import type { PersonalSpan } from '@needfinder/text';
import { Compute, type TaskReport } from '../../platform/compute/index.js';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { newId } from '../../platform/ids/index.js';
import { JobQueue, type JobRun } from '../../platform/jobs/index.js';
import { StudyService } from '../studies/index.js';
import { findPersonalDataJob } from './find-personal-data.job.js';
import { findPersonalDataTask } from './find-personal-data.task.js';
import type { PersonalDatumRow } from './personal-datum.entity.js';
import { PersonalDatumRepository } from './personal-datum.repository.js';
import { byText, type StudyText } from './study-text.js';
import { StudyTextRepository } from './study-text.repository.js';
import { textIdOf, type TextPlace } from './text-place.js';

/** Lets the engine look for personal data in texts that nobody has looked at. */
@Injectable()
export class PersonalDataFindingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly texts: StudyTextRepository,
    private readonly data: PersonalDatumRepository,
    private readonly compute: Compute,
    private readonly queue: JobQueue,
    private readonly studies: StudyService,
  ) {}

  /** Joins the open transaction. @returns The id of the job; the one that waits already, should there be one. */
  request(ctx: RequestContext, studyId: string): Promise<string> {
    const subject = { type: 'redaction', id: studyId };
    return this.database.inTenant(ctx, () =>
      this.queue.enqueue(ctx, findPersonalDataJob, { studyId }, { studyId, subject, dedupeKey: studyId }),
    );
  }

  /** Looks at every text of the study once more; what people decided stays. */
  requestAgain(ctx: RequestContext, studyId: string): Promise<string> {
    return this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      await this.texts.forgetReadings(ctx, studyId);
      return this.request(ctx, studyId);
    });
  }

  /** Texts say something new: they are looked through once more. Joins the open transaction. */
  readAgain(ctx: RequestContext, studyId: string, places: readonly TextPlace[]): Promise<void> {
    return this.database.inTenant(ctx, async () => {
      await this.texts.forgetReadings(ctx, studyId, places);
      await this.request(ctx, studyId);
    });
  }

  /** Proposes what the texts that were not read yet hold. Not to be called inside a transaction. */
  async find(
    ctx: RequestContext,
    studyId: string,
    options: Pick<JobRun, 'signal'> & { readonly onProgress: TaskReport },
  ): Promise<void> {
    const { unread, speakers } = await this.database.inTenant(ctx, async () => ({
      unread: await this.texts.unread(ctx, studyId),
      speakers: await this.texts.speakers(ctx, studyId),
    }));
    if (unread.length === 0) return;
    const input = unread.map(({ text, interviewId }) => ({ text, speakers: speakers.get(interviewId ?? '') ?? [] }));
    const found = await this.compute.run(findPersonalDataTask, input, options);
    await this.database.inTenant(ctx, async () => {
      await this.data.lock(studyId);
      const places = unread.map(({ place }) => place);
      // Redacted, replaced or deleted while the engine was reading: what it found there is out of date.
      const now = new Map(
        (await this.texts.find(ctx, studyId, places)).map((text) => [textIdOf(text.place), text.text]),
      );
      const current = [...unread.keys()].filter((at) => now.get(textIdOf(places[at]!)) === unread[at]!.text);
      const known = byText(await this.data.ofTexts(ctx, places));
      const rows = current.flatMap((at) =>
        proposals(studyId, unread[at]!, found[at]!, known.get(textIdOf(places[at]!)) ?? []),
      );
      await this.data.insert(ctx, rows);
      await this.texts.noteRead(
        ctx,
        studyId,
        current.map((at) => places[at]!),
      );
      await this.studies.changed(ctx, studyId);
    });
  }
}

/** What overlaps something known, whatever people decided about it, is not proposed again. */
function proposals(
  studyId: string,
  { place, text }: StudyText,
  found: readonly PersonalSpan[],
  known: readonly PersonalDatumRow[],
): PersonalDatumRow[] {
  const points = Array.from(text);
  const source = { responseId: null, questionId: null, turnId: null, ...place };
  const isNew = ({ start, end }: PersonalSpan): boolean => known.every((row) => row.end <= start || row.start >= end);
  return found.filter(isNew).map(({ kind, start, end }) => ({
    id: newId(),
    studyId,
    ...source,
    kind,
    start,
    end,
    status: 'proposed',
    words: points.slice(start, end).join(''),
    placeholder: null,
    seal: null,
    decidedBy: null,
  }));
}
