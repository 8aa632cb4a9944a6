import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { ActivityService, StudyService } from '../studies/index.js';
import type { PersonalDatumRow } from './personal-datum.entity.js';
import { PersonalDatumRepository } from './personal-datum.repository.js';
import { RewrittenCopies } from './rewritten-copies.service.js';
import { planRewriting, type Replacement } from './rewriting-plan.js';
import { byText, placeOf } from './study-text.js';
import { StudyTextRepository } from './study-text.repository.js';

export interface Rewriting {
  /** Data to replace, of one study. */
  readonly data: readonly PersonalDatumRow[];
  readonly replacements: ReadonlyMap<string, Replacement>;
  /** What stands in the texts now to what shall stand there. */
  readonly words: ReadonlyMap<string, string>;
  /** Names of people among `words`: they stand in titles and beside turns, too. */
  readonly names: ReadonlyMap<string, string>;
  /** For the list of what happened; without words of anybody. */
  readonly sentence: string;
}

/** The one place that changes what people said: to redact it, and to restore it (ADR 12). */
@Injectable()
export class TextRewritingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly texts: StudyTextRepository,
    private readonly data: PersonalDatumRepository,
    private readonly copies: RewrittenCopies,
    private readonly studies: StudyService,
    private readonly activities: ActivityService,
  ) {}

  /** Runs in the open transaction, under the lock of the study. */
  rewrite(ctx: RequestContext, studyId: string, rewriting: Rewriting): Promise<void> {
    return this.database.inTenant(ctx, async () => {
      const { data, replacements, words, names, sentence } = rewriting;
      const texts = await this.texts.find(ctx, studyId, data.map(placeOf));
      const dataOf = byText(
        await this.data.ofTexts(
          ctx,
          texts.map(({ place }) => place),
        ),
      );
      const plan = planRewriting(texts, dataOf, replacements);
      await this.copies.follow(ctx, { studyId, texts: plan.texts, words }, names);
      await this.data.delete(ctx, plan.goneIds);
      await this.data.replace(ctx, plan.rows);
      await this.activities.record(ctx, studyId, 'texts-rewritten', sentence);
      await this.studies.changed(ctx, studyId);
    });
  }
}
