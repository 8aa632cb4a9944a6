import { Container, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface SessionCardProps {
  readonly title: string;
  readonly description?: string;
  readonly children: ReactNode;
}

/** The frame of the pages before the workspace: sign-in and invite. */
export function SessionCard({ title, description, children }: SessionCardProps) {
  return (
    <Container component="main" size={420} py={96}>
      <Stack>
        <img src="/favicon.svg" alt="" width={40} height={40} />
        <div>
          <h1>{title}</h1>
          {description ? <Text className="nf-light">{description}</Text> : null}
        </div>
        {children}
      </Stack>
    </Container>
  );
}
