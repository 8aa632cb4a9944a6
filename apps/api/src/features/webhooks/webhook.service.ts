import { randomBytes } from 'node:crypto';
import { ConflictError, NotFoundError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { isId, newId } from '../../platform/ids/index.js';
import { JobQueue } from '../../platform/jobs/index.js';
import { Outgoing } from '../../platform/outgoing/index.js';
import { StudyService } from '../studies/index.js';
import { deliverWebhook } from './deliver-webhook.job.js';
import { SECRET_PREFIX } from './sign-message.js';
import type { WebhookEntity } from './webhook.entity.js';
import type { WebhookDeliveryEntity, WebhookEvent } from './webhook-delivery.entity.js';
import { WebhookRepository } from './webhook.repository.js';

const KEY_BYTES = 24;
const MOST_PER_STUDY = 20;

/** Who is told of what happens in a study, and what was told. */
@Injectable()
export class WebhookService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly webhooks: WebhookRepository,
    private readonly studies: StudyService,
    private readonly outgoing: Outgoing,
    private readonly queue: JobQueue,
  ) {}

  /** @throws InvalidError `outgoing.address`; ConflictError `webhook.too-many`; NotFoundError `study.not-found` */
  async create(ctx: RequestContext, studyId: string, url: string): Promise<WebhookEntity> {
    this.outgoing.check(url);
    return this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      const known = await this.webhooks.ofStudy(ctx, studyId);
      if (known.length >= MOST_PER_STUDY) {
        throw new ConflictError('webhook.too-many', `A study has at most ${MOST_PER_STUDY} webhooks`);
      }
      const id = newId();
      const secret = SECRET_PREFIX + randomBytes(KEY_BYTES).toString('base64');
      await this.webhooks.insert(ctx, { id, studyId, url, secret });
      return this.get(ctx, id);
    });
  }

  /** @throws NotFoundError `webhook.not-found` */
  async get(ctx: RequestContext, id: string): Promise<WebhookEntity> {
    const found = isId(id) ? await this.database.inTenant(ctx, () => this.webhooks.find(ctx, id)) : null;
    if (!found) throw new NotFoundError('webhook.not-found', `There is no webhook ${id}`, { id });
    return found;
  }

  ofStudy(ctx: RequestContext, studyId: string): Promise<WebhookEntity[]> {
    return this.database.inTenant(ctx, () => this.webhooks.ofStudy(ctx, studyId));
  }

  /** @throws NotFoundError `webhook.not-found` */
  async remove(ctx: RequestContext, id: string): Promise<void> {
    await this.database.inTenant(ctx, async () => {
      await this.get(ctx, id);
      await this.webhooks.remove(ctx, id);
    });
  }

  /** Newest first. */
  deliveries(ctx: RequestContext, webhookId: string): Promise<WebhookDeliveryEntity[]> {
    return this.database.inTenant(ctx, () => this.webhooks.deliveries(ctx, webhookId));
  }

  /** Sends a message that says nothing, so that one sees whether it arrives. */
  async test(ctx: RequestContext, id: string): Promise<WebhookEntity> {
    return this.database.inTenant(ctx, async () => {
      const webhook = await this.get(ctx, id);
      const event = { type: 'webhook.test', studyId: webhook.studyId, surveyId: null, submissionId: null } as const;
      await this.enqueue(ctx, webhook.id, event);
      return webhook;
    });
  }

  /**
   * Sends a message of the log once more, under its own id, so that the receiver can tell it from a new one.
   *
   * @throws NotFoundError `webhook.delivery-not-found`
   */
  async redeliver(ctx: RequestContext, deliveryId: string): Promise<WebhookEntity> {
    return this.database.inTenant(ctx, async () => {
      const delivery = isId(deliveryId) ? await this.webhooks.findDelivery(ctx, deliveryId) : null;
      if (!delivery) {
        throw new NotFoundError('webhook.delivery-not-found', `There is no message ${deliveryId}`, { id: deliveryId });
      }
      await this.webhooks.awaitAgain(ctx, deliveryId);
      await this.queue.enqueue(ctx, deliverWebhook, { deliveryId });
      return this.get(ctx, delivery.webhookId);
    });
  }

  /** In the transaction in which it happens: who must be told is told, or nothing happened. */
  async tell(ctx: RequestContext, event: WebhookEvent): Promise<void> {
    for (const { id } of await this.webhooks.ofStudy(ctx, event.studyId)) await this.enqueue(ctx, id, event);
  }

  private async enqueue(ctx: RequestContext, webhookId: string, event: WebhookEvent): Promise<void> {
    const id = newId();
    await this.webhooks.addDelivery(ctx, { id, webhookId, event });
    await this.queue.enqueue(ctx, deliverWebhook, { deliveryId: id });
  }
}
