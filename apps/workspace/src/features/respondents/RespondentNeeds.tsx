import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { ErrorNotice, Evidence, LinesSkeleton } from '@needfinder/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { PassageQuote } from '../evidence/PassageQuote.js';
import { useEvidence } from '../evidence/useEvidence.js';
import { countOf } from '../imports/import-words.js';
import { RespondentNeedsDocument, type RespondentNeedsQuery } from './respondent-needs.query.generated.js';
import classes from './respondents.module.css';

type RespondentNeed = RespondentNeedsQuery['respondent']['needs'][number];

/** As many as one reads before going on to the answers below. */
const FIRST = 5;

/** The needs a person spoke of, each with their own words. */
export function RespondentNeeds({ respondentId }: { respondentId: string }) {
  const [isWhole, setWhole] = useState(false);
  const { data, error, refetch } = useQuery(RespondentNeedsDocument, { variables: { id: respondentId } });
  const needs = data?.respondent.needs.filter(({ mentions }) => mentions > 0);
  return (
    <section aria-labelledby="needs" className={classes.needs}>
      <h2 id="needs">Needs they spoke of</h2>
      {needs ? (
        needs.length === 0 ? (
          <p className="nf-light">None of the needs was found in what they said.</p>
        ) : (
          <>
            {(isWhole ? needs : needs.slice(0, FIRST)).map((need) => (
              <Need key={need.need.id} found={need} />
            ))}
            {!isWhole && needs.length > FIRST ? (
              <Button variant="default" size="xs" onClick={() => setWhole(true)}>
                Show all {needs.length} needs
              </Button>
            ) : null}
          </>
        )
      ) : error ? (
        <ErrorNotice error={error} title="Their needs could not be shown" onRetry={() => void refetch()} />
      ) : (
        <LinesSkeleton lines={4} what="needs" />
      )}
    </section>
  );
}

function Need({ found }: { found: RespondentNeed }) {
  const paths = usePaths();
  const { open } = useEvidence();
  const { need, mentions, importance, satisfaction, passages } = found;
  const ratings = [
    importance === null ? null : `importance ${importance}`,
    satisfaction === null ? null : `satisfaction ${satisfaction}`,
  ].filter(Boolean);
  return (
    <article className={classes.need}>
      <h3>
        <Link className="nf-link" to={paths.need(need.id)}>
          {need.label}
        </Link>
      </h3>
      <p className="nf-light">
        <Evidence about={`evidence of ${need.label}`} onOpen={() => open({ kind: 'need', needId: need.id })}>
          {countOf(mentions, 'mention')}
        </Evidence>
        {ratings.length > 0 ? ` · ${ratings.join(' · ')}` : ''}
        {need.status === 'PROPOSED' ? ' · proposed, not reviewed' : ''}
      </p>
      {passages.map((passage) => (
        <PassageQuote key={passage.id} passage={passage} />
      ))}
    </article>
  );
}
