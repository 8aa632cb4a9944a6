import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { type CodedPassage, CodedTextRepository } from './coded-text.repository.js';
import type { CodedTexts, Search } from './search-conditions.js';
import type { SearchSource } from './search.input.js';

/** What the codings that a search asks for leave of the texts. Joins the transaction that is open. */
@Injectable()
export class CodedTextsService {
  constructor(private readonly coded: CodedTextRepository) {}

  /** @returns null when the search asks for no code. */
  async find(ctx: RequestContext, search: Search, source: SearchSource): Promise<CodedTexts | null> {
    const { codes, together } = search;
    const [one, other] = codes;
    if (!one) return null;
    if (other && together === 'passage') {
      const first = await this.coded.passages(ctx, search, { source, codes: [one] });
      const second = await this.coded.passages(ctx, search, { source, codes: [other] });
      return { ...textsOf(overlapping(first, second)), people: null };
    }
    const texts = textsOf(await this.coded.passages(ctx, search, { source, codes }));
    if (!other) return { ...texts, people: null };
    const both = new Set(await this.coded.people(ctx, search, [other]));
    return { ...texts, people: (await this.coded.people(ctx, search, [one])).filter((id) => both.has(id)) };
  }
}

const keyOf = ({ id, questionId }: CodedPassage): string => `${id} ${questionId}`;

function overlapping(some: readonly CodedPassage[], others: readonly CodedPassage[]): CodedPassage[] {
  const byText = new Map<string, CodedPassage[]>();
  for (const passage of others) {
    const known = byText.get(keyOf(passage));
    if (known) known.push(passage);
    else byText.set(keyOf(passage), [passage]);
  }
  return some.filter((passage) =>
    byText.get(keyOf(passage))?.some(({ start, end }) => start < passage.end && passage.start < end),
  );
}

function textsOf(passages: readonly CodedPassage[]): Pick<CodedTexts, 'ids' | 'questionIds'> {
  const texts = [...new Map(passages.map((passage) => [keyOf(passage), passage])).values()];
  return { ids: texts.map(({ id }) => id), questionIds: texts.map(({ questionId }) => questionId) };
}
