import { useQuery } from '@apollo/client/react';
import { ErrorNotice, EvidenceDrawer } from '@needfinder/ui';
import { usePaths } from '../../app/paths.js';
import { AnswerCounts } from './AnswerCounts.js';
import { wordOf } from './evidence-words.js';
import { EvidenceLoading } from './EvidenceLoading.js';
import { QuestionEvidenceDocument } from './question-evidence.query.generated.js';
import { usePathStep } from './usePathStep.js';

/** What everybody answered to one question, and who did not. */
export function QuestionEvidence({ questionId, onClose }: { questionId: string; onClose: () => void }) {
  const paths = usePaths();
  const step = usePathStep();
  const { data, error } = useQuery(QuestionEvidenceDocument, { variables: { questionId } });
  if (!data) return <EvidenceLoading error={error} onClose={onClose} />;
  const question = data.node;
  if (!question || !('histogram' in question)) {
    return (
      <EvidenceDrawer
        isOpen
        onClose={onClose}
        path={[]}
        claim={null}
        instead={<ErrorNotice error="The question may have been deleted." title="There is no such question here" />}
      />
    );
  }
  const missing = question.missing.filter(({ count }) => count > 0);
  return (
    <EvidenceDrawer
      isOpen
      onClose={onClose}
      path={[step('Surveys', paths.surveys()), { label: question.key }]}
      claim={
        <>
          <div>{question.title}</div>
          <div className="nf-light">
            {question.answered} answers
            {missing.map(({ state, count }) => `, ${count} ${wordOf(state)}`).join('')}
          </div>
        </>
      }
      answers={
        question.histogram.length === 0 ? null : <AnswerCounts counts={question.histogram} caption={question.title} />
      }
    />
  );
}
