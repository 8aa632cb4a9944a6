import { EmptyState, PageHeader } from '@needfinder/ui';
import { usePageTitle } from '../../shell/usePageTitle.js';

export function Component() {
  usePageTitle('Segments');
  return (
    <>
      <PageHeader title="Segments" />
      <EmptyState title="Nothing here yet">Segmentations with their verdicts will be listed here.</EmptyState>
    </>
  );
}
