import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { readEvidence } from '../evidence/evidence-address.js';
import { useEvidence } from '../evidence/useEvidence.js';
import type { CitationPartsFragment } from './citation-parts.fragment.generated.js';

/** Opens what a citation rests on: the evidence drawer, or the page of a segment or of the landscape. */
export function useOpenSource(): (citation: CitationPartsFragment) => void {
  const { open } = useEvidence();
  const paths = usePaths();
  const navigate = useNavigate();
  return useCallback(
    ({ evidence, segmentId, chart }) => {
      const of = readEvidence(evidence);
      if (of) open(of);
      else if (chart?.form === 'LANDSCAPE') void navigate(paths.opportunities(segmentId ?? undefined));
      else if (segmentId) void navigate(paths.segment(segmentId));
    },
    [open, paths, navigate],
  );
}
