import { CriteriaByK } from '@needfinder/charts';
import { formatNumber, formatShare } from '@needfinder/domain';
import { HowComputed } from './HowComputed.js';
import type { RunQuery } from './run.query.generated.js';
import { StyleModelFindings } from './StyleModelFindings.js';
import classes from './segments.module.css';
import { agreementWords, styleWords } from './verdict-words.js';

type Run = RunQuery['run'];

/** Whether the segments are what people want, or how they use a rating scale. */
export function StyleComparison({ run, verdict }: { run: Run; verdict: NonNullable<Run['verdict']> }) {
  const compared = run.solutions.filter(({ k, agreementRawCentred }) => k > 1 && agreementRawCentred !== null);
  const { styleShare, style, styleModel } = verdict;
  const shownK = run.selectedK ?? verdict.k;
  const shown = compared.find(({ k }) => k === shownK);
  return (
    <section className={classes.block} aria-labelledby="style">
      <h2 id="style">Raw against style-corrected</h2>
      {compared.length === 0 && styleShare === null ? (
        <p className="nf-light">
          Fewer than three of these items share a rating scale, so there is no rating style to set aside.
        </p>
      ) : (
        <>
          <p className={classes.prose}>
            Some people rate everything high, others everything low. These segments take the ratings {styleWords(style)}
            ; the other way was run beside it.
            {shown
              ? ` Cut into ${shown.k}, the two ${agreementWords(shown.agreementRawCentred!)}: agreement ${formatNumber(shown.agreementRawCentred!, 2)}, where 0 is chance and 1 the same segments.`
              : ''}
            {styleShare === null
              ? ''
              : ` Of what separates segments on the ratings as given, ${formatShare(styleShare)} is only how high a person rates everything.`}
          </p>
          {compared.length > 1 ? (
            <CriteriaByK
              title="Agreement of raw and style-corrected segments"
              n={run.respondents}
              source={`${run.segmentation.name}, run ${run.number}`}
              ks={compared.map(({ k }) => k)}
              criteria={[{ name: 'Agreement', values: compared.map((solution) => solution.agreementRawCentred) }]}
              chosenK={shownK}
              decimals={2}
              domain={[0, 1]}
              lowerIsBetter={false}
            />
          ) : null}
          {styleModel ? <StyleModelFindings run={run} model={styleModel} k={verdict.k} /> : null}
          <HowComputed method="style" of="Raw against style-corrected" />
        </>
      )}
    </section>
  );
}
