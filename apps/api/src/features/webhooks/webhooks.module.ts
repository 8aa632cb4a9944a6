import { Module } from '@nestjs/common';
import { StudiesModule } from '../studies/index.js';
import { SubmissionCompletedHandlers, SubmissionsModule } from '../submissions/index.js';
import { CompletionAnnouncement } from './completion-announcement.js';
import { DeliverWebhookHandler } from './deliver-webhook.handler.js';
import { WebhookRepository } from './webhook.repository.js';
import { WebhookResolver } from './webhook.resolver.js';
import { WebhookService } from './webhook.service.js';

@Module({
  imports: [StudiesModule, SubmissionsModule],
  providers: [WebhookRepository, WebhookService, WebhookResolver, DeliverWebhookHandler, CompletionAnnouncement],
})
export class WebhooksModule {
  constructor(completed: SubmissionCompletedHandlers, announcement: CompletionAnnouncement) {
    completed.register(announcement);
  }
}
