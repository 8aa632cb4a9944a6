import { useQuery } from '@apollo/client/react';
import { ErrorNotice, LinesSkeleton } from '@needfinder/ui';
import { useState } from 'react';
import type { EvidencePassageFragment } from '../evidence/evidence-passage.fragment.generated.js';
import { PassageQuote } from '../evidence/PassageQuote.js';
import { useEvidence } from '../evidence/useEvidence.js';
import { SaidOfNeedDocument } from './said-of-need.query.generated.js';
import classes from './segments.module.css';

interface NeedVoicesProps {
  readonly segmentId: string;
  readonly needId: string;
  readonly label: string;
  readonly isOpenAtFirst: boolean;
}

/** What members of the segment said, for and against; read when it is opened. */
export function NeedVoices({ segmentId, needId, label, isOpenAtFirst }: NeedVoicesProps) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <details className={classes.voices} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        For and against<span className="nf-visually-hidden">: {label}</span>
      </summary>
      {isOpen ? <Voices segmentId={segmentId} needId={needId} /> : null}
    </details>
  );
}

/** As many as show the tone; the drawer has them all. */
const SHOWN = 2;

function Voices({ segmentId, needId }: { segmentId: string; needId: string }) {
  const { open } = useEvidence();
  const { data, error } = useQuery(SaidOfNeedDocument, { variables: { segmentId, needId } });
  if (!data) {
    return error ? <ErrorNotice error={error} /> : <LinesSkeleton lines={4} what="passages" />;
  }
  const { evidence } = data.segment;
  const hidden = [evidence.for, evidence.against].reduce((sum, { length }) => sum + Math.max(0, length - SHOWN), 0);
  return (
    <>
      <div className={classes.pair}>
        <Side title="For" passages={evidence.for} none="Nobody here speaks for it in their own words." />
        <Side title="Against" passages={evidence.against} none="Nobody here speaks against it." />
      </div>
      {hidden > 0 ? (
        <button type="button" className="nf-link" onClick={() => open({ kind: 'segment-need', segmentId, needId })}>
          {hidden} more in the evidence
        </button>
      ) : null}
    </>
  );
}

interface SideProps {
  readonly title: string;
  readonly passages: readonly EvidencePassageFragment[];
  readonly none: string;
}

function Side({ title, passages, none }: SideProps) {
  return (
    <div>
      <h4 className={classes.cardLabel}>{title}</h4>
      {passages.slice(0, SHOWN).map((passage) => (
        <PassageQuote key={passage.id} passage={passage} />
      ))}
      {passages.length === 0 ? <p className="nf-light">{none}</p> : null}
    </div>
  );
}
