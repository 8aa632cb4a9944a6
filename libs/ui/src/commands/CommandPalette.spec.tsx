import { afterEach, expect, jest, test } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { CommandPalette } from './CommandPalette.js';
import { ThemeProvider } from '../theme/ThemeProvider.js';

afterEach(cleanup);

test('arrows choose, Enter runs the chosen command and closes the palette', async () => {
  const run = jest.fn<(id: string) => void>();
  const onClose = jest.fn();
  const commands = ['Overview', 'Needs', 'Segments'].map((label) => ({
    id: label,
    label: `Go to ${label}`,
    run: () => run(label),
  }));
  render(
    <ThemeProvider env="test">
      <CommandPalette isOpen onClose={onClose} commands={commands} />
    </ThemeProvider>,
  );
  const field = await screen.findByRole('combobox', { name: 'Search or type a command' });
  await userEvent.type(field, 'go to{ArrowDown}{ArrowDown}{ArrowUp}');
  expect(screen.getByRole('option', { selected: true }).textContent).toBe('Go to Needs');
  await userEvent.keyboard('{Enter}');
  expect([run.mock.calls, onClose.mock.calls.length]).toEqual([[['Needs']], 1]);
});
