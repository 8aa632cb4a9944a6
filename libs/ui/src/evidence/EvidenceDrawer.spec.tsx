import { afterEach, expect, jest, test } from '@jest/globals';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { Evidence } from './Evidence.js';
import { EvidenceDrawer } from './EvidenceDrawer.js';
import { ThemeProvider } from '../theme/ThemeProvider.js';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

function Page({ onSelect = () => undefined }: { onSelect?: () => void }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <ThemeProvider env="test">
      <Evidence onOpen={() => setOpen(true)}>17 %</Evidence>
      <EvidenceDrawer
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        path={[{ label: 'Segment B', href: '/segments/b', onSelect }, { label: 'N7' }]}
        claim="37 of 212 people"
        method="Wilson interval"
        supporting="a passage"
        opposing={null}
      />
    </ThemeProvider>
  );
}

test('E on a focused number opens its evidence; Esc closes it and the focus comes back', async () => {
  render(<Page />);
  await userEvent.tab();
  await userEvent.keyboard('e');
  const drawer = await screen.findByRole('dialog', { name: 'Evidence' });
  await waitFor(() => expect(drawer.contains(document.activeElement)).toBe(true));
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: '17 %' })));
});

test('E does nothing for people who turned single keys off, Enter still opens', async () => {
  localStorage.setItem('needfinder.preferences', '{"singleKeys":false}');
  render(<Page />);
  await userEvent.tab();
  await userEvent.keyboard('e');
  expect(screen.queryByRole('dialog')).toBeNull();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByRole('dialog')).toBeTruthy();
});

test('the drawer keeps Tab inside', async () => {
  render(<Page />);
  await userEvent.click(screen.getByRole('button', { name: '17 %' }));
  const drawer = await screen.findByRole('dialog');
  await waitFor(() => expect(drawer.contains(document.activeElement)).toBe(true));
  for (let i = 0; i < 5; i += 1) {
    await userEvent.tab();
    expect(drawer.contains(document.activeElement)).toBe(true);
  }
});

test('sections that do not apply are left out, empty ones say so, and path steps are followed inside the app', async () => {
  const onSelect = jest.fn();
  render(<Page onSelect={onSelect} />);
  await userEvent.click(screen.getByRole('button', { name: '17 %' }));
  const drawer = within(await screen.findByRole('dialog'));
  expect(drawer.getByText('No passage speaks against this.')).toBeTruthy();
  expect(drawer.queryByRole('heading', { name: 'Answers' })).toBeNull();
  await userEvent.click(drawer.getByRole('link', { name: 'Segment B' }));
  expect(onSelect).toHaveBeenCalledTimes(1);
});
