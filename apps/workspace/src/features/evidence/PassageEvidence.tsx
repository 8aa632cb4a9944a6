import { useQuery } from '@apollo/client/react';
import { formatShare } from '@needfinder/domain';
import { EvidenceDrawer } from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { CiteInPage } from '../insights/CiteInPage.js';
import { wordOf } from './evidence-words.js';
import { EvidenceLoading } from './EvidenceLoading.js';
import { PassageEvidenceDocument } from './passage-evidence.query.generated.js';
import { PassageQuote } from './PassageQuote.js';
import { usePathStep } from './usePathStep.js';

/** One passage: where it stands, who said it, and what it was taken to mean. */
export function PassageEvidence({ passageId, onClose }: { passageId: string; onClose: () => void }) {
  const paths = usePaths();
  const step = usePathStep();
  const { data, error } = useQuery(PassageEvidenceDocument, { variables: { passageId } });
  if (!data) return <EvidenceLoading error={error} onClose={onClose} />;
  const { passage } = data;
  const { respondent, context } = passage;
  return (
    <EvidenceDrawer
      isOpen
      onClose={onClose}
      actions={<CiteInPage of={{ kind: 'passage', passageId }} />}
      path={[
        ...(respondent ? [step(respondent.key, paths.respondent(respondent.id))] : []),
        {
          label: context.sourceTitle,
          href: context.interviewId ? paths.interview(context.interviewId, context.turnId) : undefined,
        },
      ]}
      claim={<PassageQuote passage={passage} />}
      answers={
        <ul>
          {passage.codings.map((coding) => (
            <li key={coding.id}>
              <Link className="nf-link" to={paths.need(coding.need.id)}>
                {coding.need.label}
              </Link>{' '}
              <span className="nf-light">
                {wordOf(coding.kind)}, {wordOf(coding.stance)}, coded by {coding.coder} (
                {formatShare(coding.probability)}), {wordOf(coding.status)}
              </span>
            </li>
          ))}
        </ul>
      }
    />
  );
}
