import { useQuery } from '@apollo/client/react';
import { Button, Modal } from '@mantine/core';
import { ErrorNotice, LinesSkeleton } from '@needfinder/ui';
import { useState } from 'react';
import { useStudyId } from '../../shell/useStudyHead.js';
import { CreateShareLink } from '../shares/CreateShareLink.js';
import { ShareLinkList } from '../shares/ShareLinkList.js';
import { ShareLinksDocument } from '../shares/share-links.query.generated.js';

interface ShareInsightProps {
  readonly pageId: string;
  readonly onBeforeSharing: () => Promise<void>;
}

/** Opens a page to people without an account, and closes it again. */
export function ShareInsight({ pageId, onBeforeSharing }: ShareInsightProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-haspopup="dialog"
        onClick={() => void onBeforeSharing().then(() => setOpen(true))}
      >
        Share
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title="Share this page" size="lg">
        <p>
          A link opens the page as it is at the time, read-only and without an account. Comments and names stay inside;
          a quote is shown only where the person allowed it.
        </p>
        <CreateShareLink pageId={pageId} />
        <h3>Links to this page</h3>
        <Links pageId={pageId} />
      </Modal>
    </>
  );
}

function Links({ pageId }: { pageId: string }) {
  const { data, error, refetch } = useQuery(ShareLinksDocument, { variables: { studyId: useStudyId() } });
  if (!data) {
    return error ? (
      <ErrorNotice error={error} title="The links could not be listed" onRetry={() => void refetch()} />
    ) : (
      <LinesSkeleton lines={3} what="links" />
    );
  }
  return <ShareLinkList links={data.shareLinks.filter((link) => link.pageId === pageId)} opens="page" />;
}
