import { ConflictError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import { pathCounter, seedOf, simulateRespondent } from '@needfinder/survey';
import { v5 } from 'uuid';
import type { RequestContext } from '../../platform/context/index.js';
import { newId } from '../../platform/ids/index.js';
import { PublishedVersions, QuestionnaireService, RespondLinkService } from '../questionnaires/index.js';
import type { Trial, TrialWay } from './fieldwork.model.js';
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
    const counter = pathCounter(version.survey);
    const ends = { complete: 0, 'screened-out': 0, partial: 0, 'quota-full': 0 };
    for (let person = 0; person < respondents; person += 1) {
      const clientId = v5(`${person}`, link.id);
      const seed = seedOf(clientId);
      const answers = simulateRespondent(version.survey, seed, person + 1);
      counter.add(answers, seed);
      const shared = {
        clientId,
        language,
        version: version.id,
        device: null,
        origin: null,
        page: null,
        pageMs: 0,
        complete: true,
      };
      ends[(await this.submissions.save(ctx, link, { ...shared, saveId: newId(), answers })).state] += 1;
    }
    const { seen, ended, quotas } = counter.counted();
    const waysOf = (kind: TrialWay['kind'], counts: ReadonlyMap<string, number>) =>
      [...counts].map(([key, people]): TrialWay => ({ kind, key, people }));
    const ways = [...waysOf('question', seen), ...waysOf('screen-out', ended), ...waysOf('quota', quotas)];
    const neverReached = [...seen].filter(([, people]) => people === 0).map(([key]) => key);
    return { respondents, complete: ends.complete, screenedOut: ends['screened-out'], neverReached, ways };
  }
}
