import { EmptyState, PageHeader } from '@needfinder/ui';
import { usePageTitle } from '../../shell/usePageTitle.js';

export function Component() {
  usePageTitle('Data');
  return (
    <>
      <PageHeader title="Data" />
      <EmptyState title="Nothing here yet">Imports with their mappings, and exports, will be listed here.</EmptyState>
    </>
  );
}
