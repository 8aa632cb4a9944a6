import type { ErrorLike } from '@apollo/client';
import { ErrorNotice, EvidenceDrawer, LinesSkeleton } from '@needfinder/ui';

/** The drawer before its evidence is there, and when it cannot be read. */
export function EvidenceLoading({ error, onClose }: { error: ErrorLike | undefined; onClose: () => void }) {
  return (
    <EvidenceDrawer
      isOpen
      onClose={onClose}
      path={[]}
      claim={null}
      instead={
        error ? (
          <ErrorNotice error={error} title="This evidence could not be shown" />
        ) : (
          <LinesSkeleton lines={8} what="evidence" />
        )
      }
    />
  );
}
