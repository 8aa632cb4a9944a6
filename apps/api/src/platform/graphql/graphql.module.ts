import { ApolloArmor } from '@escape.tech/graphql-armor';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { Request, Response } from 'express';
import { Authentication } from '../auth/index.js';
import { Config } from '../config/index.js';
import type { Caller } from '../context/index.js';
import { Logger } from '../logging/index.js';
import { NodeRegistry, NodeResolver } from './node.js';
import { operationPolicy } from './operation-policy.js';
import { PersistedOperations } from './persisted-operations.js';
import { presentError } from './present-error.js';
import { socketServer } from './socket-server.js';

const PERSISTED_OPERATIONS = new URL('../../../persisted-operations.json', import.meta.url);

/** Wide enough for our own screens, with air; limits.spec.ts holds every persisted operation against them. */
export const LIMITS = {
  // Of fields: what is asked of one kind of thing among several lies no deeper.
  maxDepth: { n: 12, flattenFragments: true },
  maxAliases: { n: 30 },
  maxDirectives: { n: 30 },
  maxTokens: { n: 3000 },
  costLimit: { maxCost: 20_000, ignoreIntrospection: true },
};

/** Options that the printed schema and the running server share. */
export const SCHEMA_OPTIONS = { numberScalarMode: 'float', dateScalarMode: 'isoDate' } as const;

function driverConfig(
  config: Config,
  logger: Logger,
  modules: ModuleRef,
  authentication: Authentication,
): ApolloDriverConfig {
  const isProduction = config.mode === 'production';
  const operations = PersistedOperations.load(PERSISTED_OPERATIONS);
  const armor = new ApolloArmor(LIMITS).protect();
  return {
    driver: ApolloDriver,
    autoSchemaFile: true,
    sortSchema: true,
    // Nest would ask the schema everything to see whether it is valid; Apollo Server looks at it in any case.
    buildSchemaOptions: { ...SCHEMA_OPTIONS, skipCheck: true },
    graphiql: false,
    introspection: !isProduction,
    includeStacktraceInErrorResponses: false,
    autoTransformHttpErrors: false,
    formatError: presentError(logger),
    validationRules: armor.validationRules,
    plugins: [
      ...armor.plugins,
      operationPolicy(operations, isProduction),
      ApolloServerPluginLandingPageDisabled(),
    ] as NonNullable<ApolloDriverConfig['plugins']>,
    // The committed file answers in place of a cache that clients could fill.
    persistedQueries: {
      cache: {
        get: async (key) => operations.document(key.replace(/^apq:/, '')),
        set: async () => undefined,
        delete: async () => false,
      },
    },
    context: ({ req, res }: { req: Request & { caller: Caller }; res: Response }) => ({
      req,
      res,
      caller: req.caller,
      modules,
    }),
    subscriptions: {
      'graphql-ws': socketServer({
        authentication,
        operations,
        isProduction,
        modules,
        logger,
        rules: armor.validationRules,
      }),
    },
  };
}

@Global()
@Module({})
export class GraphqlModule {
  static create(): DynamicModule {
    return {
      module: GraphqlModule,
      imports: [
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [Config, Logger, ModuleRef, Authentication],
          useFactory: driverConfig,
        }),
      ],
      providers: [NodeRegistry, NodeResolver],
      exports: [NodeRegistry],
    };
  }
}
