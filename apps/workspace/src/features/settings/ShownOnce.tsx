import { Code, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';

interface ShownOnceProps {
  readonly secret: string;
  readonly action: ReactNode;
  readonly children: ReactNode;
}

/** A link or token that the server keeps only as a hash: this is the one time it can be read. */
export function ShownOnce({ secret, action, children }: ShownOnceProps) {
  return (
    <Stack gap="xs" role="status">
      <div>{children}</div>
      <Group gap="xs">
        <Code style={{ overflowWrap: 'anywhere' }}>{secret}</Code>
        {action}
      </Group>
    </Stack>
  );
}
