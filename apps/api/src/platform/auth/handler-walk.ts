import type { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { RESOLVER_TYPE_METADATA } from '@nestjs/graphql';
import { ACCESS, type Access } from './access.decorator.js';

// What Nest itself writes on the methods of controllers (@nestjs/common/constants).
const HTTP_PATH_METADATA = 'path';
const OPERATIONS = ['Query', 'Mutation', 'Subscription'];

export interface Handler {
  /** `StudyResolver.createStudy` */
  readonly name: string;
  readonly kind: 'http' | 'Query' | 'Mutation' | 'Subscription';
  readonly access: Access | undefined;
}

/** Every method that a request from outside can reach, with its access rule. */
export function listHandlers(discovery: DiscoveryService, scanner: MetadataScanner): Handler[] {
  const wrappers = [...discovery.getControllers(), ...discovery.getProviders()];
  return wrappers.flatMap(({ metatype }) => {
    const prototype: unknown = typeof metatype === 'function' ? metatype.prototype : null;
    if (!prototype) return [];
    return scanner.getAllMethodNames(prototype as object).flatMap((method): Handler[] => {
      const callback = (prototype as Record<string, () => unknown>)[method]!;
      const operation = Reflect.getMetadata(RESOLVER_TYPE_METADATA, callback) as string | undefined;
      const isHttp = Reflect.hasMetadata(HTTP_PATH_METADATA, callback);
      const kind = isHttp ? 'http' : operation;
      if (!kind || (!isHttp && !OPERATIONS.includes(kind))) return [];
      const access = Reflect.getMetadata(ACCESS, callback) as Access | undefined;
      return [{ name: `${metatype!.name}.${method}`, kind: kind as Handler['kind'], access }];
    });
  });
}

export const handlersWithoutAccess = (handlers: readonly Handler[]): string[] =>
  handlers.filter((handler) => !handler.access).map((handler) => handler.name);
