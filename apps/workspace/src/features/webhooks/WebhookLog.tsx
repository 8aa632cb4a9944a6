import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { DataTable, StatusBadge, useToasts } from '@needfinder/ui';
import { WhenText } from '../../shell/WhenText.js';
import type { WebhookRowFragment } from './webhook-row.fragment.generated.js';
import { RedeliverWebhookDocument } from './webhooks.mutation.generated.js';

type Delivery = WebhookRowFragment['deliveries'][number];

const EVENTS: Readonly<Record<string, string>> = {
  'response.completed': 'Somebody completed a survey',
  'webhook.test': 'Test',
};
const STATES = {
  WAITING: { label: 'Waiting', tone: 'active' },
  DELIVERED: { label: 'Delivered', tone: 'good' },
  FAILED: { label: 'Given up', tone: 'bad' },
} as const;

/** The newest messages to one address; each can be sent once more. */
export function WebhookLog({ deliveries }: { readonly deliveries: readonly Delivery[] }) {
  const { show } = useToasts();
  const [redeliver] = useMutation(RedeliverWebhookDocument, {
    onError: (error) => show({ message: `The message was not sent again. ${error.message}`, tone: 'problem' }),
  });
  if (deliveries.length === 0) return <p className="nf-light">It was told nothing yet.</p>;
  return (
    <DataTable
      caption="Messages"
      rows={deliveries}
      keyOf={({ id }) => id}
      columns={[
        { key: 'what', header: 'What happened', render: ({ type }) => EVENTS[type] ?? type },
        { key: 'when', header: 'When', render: ({ createdAt }) => <WhenText at={createdAt} /> },
        {
          key: 'state',
          header: 'State',
          render: ({ state }) => <StatusBadge tone={STATES[state].tone}>{STATES[state].label}</StatusBadge>,
        },
        { key: 'tries', header: 'Tries', render: ({ attempts }) => attempts, isNumeric: true },
        { key: 'answer', header: 'Last answer', render: ({ lastStatus, lastError }) => lastError ?? lastStatus ?? '–' },
        {
          key: 'again',
          header: 'Actions',
          render: ({ id, type, state }) =>
            state === 'WAITING' ? null : (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={`Send again: ${EVENTS[type] ?? type}`}
                onClick={() => void redeliver({ variables: { deliveryId: id } })}
              >
                Send again
              </Button>
            ),
        },
      ]}
    />
  );
}
