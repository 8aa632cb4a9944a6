import { useQuery } from '@apollo/client/react';
import { Container, List, Text } from '@mantine/core';
import { EmptyState, ErrorNotice, CardsSkeleton, PageHeader } from '@needfinder/ui';
import { useParams } from 'react-router';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { SharedPageDocument, type SharedPageQuery } from './shared-page.query.generated.js';

/** What the product team sees behind a link: read only, no account. */
export function Component() {
  const { token = '' } = useParams();
  const { data, error } = useQuery(SharedPageDocument, { variables: { token } });
  usePageTitle(data?.shared?.segmentationName ?? 'Shared segments');

  let content = <CardsSkeleton />;
  if (data?.shared) content = <SharedSegments shared={data.shared} />;
  else if (data) content = <LinkNoLongerWorks />;
  else if (error) content = <ErrorNotice error={error} />;
  return (
    <Container component="main" size="md" py="xl">
      {content}
    </Container>
  );
}

function LinkNoLongerWorks() {
  return (
    <>
      <PageHeader title="This link no longer works" />
      <Text>It expired or was withdrawn. Ask the person who sent it for a new one.</Text>
    </>
  );
}

function SharedSegments({ shared }: { shared: NonNullable<SharedPageQuery['shared']> }) {
  return (
    <>
      <PageHeader title={shared.verdict.headline} description={shared.studyQuestion} />
      {shared.segments.length === 0 ? (
        <EmptyState title="No segments">{shared.verdict.reasons.join(' ')}</EmptyState>
      ) : (
        <List>
          {shared.segments.map((segment) => (
            <List.Item key={segment.letter}>
              {segment.name ?? `Segment ${segment.letter}`}: {segment.size} of {shared.respondents} people.{' '}
              {segment.description}
            </List.Item>
          ))}
        </List>
      )}
    </>
  );
}
