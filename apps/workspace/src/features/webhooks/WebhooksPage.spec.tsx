import { expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { renderPage } from '../../testing/render-page.js';
import WebhooksPage from './WebhooksPage.js';

const URL_TOLD = 'https://example.org/hook';
const webhook = (fields: Record<string, unknown> = {}) => ({
  ...{ id: 'h1', url: URL_TOLD, secret: null, createdAt: '2026-11-20T08:00:00Z', deliveries: [] },
  ...fields,
});
const delivery = (fields: Record<string, unknown>) => ({
  ...{ id: 'd1', type: 'response.completed', state: 'FAILED', attempts: 13, lastStatus: 500 },
  ...{ lastError: 'It answered 500; redirects are not followed', createdAt: '2026-11-20T08:00:00Z', triedAt: null },
  ...fields,
});

const open = (answers: Record<string, unknown>) =>
  renderPage(<WebhooksPage />, {
    path: '/w/w1/s/s1/data/webhooks',
    route: '/w/:workspaceId/s/:studyId/data/webhooks',
    answers,
  });

test('an address is added, and its secret is there to be copied once', async () => {
  let webhooks: unknown[] = [];
  const page = open({
    webhooks: () => webhooks,
    createWebhook: ({ input }: { input: unknown }) => {
      expect(input).toEqual({ studyId: 's1', url: URL_TOLD });
      webhooks = [webhook()];
      return webhook({ secret: 'whsec_c2VjcmV0' });
    },
  });
  await page.findByText('No webhooks yet');
  await page.user.type(page.getByLabelText(/Address to tell/), URL_TOLD);
  await page.user.click(page.getByRole('button', { name: 'Add webhook' }));
  expect(await page.findByText('whsec_c2VjcmV0')).toBeTruthy();
  expect(await page.findByRole('heading', { name: URL_TOLD })).toBeTruthy();
});

test('a refused address says why', async () => {
  const page = open({
    webhooks: [],
    createWebhook: () => {
      throw new GraphQLError('http://10.0.0.1/ lies inside the server’s own network');
    },
  });
  await page.user.type(await page.findByLabelText(/Address to tell/), 'http://10.0.0.1/');
  await page.user.click(page.getByRole('button', { name: 'Add webhook' }));
  expect(await page.findByText(/lies inside the server’s own network/)).toBeTruthy();
});

test('the log says what became of each message, and one that was given up is sent again', async () => {
  let log = [
    delivery({}),
    delivery({ id: 'd2', type: 'webhook.test', state: 'DELIVERED', lastStatus: 204, lastError: null }),
  ];
  const page = open({
    webhooks: () => [webhook({ deliveries: log })],
    redeliverWebhook: ({ deliveryId }: { deliveryId: string }) => {
      log = log.map((one) => (one.id === deliveryId ? { ...one, state: 'WAITING' } : one));
      return webhook({ deliveries: log });
    },
  });
  expect(await page.findByText('Given up')).toBeTruthy();
  expect(page.getByText(/It answered 500/)).toBeTruthy();
  await page.user.click(page.getByRole('button', { name: 'Send again: Somebody completed a survey' }));
  expect(await page.findByText('Waiting')).toBeTruthy();
  expect(page.queryByText('Given up')).toBeNull();
});
