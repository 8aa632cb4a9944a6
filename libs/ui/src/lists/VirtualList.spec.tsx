import { afterEach, expect, jest, test } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { VirtualList } from './VirtualList.js';
import { ThemeProvider } from '../theme/ThemeProvider.js';

afterEach(cleanup);

const PASSAGES = Array.from({ length: 1000 }, (_, i) => `passage ${i}`);

const show = (
  props: {
    onOpen?: (item: string) => void;
    onEndReached?: () => void;
    totalCount?: number;
    items?: string[];
    shownKey?: string;
  } = {},
) =>
  render(
    <ThemeProvider env="test">
      <VirtualList
        label="Passages"
        height={400}
        estimatedItemHeight={50}
        items={PASSAGES}
        keyOf={(item) => item}
        render={(item) => item}
        {...props}
      />
    </ThemeProvider>,
  );

test('of a thousand passages only those near the window are on the page, and each knows its place', () => {
  show();
  const items = screen.getAllByRole('listitem');
  expect(items.length).toBeGreaterThan(5);
  expect(items.length).toBeLessThan(30);
  expect(items[0]!.getAttribute('aria-posinset')).toBe('1');
  expect(items[0]!.getAttribute('aria-setsize')).toBe('1000');
});

test('J and K move the focus, Enter opens', async () => {
  const onOpen = jest.fn<(item: string) => void>();
  show({ onOpen });
  await userEvent.tab();
  await userEvent.keyboard('jjk');
  expect(document.activeElement?.textContent).toBe('passage 1');
  await userEvent.keyboard('{Enter}');
  expect(onOpen.mock.calls[0]![0]).toBe('passage 1');
});

test('K on the first passage stays there', async () => {
  show();
  await userEvent.tab();
  await userEvent.keyboard('k');
  expect(document.activeElement?.textContent).toBe('passage 0');
});

test('more is asked for when the end is near and there is more', () => {
  const onEndReached = jest.fn();
  show({ items: PASSAGES.slice(0, 3), totalCount: 1000, onEndReached });
  expect(onEndReached).toHaveBeenCalled();
  cleanup();
  onEndReached.mockClear();
  show({ items: PASSAGES.slice(0, 3), onEndReached });
  expect(onEndReached).not.toHaveBeenCalled();
});

test('an empty list has no items and no error', () => {
  show({ items: [] });
  expect(screen.queryAllByRole('listitem')).toEqual([]);
});

test('an item that is pointed at is the one that J and K go on from', async () => {
  show({ items: PASSAGES.slice(0, 8), shownKey: 'passage 3' });
  await userEvent.tab();
  expect(document.activeElement?.textContent).toBe('passage 3');
  await userEvent.keyboard('j');
  expect(document.activeElement?.textContent).toBe('passage 4');
});
