import { ConflictError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import { evaluate, partsOf, seedOf, simulateRespondent } from '@needfinder/survey';
import { v5 } from 'uuid';
import type { RequestContext } from '../../platform/context/index.js';
import { newId } from '../../platform/ids/index.js';
import { PublishedVersions, QuestionnaireService, RespondLinkService } from '../questionnaires/index.js';
import type { Trial } from './fieldwork.model.js';
import { SubmissionService } from './submission.service.js';

/** Answers a survey with simulated people, on the path that real answers take; nothing of it counts. */
@Injectable()
export class TrialService {
  constructor(
    private readonly questionnaires: QuestionnaireService,
    private readonly versions: PublishedVersions,
    private readonly links: RespondLinkService,
    private readonly submissions: SubmissionService,
  ) {}

  /** @throws NotFoundError `questionnaire.not-found`; ConflictError `questionnaire.not-published` */
  async run(ctx: RequestContext, surveyId: string, respondents: number): Promise<Trial> {
    await this.questionnaires.get(ctx, surveyId);
    const [version] = await this.versions.ofSurvey(ctx, surveyId);
    if (!version)
      throw new ConflictError('questionnaire.not-published', 'Publish the survey first: nobody can answer a draft');
    const link = await this.links.create(ctx, surveyId, { kind: 'test', label: 'Simulated respondents' });
    const [language] = version.survey.definition.languages as [string];
    const reached = new Set<string>();
    const ends = { complete: 0, 'screened-out': 0, partial: 0, 'quota-full': 0 };
    for (let person = 0; person < respondents; person += 1) {
      const clientId = v5(`${person}`, link.id);
      const seed = seedOf(clientId);
      const answers = simulateRespondent(version.survey, seed, person + 1);
      for (const { parts } of evaluate(version.survey, answers, seed).pages)
        for (const { key } of parts) reached.add(key);
      const shared = { clientId, language, version: version.id, device: null, page: null, pageMs: 0, complete: true };
      ends[(await this.submissions.save(ctx, link, { ...shared, saveId: newId(), answers })).state] += 1;
    }
    const asked = partsOf(version.survey.definition).filter(({ type }) => !SILENT.has(type));
    const neverReached = asked.map(({ key }) => key).filter((key) => !reached.has(key));
    return { respondents, complete: ends.complete, screenedOut: ends['screened-out'], neverReached };
  }
}

const SILENT = new Set<string>(['hidden', 'computed', 'screen-out']);
