import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import classes from './interviews.module.css';
import { InterviewsBesideDocument } from './interviews-beside.query.generated.js';
import { useInterviewFilter } from './useInterviewFilter.js';

/** To the interview before and the one after, among those that the filter in the address leaves. */
export function StepThrough({ interviewId }: { interviewId: string }) {
  const paths = usePaths();
  const { attributes, search } = useInterviewFilter();
  const { data } = useQuery(InterviewsBesideDocument, { variables: { id: interviewId, attributes: [...attributes] } });
  const beside = data?.interviewsBeside;
  const conditions = attributes.map(({ value }) => value).join(', ');
  return (
    <nav className={classes.steps} aria-label="Other interviews">
      <Link className="nf-link" to={paths.interviews() + search}>
        {conditions === '' ? 'Interviews' : `Interviews: ${conditions}`}
      </Link>
      {beside?.previous ? (
        <Link className="nf-link" to={paths.interview(beside.previous.id) + search} rel="prev">
          ← {beside.previous.title}
        </Link>
      ) : null}
      {beside?.next ? (
        <Link className="nf-link" to={paths.interview(beside.next.id) + search} rel="next">
          {beside.next.title} →
        </Link>
      ) : null}
    </nav>
  );
}
