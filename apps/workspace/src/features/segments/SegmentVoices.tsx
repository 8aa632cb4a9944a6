import { useQuery } from '@apollo/client/react';
import { Evidence, ErrorNotice, LinesSkeleton } from '@needfinder/ui';
import { PassageQuote } from '../evidence/PassageQuote.js';
import { useEvidence } from '../evidence/useEvidence.js';
import { SegmentVoicesDocument, type SegmentVoicesQuery } from './segment-voices.query.generated.js';
import classes from './segments.module.css';

type Voice = SegmentVoicesQuery['segment']['voices']['quotes'][number];

/** Members in their own words: what stands for the segment, and what speaks against its picture. */
export default function SegmentVoices({ segmentId }: { segmentId: string }) {
  const { data, error, refetch } = useQuery(SegmentVoicesDocument, { variables: { segmentId } });
  const voices = data?.segment.voices;
  return (
    <section className={classes.block} aria-labelledby="voices">
      <h2 id="voices">In their own words</h2>
      <p className="nf-light">One passage of each person: the most typical first, then others that differ from it.</p>
      {voices ? (
        <div className={classes.pair}>
          <Voices
            title="For"
            voices={voices.quotes}
            segmentId={segmentId}
            none="Nobody here is quoted: no coded passage about what sets them apart comes from its members."
          />
          <Voices
            title="Against this picture"
            voices={voices.contradictions}
            segmentId={segmentId}
            none="No member was heard to speak against it. That is not the same as everybody agreeing."
          />
        </div>
      ) : error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <LinesSkeleton lines={8} what="passages" />
      )}
    </section>
  );
}

interface VoicesProps {
  readonly title: string;
  readonly voices: readonly Voice[];
  readonly segmentId: string;
  readonly none: string;
}

function Voices({ title, voices, segmentId, none }: VoicesProps) {
  const { open } = useEvidence();
  return (
    <div>
      <h3 className={classes.cardLabel}>{title}</h3>
      {voices.length === 0 ? <p className="nf-light">{none}</p> : null}
      {voices.map(({ need, passage }) => (
        <PassageQuote
          key={passage.id}
          passage={passage}
          remark={
            <Evidence
              about="evidence in this segment"
              onOpen={() => open({ kind: 'segment-need', segmentId, needId: need.id })}
            >
              {need.label}
            </Evidence>
          }
        />
      ))}
    </div>
  );
}
