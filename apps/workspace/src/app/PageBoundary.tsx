import { Button, Code, Container, Stack } from '@mantine/core';
import { Component, type ReactNode } from 'react';

interface PageBoundaryState {
  readonly error: Error | null;
}

/** A page that could not be drawn: most often code of an older release that the server no longer has. */
export class PageBoundary extends Component<{ children: ReactNode }, PageBoundaryState> {
  override state: PageBoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): PageBoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <Container component="main" size="sm" py="xl">
        <Stack align="flex-start">
          <h1>This page could not be shown</h1>
          <p>
            Nothing you saved is lost. Reload the page; if the server was updated meanwhile, that is all it takes. If it
            happens again, this is what to report:
          </p>
          <Code block>{error.message}</Code>
          <Button onClick={() => window.location.reload()}>Reload the page</Button>
        </Stack>
      </Container>
    );
  }
}
