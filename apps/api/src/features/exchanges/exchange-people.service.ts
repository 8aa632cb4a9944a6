import type { StoredAnswers } from '@needfinder/domain';
import type { AttributeDefinition, AttributeValueType } from '@needfinder/survey';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { ConsentWritingService } from '../consents/index.js';
import { AttributeService, RespondentService, RespondentWritingService } from '../respondents/index.js';
import type { ExchangeContent, ExchangedValues } from './exchange-content.js';

/** What of the people of a file the study knows already. */
export interface KnownPeople {
  readonly attributes: number;
  readonly people: number;
}

export interface TakenPeople {
  readonly idOf: ReadonlyMap<string, string>;
  /** Values of a file under the keys that the study has for them. */
  readonly stored: (values: ExchangedValues) => StoredAnswers;
}

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** People of a file and what it says of them; what the study knows of somebody stays. */
@Injectable()
export class ExchangePeopleService {
  constructor(
    private readonly respondents: RespondentService,
    private readonly writing: RespondentWritingService,
    private readonly attributes: AttributeService,
    private readonly consents: ConsentWritingService,
  ) {}

  async known(ctx: RequestContext, studyId: string, { people, attributes }: ExchangeContent): Promise<KnownPeople> {
    const keys = people.map(({ key }) => key);
    const definitions = await this.definitions(ctx, studyId, attributes);
    return {
      people: (await this.respondents.findByKeys(ctx, studyId, keys)).length,
      attributes: [...definitions.values()].filter(({ isKnown }) => isKnown).length,
    };
  }

  async take(
    ctx: RequestContext,
    studyId: string,
    { content, fileName }: { readonly content: ExchangeContent; readonly fileName: string },
  ): Promise<TakenPeople> {
    const definitions = await this.definitions(ctx, studyId, content.attributes);
    const stored = (values: ExchangedValues): StoredAnswers =>
      Object.fromEntries(
        Object.entries(values).flatMap(([key, value]) => {
          const attribute = definitions.get(key)!;
          const fitting = fit(attribute.valueType, value);
          return fitting === undefined ? [] : [[attribute.key, fitting] as const];
        }),
      );
    const all = [...content.people, ...content.interviews].map(({ values }) => stored(values));
    await this.attributes.define(ctx, studyId, [...definitions.values()], levelsOf(all));
    const keys = content.people.map(({ key }) => key);
    const known = new Map((await this.respondents.findByKeys(ctx, studyId, keys)).map((one) => [one.key, one]));
    const rows = content.people.map(({ key, values }) => ({
      ...{ key, accountKey: null, weight: null },
      attributes: JSON.stringify({ ...stored(values), ...known.get(key)?.storedAttributes }),
    }));
    const idOf = await this.writing.upsert(ctx, studyId, rows);
    const how = { source: 'import', how: `Project ${fileName}`, statedAt: new Date() } as const;
    await this.consents.stateInFile(ctx, studyId, how, content.people);
    return { idOf, stored };
  }

  /** Attributes of the file by their key there: as the study has them by name, else as the file says. */
  private async definitions(ctx: RequestContext, studyId: string, attributes: readonly AttributeDefinition[]) {
    const known = await this.attributes.ofStudies(ctx, [studyId]);
    return new Map(
      attributes.map((attribute): [string, AttributeDefinition & { readonly isKnown: boolean }] => {
        const one = known.find(({ title, key }) => same(title, attribute.title) || same(key, attribute.key));
        if (!one) return [attribute.key, { ...attribute, isKnown: false }];
        const { key, title, kind, valueType } = one;
        return [attribute.key, { key, title, attributeKind: kind, valueType, isKnown: true }];
      }),
    );
  }
}

function fit(type: AttributeValueType, value: string | number): string | number | undefined {
  if (type === 'number') return Number.isFinite(Number(value)) ? Number(value) : undefined;
  if (type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? String(value) : undefined;
  return String(value);
}

function levelsOf(all: readonly StoredAnswers[]): Map<string, Set<string>> {
  const levels = new Map<string, Set<string>>();
  for (const [key, value] of all.flatMap((values) => Object.entries(values))) {
    levels.set(key, (levels.get(key) ?? new Set()).add(String(value)));
  }
  return levels;
}
