import { Anchor, Container, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { usePageTitle } from '../shell/usePageTitle.js';

export function Component() {
  usePageTitle('Page not found');
  return (
    <Container component="main" size="sm" py="xl">
      <Stack align="flex-start">
        <Title order={1} size="h2">
          There is no page at this address
        </Title>
        <Text>It may have been deleted, or the address may be incomplete.</Text>
        <Anchor component={Link} to="/">
          Go to your studies
        </Anchor>
      </Stack>
    </Container>
  );
}
