import { afterEach, expect, jest, test } from '@jest/globals';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { DataTable } from './DataTable.js';
import { sortRows } from './sort-rows.js';

afterEach(cleanup);

interface Row {
  readonly id: string;
  readonly age: number | null;
}

const columns = [
  { key: 'id', header: 'Respondent', render: (row: Row) => row.id },
  {
    key: 'age',
    header: 'Age',
    render: (row: Row) => row.age ?? 'not shown',
    sortValue: (row: Row) => row.age,
    isNumeric: true,
  },
];
const show = (rows: readonly Row[], onOpen?: (row: Row) => void) =>
  render(
    <DataTable
      caption="Respondents"
      columns={columns}
      rows={rows}
      keyOf={(row) => row.id}
      maxHeight="400px"
      {...(onOpen ? { onOpen } : {})}
    />,
  );
const ages = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.lastElementChild!.textContent);

test('a header sorts up, then down, says so, and what is missing stays last', async () => {
  show([
    { id: 'R-1', age: 40 },
    { id: 'R-2', age: null },
    { id: 'R-3', age: 9 },
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Age' }));
  expect(ages()).toEqual(['9', '40', 'not shown']);
  expect(screen.getByRole('columnheader', { name: /Age/ }).getAttribute('aria-sort')).toBe('ascending');
  await userEvent.click(screen.getByRole('button', { name: /Age/ }));
  expect(ages()).toEqual(['40', '9', 'not shown']);
});

test('a long table renders a window of its rows and tells how many there are', () => {
  show(Array.from({ length: 5000 }, (_, i) => ({ id: `R-${i}`, age: i })));
  const rows = screen.getAllByRole('row').length;
  expect(rows).toBeGreaterThan(5);
  expect(rows).toBeLessThan(60);
  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('5001');
});

test('Enter on a row opens it', async () => {
  const onOpen = jest.fn<(row: Row) => void>();
  show([{ id: 'R-1', age: 40 }], onOpen);
  screen.getAllByRole('row')[1]!.focus();
  await userEvent.keyboard('{Enter}');
  expect(onOpen.mock.calls[0]![0].id).toBe('R-1');
});

test('words sort as people sort them, and ties keep their order', () => {
  const rows = [{ key: 'Item 10' }, { key: 'item 2' }, { key: 'Item 2' }];
  expect(sortRows(rows, (row) => row.key, 'ascending').map(({ key }) => key)).toEqual(['item 2', 'Item 2', 'Item 10']);
});

test('a table whose rows come page by page asks for more at its end and tells how many there are in all', () => {
  const onEndReached = jest.fn();
  const rows = Array.from({ length: 100 }, (_, i) => ({ id: `R-${i}`, age: i }));
  const table = (height: string) => (
    <DataTable
      caption="Respondents"
      columns={columns}
      rows={rows}
      keyOf={(row) => row.id}
      maxHeight={height}
      totalCount={1135}
      onEndReached={onEndReached}
    />
  );
  render(table('400px'));
  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('1136');
  expect(onEndReached).not.toHaveBeenCalled();
  const scroller = screen.getByRole('region');
  scroller.scrollTop = 100 * 37;
  fireEvent.scroll(scroller);
  expect(onEndReached).toHaveBeenCalled();
});
