import { clockTime, codedRuns } from '@needfinder/domain';
import { RedactedText } from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { type Code, codeStyle } from '../codings/codes.js';
import { useEvidence } from '../evidence/useEvidence.js';
import type { SearchHitPartsFragment } from './search-parts.fragment.generated.js';
import classes from './searches.module.css';

interface SearchHitItemProps {
  readonly hit: SearchHitPartsFragment;
  readonly codes: ReadonlyMap<string, Code>;
}

/** One turn or answer: who said it where, the words that were looked for, and what it was coded with. */
export function SearchHitItem({ hit, codes }: SearchHitItemProps) {
  const paths = usePaths();
  const evidence = useEvidence();
  const { title, speaker, startMs, respondentId, respondentKey, interviewId, turnId, questionId } = hit;
  const place = interviewId ? paths.interview(interviewId, turnId) : paths.respondent(respondentId ?? '', questionId);
  // Two coders of one passage are one chip.
  const chips = [...new Map(hit.codings.map((coding) => [`${coding.codeId} ${coding.passageId}`, coding])).values()];
  return (
    <li className={classes.hit}>
      <p className={classes.source}>
        <Link className="nf-link" to={place} data-opens>
          {title}
        </Link>
        {startMs === null ? null : <span className="nf-light">{clockTime(startMs)}</span>}
        {speaker ? <span className="nf-light">{speaker}</span> : null}
        {respondentId && respondentKey ? (
          <Link className="nf-link" to={paths.respondent(respondentId)}>
            {respondentKey}
          </Link>
        ) : null}
      </p>
      <blockquote className={classes.text} data-asks={hit.isInterviewer || undefined} dir="auto">
        {hit.isCutBefore ? '… ' : null}
        <HitText hit={hit} codes={codes} />
        {hit.isCutAfter ? ' …' : null}
      </blockquote>
      {chips.length > 0 ? (
        <ul className={classes.chips} aria-label="Coded with">
          {chips.map(({ id, passageId, codeId, label, status, stance }) => {
            const { colour, pattern } = codeStyle(codes.get(codeId));
            return (
              <li key={id}>
                <Link
                  className={classes.chip}
                  data-suggested={status === 'suggested' || undefined}
                  style={{ borderBottom: `3px ${pattern} ${colour}` }}
                  to={evidence.href({ kind: 'passage', passageId })}
                >
                  {label}
                  {stance === 'AGAINST' ? ' (against)' : null}
                  {status === 'suggested' ? <span className="nf-light"> suggested</span> : null}
                </Link>
              </li>
            );
          })}
        </ul>
      ) : null}
    </li>
  );
}

function HitText({ hit, codes }: SearchHitItemProps) {
  const marks = hit.marks.map(({ start, end }, at) => ({ start, end, id: `mark ${at}`, codeId: null }));
  return codedRuns(hit.text, [...marks, ...hit.codings]).map(({ text, passages }, at) => {
    const code = passages.find(({ codeId }) => codeId !== null);
    const style = code && codeStyle(codes.get(code.codeId!));
    const inside = <RedactedText>{text}</RedactedText>;
    const lined = style ? (
      <span
        style={{
          textDecoration: `underline ${style.pattern} 2px`,
          textDecorationColor: style.colour,
          textUnderlineOffset: '3px',
        }}
      >
        {inside}
      </span>
    ) : (
      inside
    );
    return passages.some(({ codeId }) => codeId === null) ? (
      <mark key={at}>{lined}</mark>
    ) : (
      <span key={at}>{lined}</span>
    );
  });
}
