import { Button, Code, Container, Stack, Text, Title } from '@mantine/core';
import { useRouteError } from 'react-router';

/** A page that could not be drawn: most often code of an older release that the server no longer has. */
export function RouteError() {
  const error = useRouteError();
  return (
    <Container component="main" size="sm" py="xl">
      <Stack align="flex-start">
        <Title order={1} size="h2">
          This page could not be shown
        </Title>
        <Text>
          Nothing you saved is lost. Reload the page; if the server was updated meanwhile, that is all it takes. If it
          happens again, this is what to report:
        </Text>
        <Code block>{error instanceof Error ? error.message : String(error)}</Code>
        <Button onClick={() => window.location.reload()}>Reload the page</Button>
      </Stack>
    </Container>
  );
}
