import { useMutation } from '@apollo/client/react';
import { ConfirmButton, useToasts } from '@needfinder/ui';
import { useNavigate } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { DeleteInsightDocument } from './delete-insight.mutation.generated.js';
import { InsightListDocument } from './insight-list.query.generated.js';

export function DeleteInsight({ pageId }: { pageId: string }) {
  const paths = usePaths();
  const navigate = useNavigate();
  const { show } = useToasts();
  const [remove, { loading }] = useMutation(DeleteInsightDocument, {
    variables: { id: pageId },
    refetchQueries: [InsightListDocument],
    onCompleted: () => void navigate(paths.insights()),
    onError: ({ message }) => show({ message: `The page is still there. ${message}`, tone: 'problem' }),
  });
  return (
    <ConfirmButton
      question="The page goes with its history, its comments and its links. This cannot be undone."
      confirmLabel="Delete page"
      isDangerous
      isLoading={loading}
      size="compact-sm"
      onConfirm={() => void remove()}
    >
      Delete
    </ConfirmButton>
  );
}
