import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { HandlesJob, type JobHandler, type JobRun, type PayloadOf, TryAgain } from '../../platform/jobs/index.js';
import { Outgoing } from '../../platform/outgoing/index.js';
import { deliverWebhook } from './deliver-webhook.job.js';
import { signMessage } from './sign-message.js';
import type { WebhookEntity } from './webhook.entity.js';
import type { WebhookDeliveryEntity } from './webhook-delivery.entity.js';
import { type Attempt, WebhookRepository } from './webhook.repository.js';

const MS_PER_SECOND = 1_000;
const LONGEST_ERROR = 500;

/** A message may arrive twice, when the process dies between sending and noting: receivers tell it by its id. */
@Injectable()
@HandlesJob(deliverWebhook)
export class DeliverWebhookHandler implements JobHandler<typeof deliverWebhook> {
  constructor(
    private readonly database: TenantDatabase,
    private readonly webhooks: WebhookRepository,
    private readonly outgoing: Outgoing,
  ) {}

  async handle(ctx: RequestContext, { deliveryId }: PayloadOf<typeof deliverWebhook>, run: JobRun): Promise<void> {
    const { delivery, webhook } = await this.database.inTenant(ctx, async () => {
      const found = await this.webhooks.findDelivery(ctx, deliveryId);
      return { delivery: found, webhook: found && (await this.webhooks.find(ctx, found.webhookId)) };
    });
    // The webhook was removed, or an earlier try died after the message had arrived and was noted.
    if (!delivery || !webhook || delivery.state === 'delivered') return;
    const { lastStatus, lastError } = await this.send(webhook, delivery);
    const isLast = run.attempt > deliverWebhook.retries;
    const state = lastError === null ? 'delivered' : isLast ? 'failed' : 'waiting';
    const attempt: Attempt = { state, attempts: delivery.attempts + 1, lastStatus, lastError };
    await this.database.inTenant(ctx, () => this.webhooks.noteAttempt(ctx, deliveryId, attempt));
    if (lastError !== null) throw new TryAgain(lastError);
  }

  private async send(
    { url, secret }: WebhookEntity,
    { id, event, createdAt }: WebhookDeliveryEntity,
  ): Promise<Pick<Attempt, 'lastStatus' | 'lastError'>> {
    const { type, ...data } = event;
    const body = JSON.stringify({ type, timestamp: createdAt.toISOString(), data });
    const seconds = Math.floor(Date.now() / MS_PER_SECOND);
    const headers = { 'content-type': 'application/json', ...signMessage(secret, { id, seconds, body }) };
    try {
      const status = await this.outgoing.post({ url, body, headers });
      const isWell = status >= 200 && status < 300;
      return { lastStatus: status, lastError: isWell ? null : `It answered ${status}; redirects are not followed` };
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      return { lastStatus: null, lastError: what.slice(0, LONGEST_ERROR) };
    }
  }
}
