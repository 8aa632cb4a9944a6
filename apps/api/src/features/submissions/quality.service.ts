import type { AnswerValue } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import { antonymPairs, evaluate, foldText, msPerField, type QualityNorm, responseQuality } from '@needfinder/survey';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { type CompiledVersion, PublishedVersions, QuestionnaireService } from '../questionnaires/index.js';
import { RespondentService } from '../respondents/index.js';
import type { DoubtfulResponse, QualityReport } from './fieldwork.model.js';
import type { SubmissionEntity } from './submission.entity.js';
import { SubmissionRepository } from './submission.repository.js';

/** Newest completes that are looked at. */
const MOST_JUDGED = 2_000;
/** Fewer say nothing about how long the survey takes. */
const FEWEST_FOR_SPEED = 10;
const MOST_SHOWN = 200;
const DOUBTFUL = 0.3;
/** Of each survey, where everybody is to be judged. */
const MOST_OF_STUDY = 20_000;

interface Judged {
  readonly submission: SubmissionEntity;
  readonly version: CompiledVersion;
  readonly values: Readonly<Record<string, AnswerValue>>;
}

type Doubt = Omit<DoubtfulResponse, 'respondentId'>;

/** Which responses may not be meant, with the reasons. Judged when somebody looks, against everybody else. */
@Injectable()
export class QualityService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly questionnaires: QuestionnaireService,
    private readonly versions: PublishedVersions,
    private readonly submissions: SubmissionRepository,
    private readonly respondents: RespondentService,
  ) {}

  async of(ctx: RequestContext, surveyId: string): Promise<QualityReport> {
    const { studyId } = await this.questionnaires.get(ctx, surveyId);
    const all = await this.database.inTenant(ctx, () => this.judge(ctx, surveyId, MOST_JUDGED));
    const shown = all
      .filter(({ doubt }) => doubt >= DOUBTFUL)
      .sort((a, b) => b.doubt - a.doubt || (a.id < b.id ? -1 : 1))
      .slice(0, MOST_SHOWN);
    const keys = shown.map(({ respondentKey }) => respondentKey);
    const people = await this.respondents.findByKeys(ctx, studyId, keys);
    const idOf = new Map(people.map(({ key, id }) => [key, id]));
    const doubtful = shown.map((one) => ({ ...one, respondentId: idOf.get(one.respondentKey) ?? null }));
    return { judged: all.length, doubtful };
  }

  /** How far each complete of these surveys may be doubted, 0 … 1, by the key of the respondent. */
  async doubts(ctx: RequestContext, surveyIds: readonly string[]): Promise<Map<string, number>> {
    const doubts = new Map<string, number>();
    for (const surveyId of surveyIds) {
      const judged = await this.database.inTenant(ctx, () => this.judge(ctx, surveyId, MOST_OF_STUDY));
      for (const { respondentKey, doubt } of judged)
        doubts.set(respondentKey, Math.max(doubt, doubts.get(respondentKey) ?? 0));
    }
    return doubts;
  }

  /** The newest completes, each against the others. */
  private async judge(ctx: RequestContext, surveyId: string, most: number): Promise<Doubt[]> {
    const versions = await this.versions.ofSurvey(ctx, surveyId);
    const ended = await this.submissions.ended(ctx, surveyId, most);
    const judged = ended.flatMap((submission): Judged[] => {
      const version = versions.find(({ id }) => id === submission.surveyVersionId);
      if (!version) return [];
      return [{ submission, version, values: evaluate(version.survey, submission.answers, submission.seed).values }];
    });
    const norm = normOf(judged);
    const fromDevice = countDevices(judged);
    return judged.map(({ submission: { id, respondentKey, spentMs, isTrapped, deviceMark }, version, values }) => {
      const devices = deviceMark ? fromDevice.get(deviceMark.toString('hex'))! : 1;
      const response = { values, spentMs: spentMs || null, isTrapped, fromDevice: devices };
      return { id, respondentKey: respondentKey ?? id, ...responseQuality(version.survey, response, norm) };
    });
  }
}

function countDevices(judged: readonly Judged[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { submission } of judged) {
    const mark = submission.deviceMark?.toString('hex');
    if (mark) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return counts;
}

function normOf(judged: readonly Judged[]): QualityNorm {
  const speeds = judged
    .map(({ values, submission }) => msPerField({ values, spentMs: submission.spentMs || null }))
    .filter((speed) => !Number.isNaN(speed))
    .sort((a, b) => a - b);
  const textCounts = new Map<string, number>();
  for (const { values, version } of judged) {
    for (const [key, value] of Object.entries(values)) {
      const rule = version.survey.fields.get(key)?.rule.kind;
      if (rule !== 'text' || typeof value !== 'string') continue;
      const folded = foldText(value);
      textCounts.set(folded, (textCounts.get(folded) ?? 0) + 1);
    }
  }
  const medianMsPerField = speeds.length < FEWEST_FOR_SPEED ? null : speeds[Math.floor(speeds.length / 2)]!;
  const [newest] = judged;
  const ratings = [...(newest?.version.survey.fields ?? [])].filter(([, { rule }]) => rule.kind === 'point');
  const antonyms = antonymPairs(
    judged.map(({ values }) => values),
    ratings.map(([key]) => key),
  );
  return { medianMsPerField, textCounts, antonyms };
}
