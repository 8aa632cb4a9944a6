import { Injectable } from '@nestjs/common';
import {
  type Mapping,
  type QuestionDefinition,
  questionsOf,
  storedQuestions,
  type SurveyDefinition,
} from '@needfinder/survey';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { newId } from '../../platform/ids/index.js';
import type { Question } from './question.model.js';
import { QuestionRepository } from './question.repository.js';
import { QuestionService } from './question.service.js';
import { type DefinedVersion, SurveyRepository } from './survey.repository.js';
import { continuesVersion } from './version-continuity.js';

export interface LatestVersion {
  readonly id: string;
  readonly surveyId: string;
  readonly surveyName: string;
  readonly number: number;
  readonly mapping: Mapping | null;
}

export interface EstablishedVersion {
  readonly id: string;
  readonly surveyId: string;
  readonly number: number;
  readonly isNew: boolean;
  readonly questions: readonly Question[];
  /** Questions of this version that the file does not ask: nobody in it was shown them. */
  readonly notShown: readonly string[];
}

/** Which version of which survey a response file belongs to. */
@Injectable()
export class SurveyVersionService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly surveys: SurveyRepository,
    private readonly questionRows: QuestionRepository,
    private readonly questions: QuestionService,
  ) {}

  /** The newest version of every survey of the study, oldest survey first. */
  latest(ctx: RequestContext, studyId: string): Promise<LatestVersion[]> {
    return this.database.inTenant(ctx, async () => {
      const surveys = await this.surveys.findBy(ctx, 'study_id', [studyId]);
      const names = new Map(surveys.map((survey) => [survey.id, survey.name]));
      const versions = await this.surveys.latestVersions(ctx, studyId);
      return versions.map((version) => ({ ...version, surveyName: names.get(version.surveyId)! }));
    });
  }

  /**
   * The version that a file with this mapping belongs to, made when there is none: the newest one when the file asks
   * nothing new, else the next one; version 1 of a new survey when `surveyId` is null.
   */
  establish(
    ctx: RequestContext,
    { studyId, surveyId, surveyName, mapping }: EstablishOptions,
  ): Promise<EstablishedVersion> {
    return this.database.inTenant(ctx, async () => {
      const continued = surveyId ? await this.continued(ctx, studyId, surveyId, mapping) : null;
      if (continued?.notShown) {
        // A file that lacks columns must not make the next file forget what they meant.
        if (continued.notShown.length === 0) await this.surveys.updateMapping(ctx, continued.latest.id, mapping);
        return { ...continued.latest, isNew: false, questions: continued.known, notShown: continued.notShown };
      }
      const latest = continued?.latest;
      const ownSurveyId = latest?.surveyId ?? newId();
      if (!latest) await this.surveys.insert(ctx, { id: ownSurveyId, studyId, name: surveyName });
      const version = { id: newId(), surveyId: ownSurveyId, number: (latest?.number ?? 0) + 1 };
      await this.surveys.insertVersion(ctx, { ...version, mapping, definition: null });
      await this.insertQuestions(ctx, studyId, version.id, questionsOf(mapping));
      const questions = await this.questions.ofVersions(ctx, [version.id]);
      return { ...version, isNew: true, questions, notShown: [] };
    });
  }

  /** The next version of a survey that we field ourselves, with the questions that its responses answer. */
  publish(
    ctx: RequestContext,
    { studyId, surveyId, definition }: { studyId: string; surveyId: string; definition: SurveyDefinition },
  ): Promise<EstablishedVersion> {
    return this.database.inTenant(ctx, async () => {
      const latest = (await this.surveys.latestVersions(ctx, studyId)).find((one) => one.surveyId === surveyId);
      const version = { id: newId(), surveyId, number: (latest?.number ?? 0) + 1 };
      await this.surveys.insertVersion(ctx, { ...version, mapping: null, definition });
      await this.surveys.rename(ctx, surveyId, definition.title);
      await this.insertQuestions(ctx, studyId, version.id, storedQuestions(definition));
      const questions = await this.questions.ofVersions(ctx, [version.id]);
      return { ...version, isNew: true, questions, notShown: [] };
    });
  }

  /** What was published of a survey, newest first. */
  published(ctx: RequestContext, surveyId: string): Promise<DefinedVersion[]> {
    return this.database.inTenant(ctx, () => this.surveys.definedVersions(ctx, surveyId));
  }

  /** Questions that nobody in a file with this mapping was shown, should it continue this survey. */
  async notShownIn(
    ctx: RequestContext,
    { studyId, surveyId, mapping }: Omit<EstablishOptions, 'surveyName'>,
  ): Promise<readonly string[]> {
    if (!surveyId) return [];
    const continued = await this.database.inTenant(ctx, () => this.continued(ctx, studyId, surveyId, mapping));
    return continued?.notShown ?? [];
  }

  /** The newest version of the survey; `notShown` is null when the file needs the next one. */
  private async continued(ctx: RequestContext, studyId: string, surveyId: string, mapping: Mapping) {
    const versions = await this.surveys.latestVersions(ctx, studyId);
    const latest = versions.find((version) => version.surveyId === surveyId);
    if (!latest) return null;
    const known = await this.questions.ofVersions(ctx, [latest.id]);
    const questions = known.map(({ definition }) => definition);
    const continuity = continuesVersion({ ...latest, questions }, mapping, questionsOf(mapping));
    return { latest, known, notShown: continuity?.notShown ?? null };
  }

  private async insertQuestions(
    ctx: RequestContext,
    studyId: string,
    surveyVersionId: string,
    asked: readonly QuestionDefinition[],
  ): Promise<void> {
    const rows = asked.map((definition, position) => {
      const { key, title, kind, textRole = null } = definition;
      return { id: newId(), studyId, surveyVersionId, position, key, title, kind, definition, textRole };
    });
    if (rows.length > 0) await this.questionRows.insertAll(ctx, rows);
  }
}

interface EstablishOptions {
  readonly studyId: string;
  readonly surveyId: string | null;
  /** For a survey that is to be made. */
  readonly surveyName: string;
  readonly mapping: Mapping;
}
