import { EmptyState, PageHeader } from '@needfinder/ui';
import { usePageTitle } from '../../shell/usePageTitle.js';

export function Component() {
  usePageTitle('Interviews');
  return (
    <>
      <PageHeader title="Interviews" />
      <EmptyState title="Nothing here yet">
        Transcripts with their speakers, respondents and coded share will be listed here.
      </EmptyState>
    </>
  );
}
