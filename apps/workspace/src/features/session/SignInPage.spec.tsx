import { expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { renderPage, VIEWER } from '../../testing/render-page.js';
import { Component as SignInPage } from './SignInPage.js';

const signedOut = { viewer: null };

async function fillIn(answers: Record<string, unknown>, path = '/sign-in') {
  const page = renderPage(<SignInPage />, { path, route: '/sign-in', answers: { ...signedOut, ...answers } });
  await page.user.type(await page.findByLabelText(/E-mail/), 'ada@example.org');
  await page.user.type(page.getByLabelText(/Password/), 'wrong horse');
  await page.user.click(page.getByRole('button', { name: 'Sign in' }));
  return page;
}

test('a refused sign-in says why and keeps what was typed', async () => {
  const page = await fillIn({
    signIn: () => {
      throw new GraphQLError('E-mail or password is wrong', { extensions: { code: 'FORBIDDEN' } });
    },
  });
  expect((await page.findByRole('alert')).textContent).toContain('E-mail or password is wrong');
  expect(page.getByDisplayValue('ada@example.org')).toBe(page.getByLabelText(/E-mail/));
  expect(page.getByDisplayValue('wrong horse')).toBe(page.getByLabelText(/Password/));
});

test('a sign-in leads back to where the caller wanted to go', async () => {
  const page = await fillIn({ signIn: () => VIEWER }, '/sign-in?return=%2Fw%2Fw1%2Fs%2Fs1%2Fneeds');
  expect(await page.findByText('at /w/w1/s/s1/needs')).toBeTruthy();
});

test('a return address of another site is not followed', async () => {
  const page = await fillIn({ signIn: () => VIEWER }, '/sign-in?return=%2F%2Fevil.example');
  expect(await page.findByText('at /')).toBeTruthy();
});

test('a one-time link signs in and offers to set a password', async () => {
  const page = renderPage(<SignInPage />, {
    path: '/sign-in?link=t0k3n',
    route: '/sign-in',
    answers: {
      ...signedOut,
      signInWithLink: ({ token }: { token: string }) =>
        token === 't0k3n' ? { ...VIEWER, user: { ...VIEWER.user, hasPassword: false } } : null,
    },
  });
  await page.user.click(await page.findByRole('button', { name: 'Not now' }));
  expect(await page.findByText('at /')).toBeTruthy();
});

test('a spent link says so and leads to the password', async () => {
  const page = renderPage(<SignInPage />, {
    path: '/sign-in?link=spent',
    route: '/sign-in',
    answers: {
      ...signedOut,
      signInWithLink: () => {
        throw new GraphQLError('This link was used', { extensions: { code: 'FORBIDDEN' } });
      },
    },
  });
  expect(await page.findByRole('link', { name: 'Sign in with a password' })).toBeTruthy();
});
