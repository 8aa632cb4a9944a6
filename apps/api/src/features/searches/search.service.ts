import { InvalidError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { isId } from '../../platform/ids/index.js';
import { coderMeant } from '../codings/index.js';
import { NeedService, standsFor } from '../needs/index.js';
import { StudyService } from '../studies/index.js';
import { CodedTextsService } from './coded-texts.service.js';
import type { Search } from './search-conditions.js';
import type { SearchInput, SearchPageArgs } from './search.input.js';
import { markedExcerpt } from './search-marks.js';
import type { SearchHit, SearchHitConnection } from './search.model.js';
import { WantedWordsService } from './wanted-words.service.js';
import { type HitCodingRow, type HitPlace, type HitRow, MOST_COUNTED, SearchRepository } from './search.repository.js';

/** Finds what people said, in interviews and in open answers. */
@Injectable()
export class SearchService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly searches: SearchRepository,
    private readonly words: WantedWordsService,
    private readonly coded: CodedTextsService,
    private readonly needs: NeedService,
    private readonly studies: StudyService,
  ) {}

  /** @throws NotFoundError `study.not-found`; InvalidError `search.empty` without any condition */
  find(ctx: RequestContext, input: SearchInput, page: SearchPageArgs): Promise<SearchHitConnection> {
    return this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, input.studyId);
      const search = await this.understand(ctx, input);
      const { source, first } = page;
      const after = page.after ? placeOfCursor(page.after) : null;
      const coded = await this.coded.find(ctx, search, source);
      const rows = await this.searches.page(ctx, search, { source, coded, limit: first + 1, after });
      const shown = rows.slice(0, first);
      const codings = shown.length > 0 ? await this.searches.codings(ctx, search, shown) : [];
      const { hits, people } = await this.searches.count(ctx, search, { source, coded });
      const edges = shown.map((row) => ({ cursor: cursorOf(row), node: hitOf(row, codings) }));
      return {
        edges,
        totalCount: hits,
        isMore: hits === MOST_COUNTED,
        people,
        pageInfo: {
          hasNextPage: rows.length > first,
          hasPreviousPage: after !== null,
          startCursor: edges[0]?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? null,
        },
      };
    });
  }

  private async understand(ctx: RequestContext, { codeIds, coder, ...input }: SearchInput): Promise<Search> {
    const text = input.text?.trim() ?? '';
    const hasCondition = text || codeIds?.length || coder || input.attributes?.length || input.speaker;
    if (!hasCondition) throw new InvalidError('search.empty', 'Type words, or choose a code or another condition');
    const words = text ? await this.words.wanted(text) : [];
    const needs = codeIds?.length ? await this.needs.ofStudies(ctx, [input.studyId]) : [];
    const themes = codeIds?.length ? await this.needs.themesOfStudies(ctx, [input.studyId]) : [];
    const codes = (codeIds ?? []).map((id) => standsFor(id, needs, themes));
    return { ...input, text, words, codes, coder: coderMeant(coder) };
  }
}

function hitOf(row: HitRow, codings: readonly HitCodingRow[]): SearchHit {
  const { marked, group, position: _, turnId, questionId, ...shown } = row;
  const own = codings.filter((one) =>
    turnId ? one.turnId === turnId : one.responseId === group && one.questionId === questionId,
  );
  const { offset, ...excerpt } = markedExcerpt(marked, own[0]?.start);
  return {
    ...shown,
    ...excerpt,
    id: turnId ?? `${group}:${questionId}`,
    interviewId: turnId ? group : null,
    turnId,
    questionId,
    codings: own.map(({ start, end, ...coding }) => ({ ...coding, start: start - offset, end: end - offset })),
  };
}

const cursorOf = ({ group, position }: HitPlace): string => Buffer.from(`${group} ${position}`).toString('base64url');

function placeOfCursor(cursor: string): HitPlace {
  const [group = '', position = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (!isId(group) || !/^\d{1,9}$/.test(position)) {
    throw new InvalidError('page.cursor', `"${cursor}" is not a cursor of this list`);
  }
  return { group, position: Number(position) };
}
