import { useMutation } from '@apollo/client/react';
import { ConfirmButton, useToasts } from '@needfinder/ui';
import { useMayEdit } from '../session/useViewer.js';
import { ResetDemoDocument } from './reset-demo.mutation.generated.js';
import { StudiesDocument } from './studies.query.generated.js';

/** Puts the demo back as it came; one's own studies stay as they are. */
export function ResetDemoButton() {
  const mayEdit = useMayEdit();
  const { show } = useToasts();
  const [reset, { loading }] = useMutation(ResetDemoDocument, {
    refetchQueries: [StudiesDocument],
    onCompleted: () => show({ message: 'The demo is as it came' }),
    onError: (error) => show({ message: `The demo was not reset. ${error.message}`, tone: 'problem' }),
  });
  if (!mayEdit) return null;
  return (
    <ConfirmButton
      question="Everything you changed in the demo studies is lost. Your own studies stay as they are."
      confirmLabel="Reset demo"
      isLoading={loading}
      onConfirm={() => void reset()}
    >
      Reset demo
    </ConfirmButton>
  );
}
