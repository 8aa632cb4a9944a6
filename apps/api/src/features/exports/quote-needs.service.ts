import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { NeedService, type Passage, PassageService } from '../needs/index.js';

/** What quotes are about. */
@Injectable()
export class QuoteNeeds {
  constructor(
    private readonly needs: NeedService,
    private readonly passages: PassageService,
  ) {}

  /** Labels of the needs of each passage, as far as the caller may know of them, in the order of the codebook. */
  async of(ctx: RequestContext, studyId: string, passages: readonly Passage[]): Promise<string[][]> {
    const codings = await this.passages.codingsOf(
      ctx,
      passages.map(({ id }) => id),
    );
    const needs = (await this.needs.ofStudies(ctx, [studyId])).filter(({ status }) => status !== 'rejected');
    const said = new Map<string, Map<string, boolean>>();
    for (const { passageId, needId, status, stance } of codings) {
      if (status === 'rejected') continue;
      const ofPassage = said.get(passageId) ?? new Map<string, boolean>();
      said.set(passageId, ofPassage.set(needId, (ofPassage.get(needId) ?? true) && stance === 'against'));
    }
    return passages.map(({ id }) => {
      const against = said.get(id);
      return needs
        .filter((need) => against?.has(need.id))
        .map((need) => (against!.get(need.id) ? `${need.label} (against)` : need.label));
    });
  }
}
