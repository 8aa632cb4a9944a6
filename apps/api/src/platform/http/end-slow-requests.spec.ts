import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Request, Response } from 'express';
import { EventEmitter } from 'node:events';
import { endSlowRequests } from './request-middleware.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** A request that is whole, or is still being sent, after a second. */
function pass({ path = '/graphql', isWhole = false }) {
  const destroy = jest.fn();
  const request = Object.assign(new EventEmitter(), { path, complete: false, destroy });
  const next = jest.fn();
  const middleware = endSlowRequests(1_000, (one) => one.path !== '/upload');
  middleware(request as unknown as Request, {} as Response, next);
  request.complete = isWhole;
  jest.advanceTimersByTime(1_001);
  return { destroy, next };
}

test('a request that is still being sent after its time is ended', () => {
  const { destroy, next } = pass({});
  expect(next).toHaveBeenCalledTimes(1);
  expect(destroy).toHaveBeenCalledTimes(1);
});

test('one that is here whole may be worked on as long as it takes, and a kind that is exempt may take its time', () => {
  expect(pass({ isWhole: true }).destroy).not.toHaveBeenCalled();
  expect(pass({ path: '/upload' }).destroy).not.toHaveBeenCalled();
});
