import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { type Question, QuestionService } from '../surveys/index.js';
import { type AnswerSummary, AnswerTally } from './answer-tally.js';
import { type CurrentAnswers, ResponseRepository } from './response.repository.js';

/** How questions were answered, in one pass over the responses however many questions are asked about. */
@Injectable()
export class AnswerSummaryService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly responses: ResponseRepository,
    private readonly questions: QuestionService,
  ) {}

  /** @returns By id of the question. */
  async summarise(ctx: RequestContext, questions: readonly Question[]): Promise<Map<string, AnswerSummary>> {
    const tallies = questions.map((question) => ({ question, tally: new AnswerTally(question.definition) }));
    await this.database.inTenant(ctx, async () => {
      const surveyIds = [...new Set(questions.map((question) => question.surveyId))];
      const asked = await this.questions.keysByVersion(ctx, surveyIds);
      for (const studyId of new Set(questions.map((question) => question.studyId))) {
        // Counting is a fraction of the reading, and a cursor lives in its transaction.
        for await (const block of this.responses.currentOfStudy(ctx, studyId)) addBlock(tallies, block, asked);
      }
    });
    return new Map(tallies.map(({ question, tally }) => [question.id, tally.summary()]));
  }
}

function addBlock(
  tallies: readonly { readonly question: Question; readonly tally: AnswerTally }[],
  block: readonly CurrentAnswers[],
  asked: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  for (const { surveyId, surveyVersionId, answers } of block) {
    const keys = asked.get(surveyVersionId);
    for (const { question, tally } of tallies) {
      if (question.surveyId === surveyId) tally.add(answers[question.key], keys?.has(question.key) ?? false);
    }
  }
}
