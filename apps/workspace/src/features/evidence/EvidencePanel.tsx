import { lazy, Suspense } from 'react';
import { useEvidence } from './useEvidence.js';

// The drawer is opened after the page is there, so its code need not come first.
const EvidenceContent = lazy(() => import('./EvidenceContent.js'));

/** The evidence drawer of a study, mounted once; what it shows stands in the address. */
export function EvidencePanel() {
  const { shown, close } = useEvidence();
  if (!shown) return null;
  return (
    <Suspense>
      <EvidenceContent of={shown} onClose={close} />
    </Suspense>
  );
}
