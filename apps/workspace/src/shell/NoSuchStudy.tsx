import type { ErrorLike } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { Anchor } from '@mantine/core';
import { EmptyState, ErrorNotice } from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../app/paths.js';
import { usePageTitle } from './usePageTitle.js';

/** A study that is gone, or that belongs to others: the two are never told apart. */
export function NoSuchStudy({ error }: { error: ErrorLike }) {
  const paths = usePaths();
  usePageTitle('Study not found');
  const isMissing = CombinedGraphQLErrors.is(error) && error.errors.some((e) => e.extensions?.code === 'NOT_FOUND');
  if (!isMissing) return <ErrorNotice error={error} />;
  return (
    <EmptyState
      title="There is no such study here"
      action={
        <Anchor component={Link} to={paths.home()}>
          Go to your studies
        </Anchor>
      }
    >
      It may have been deleted, or it belongs to another workspace.
    </EmptyState>
  );
}
