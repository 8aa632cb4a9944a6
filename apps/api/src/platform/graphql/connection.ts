import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { InvalidError } from '@needfinder/domain';
import { Max, Min } from 'class-validator';
import { isId } from '../ids/index.js';

const MOST_ROWS = 500;

/** `first` and `after` of every list. `afterId` is what a repository compares ids with. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 50, description: `At most ${MOST_ROWS}` })
  @Min(1)
  @Max(MOST_ROWS)
  first: number = 50;

  @Field(() => String, { nullable: true })
  after?: string | null;

  get afterId(): string | null {
    return this.after ? idOfCursor(this.after) : null;
  }
}

@ObjectType()
export class PageInfo {
  @Field() hasNextPage!: boolean;
  @Field() hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true }) startCursor!: string | null;
  @Field(() => String, { nullable: true }) endCursor!: string | null;
}

export interface Page<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

const cursorOf = (id: string): string => Buffer.from(id).toString('base64url');

function idOfCursor(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString();
  if (!isId(id)) throw new InvalidError('page.cursor', `"${cursor}" is not a cursor of this list`);
  return id;
}

/**
 * A page from rows that a repository read with `id > afterId ORDER BY id LIMIT first + 1`.
 * The row too many only says that there is a next page.
 */
export function pageOf<T extends { readonly id: string }>(
  rows: readonly T[],
  { first, after }: Pick<PageArgs, 'first' | 'after'>,
  totalCount: number,
): Page<T> {
  const edges = rows.slice(0, first).map((node) => ({ cursor: cursorOf(node.id), node }));
  const pageInfo = {
    hasNextPage: rows.length > first,
    hasPreviousPage: Boolean(after),
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, pageInfo, totalCount };
}

export type Connection<T> = Page<T>;
const connections = new Map<Type, Type<Connection<unknown>>>();

/** The Relay connection type of a model. Call it at module level: what is made inside `@Query(() => …)` comes too late. */
export function connectionOf<T>(model: Type<T>, name = model.name): Type<Connection<T>> {
  const known = connections.get(model);
  if (known) return known as Type<Connection<T>>;

  @ObjectType(`${name}Edge`)
  class EdgeOfModel {
    @Field() cursor!: string;
    @Field(() => model) node!: T;
  }

  @ObjectType(`${name}Connection`)
  class ConnectionOfModel {
    @Field(() => [EdgeOfModel]) edges!: EdgeOfModel[];
    @Field(() => PageInfo) pageInfo!: PageInfo;
    @Field(() => Int, { description: 'Rows in all pages' }) totalCount!: number;
  }
  connections.set(model, ConnectionOfModel as Type<Connection<unknown>>);
  return ConnectionOfModel as Type<Connection<T>>;
}
