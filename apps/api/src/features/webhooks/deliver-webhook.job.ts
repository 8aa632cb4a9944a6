import { z } from 'zod';
import { defineJob } from '../../platform/jobs/index.js';

/** Pauses double from one second on: the last try is about two hours after the first. */
export const deliverWebhook = defineJob({
  name: 'webhooks.deliver',
  title: 'Tell a webhook',
  payload: z.strictObject({ deliveryId: z.uuid() }),
  retries: 12,
  concurrency: 4,
});
