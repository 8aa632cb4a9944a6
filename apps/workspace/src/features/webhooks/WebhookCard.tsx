import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { ConfirmButton, useToasts } from '@needfinder/ui';
import { WebhookLog } from './WebhookLog.js';
import type { WebhookRowFragment } from './webhook-row.fragment.generated.js';
import { RemoveWebhookDocument, TestWebhookDocument } from './webhooks.mutation.generated.js';
import classes from './webhooks.module.css';
import { WebhooksDocument } from './webhooks.query.generated.js';

/** One address, what can be done with it, and its log. */
export function WebhookCard({ webhook: { id, url, deliveries } }: { readonly webhook: WebhookRowFragment }) {
  const { show } = useToasts();
  const fail = (what: string) => (error: Error) => show({ message: `${what} ${error.message}`, tone: 'problem' });
  const [test, { loading }] = useMutation(TestWebhookDocument, { onError: fail('No message was sent.') });
  const [remove] = useMutation(RemoveWebhookDocument, {
    refetchQueries: [WebhooksDocument],
    onError: fail('The webhook stays.'),
  });
  return (
    <section aria-label={url}>
      <div className={classes.head}>
        <h2 className={classes.url}>{url}</h2>
        <Button variant="default" size="xs" loading={loading} onClick={() => void test({ variables: { id } })}>
          Send a test
        </Button>
        <ConfirmButton
          question="It is told nothing more, and its log goes with it."
          confirmLabel="Remove webhook"
          isDangerous
          onConfirm={() => void remove({ variables: { id } })}
        >
          Remove
        </ConfirmButton>
      </div>
      <WebhookLog deliveries={deliveries} />
    </section>
  );
}
