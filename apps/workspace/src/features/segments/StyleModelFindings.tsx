import { CriteriaByK } from '@needfinder/charts';
import { formatNumber } from '@needfinder/domain';
import type { RunQuery } from './run.query.generated.js';
import classes from './segments.module.css';
import { agreementWords, scaleUseWords } from './verdict-words.js';

type Run = RunQuery['run'];
type StyleModel = NonNullable<NonNullable<Run['verdict']>['styleModel']>;

/** What is left of the segments when the way people use the scale has a place of its own in the model. */
export function StyleModelFindings({ run, model, k }: { run: Run; model: StyleModel; k: number }) {
  const { criteria, agreement } = model;
  return (
    <>
      <p className={classes.prose}>
        A third run gave the way people rate a place of its own in the model: {scaleUseWords(model)}. Beside it{' '}
        {model.k === 1 ? 'one group fits best' : `${model.k} groups fit best`} (lowest BIC).
        {agreement === null || k === 1
          ? ''
          : ` Its ${k} groups and the ${k} proposed segments ${agreementWords(agreement)}: agreement ${formatNumber(agreement, 2)}.`}
      </p>
      {criteria.length > 1 ? (
        <CriteriaByK
          title="Fit against size, with the way people rate in the model"
          n={run.respondents}
          source={`${run.segmentation.name}, run ${run.number}`}
          ks={criteria.map((criterion) => criterion.k)}
          criteria={[{ name: 'BIC', values: criteria.map(({ bic }) => bic) }]}
          chosenK={model.k}
          decimals={0}
        />
      ) : null}
    </>
  );
}
