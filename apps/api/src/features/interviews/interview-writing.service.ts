import { languageOf } from '@needfinder/text';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { newId } from '../../platform/ids/index.js';
import type { ImportInterviewInput, ImportInterviewsInput } from './import-interviews.input.js';
import type { Interview } from './interview.model.js';
import { InterviewLog } from './interview-log.service.js';
import { InterviewPeople } from './interview-people.service.js';
import { InterviewRepository } from './interview.repository.js';
import { InterviewService } from './interview.service.js';
import { type StoredTranscript, TranscriptReadingService } from './transcript-reading.service.js';
import { TurnRepository } from './turn.repository.js';
import type { UpdateInterviewInput } from './update-interview.input.js';

/** Writes interviews: all of an import or none of it, and each conversation once. */
@Injectable()
export class InterviewWritingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly interviews: InterviewRepository,
    private readonly turns: TurnRepository,
    private readonly transcripts: TranscriptReadingService,
    private readonly reading: InterviewService,
    private readonly people: InterviewPeople,
    private readonly log: InterviewLog,
  ) {}

  /** @returns the interviews in the order of the drafts; one that the study had already is returned as it is. */
  async import(ctx: RequestContext, { studyId, drafts }: ImportInterviewsInput): Promise<Interview[]> {
    const read: (StoredTranscript & { draft: ImportInterviewInput })[] = [];
    for (const draft of drafts) {
      read.push({ draft, ...(await this.transcripts.read(ctx, draft.key, draft.interviewers)) });
    }
    const interviews = await this.database.inTenant(ctx, async () => {
      await this.log.requireStudy(ctx, studyId);
      const imported: Interview[] = [];
      let added = 0;
      for (const one of read) {
        const known = await this.reading.withContent(ctx, studyId, one.contentHash);
        if (!known) added += 1;
        imported.push(known ?? (await this.insert(ctx, studyId, one.draft, one)));
      }
      await this.log.imported(ctx, studyId, added);
      return imported;
    });
    await this.transcripts.remove(
      ctx,
      drafts.map(({ key }) => key),
    );
    return interviews;
  }

  update(ctx: RequestContext, input: UpdateInterviewInput): Promise<Interview> {
    return this.database.inTenant(ctx, async () => {
      const { id, studyId, storedAttributes } = await this.reading.get(ctx, input.id);
      const respondentId = await this.people.find(ctx, studyId, input);
      const attributes =
        input.attributes && (await this.people.attributes(ctx, studyId, storedAttributes, input.attributes));
      const to = {
        ...(input.title != null ? { title: input.title.trim() } : {}),
        ...(respondentId !== undefined ? { respondentId } : {}),
        ...(attributes ? { attributes } : {}),
      };
      if (Object.keys(to).length > 0) await this.interviews.update(ctx, id, to);
      if (input.interviewers) await this.turns.assignRoles(ctx, id, input.interviewers);
      await this.log.changed(ctx, studyId);
      return this.reading.get(ctx, id);
    });
  }

  private async insert(
    ctx: RequestContext,
    studyId: string,
    draft: ImportInterviewInput,
    { transcript, contentHash }: StoredTranscript,
  ): Promise<Interview> {
    const id = newId();
    const respondentId = (await this.people.find(ctx, studyId, draft)) ?? null;
    const attributes = await this.people.attributes(ctx, studyId, {}, draft.attributes ?? []);
    const row = { id, studyId, respondentId, title: draft.title.trim(), format: transcript.format, heldOn: null };
    await this.interviews.insert(ctx, { ...row, attributes, contentHash });
    const language = languageOf(transcript.turns.map(({ text }) => text));
    const turns = transcript.turns.map((turn, position) => {
      return { ...turn, id: newId(), interviewId: id, position, language };
    });
    await this.turns.insert(ctx, turns);
    return this.reading.get(ctx, id);
  }
}
