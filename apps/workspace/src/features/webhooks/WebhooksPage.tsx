import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorNotice, PageHeader, TableSkeleton } from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { CreateWebhook } from './CreateWebhook.js';
import { WebhookCard } from './WebhookCard.js';
import classes from './webhooks.module.css';
import { WebhooksDocument } from './webhooks.query.generated.js';

/** Who is told when somebody completes a survey of this study, and what became of each message. */
export default function WebhooksPage() {
  const studyId = useStudyId();
  const paths = usePaths();
  usePageTitle('Webhooks', 'Data');
  const { data, error, refetch } = useQuery(WebhooksDocument, { variables: { studyId } });
  return (
    <>
      <PageHeader
        title="Webhooks"
        description={
          <>
            <Link className="nf-link" to={paths.data()}>
              Data
            </Link>{' '}
            · other programs are told of each complete: in ids, never in answers, signed as Standard Webhooks say
          </>
        }
      />
      {data ? (
        <div className={classes.page}>
          <CreateWebhook studyId={studyId} />
          {data.webhooks.length === 0 ? (
            <EmptyState title="No webhooks yet">Each address stands here with what it was told.</EmptyState>
          ) : (
            data.webhooks.map((webhook) => <WebhookCard key={webhook.id} webhook={webhook} />)
          )}
        </div>
      ) : error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <TableSkeleton rows={4} what="webhooks" />
      )}
    </>
  );
}
