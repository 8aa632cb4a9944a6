import { afterEach, expect, test } from '@jest/globals';
import { Menu } from '@mantine/core';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { ThemeProvider } from './ThemeProvider.js';

afterEach(cleanup);

test('an open menu holds items only, and the first has the focus', async () => {
  render(
    <ThemeProvider env="test">
      <Menu>
        <Menu.Target>
          <button>Cite in a page</button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item>A new page</Menu.Item>
          <Menu.Item>Another</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </ThemeProvider>,
  );
  await userEvent.click(screen.getByRole('button'));
  const menu = await screen.findByRole('menu');
  const { violations } = await axe.run(menu, { runOnly: ['aria-required-children'] });
  expect(violations).toEqual([]);
  await waitFor(() => expect(document.activeElement?.textContent).toBe('A new page'));
});
