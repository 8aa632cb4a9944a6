import { Column, Entity, PrimaryColumn } from 'typeorm';

export const DELIVERY_STATES = ['waiting', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What happened, in ids: the log holds no answer of anybody. */
export interface WebhookEvent {
  readonly type: 'response.completed' | 'webhook.test';
  readonly studyId: string;
  readonly surveyId: string | null;
  /** The id under which `GET /api/v1/surveys/:surveyId/submissions` lists it. */
  readonly submissionId: string | null;
}

/** One message to one webhook, and what became of it. */
@Entity('webhook_delivery')
export class WebhookDeliveryEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) readonly workspaceId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'webhook_id' }) readonly webhookId!: string;
  @Column('jsonb') readonly event!: WebhookEvent;
  @Column('text') readonly state!: DeliveryState;
  @Column('integer') readonly attempts!: number;
  /** HTTP status of the last answer; null when nobody answered. */
  @Column('integer', { name: 'last_status', nullable: true }) readonly lastStatus!: number | null;
  @Column({ type: 'text', name: 'last_error', nullable: true }) readonly lastError!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) readonly createdAt!: Date;
  @Column('timestamptz', { name: 'tried_at', nullable: true }) readonly triedAt!: Date | null;
}
