import { useMutation } from '@apollo/client/react';
import { ConfirmButton, useToasts } from '@needfinder/ui';
import { useNavigate } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { DeleteInterviewDocument } from './delete-interview.mutation.generated.js';

/** Takes an interview out of the study, with its passages and its recording. */
export function DeleteInterview({ interview }: { interview: { readonly id: string; readonly title: string } }) {
  const paths = usePaths();
  const navigate = useNavigate();
  const { show } = useToasts();
  const [remove, { loading }] = useMutation(DeleteInterviewDocument, {
    variables: { id: interview.id },
    update: (cache) => cache.evict({ fieldName: 'interviews' }),
    onError: (error) => show({ message: `The interview was not deleted. ${error.message}`, tone: 'problem' }),
    onCompleted: () => {
      show({ message: `“${interview.title}” deleted` });
      void navigate(paths.interviews());
    },
  });
  return (
    <ConfirmButton
      question={`Delete “${interview.title}” with its passages, and its recording if it has one? The person stays. This cannot be undone.`}
      confirmLabel="Delete interview"
      isDangerous
      isLoading={loading}
      onConfirm={() => void remove()}
    >
      Delete
    </ConfirmButton>
  );
}
