import { Injectable } from '@nestjs/common';
import { replaceWords } from '@needfinder/text';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import type { TextsRewritten, TextsRewrittenHandler } from '../redactions/index.js';
import { type RespondentErased, RespondentService } from '../respondents/index.js';
import { mapTexts } from './insight-walks.js';
import { InsightCommentRepository } from './insight-comment.repository.js';
import { InsightPageRepository } from './insight-page.repository.js';
import { InsightVersionRepository } from './insight-version.repository.js';
import { SaidWordsRepository } from './said-words.repository.js';
import { wordsToErase } from './words-to-erase.js';

const ERASED = '[erased]';

/**
 * What is cited stands in no page in words, so it goes by itself. What somebody typed or pasted into a page, into what
 * was said about it, or into an older version, follows here.
 */
@Injectable()
export class InsightRewordingService implements TextsRewrittenHandler, RespondentErased {
  constructor(
    private readonly database: TenantDatabase,
    private readonly respondents: RespondentService,
    private readonly said: SaidWordsRepository,
    private readonly pages: InsightPageRepository,
    private readonly versions: InsightVersionRepository,
    private readonly comments: InsightCommentRepository,
  ) {}

  textsRewritten(ctx: RequestContext, { studyId, words }: TextsRewritten): Promise<void> {
    return this.reword(ctx, studyId, words);
  }

  async erasing(ctx: RequestContext, studyId: string, respondentIds: readonly string[]): Promise<void> {
    await this.database.inTenant(ctx, async () => {
      const people = await this.respondents.byIds(ctx, respondentIds);
      const words = wordsToErase(people, await this.said.of(ctx, respondentIds));
      await this.reword(ctx, studyId, new Map([...words].map((said) => [said, ERASED])));
    });
  }

  private reword(ctx: RequestContext, studyId: string, words: ReadonlyMap<string, string>): Promise<void> {
    // Thousands of sentences, of which a text holds none or one: only those are looked for as whole words.
    const now = (text: string) => {
      const present = [...words].filter(([said]) => text.includes(said));
      return present.length === 0 ? text : replaceWords(text, new Map(present));
    };
    const rewordedOf = <T extends { readonly title: string; readonly document: Parameters<typeof mapTexts>[0] }>(
      row: T,
    ) => {
      const to = { ...row, title: now(row.title), document: mapTexts(row.document, now) };
      const isSame = to.title === row.title && JSON.stringify(to.document) === JSON.stringify(row.document);
      return isSame ? null : to;
    };
    return this.database.inTenant(ctx, async () => {
      if (words.size === 0) return;
      for (const page of await this.pages.ofStudy(ctx, studyId)) {
        const to = rewordedOf(page);
        if (to) await this.pages.reword(ctx, to);
        for (const version of await this.versions.ofPage(ctx, page.id)) {
          const toVersion = rewordedOf(version);
          if (toVersion) await this.versions.rewrite(ctx, page.id, toVersion, false);
        }
        for (const { id, text } of await this.comments.ofPage(ctx, page.id)) {
          const toText = now(text);
          if (toText !== text) await this.comments.reword(ctx, id, toText);
        }
      }
    });
  }
}
