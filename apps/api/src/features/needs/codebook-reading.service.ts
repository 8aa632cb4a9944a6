import { Injectable } from '@nestjs/common';
import { InvalidError, NotFoundError } from '@needfinder/domain';
import type { RequestContext } from '../../platform/context/index.js';
import { isId } from '../../platform/ids/index.js';
import type { CodingRow, NeedRow, ThemeRow } from './codebook-rows.js';
import { CodebookRepository } from './codebook.repository.js';

/** Finds the rows that a person wants to change, inside the transaction that changes them. */
@Injectable()
export class CodebookReadingService {
  constructor(private readonly codebook: CodebookRepository) {}

  /**
   * The needs with these ids, all of one study.
   *
   * @throws NotFoundError `need.not-found`, InvalidError `codebook.two-studies`
   */
  async needs(ctx: RequestContext, ids: readonly string[]): Promise<NeedRow[]> {
    const rows = await this.codebook.needsByIds(ctx, unique(ids));
    const needs = inOrder(ids, rows, 'need');
    oneStudy(needs);
    return needs;
  }

  async need(ctx: RequestContext, id: string): Promise<NeedRow> {
    return (await this.needs(ctx, [id]))[0]!;
  }

  /**
   * The themes with these ids, all of one study.
   *
   * @throws NotFoundError `theme.not-found`, InvalidError `codebook.two-studies`
   */
  async themes(ctx: RequestContext, ids: readonly string[]): Promise<ThemeRow[]> {
    const themes = inOrder(ids, await this.codebook.themesByIds(ctx, unique(ids)), 'theme');
    oneStudy(themes);
    return themes;
  }

  async theme(ctx: RequestContext, id: string): Promise<ThemeRow> {
    return (await this.themes(ctx, [id]))[0]!;
  }

  /**
   * The codings with these ids, with the needs they belong to.
   *
   * @throws NotFoundError `coding.not-found`, InvalidError `codebook.two-studies`
   */
  async codings(ctx: RequestContext, ids: readonly string[]): Promise<{ codings: CodingRow[]; needs: NeedRow[] }> {
    const codings = inOrder(ids, await this.codebook.codingsByIds(ctx, unique(ids)), 'coding');
    return {
      codings,
      needs: await this.needs(
        ctx,
        codings.flatMap(({ needId }) => needId ?? []),
      ),
    };
  }
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids.filter(isId))];

/** The rows in the order of the ids, each once. */
function inOrder<T extends { readonly id: string }>(
  ids: readonly string[],
  rows: readonly T[],
  noun: 'need' | 'theme' | 'coding',
): T[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...new Set(ids)].map((id) => {
    const row = byId.get(id);
    if (!row) throw new NotFoundError(`${noun}.not-found`, `There is no ${noun} ${id}`, { id });
    return row;
  });
}

/** @throws InvalidError `codebook.two-studies` */
export function oneStudy(rows: readonly { readonly studyId: string }[]): void {
  const [first, ...others] = new Set(rows.map(({ studyId }) => studyId));
  if (others.length > 0) {
    const sentence = `One step changes one codebook, not those of the studies ${first} and ${others[0]}`;
    throw new InvalidError('codebook.two-studies', sentence, { one: first!, other: others[0]! });
  }
}
