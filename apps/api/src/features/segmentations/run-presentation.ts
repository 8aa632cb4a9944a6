import type { RunEntity } from './run.entity.js';
import type { Run } from './run.model.js';
import { erasureWarnings, withRemedy } from './run-words.js';

export function presentRun(row: RunEntity): Run {
  const { id, segmentationId, studyId, jobId, number, manifest, indicators, resultHash, selectedK } = row;
  return {
    id,
    segmentationId,
    studyId,
    jobId,
    number,
    manifest,
    indicators,
    resultHash,
    selectedK,
    createdAt: row.createdAt,
    finishedAt: row.finishedAt,
    respondents: manifest.respondents ?? 0,
    storedPlane: row.plane,
    verdict: row.verdict && {
      ...row.verdict,
      styleShare: row.verdict.styleShare ?? null,
      continuumTest: row.verdict.continuumTest ?? null,
      styleModel: row.verdict.styleModel ?? null,
      consensus: row.verdict.consensus ?? null,
      warnings: [...erasureWarnings(row.erasedRespondents), ...row.verdict.warnings.map(withRemedy)],
    },
  };
}
