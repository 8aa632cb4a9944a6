import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { EmptyState, ErrorNotice, LinesSkeleton } from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { MissingRatingsDocument } from './missing-ratings.query.generated.js';
import { missingRatings, type NeedWithoutRatings } from './missing-ratings.js';

/** As many as can be read at once. */
const SHOWN = 8;

function useMissingRatings() {
  const studyId = useStudyId();
  const { data, error } = useQuery(MissingRatingsDocument, { variables: { studyId } });
  const needs = data?.codebook.needs.filter(({ status }) => status !== 'REJECTED');
  return { needs, missing: missingRatings(needs ?? []), error };
}

/** Nothing to draw yet: says which ratings are missing, and where to link them. */
export function NoRatings() {
  const paths = usePaths();
  const { needs, missing, error } = useMissingRatings();
  if (!needs) return error ? <ErrorNotice error={error} /> : <LinesSkeleton lines={6} what="needs" />;
  const first = missing[0]?.need;
  if (needs.length === 0) {
    return (
      <EmptyState
        title="No needs yet"
        action={
          <Button component={Link} to={paths.needs()}>
            Go to the needs
          </Button>
        }
      >
        Once there are needs, with questions that ask how important each is and how well it is served, they will be
        drawn here.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No need has both ratings"
      action={
        <Button component={Link} to={first ? paths.need(first.id) : paths.needs()}>
          Link ratings
        </Button>
      }
    >
      <p>
        A need is drawn here when one survey question asks how important it is, another how satisfied people are with
        it, and both are linked to the need.
      </p>
      <MissingList missing={missing} />
    </EmptyState>
  );
}

/** Needs that the landscape leaves out. Says nothing when all are there. */
export function MissingRatings() {
  const { missing } = useMissingRatings();
  if (missing.length === 0) return null;
  return (
    <details>
      <summary>
        {missing.length === 1 ? '1 need is not here' : `${missing.length} needs are not here`}: ratings are missing
      </summary>
      <MissingList missing={missing} />
    </details>
  );
}

function MissingList({ missing }: { missing: readonly NeedWithoutRatings[] }) {
  const paths = usePaths();
  const rest = missing.length - SHOWN;
  return (
    <ul>
      {missing.slice(0, SHOWN).map(({ need, missing: what }) => (
        <li key={need.id}>
          <Link className="nf-link" to={paths.need(need.id)}>
            {need.label}
          </Link>
          : no {what} rating
        </li>
      ))}
      {rest > 0 ? (
        <li>
          and {rest} more in the{' '}
          <Link className="nf-link" to={paths.needs()}>
            needs
          </Link>
        </li>
      ) : null}
    </ul>
  );
}
