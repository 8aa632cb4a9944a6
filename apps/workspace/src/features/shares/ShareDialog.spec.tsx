import { expect, test } from '@jest/globals';
import { waitFor } from '@testing-library/react';
import { GraphQLError } from 'graphql';
import { renderPage, VIEWER } from '../../testing/render-page.js';
import { ViewerDocument } from '../session/viewer.query.generated.js';
import { linkState } from './link-state.js';
import { ShareDialog } from './ShareDialog.js';

const link = (id: string, fields: Record<string, unknown> = {}) => ({
  id,
  label: `Team ${id}`,
  runId: 'r1',
  expiresAt: '2999-01-01T08:00:00Z',
  revokedAt: null,
  createdAt: '2026-11-20T08:00:00Z',
  lastOpenedAt: null,
  url: null,
  ...fields,
});

const study = {
  id: 's1',
  consents: {
    ...{ quotesNotAsked: false, basis: '', quotable: 3 },
    counts: [{ purpose: 'QUOTE', given: 3, withheld: 1, notAsked: 2 }],
  },
};

async function open(answers: Record<string, unknown>) {
  const page = renderPage(<ShareDialog runId="r1" studyId="s1" />, { answers: { study, shareLinks: [], ...answers } });
  await page.user.click(await page.findByRole('button', { name: 'Share this run' }));
  return page;
}

test('a link is open until it expires or somebody revokes it', () => {
  const now = new Date('2026-11-21T08:00:00Z');
  const until = (expiresAt: string, revokedAt: string | null = null) => linkState({ expiresAt, revokedAt }, now);
  expect(until('2026-11-21T08:00:01Z')).toBe('open');
  expect(until('2026-11-21T08:00:00Z')).toBe('expired');
  expect(until('2026-11-20T08:00:00Z', '2026-11-19T08:00:00Z')).toBe('revoked');
});

test('a new link is shown once to be copied, and stands in the list without its address', async () => {
  const links: unknown[] = [];
  const page = await open({
    shareLinks: () => links,
    createShareLink: ({ input }: { input: { label: string; expiresInDays: number } }) => {
      expect(input).toMatchObject({ runId: 'r1', label: 'Design', expiresInDays: 7 });
      links.unshift(link('1', { label: input.label }));
      return link('1', { label: input.label, url: 'https://example.org/shared/secret' });
    },
  });
  expect(await page.findByText('Nobody outside the workspace can open this run.')).toBeTruthy();
  await page.user.type(page.getByRole('textbox', { name: /For whom it is/ }), 'Design');
  const days = page.getByRole('spinbutton', { name: /Days until it expires/ });
  await page.user.clear(days);
  await page.user.type(days, '7');
  await page.user.click(page.getByRole('button', { name: 'Create link' }));
  expect(await page.findByText('https://example.org/shared/secret')).toBeTruthy();
  expect(page.getByRole('button', { name: 'Copy link' })).toBeTruthy();
  expect((await page.findByRole('listitem')).textContent).toContain('Design open');
});

test('before a link is made one reads how many people may be quoted, and may say why more of them may', async () => {
  const page = await open({
    setQuotingRule: ({ input }: { input: object }) => {
      expect(input).toEqual({ studyId: 's1', quotesNotAsked: true, basis: 'Public posts' });
      return { ...study, consents: { ...study.consents, quotesNotAsked: true, basis: 'Public posts', quotable: 5 } };
    },
  });
  expect(await page.findByText('Of 6 people 3 may be quoted; 2 were not asked, 1 withholds it.')).toBeTruthy();
  await page.user.click(page.getByRole('button', { name: 'Quote people who were not asked…' }));
  await page.user.type(page.getByRole('textbox', { name: /Why may people be quoted/ }), 'Public posts');
  await page.user.click(page.getByRole('button', { name: 'Let them be quoted' }));
  expect(await page.findByText(/because: Public posts/)).toBeTruthy();
});

test('a refused link says so and keeps what was typed', async () => {
  const page = await open({
    createShareLink: () => {
      throw new GraphQLError('Run 3 has no result that could be shown');
    },
  });
  await page.user.type(page.getByRole('textbox', { name: /For whom it is/ }), 'Design');
  await page.user.click(page.getByRole('button', { name: 'Create link' }));
  expect((await page.findByRole('alert')).textContent).toContain('Run 3 has no result that could be shown');
  expect((page.getByRole('textbox', { name: /For whom it is/ }) as HTMLInputElement).value).toBe('Design');
});

test('the list holds the links of this run, and only an open one can be revoked, after a question', async () => {
  const revoked = { revokedAt: '2026-11-21T08:00:00Z' };
  const page = await open({
    shareLinks: [link('1'), link('2', { expiresAt: '2026-01-01T08:00:00Z' }), link('3', { runId: 'other' })],
    revokeShareLink: ({ id }: { id: string }) => link(id, revoked),
  });
  const items = await page.findAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent?.slice(0, 14))).toEqual(['Team 1 open' + 'exp', 'Team 2 expired']);
  await page.user.click(page.getByRole('button', { name: 'Revoke' }));
  await page.user.click(await page.findByRole('button', { name: 'Revoke the link for Team 1' }));
  expect((await page.findByText('revoked')).closest('li')?.textContent).toContain('Team 1');
});

test('viewers are not offered what the server would refuse', async () => {
  const page = renderPage(<ShareDialog runId="r1" studyId="s1" />, {
    answers: { viewer: { ...VIEWER, role: 'VIEWER' } },
  });
  await waitFor(() => expect(page.client.readQuery({ query: ViewerDocument })?.viewer?.role).toBe('VIEWER'));
  expect(page.queryByRole('button', { name: 'Share this run' })).toBeNull();
});
