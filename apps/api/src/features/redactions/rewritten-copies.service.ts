import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { ImportErasure } from '../imports/index.js';
import { InterviewRewordingService } from '../interviews/index.js';
import { ResponseWritingService } from '../responses/index.js';
import { SubmissionRewordingService } from '../submissions/index.js';
import { type TextsRewritten, TextsRewrittenHandlers } from './texts-rewritten.port.js';

/** Every place that holds what people said follows when it is said in other words. */
@Injectable()
export class RewrittenCopies {
  constructor(
    private readonly responses: ResponseWritingService,
    private readonly submissions: SubmissionRewordingService,
    private readonly interviews: InterviewRewordingService,
    private readonly imports: ImportErasure,
    private readonly handlers: TextsRewrittenHandlers,
  ) {}

  /** @param names - What people are called to what they are to be called, beside their turns and in titles. */
  async follow(ctx: RequestContext, rewritten: TextsRewritten, names: ReadonlyMap<string, string>): Promise<void> {
    const { studyId, texts } = rewritten;
    const answers = texts.flatMap(({ place, before, after }) =>
      'turnId' in place ? [] : [{ ...place, before, text: after }],
    );
    const turns = texts.flatMap(({ place, after }) => ('turnId' in place ? [{ ...place, text: after }] : []));
    await this.responses.reword(ctx, answers);
    await this.submissions.reword(
      ctx,
      studyId,
      answers.map(({ before, text }) => ({ before, after: text })),
    );
    await this.interviews.reword(ctx, studyId, { turns, names });
    // Sample cells and wrong cells of the import are copies that nobody can tell apart: all of them go.
    await this.imports.erasing(ctx, studyId);
    for (const handler of this.handlers.parts) await handler.textsRewritten(ctx, rewritten);
  }
}
