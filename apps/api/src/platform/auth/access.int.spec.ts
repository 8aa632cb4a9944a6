import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Module } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { Query, Resolver } from '@nestjs/graphql';
import { testApp, type TestApp } from '../testing/index.js';
import { handlersWithoutAccess, listHandlers } from './index.js';

let app: TestApp;
beforeAll(async () => (app = await testApp()));
afterAll(() => app.close());

@Resolver()
class ForgetfulResolver {
  @Query(() => String)
  forgotten(): string {
    return 'everybody reads me';
  }
}
@Module({ providers: [ForgetfulResolver] })
class ForgetfulModule {}

test('every handler says who may call it', () => {
  const handlers = listHandlers(app.get(DiscoveryService), new MetadataScanner());
  expect(handlers.length).toBeGreaterThan(20);
  expect(handlersWithoutAccess(handlers)).toEqual([]);
});

test('the server does not start with a handler that forgot to', async () => {
  const start = testApp({ modules: [ForgetfulModule], databaseUrl: app.databaseUrl });
  await expect(start).rejects.toThrow('Handlers without @Public() or @Allow(role): ForgetfulResolver.forgotten');
});

test('what everybody may call is a short list that a person has read', () => {
  const handlers = listHandlers(app.get(DiscoveryService), new MetadataScanner());
  const open = handlers.filter(({ access }) => access === 'everybody').map(({ name }) => name);
  expect(open.sort()).toEqual([
    'FeedController.description',
    'HealthController.alive',
    'HealthController.metricsText',
    'HealthController.ready',
    // The link is the authority: respondents do not sign in.
    'RespondController.description',
    'RespondController.save',
    'RespondController.start',
    'RespondPageController.page',
    'RespondPageController.preview',
    'RespondPageController.script',
    'RespondPageController.worker',
    'ShareResolver.shared',
    'SignInResolver.acceptInvite',
    'SignInResolver.signIn',
    'SignInResolver.signInWithLink',
    'SignInResolver.signOut',
    'SignInResolver.viewer',
  ]);
});
