import { Injectable } from '@nestjs/common';
import { Args, Field, ID, InterfaceType, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../auth/index.js';
import { Ctx, type RequestContext } from '../context/index.js';
import { isId } from '../ids/index.js';

/** Anything with an id. Ids are UUIDv7 and unique over all types. */
@InterfaceType({ resolveType: (value: object) => typenames.get(value) })
export abstract class Node {
  @Field(() => ID) id!: string;
}

/** How the rows of one type are found again by id. */
interface NodeSource {
  readonly typename: string;
  /** The model, or null when this workspace has no such row. */
  find(ctx: RequestContext, id: string): Promise<object | null>;
}

// An object does not say its type; remembered for as long as the object lives.
const typenames = new WeakMap<object, string>();

/** Where features register what `node(id)` can find: in a constructor, `nodes.register({ typename, find })`. */
@Injectable()
export class NodeRegistry {
  private readonly sources: NodeSource[] = [];

  register(source: NodeSource): void {
    this.sources.push(source);
  }

  async find(ctx: RequestContext, id: string): Promise<object | null> {
    if (!isId(id)) return null;
    for (const source of this.sources) {
      const found = await source.find(ctx, id);
      if (!found) continue;
      typenames.set(found, source.typename);
      return found;
    }
    return null;
  }
}

@Resolver(() => Node)
export class NodeResolver {
  constructor(private readonly nodes: NodeRegistry) {}

  @Query(() => Node, { nullable: true })
  @Allow('viewer')
  node(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<object | null> {
    return this.nodes.find(ctx, id);
  }
}
