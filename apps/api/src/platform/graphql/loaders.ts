import { createParamDecorator, type ExecutionContext, type Type } from '@nestjs/common';
import type { ModuleRef } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { callerOf, contextOf, type RequestContext } from '../context/index.js';

/** One file per loader: an injectable class that builds a DataLoader for one request. */
export interface LoaderFactory<K, V> {
  create(ctx: RequestContext): DataLoader<K, V>;
}

/** The DataLoaders of one request. Its caches never outlive the caller's permissions. */
export class RequestLoaders {
  private readonly made = new Map<Type, DataLoader<never, unknown>>();

  constructor(
    private readonly modules: ModuleRef,
    private readonly ctx: () => RequestContext,
  ) {}

  /** `loaders.get(SurveyByIdLoader).load(id)`: the class is the key, so the types follow. */
  get<K, V>(factory: Type<LoaderFactory<K, V>>): DataLoader<K, V> {
    let loader = this.made.get(factory) as DataLoader<K, V> | undefined;
    if (!loader) {
      loader = this.modules.get(factory, { strict: false }).create(this.ctx());
      this.made.set(factory, loader as DataLoader<never, unknown>);
    }
    return loader;
  }
}

const made = new WeakMap<object, RequestLoaders>();

/** `@Loaders() loaders: RequestLoaders` in a field resolver. */
export const Loaders = createParamDecorator((_: unknown, execution: ExecutionContext): RequestLoaders => {
  const graphql = GqlExecutionContext.create(execution);
  const context = graphql.getContext<{ modules: ModuleRef }>();
  const { operation, rootValue } = graphql.getInfo<GraphQLResolveInfo>();
  // A subscription's context lives as long as its socket; each of its events is a request of its own.
  const request: object = operation.operation === 'subscription' ? (rootValue as object) : context;
  let loaders = made.get(request);
  if (!loaders) {
    loaders = new RequestLoaders(context.modules, () => contextOf(callerOf(execution)));
    made.set(request, loaders);
  }
  return loaders;
});

/** Rows in the order of the keys that a DataLoader asked for; `missing(key)` where there is none. */
export function inOrderOf<K, V>(
  keys: readonly K[],
  rows: readonly V[],
  keyOf: (row: V) => K,
  missing: (key: K) => V | Error,
) {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? missing(key));
}
