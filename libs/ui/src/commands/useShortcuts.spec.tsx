import { afterEach, expect, jest, test } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useActiveShortcuts, useShortcuts } from './useShortcuts.js';
import { ThemeProvider } from '../theme/ThemeProvider.js';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

function Keys({ run, keys }: { run: (key: string) => void; keys: readonly string[] }) {
  useShortcuts(keys.map((key) => ({ keys: key, label: `do ${key}`, run: () => run(key) })));
  const active = useActiveShortcuts();
  return <output>{active.map(({ keys: key }) => key).join(' ')}</output>;
}

const show = (keys: readonly string[], layer?: { run: (key: string) => void; keys: readonly string[] }) => {
  const run = jest.fn<(key: string) => void>();
  render(
    <ThemeProvider env="test">
      <input aria-label="Name" />
      <Keys run={run} keys={keys} />
      {layer ? <Keys {...layer} /> : null}
    </ThemeProvider>,
  );
  return run;
};

test('single keys, shifted keys and sequences run their commands', async () => {
  const run = show(['j', 'shift+z', '?', 'g o']);
  await userEvent.keyboard('j{Shift>}Z{/Shift}?go');
  expect(run.mock.calls.flat()).toEqual(['j', 'shift+z', '?', 'g o']);
});

test('letters typed into a field are text, chords with Ctrl work there too', async () => {
  const run = show(['j', 'mod+k']);
  await userEvent.type(screen.getByLabelText('Name'), 'jj');
  expect(run).not.toHaveBeenCalled();
  await userEvent.keyboard('{Control>}k{/Control}');
  expect(run.mock.calls).toEqual([['mod+k']]);
});

test('single keys turned off stay off, chords stay on', async () => {
  localStorage.setItem('needfinder.preferences', '{"singleKeys":false}');
  const run = show(['j', 'g o', 'mod+k']);
  await userEvent.keyboard('jgo{Control>}k{/Control}');
  expect(run.mock.calls).toEqual([['mod+k']]);
});

test('the layer that came last takes the key, and the list names each key once', async () => {
  const above = jest.fn<(key: string) => void>();
  const below = show(['j', 'k'], { run: above, keys: ['j'] });
  await userEvent.keyboard('jk');
  expect([above.mock.calls.flat(), below.mock.calls.flat()]).toEqual([['j'], ['k']]);
  expect(screen.getAllByRole('status')[0]!.textContent?.split(' ').toSorted()).toEqual(['j', 'k']);
});

test('a component that has gone takes its keys with it', async () => {
  const run = show(['j']);
  cleanup();
  await userEvent.keyboard('j');
  expect(run).not.toHaveBeenCalled();
});
