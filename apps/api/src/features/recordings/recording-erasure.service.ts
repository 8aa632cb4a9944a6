import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import type { InterviewsRemovedHandler } from '../interviews/index.js';
import { RecordingService } from './recording.service.js';

/** A recording goes with its interview, whether somebody deletes it or a person is erased. */
@Injectable()
export class RecordingErasureService implements InterviewsRemovedHandler {
  constructor(private readonly recordings: RecordingService) {}

  async interviewsRemoving(ctx: RequestContext, interviewIds: readonly string[]): Promise<void> {
    await this.recordings.forget(ctx, interviewIds);
  }
}
