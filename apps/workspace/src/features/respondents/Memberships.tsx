import { useQuery } from '@apollo/client/react';
import { SegmentMark } from '@needfinder/charts';
import { ErrorNotice, LinesSkeleton } from '@needfinder/ui';
import { formatShare } from '@needfinder/domain';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { segmentTitle } from '../evidence/evidence-words.js';
import {
  RespondentMembershipsDocument,
  type RespondentMembershipsQuery,
} from './respondent-memberships.query.generated.js';
import classes from './respondents.module.css';

type Membership = RespondentMembershipsQuery['respondent']['memberships'][number];

/** Where a person belongs in each run, and how sure that is. */
export function Memberships({ respondentId }: { respondentId: string }) {
  const { data, error, refetch } = useQuery(RespondentMembershipsDocument, { variables: { id: respondentId } });
  const memberships = data?.respondent.memberships;
  return (
    <section aria-labelledby="memberships">
      <h2 id="memberships">Segments</h2>
      {memberships ? (
        memberships.length === 0 ? (
          <p className="nf-light">No run has placed them yet.</p>
        ) : (
          memberships.map((membership) => <Membership key={membership.solution.id} membership={membership} />)
        )
      ) : error ? (
        <ErrorNotice error={error} title="Their segments could not be shown" onRetry={() => void refetch()} />
      ) : (
        <LinesSkeleton lines={4} what="segments" />
      )}
    </section>
  );
}

function Membership({ membership }: { membership: Membership }) {
  const paths = usePaths();
  const { run, segment, probabilities } = membership;
  const sorted = probabilities.toSorted((a, b) => b.probability - a.probability);
  return (
    <div className={classes.membership}>
      <div>
        <Link className="nf-link" to={paths.run(run.id)}>
          {run.segmentation.name}, run {run.number}
        </Link>
        {segment ? null : <span className="nf-light"> · fits none of the segments well</span>}
      </div>
      <table className={classes.probabilities}>
        <caption className="nf-visually-hidden">Probability of each segment</caption>
        <tbody>
          {sorted.map(({ segment: one, probability }) => (
            <tr key={one.id}>
              <th scope="row">
                <Link className="nf-link" to={paths.segment(one.id)}>
                  <SegmentMark index={one.position} name={segmentTitle(one)} />
                </Link>
              </th>
              <td>
                <span
                  className={classes.probabilityBar}
                  aria-hidden="true"
                  style={{ width: `${100 * probability}px` }}
                />
              </td>
              <td>{formatShare(probability)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
