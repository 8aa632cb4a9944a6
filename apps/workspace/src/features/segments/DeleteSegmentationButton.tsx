import { useMutation } from '@apollo/client/react';
import { ConfirmButton, useToasts } from '@needfinder/ui';
import { useNavigate } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { DeleteSegmentationDocument } from './delete-segmentation.mutation.generated.js';

interface DeleteSegmentationButtonProps {
  readonly id: string;
  readonly name: string;
  /** How many runs go with it. */
  readonly runs: number;
}

/** Deletes a segmentation with all its runs, and goes back to the others. */
export function DeleteSegmentationButton({ id, name, runs }: DeleteSegmentationButtonProps) {
  const paths = usePaths();
  const navigate = useNavigate();
  const { show } = useToasts();
  const [remove, { loading }] = useMutation(DeleteSegmentationDocument, {
    variables: { id },
    update: (cache) => cache.evict({ fieldName: 'segmentations' }),
    onCompleted: () => void navigate(paths.segments(), { replace: true }),
    onError: (error) => show({ message: `The segmentation was not deleted. ${error.message}`, tone: 'problem' }),
  });
  const what = runs === 1 ? 'its run' : `its ${runs} runs`;
  return (
    <ConfirmButton
      question={`“${name}” is deleted with ${what}, the names of its segments and the links that share it. This cannot be undone.`}
      confirmLabel="Delete segmentation"
      isDangerous
      isLoading={loading}
      onConfirm={() => void remove()}
    >
      Delete segmentation
    </ConfirmButton>
  );
}
