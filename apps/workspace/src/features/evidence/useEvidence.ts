import { useCallback } from 'react';
import { createSearchParams, useLocation, useSearchParams } from 'react-router';
import { EVIDENCE_PARAMETER, readEvidence, writeEvidence, type EvidenceOf } from './evidence-address.js';

/**
 * The evidence drawer from anywhere in a study: `open` and `close` keep the page and its scroll where they are, `href`
 * is the same as a link. The address keeps what is open, so it can be shared and survives a reload.
 */
export function useEvidence() {
  const [search, setSearch] = useSearchParams();
  const { pathname } = useLocation();

  const open = useCallback(
    (of: EvidenceOf) =>
      setSearch((current) => {
        const next = new URLSearchParams(current);
        next.set(EVIDENCE_PARAMETER, writeEvidence(of));
        return next;
      }),
    [setSearch],
  );
  const close = useCallback(
    () =>
      setSearch((current) => {
        const next = new URLSearchParams(current);
        next.delete(EVIDENCE_PARAMETER);
        return next;
      }),
    [setSearch],
  );
  const href = (of: EvidenceOf) => {
    const next = createSearchParams(search);
    next.set(EVIDENCE_PARAMETER, writeEvidence(of));
    // Ids are UUIDs, so `:` and `,` can stay readable.
    return `${pathname}?${next.toString().replaceAll('%3A', ':').replaceAll('%2C', ',')}`;
  };
  return { shown: readEvidence(search.get(EVIDENCE_PARAMETER)), open, close, href };
}
