import { InvalidError, NotFoundError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { baseName } from '../../platform/files/index.js';
import { isId, newId } from '../../platform/ids/index.js';
import { type Interview, InterviewService } from '../interviews/index.js';
import { ActivityService, StudyService } from '../studies/index.js';
import type { RecordingEntity } from './recording.entity.js';
import { type KeptRecording, RecordingFiles } from './recording-files.js';
import type { Recording } from './recording.model.js';
import { RecordingRepository } from './recording.repository.js';

const MOST_NAME_CHARACTERS = 255;

export interface GivenRecording {
  /** Of the file, folders and all. */
  readonly name: string;
  /** Bytes, as the request announces them; null when it does not. */
  readonly announcedSize: number | null;
  readonly content: Readable;
}

/** The recordings of interviews: at most one each. */
@Injectable()
export class RecordingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly recordings: RecordingRepository,
    private readonly files: RecordingFiles,
    private readonly interviews: InterviewService,
    private readonly studies: StudyService,
    private readonly activities: ActivityService,
  ) {}

  /** Of the largest recording that is taken. */
  get mostBytes(): number {
    return this.files.mostBytes;
  }

  /** @throws NotFoundError `interview.not-found`, or `study.not-found` when its study was deleted. */
  async find(ctx: RequestContext, interviewId: string): Promise<Recording | null> {
    return this.database.inTenant(ctx, async () => {
      await this.interviewToHear(ctx, interviewId);
      const [row] = await this.recordings.ofInterviews(ctx, [interviewId]);
      return row ? toModel(row) : null;
    });
  }

  /** What is to be played and the folder it lies in, by its id. @throws NotFoundError `recording.not-found` */
  async toPlay(ctx: RequestContext, id: string): Promise<{ mediaType: string; folder: string; file: string }> {
    const [row] = isId(id)
      ? await this.database.inTenant(ctx, () => this.recordings.findByIds(ctx.workspaceId, [id]))
      : [];
    if (!row) throw recordingNotFound(id);
    await this.interviewToHear(ctx, row.interviewId);
    return { mediaType: row.mediaType, folder: this.files.folderOf(ctx.workspaceId), file: row.id };
  }

  /**
   * Keeps what the stream carries as the recording of the interview, in the place of the one it had. Nobody waits in a
   * transaction while it arrives.
   *
   * @throws InvalidError `file.size`, UnreadableFileError `recording.content`; the interview keeps what it had then.
   */
  async attach(
    ctx: RequestContext,
    interviewId: string,
    { name: givenName, announcedSize, content }: GivenRecording,
  ): Promise<Recording> {
    const name = baseName(givenName).slice(0, MOST_NAME_CHARACTERS) || 'recording';
    await this.interviewToHear(ctx, interviewId);
    if (announcedSize !== null && announcedSize > this.mostBytes) {
      const message = `"${name}" has ${announcedSize} bytes, more than the ${this.mostBytes} that are taken here`;
      throw new InvalidError('file.size', message, { size: announcedSize, most: this.mostBytes });
    }
    const id = newId();
    const kept = await this.files.keep(ctx.workspaceId, id, name, content);
    try {
      return await this.replace(ctx, { id, interviewId, name, kept });
    } catch (error) {
      await this.files.remove(ctx.workspaceId, id);
      throw error;
    }
  }

  /** @returns Whether there was one. */
  remove(ctx: RequestContext, interviewId: string): Promise<boolean> {
    return this.database.inTenant(ctx, async () => {
      const { studyId } = await this.interviewToHear(ctx, interviewId);
      if (!(await this.forget(ctx, [interviewId]))) return false;
      await this.activities.record(ctx, studyId, 'recording-removed', 'Removed the recording of an interview');
      await this.studies.changed(ctx, studyId);
      return true;
    });
  }

  /** Rows at once, bytes as soon as the open transaction is committed. @returns Whether there were any. */
  async forget(ctx: RequestContext, interviewIds: readonly string[]): Promise<boolean> {
    const ids = (await this.recordings.ofInterviews(ctx, interviewIds)).map(({ id }) => id);
    if (ids.length === 0) return false;
    await this.recordings.delete(ctx, ids);
    // Should the process end here, the sweep finds them.
    for (const id of ids) this.database.onCommit(() => void this.files.remove(ctx.workspaceId, id));
    return true;
  }

  private replace(
    ctx: RequestContext,
    { kept, ...row }: { id: string; interviewId: string; name: string; kept: KeptRecording },
  ): Promise<Recording> {
    return this.database.inTenant(ctx, async () => {
      await this.recordings.lock(row.interviewId);
      // Read again: it may have been deleted while the bytes arrived.
      const { studyId } = await this.interviewToHear(ctx, row.interviewId);
      await this.forget(ctx, [row.interviewId]);
      const { size: sizeBytes, sha256, mediaType } = kept;
      await this.recordings.insert(ctx, { ...row, mediaType, sizeBytes, sha256, createdBy: ctx.userId });
      await this.activities.record(ctx, studyId, 'recording-attached', 'Attached a recording to an interview');
      await this.studies.changed(ctx, studyId);
      const [inserted] = await this.recordings.ofInterviews(ctx, [row.interviewId]);
      return toModel(inserted!);
    });
  }

  private async interviewToHear(ctx: RequestContext, id: string): Promise<Interview> {
    const interview = await this.interviews.get(ctx, id);
    await this.studies.get(ctx, interview.studyId);
    return interview;
  }
}

/** An element that plays cannot send headers: the address says which workspace is meant. */
const toModel = ({
  workspaceId,
  id,
  interviewId,
  name,
  mediaType,
  sizeBytes,
  createdAt,
}: RecordingEntity): Recording => ({
  ...{ id, interviewId, name, mediaType, createdAt, size: sizeBytes },
  address: `/api/recordings/${id}?workspace=${workspaceId}`,
});

export const recordingNotFound = (id: string) =>
  new NotFoundError('recording.not-found', `There is no recording ${id}`, { id });
