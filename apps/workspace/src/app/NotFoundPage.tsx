import { Container } from '@mantine/core';
import { Link } from 'react-router';
import { usePageTitle } from '../shell/usePageTitle.js';

export function Component() {
  usePageTitle('Page not found');
  return (
    <Container component="main" size="sm" py="xl">
      <h1>There is no page at this address</h1>
      <p>It may have been deleted, or the address may be incomplete.</p>
      <Link className="nf-link" to="/">
        Go to your studies
      </Link>
    </Container>
  );
}
