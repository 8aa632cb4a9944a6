import { useQuery } from '@apollo/client/react';
import { ErrorNotice } from '@needfinder/ui';
import type { ConsequencesInput } from '../../gql/schema.generated.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { CodebookConsequencesDocument } from './codebook-consequences.query.generated.js';
import { consequenceWords } from './consequence-words.js';

interface ConsequenceListProps {
  readonly of: Omit<ConsequencesInput, 'studyId'>;
  readonly intoLabel?: string | undefined;
}

/** What a step would do, counted by the server before it is taken. */
export function ConsequenceList({ of, intoLabel }: ConsequenceListProps) {
  const studyId = useStudyId();
  const { data, error } = useQuery(CodebookConsequencesDocument, {
    variables: { input: { studyId, ...of } },
    fetchPolicy: 'network-only',
  });
  if (error) return <ErrorNotice error={error} title="What would move could not be counted" />;
  return (
    <ul role="status" aria-busy={!data} style={{ minHeight: 96, margin: 0, paddingInlineStart: 20 }}>
      {data ? (
        consequenceWords(data.codebookConsequences, intoLabel).map((sentence) => <li key={sentence}>{sentence}</li>)
      ) : (
        <li className="nf-light">Counting what moves…</li>
      )}
    </ul>
  );
}
