import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import type { LoaderFactory } from '../../platform/graphql/index.js';
import type { PassageConnection } from './passage.model.js';
import { PassageService, type PassagesOfNeed } from './passage.service.js';

const argumentsOf = ({ first, after, stance, segmentId }: PassagesOfNeed): string =>
  JSON.stringify([first, after ?? null, stance ?? null, segmentId ?? null]);

/** A screen asks all of its needs for the same page: they are read together. */
@Injectable()
export class PassagesByNeedLoader implements LoaderFactory<PassagesOfNeed, PassageConnection> {
  constructor(private readonly passages: PassageService) {}

  create(ctx: RequestContext): DataLoader<PassagesOfNeed, PassageConnection> {
    return new DataLoader(async (wanted) => {
      const alike = new Map<string, PassagesOfNeed[]>();
      for (const one of wanted) alike.set(argumentsOf(one), [...(alike.get(argumentsOf(one)) ?? []), one]);
      const pages = new Map<PassagesOfNeed, PassageConnection>();
      for (const group of alike.values()) {
        const found = await this.passages.pagesOf(
          ctx,
          group.map(({ needId }) => needId),
          group[0]!,
        );
        group.forEach((one, at) => pages.set(one, found[at]!));
      }
      return wanted.map((one) => pages.get(one)!);
    });
  }
}
