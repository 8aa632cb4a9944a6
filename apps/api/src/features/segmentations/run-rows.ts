import type { Choice, Estimate } from '@needfinder/segmentation';
import { newId } from '../../platform/ids/index.js';
import type { StoredIndicator, StoredVerdict } from './basis.js';
import type { DescribedSolution } from './fit-run.task.js';
import type { SegmentWords } from './name-inheritance.js';
import type { SolutionPicture } from './run-pictures.js';
import { headlineOf, inWords } from './run-words.js';
import type { StoredProfileValue } from './segment.entity.js';
import type { StoredProfileTest } from './solution.entity.js';
import type { SegmentRow, SolutionRow } from './solution.repository.js';
import { countMissing, type Variable } from './variable.js';

export function storedVerdict(chosen: Choice, variables: readonly Variable[]): StoredVerdict {
  const { verdict, naturalK, k, style, method, reasons, whatNext, warnings } = chosen;
  const { styleShare, continuumTest, styleModel, consensus } = chosen;
  const labels = new Map(variables.map(({ key, label }) => [key, label]));
  return {
    verdict,
    headline: headlineOf(chosen),
    naturalK,
    k,
    style,
    method,
    reasons: reasons.map((reason) => inWords(reason, labels)),
    whatNext,
    warnings: warnings.map(({ code, text }) => ({ code, text: inWords(text, labels) })),
    styleShare,
    continuumTest,
    styleModel,
    consensus,
  };
}

export const storedIndicators = (basis: readonly Variable[]): StoredIndicator[] =>
  basis.map((variable) => ({
    name: variable.key,
    label: variable.label,
    scale: variable.scale,
    missing: countMissing(variable),
    levels: variable.levels ?? [],
    needId: variable.needId ?? null,
    questionId: variable.questionId ?? null,
    measure: variable.measure ?? null,
    min: variable.range?.[0] ?? null,
    max: variable.range?.[1] ?? null,
  }));

export function solutionRow(
  runId: string,
  solution: DescribedSolution,
  profile: readonly Variable[],
  picture: SolutionPicture,
): SolutionRow {
  const { k, method, stability, converged, labels } = solution;
  const {
    logLikelihood,
    parameters,
    aic,
    bic,
    sabic,
    icl,
    entropy,
    withinSS,
    hitRate,
    agreementRawCentred,
    replication,
  } = solution;
  return {
    id: newId(),
    runId,
    k,
    method,
    criteria: {
      logLikelihood,
      parameters,
      aic,
      bic,
      sabic,
      icl,
      entropy,
      withinSS,
      hitRate,
      agreementRawCentred,
      replication,
    },
    stability,
    converged,
    unassigned: labels.filter((label) => label < 0).length,
    profileTests: profile.map((variable, at) => profileTest(solution, variable, at)),
    ...picture,
  };
}

/** @param words - Names and descriptions that earlier segments hand on, by position. */
export const segmentRows = (
  solutionId: string,
  solution: DescribedSolution,
  basis: readonly Variable[],
  words: ReadonlyMap<number, SegmentWords>,
): SegmentRow[] =>
  solution.segments.map(({ share, low, high, slsw, slsa, jaccard }, position) => ({
    id: newId(),
    solutionId,
    position,
    name: words.get(position)?.name ?? null,
    description: words.get(position)?.description ?? '',
    size: solution.sizes[position]!,
    share,
    details: { low, high, slsw, slsa, jaccard, profile: basisProfile(solution, basis, position) },
  }));

function basisProfile(solution: DescribedSolution, basis: readonly Variable[], position: number): StoredProfileValue[] {
  const at = new Map(basis.map(({ key }, indicator) => [key, indicator]));
  return solution.basisProfile.flatMap(({ name, rows }) =>
    rows.map(({ level, segments, total, marker }) => ({
      indicator: at.get(name)!,
      level,
      ...segments[position]!,
      total: total.value,
      marker: marker[position]!,
    })),
  );
}

function profileTest(solution: DescribedSolution, variable: Variable, at: number): StoredProfileTest {
  const { rows, test, statistic, df, pValue, adjustedPValue, reason } = solution.profileTests[at]!;
  const bases = solution.profileBases[at]!;
  const people = solution.labels.filter((label) => label >= 0).length;
  const answered = bases.reduce((sum, base) => sum + base, 0);
  return {
    key: variable.key,
    title: variable.label,
    attributeKind: variable.attributeKind ?? null,
    scale: variable.scale,
    test,
    statistic,
    df,
    pValue,
    adjustedP: adjustedPValue,
    note: reason,
    missingShare: people > 0 ? Math.max(0, 1 - answered / people) : 0,
    cells: rows.flatMap(({ level, segments, total }) =>
      segments.map((estimate: Estimate, segmentPosition) => ({
        segmentPosition,
        level,
        value: estimate.value,
        low: estimate.low,
        high: estimate.high,
        n: bases[segmentPosition]!,
        total: total.value,
      })),
    ),
  };
}
