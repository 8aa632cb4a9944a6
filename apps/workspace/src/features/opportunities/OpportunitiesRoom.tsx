import { EmptyState, PageHeader } from '@needfinder/ui';
import { usePageTitle } from '../../shell/usePageTitle.js';

export function Component() {
  usePageTitle('Opportunities');
  return (
    <>
      <PageHeader title="Opportunities" />
      <EmptyState title="Nothing here yet">Needs by importance and satisfaction will be drawn here.</EmptyState>
    </>
  );
}
