import { afterEach, expect, test } from '@jest/globals';
import { ThemeProvider } from '@needfinder/ui';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { Checklist, type ChecklistGroup } from './Checklist.js';

afterEach(cleanup);

const item = (id: string) => ({ id, label: `Item ${id}` });
const GROUPS: readonly ChecklistGroup[] = [
  { key: 'b1', title: 'Battery one', items: ['a', 'b', 'c', 'd', 'e'].map(item) },
  { key: 'b2', title: 'Battery two', items: ['f', 'g', 'h'].map(item) },
];

function Page() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(['a']));
  return (
    <ThemeProvider env="test">
      <Checklist label="Questions" groups={GROUPS} chosen={chosen} onChange={setChosen} />
      <p>chosen {[...chosen].toSorted().join('')}</p>
    </ThemeProvider>
  );
}

test('the head of a battery takes it whole and leaves the others alone', async () => {
  render(<Page />);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Battery two (0 of 3)' }));
  expect(screen.getByText('chosen afgh')).toBeTruthy();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Battery two (3 of 3)' }));
  expect(screen.getByText('chosen a')).toBeTruthy();
});

test('with the arrow keys and Space one goes through the list and ticks', async () => {
  render(<Page />);
  screen.getByRole('checkbox', { name: 'Item a' }).focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown} ');
  expect(screen.getByText('chosen ac')).toBeTruthy();
});

test('searching hides what is called otherwise and unticks nothing', async () => {
  render(<Page />);
  await userEvent.type(screen.getByRole('searchbox'), 'item g');
  expect(screen.queryByRole('checkbox', { name: 'Item a' })).toBeNull();
  expect(screen.getByRole('checkbox', { name: 'Item g' })).toBeTruthy();
  expect(screen.getByText('chosen a')).toBeTruthy();
});
