import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useToasts } from '@needfinder/ui';
import { Link, useNavigate } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { useMayEdit } from '../session/useViewer.js';
import { ResetDemoDocument } from './reset-demo.mutation.generated.js';
import { StudiesDocument } from './studies.query.generated.js';

/** Opens the demo study; where it was deleted, makes it again first. */
export function TryDemoButton() {
  const paths = usePaths();
  const navigate = useNavigate();
  const mayEdit = useMayEdit();
  const { show } = useToasts();
  const { data } = useQuery(StudiesDocument);
  const [restore, { loading }] = useMutation(ResetDemoDocument, {
    refetchQueries: [StudiesDocument],
    onCompleted: ({ resetDemo: [first] }) => first && void navigate(paths.study(first.id)),
    onError: (error) => show({ message: `The demo was not made. ${error.message}`, tone: 'problem' }),
  });
  const demo = data?.studies.edges.find(({ node }) => node.isDemo)?.node;
  if (demo) {
    return (
      <Button variant="default" component={Link} to={paths.study(demo.id)}>
        Try the demo
      </Button>
    );
  }
  if (!mayEdit) return null;
  return (
    <Button variant="default" loading={loading} disabled={!data} onClick={() => void restore()}>
      Try the demo
    </Button>
  );
}
