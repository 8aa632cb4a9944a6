import { useQuery } from '@apollo/client/react';
import { formatNumber, formatShare } from '@needfinder/domain';
import { ErrorNotice, LinesSkeleton } from '@needfinder/ui';
import { useMemo } from 'react';
import type { SegmentationInput } from '../../gql/schema.generated.js';
import { BasisCheckDocument, type BasisCheckQuery } from './basis-check.query.generated.js';
import { styleWords } from './check-words.js';
import { useDebounced } from '../../app/useDebounced.js';
import classes from './set-up.module.css';

const REST_MS = 400;

type Check = BasisCheckQuery['basisCheck'];

/** What to know about the basis before it is run; follows every change of it. */
export function BasisCheckPanel({ input, isReady }: { input: SegmentationInput; isReady: boolean }) {
  // Name and options change nothing about the data.
  const asked = JSON.stringify({ studyId: input.studyId, name: 'check', basis: input.basis, profile: input.profile });
  const settled = useDebounced(asked, REST_MS);
  const variables = useMemo(() => ({ input: JSON.parse(settled) as SegmentationInput }), [settled]);
  const { data, previousData, error, loading } = useQuery(BasisCheckDocument, { variables, skip: !isReady });
  const check = isReady ? (data ?? previousData)?.basisCheck : undefined;
  return (
    <section aria-label="What the data can carry" className={classes.panel} aria-busy={loading || asked !== settled}>
      <h2>Data check</h2>
      {!isReady ? (
        <p className="nf-light">Choose what people are compared by, and the check appears here.</p>
      ) : error ? (
        <ErrorNotice error={error} title="This basis cannot be run" />
      ) : check ? (
        <CheckFacts check={check} />
      ) : (
        <LinesSkeleton lines={8} what="data check" />
      )}
    </section>
  );
}

function CheckFacts({ check }: { check: Check }) {
  const { n, respondents, withheld, items, missingShare, styleShare, sampleSize, constantItems, warnings } = check;
  const rule = sampleSize.ok ? 'enough' : 'fewer than the rule asks for';
  return (
    <>
      <dl className={classes.facts}>
        <Fact
          term="People"
          value={`${formatNumber(n, 0)} of ${formatNumber(respondents, 0)}`}
          note="with an answer to any item"
        />
        {withheld > 0 ? (
          <Fact
            term="Left out"
            value={formatNumber(withheld, 0)}
            note="they withhold the use of what they said; see their consents"
          />
        ) : null}
        <Fact term="Items" value={String(items)} />
        <Fact term="Missing answers" value={formatShare(missingShare)} />
        <Fact
          term="Sample size"
          value={`${formatNumber(sampleSize.have, 0)}, with ${formatNumber(sampleSize.needed, 0)} asked for`}
          note={`${rule}. ${sampleSize.source}`}
          isProblem={!sampleSize.ok}
        />
        {styleShare === null ? null : (
          <Fact term="Rating style" value={formatShare(styleShare)} note={styleWords(styleShare)} />
        )}
        {constantItems.length > 0 ? (
          <Fact
            term="Cannot tell apart"
            value={constantItems.join(', ')}
            note="everybody answers alike, or nobody answers; take them out"
            isProblem
          />
        ) : null}
      </dl>
      {warnings.length > 0 ? (
        <ul className={classes.warnings}>
          {warnings.map(({ code, text, remedy }) => (
            <li key={`${code} ${text}`}>
              {text} {remedy ? <span className="nf-light">{remedy}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

interface FactProps {
  readonly term: string;
  readonly value: string;
  readonly note?: string | undefined;
  readonly isProblem?: boolean;
}

function Fact({ term, value, note, isProblem = false }: FactProps) {
  return (
    <div data-problem={isProblem || undefined}>
      <dt>{term}</dt>
      <dd>
        {value}
        {note ? <div className="nf-light">{note}</div> : null}
      </dd>
    </div>
  );
}
