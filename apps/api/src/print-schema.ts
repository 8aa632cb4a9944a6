import type { DynamicModule, ForwardReference, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory, RESOLVER_NAME_METADATA } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { AppModule } from './app.module.js';
import { readConfig } from './platform/config/index.js';
import { SCHEMA_OPTIONS } from './platform/graphql/index.js';
import { createLogger } from './platform/logging/index.js';

const HEADER = '# Printed from the code by `npm run gen`. Not to be edited by hand.\n\n';
type Imported = Type | DynamicModule | ForwardReference | Promise<DynamicModule>;

/** The schema of the whole api, sorted, as it is committed. Nothing is started and no provider is made. */
export async function printAppSchema(): Promise<string> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  try {
    const parts = { config: readConfig({}), logger: createLogger('silent'), databaseUrl: '' };
    const resolvers = [...resolversOf(AppModule.with(parts))];
    const schema = await app.get(GraphQLSchemaFactory).create(resolvers, SCHEMA_OPTIONS);
    return `${HEADER}${printSchema(lexicographicSortSchema(schema))}\n`;
  } finally {
    await app.close();
  }
}

/** Every resolver class that a module or its imports provide. */
function resolversOf(module: Imported, seen = new Set<unknown>(), found = new Set<Type>()): Set<Type> {
  const type = 'module' in module ? module.module : module;
  if (seen.has(module) || typeof type !== 'function') return found;
  seen.add(module);
  const listed = <T>(key: string): T[] => [
    ...((Reflect.getMetadata(key, type) as T[] | undefined) ?? []),
    ...(((module as unknown as Record<string, unknown>)[key] as T[] | undefined) ?? []),
  ];
  for (const provider of listed<unknown>('providers')) {
    if (typeof provider === 'function' && Reflect.hasMetadata(RESOLVER_NAME_METADATA, provider))
      found.add(provider as Type);
  }
  for (const imported of listed<Imported>('imports')) resolversOf(imported, seen, found);
  return found;
}
