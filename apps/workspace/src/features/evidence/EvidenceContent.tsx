import type { EvidenceOf } from './evidence-address.js';
import { NeedEvidence } from './NeedEvidence.js';
import { PassageEvidence } from './PassageEvidence.js';
import { QuestionEvidence } from './QuestionEvidence.js';
import { SegmentNeedEvidence } from './SegmentNeedEvidence.js';

/** One drawer per kind of claim, all with the same anatomy. */
export default function EvidenceContent({ of, onClose }: { of: EvidenceOf; onClose: () => void }) {
  switch (of.kind) {
    case 'segment-need':
      return <SegmentNeedEvidence segmentId={of.segmentId} needId={of.needId} onClose={onClose} />;
    case 'need':
      return <NeedEvidence needId={of.needId} onClose={onClose} />;
    case 'passage':
      return <PassageEvidence passageId={of.passageId} onClose={onClose} />;
    case 'question':
      return <QuestionEvidence questionId={of.questionId} onClose={onClose} />;
  }
}
