import type { ErrorLike } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { ErrorNotice, PageHeader } from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../app/paths.js';
import classes from './shell.module.css';
import { usePageTitle } from './usePageTitle.js';

/** A study that is gone, or that belongs to others: the two are never told apart. */
export function NoSuchStudy({ error }: { error: ErrorLike }) {
  const paths = usePaths();
  const isMissing = CombinedGraphQLErrors.is(error) && error.errors.some((e) => e.extensions?.code === 'NOT_FOUND');
  const title = isMissing ? 'There is no such study here' : 'The study could not be opened';
  usePageTitle(title);
  return (
    <main id="main" className={`${classes.page} ${classes.home}`}>
      <PageHeader title={title} />
      {isMissing ? <p>It may have been deleted, or it belongs to another workspace.</p> : <ErrorNotice error={error} />}
      <Link className="nf-link" to={paths.home()}>
        Go to your studies
      </Link>
    </main>
  );
}
