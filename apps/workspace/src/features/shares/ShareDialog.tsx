import { useQuery } from '@apollo/client/react';
import { Button, Modal } from '@mantine/core';
import { ErrorNotice, LinesSkeleton } from '@needfinder/ui';
import { useState } from 'react';
import { useMayEdit } from '../session/useViewer.js';
import { QuotingRule } from '../consents/QuotingRule.js';
import { CreateShareLink } from './CreateShareLink.js';
import { ShareLinkList } from './ShareLinkList.js';
import { ShareLinksDocument } from './share-links.query.generated.js';
import classes from './shares.module.css';

interface ShareDialogProps {
  readonly runId: string;
  readonly studyId: string;
}

/** Opens a run to people without an account, and closes it again. */
export function ShareDialog(props: ShareDialogProps) {
  const mayEdit = useMayEdit();
  const [isOpen, setOpen] = useState(false);
  if (!mayEdit) return null;
  return (
    <>
      <Button variant="default" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Share this run
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title="Share this run" size="lg">
        <p className={classes.lead}>
          A link opens a read-only page with the verdict, the segments and their quotes, without names and without an
          account. Whoever has the link can open it.
        </p>
        <QuotingRule studyId={props.studyId} />
        <CreateShareLink runId={props.runId} />
        <h3>Links to this run</h3>
        <Links {...props} />
      </Modal>
    </>
  );
}

function Links({ runId, studyId }: ShareDialogProps) {
  const { data, error, refetch } = useQuery(ShareLinksDocument, { variables: { studyId } });
  if (!data) {
    return error ? (
      <ErrorNotice error={error} title="The links could not be listed" onRetry={() => void refetch()} />
    ) : (
      <LinesSkeleton lines={3} what="links" />
    );
  }
  return <ShareLinkList links={data.shareLinks.filter((link) => link.runId === runId)} opens="run" />;
}
