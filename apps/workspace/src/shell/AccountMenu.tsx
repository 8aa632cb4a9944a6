import { useMutation } from '@apollo/client/react';
import { Button, Menu, Text } from '@mantine/core';
import { Link } from 'react-router';
import { usePaths } from '../app/paths.js';
import { SignOutDocument } from '../features/session/sign-out.mutation.generated.js';
import type { Viewer } from '../features/session/useViewer.js';
import { Glyph } from './Glyph.js';

/** Who I am, my other workspaces, settings, and the way out. */
export function AccountMenu({ viewer }: { viewer: Viewer }) {
  const paths = usePaths();
  const [signOut] = useMutation(SignOutDocument);
  const others = viewer.workspaces.filter(({ id }) => id !== viewer.workspace.id);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="subtle" color="gray" size="xs" px={8} aria-label={`Account of ${viewer.user.name}`}>
          <Glyph name="account" />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" component="div">
            {viewer.user.name}
          </Text>
          {viewer.user.email}
        </Menu.Label>
        <Menu.Item component={Link} to={paths.settings('account')}>
          Account and password
        </Menu.Item>
        <Menu.Item component={Link} to={paths.settings('appearance')}>
          Appearance and keys
        </Menu.Item>
        <Menu.Item component={Link} to={paths.settings('people')}>
          Settings of {viewer.workspace.name}
        </Menu.Item>
        {others.length > 0 ? <Menu.Label>Other workspaces</Menu.Label> : null}
        {others.map(({ id, name }) => (
          // A full load: nothing of one workspace may stay in memory for the next.
          <Menu.Item key={id} component="a" href={`/w/${id}`}>
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void signOut().then(() => window.location.assign('/sign-in'))}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
