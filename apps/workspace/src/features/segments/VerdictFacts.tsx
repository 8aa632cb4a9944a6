import { formatNumber } from '@needfinder/domain';
import type { RunQuery } from './run.query.generated.js';
import classes from './segments.module.css';
import { agreementWords, continuumWords, methodWords, styleWords } from './verdict-words.js';

type Verdict = NonNullable<RunQuery['run']['verdict']>;

/** What the verdict rests on: the groups that the data support beside the cut that is proposed. */
export function VerdictFacts({ verdict }: { verdict: Verdict }) {
  const { naturalK, k, method, style, continuumTest, consensus, warnings } = verdict;
  return (
    <dl className={classes.facts} aria-label="The verdict in numbers">
      <div>
        <dt>Distinct groups</dt>
        <dd>{naturalK > 1 ? `${naturalK}, and no more are supported` : 'None that the data support'}</dd>
      </div>
      <div>
        <dt>Proposed cut</dt>
        <dd>
          {k === 1 ? 'Everybody as one group' : `${k} segments by ${methodWords(method)}, answers ${styleWords(style)}`}
        </dd>
      </div>
      {continuumTest ? (
        <div>
          <dt>Against a continuum</dt>
          <dd>{continuumWords(continuumTest)}</dd>
        </div>
      ) : null}
      {consensus !== null ? (
        <div>
          <dt>Other methods</dt>
          <dd>
            Their consensus and this cut {agreementWords(consensus)}: agreement {formatNumber(consensus, 2)}
          </dd>
        </div>
      ) : null}
      {warnings.length > 0 ? (
        <div>
          <dt>Read with care</dt>
          <dd>
            <a className="nf-link" href="#warnings">
              {warnings.length === 1 ? '1 warning' : `${warnings.length} warnings`}, with what to do
            </a>
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
