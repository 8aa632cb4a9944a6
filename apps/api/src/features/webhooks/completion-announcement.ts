import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import type { SubmissionCompleted, SubmissionCompletedHandler } from '../submissions/index.js';
import { WebhookService } from './webhook.service.js';

/** Tells the webhooks of the study that somebody completed a survey. */
@Injectable()
export class CompletionAnnouncement implements SubmissionCompletedHandler {
  constructor(private readonly webhooks: WebhookService) {}

  submissionCompleted(ctx: RequestContext, completed: SubmissionCompleted): Promise<void> {
    return this.webhooks.tell(ctx, { type: 'response.completed', ...completed });
  }
}
