import { useMutation } from '@apollo/client/react';
import { CriteriaByK, SolutionStrip, StabilityByK, type Criterion } from '@needfinder/charts';
import { useToasts } from '@needfinder/ui';
import { useMayEdit } from '../session/useViewer.js';
import { HowComputed } from './HowComputed.js';
import type { RunQuery } from './run.query.generated.js';
import { estimateOf } from './segment-words.js';
import { SelectSolutionDocument } from './select-solution.mutation.generated.js';
import { SolutionTable } from './SolutionTable.js';
import classes from './segments.module.css';

type Run = RunQuery['run'];

const CRITERIA = [
  ['BIC', 'bic'],
  ['ICL', 'icl'],
  ['SABIC', 'sabic'],
  ['AIC', 'aic'],
] as const;

/** All numbers of segments side by side, and the choice between them. */
export function Solutions({ run, verdict }: { run: Run; verdict: NonNullable<Run['verdict']> }) {
  const mayEdit = useMayEdit();
  const { show, announce } = useToasts();
  const [select] = useMutation(SelectSolutionDocument, {
    refetchQueries: ['Gallery'],
    onError: (error) => show({ message: `The solution was not changed. ${error.message}`, tone: 'problem' }),
  });
  const chosenK = run.selectedK ?? verdict.k;
  const choose = async (k: number): Promise<void> => {
    if (k === chosenK) return;
    // A refusal is told by `onError`.
    const selected = await select({ variables: { runId: run.id, k } }).catch(() => null);
    if (selected?.data) announce(`${k === 1 ? 'One group is' : `${k} segments are`} shown`);
  };
  const { solutions } = run;
  const ks = solutions.map(({ k }) => k);
  const context = { n: run.respondents, source: `${run.segmentation.name}, run ${run.number}` };
  const criteria = CRITERIA.map(([name, key]): Criterion => ({ name, values: solutions.map((s) => s[key]) })).filter(
    ({ values }) => values.some((value) => value !== null),
  );
  const scatter = solutions.map(({ withinSS }) => withinSS);
  const stabilities = solutions.flatMap(({ k, stability }) =>
    stability ? [{ k, stability: estimateOf(stability, run.respondents) }] : [],
  );
  return (
    <section id="solutions" className={classes.block} aria-labelledby="solutions-title">
      <h2 id="solutions-title">From one group to {ks.at(-1) ?? 1}</h2>
      <p className="nf-light">
        {chosenK === verdict.k
          ? `The run proposes ${chosenK}, and it is shown.`
          : `${chosenK} is your choice; the run proposes ${verdict.k}.`}
        {mayEdit ? ' Choose another number to look at it.' : ''}
      </p>
      <SolutionStrip
        {...context}
        title="Sizes, stability and fit for each number of segments"
        chosenK={chosenK}
        proposedK={verdict.k}
        onSelect={mayEdit ? (k) => void choose(k) : undefined}
        solutions={solutions.map(({ k, segments, stability, bic }) => ({
          k,
          bic,
          sizes: segments.map(({ share }) => share.value ?? 0),
          stability: stability ? estimateOf(stability, run.respondents) : null,
        }))}
      />
      <div className={`${classes.pair} ${classes.below}`}>
        {stabilities.length > 0 ? (
          <div>
            <StabilityByK
              {...context}
              title="Whether another sample would be cut alike"
              chosenK={chosenK}
              solutions={stabilities}
            />
            <HowComputed method="stability" of="Stability" />
          </div>
        ) : null}
        {criteria.length > 0 ? (
          <div>
            <CriteriaByK
              {...context}
              title="Fit weighed against the number of parameters"
              ks={ks}
              criteria={criteria}
              chosenK={chosenK}
            />
            <HowComputed method="criteria" of="Criteria" />
          </div>
        ) : scatter.some((value) => value !== null) ? (
          <div>
            <CriteriaByK
              {...context}
              title="How far people scatter within their segments"
              ks={ks}
              criteria={[{ name: 'Within SS', values: scatter }]}
              chosenK={chosenK}
              lowerIsBetter={false}
            />
            <HowComputed method="scatter" of="Scatter within segments" />
          </div>
        ) : null}
      </div>
      <details className={classes.fold}>
        <summary>All numbers of all solutions</summary>
        <SolutionTable solutions={solutions} />
      </details>
    </section>
  );
}
