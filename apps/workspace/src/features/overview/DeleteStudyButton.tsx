import { useMutation } from '@apollo/client/react';
import { ConfirmButton, useToasts } from '@needfinder/ui';
import { useNavigate } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { DeleteStudyDocument } from '../studies/delete-study.mutation.generated.js';

/** Deletes the study and goes back to the others. */
export function DeleteStudyButton({ studyId, name }: { studyId: string; name: string }) {
  const paths = usePaths();
  const navigate = useNavigate();
  const { show } = useToasts();
  const [remove, { loading }] = useMutation(DeleteStudyDocument, {
    variables: { id: studyId },
    update: (cache) => cache.evict({ fieldName: 'studies' }),
    onCompleted: () => void navigate(paths.home(), { replace: true }),
    onError: (error) => show({ message: `The study was not deleted. ${error.message}`, tone: 'problem' }),
  });
  return (
    <ConfirmButton
      question={`“${name}” with its answers, interviews, needs and segments is deleted. This cannot be undone.`}
      confirmLabel="Delete study"
      isDangerous
      isLoading={loading}
      onConfirm={() => void remove()}
    >
      Delete study
    </ConfirmButton>
  );
}
