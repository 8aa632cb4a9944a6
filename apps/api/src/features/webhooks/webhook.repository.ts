import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { WebhookEntity } from './webhook.entity.js';
import { WebhookDeliveryEntity, type WebhookEvent } from './webhook-delivery.entity.js';

export type NewWebhook = Pick<WebhookEntity, 'id' | 'studyId' | 'url' | 'secret'>;
export type Attempt = Pick<WebhookDeliveryEntity, 'state' | 'attempts' | 'lastStatus' | 'lastError'>;

const MOST_SHOWN = 100;

@Injectable()
export class WebhookRepository {
  constructor(private readonly database: TenantDatabase) {}

  async insert({ workspaceId }: RequestContext, webhook: NewWebhook): Promise<void> {
    await this.database.em().insert(WebhookEntity, { ...webhook, workspaceId });
  }

  find({ workspaceId }: RequestContext, id: string): Promise<WebhookEntity | null> {
    return this.database.em().findOneBy(WebhookEntity, { workspaceId, id });
  }

  /** Oldest first. */
  ofStudy({ workspaceId }: RequestContext, studyId: string): Promise<WebhookEntity[]> {
    return this.database.em().find(WebhookEntity, { where: { workspaceId, studyId }, order: { id: 'ASC' } });
  }

  /** With its log. */
  async remove({ workspaceId }: RequestContext, id: string): Promise<boolean> {
    const { affected } = await this.database.em().delete(WebhookEntity, { workspaceId, id });
    return affected === 1;
  }

  async addDelivery(
    { workspaceId }: RequestContext,
    { id, webhookId, event }: { id: string; webhookId: string; event: WebhookEvent },
  ): Promise<void> {
    const row = { workspaceId, id, webhookId, event, state: 'waiting', attempts: 0 } as const;
    await this.database.em().insert(WebhookDeliveryEntity, row);
  }

  findDelivery({ workspaceId }: RequestContext, id: string): Promise<WebhookDeliveryEntity | null> {
    return this.database.em().findOneBy(WebhookDeliveryEntity, { workspaceId, id });
  }

  /** It waits to be sent again, under its own id. */
  async awaitAgain({ workspaceId }: RequestContext, id: string): Promise<void> {
    await this.database.em().update(WebhookDeliveryEntity, { workspaceId, id }, { state: 'waiting' });
  }

  async noteAttempt({ workspaceId }: RequestContext, id: string, attempt: Attempt): Promise<void> {
    await this.database.em().update(WebhookDeliveryEntity, { workspaceId, id }, { ...attempt, triedAt: new Date() });
  }

  /** Newest first. */
  deliveries({ workspaceId }: RequestContext, webhookId: string): Promise<WebhookDeliveryEntity[]> {
    const where = { workspaceId, webhookId };
    return this.database.em().find(WebhookDeliveryEntity, { where, order: { id: 'DESC' }, take: MOST_SHOWN });
  }
}
