import { useApolloClient, useMutation } from '@apollo/client/react';
import { ConfirmButton, useToasts } from '@needfinder/ui';
import { useNavigate } from 'react-router';
import { countOf } from '../imports/import-words.js';
import { EraseRespondentDocument } from './erase-respondent.mutation.generated.js';
import type { RespondentPageQuery } from './respondent-page.query.generated.js';

interface EraseButtonProps {
  readonly respondent: RespondentPageQuery['respondent'];
  readonly returnTo: string;
}

/** Makes the study forget a person; says beforehand what goes. */
export function EraseButton({ respondent, returnTo }: EraseButtonProps) {
  const { id, key, responses, interviews } = respondent;
  const client = useApolloClient();
  const navigate = useNavigate();
  const { show } = useToasts();
  const [erase, { loading }] = useMutation(EraseRespondentDocument, { variables: { id } });
  const run = async () => {
    try {
      await erase();
      show({ message: `${key} and everything that came from them is gone` });
      client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'respondents' });
      client.cache.evict({ id: client.cache.identify({ __typename: 'Respondent', id }) ?? '' });
      void navigate(returnTo);
    } catch (error) {
      show({ message: `${key} was not erased. ${(error as Error).message}`, tone: 'problem' });
    }
  };
  const goes = [
    countOf(responses.length, 'response'),
    ...(interviews.length > 0 ? [countOf(interviews.length, 'interview')] : []),
  ];
  return (
    <ConfirmButton
      question={`${goes.join(' and ')} of ${key} go for good, with the attributes, the passages and the segment memberships that came from them. This cannot be undone.`}
      confirmLabel={`Erase ${key}`}
      isDangerous
      isLoading={loading}
      onConfirm={() => void run()}
    >
      Erase respondent
    </ConfirmButton>
  );
}
