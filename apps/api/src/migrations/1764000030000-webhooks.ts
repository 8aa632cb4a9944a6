import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/tenancy/index.js';

/** Addresses that are told when somebody completes a survey, and the log of what they were told. */
export class Webhooks1764000030000 implements MigrationInterface {
  name = 'Webhooks1764000030000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE webhook (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        study_id uuid NOT NULL,
        url text NOT NULL,
        secret text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT webhook_pk PRIMARY KEY (workspace_id, id),
        CONSTRAINT webhook_study_fk FOREIGN KEY (workspace_id, study_id) REFERENCES study ON DELETE CASCADE
      )`);
    await db.query(`CREATE INDEX webhook_study_idx ON webhook (workspace_id, study_id, id)`);
    await db.query(`COMMENT ON COLUMN webhook.secret IS 'Signs its messages, so it is kept as it is'`);
    await db.query(`
      CREATE TABLE webhook_delivery (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        webhook_id uuid NOT NULL,
        event jsonb NOT NULL,
        state text NOT NULL CONSTRAINT webhook_delivery_state_known CHECK (state IN ('waiting', 'delivered', 'failed')),
        attempts integer NOT NULL,
        last_status integer,
        last_error text,
        created_at timestamptz NOT NULL DEFAULT now(),
        tried_at timestamptz,
        CONSTRAINT webhook_delivery_pk PRIMARY KEY (workspace_id, id),
        CONSTRAINT webhook_delivery_webhook_fk FOREIGN KEY (workspace_id, webhook_id) REFERENCES webhook
          ON DELETE CASCADE
      )`);
    await db.query(`CREATE INDEX webhook_delivery_webhook_idx ON webhook_delivery (workspace_id, webhook_id, id)`);
    await db.query(`COMMENT ON COLUMN webhook_delivery.event IS 'What happened, in ids: no answer of anybody'`);
    await tenantTable(db, 'webhook');
    await tenantTable(db, 'webhook_delivery');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE webhook_delivery`);
    await db.query(`DROP TABLE webhook`);
  }
}
