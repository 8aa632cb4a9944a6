import { Injectable } from '@nestjs/common';
import { editText, replaceWords } from '@needfinder/text';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import type { TextsRewritten, TextsRewrittenHandler } from '../redactions/index.js';
import type { CodingImage } from './coding-image.js';
import { CodingStepRepository } from './coding-step.repository.js';
import { MemoRewordingRepository } from './memo-rewording.repository.js';

/** Steps of coders and memos point at words by their offsets: when turns are redacted or restored, they follow. */
@Injectable()
export class CodingRewritingService implements TextsRewrittenHandler {
  constructor(
    private readonly database: TenantDatabase,
    private readonly steps: CodingStepRepository,
    private readonly memos: MemoRewordingRepository,
  ) {}

  textsRewritten(ctx: RequestContext, { studyId, texts, words }: TextsRewritten): Promise<void> {
    const turns = new Map(
      texts.flatMap(({ place, before, edits }) =>
        'turnId' in place ? [[place.turnId, editText(before, edits)] as const] : [],
      ),
    );
    const moved = <
      T extends { readonly turnId: string | null; readonly start: number | null; readonly end: number | null },
    >(
      row: T,
    ): T => {
      const edited = turns.get(row.turnId ?? '');
      if (!edited || row.start === null || row.end === null) return row;
      const { start, end } = edited.moved({ start: row.start, end: row.end });
      return { ...row, start, end };
    };
    return this.database.inTenant(ctx, async () => {
      const images = (rows: readonly CodingImage[]) => rows.map(moved);
      for (const step of await this.steps.aboutTurns(ctx, [...turns.keys()])) {
        const label = replaceWords(step.label, words);
        await this.steps.rewrite(ctx, step.id, { label, before: images(step.before), after: images(step.after) });
      }
      for (const memo of await this.memos.ofStudy(ctx, studyId)) {
        const to = { ...moved(memo), text: replaceWords(memo.text, words) };
        if (to.text !== memo.text || to.start !== memo.start || to.end !== memo.end) await this.memos.rewrite(ctx, to);
      }
    });
  }
}
