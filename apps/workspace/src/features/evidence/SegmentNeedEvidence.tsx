import { useQuery } from '@apollo/client/react';
import { EstimateText, EvidenceDrawer } from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { CiteInPage } from '../insights/CiteInPage.js';
import { shownEstimate } from './shown-estimate.js';
import { segmentTitle, wordOf } from './evidence-words.js';
import { EvidenceLoading } from './EvidenceLoading.js';
import { passageList } from './PassageQuote.js';
import { SegmentNeedClaim } from './SegmentNeedClaim.js';
import { SegmentNeedEvidenceDocument, type SegmentNeedEvidenceQuery } from './segment-need-evidence.query.generated.js';
import { usePathStep } from './usePathStep.js';

interface SegmentNeedEvidenceProps {
  readonly segmentId: string;
  readonly needId: string;
  readonly onClose: () => void;
}

type Rating = SegmentNeedEvidenceQuery['segment']['evidence']['ratings'][number];

/** Why a segment is said to have a need. */
export function SegmentNeedEvidence({ segmentId, needId, onClose }: SegmentNeedEvidenceProps) {
  const paths = usePaths();
  const step = usePathStep();
  const { data, error } = useQuery(SegmentNeedEvidenceDocument, { variables: { segmentId, needId } });
  if (!data) return <EvidenceLoading error={error} onClose={onClose} />;
  const { segment } = data;
  const { need, method, ratings, ...evidence } = segment.evidence;
  return (
    <EvidenceDrawer
      isOpen
      onClose={onClose}
      actions={<CiteInPage of={{ kind: 'segment-need', segmentId, needId }} />}
      path={[step(segmentTitle(segment), paths.segment(segment.id)), step(need.label, paths.need(need.id))]}
      claim={<SegmentNeedClaim segment={segment} />}
      method={
        <>
          <p>{method}</p>
          <Link className="nf-link" to={paths.run(segment.run.id)}>
            Run {segment.run.number} of {segment.run.segmentation.name}
          </Link>
        </>
      }
      supporting={passageList(evidence.for)}
      opposing={passageList(evidence.against)}
      answers={
        ratings.length === 0 ? null : ratings.map((rating) => <RatingLine key={rating.question.id} rating={rating} />)
      }
    />
  );
}

function RatingLine({ rating }: { rating: Rating }) {
  return (
    <div style={{ marginBottom: 12 }}>
      <div>
        {rating.question.title} <span className="nf-light">({wordOf(rating.aspect)})</span>
      </div>
      <div>
        <EstimateText estimate={shownEstimate(rating.segment)} unit="number" />
        <span className="nf-light"> against </span>
        <EstimateText estimate={shownEstimate(rating.total)} unit="number" />
        <span className="nf-light"> for everybody</span>
      </div>
    </div>
  );
}
