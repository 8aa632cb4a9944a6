import { EmptyState, PageHeader } from '@needfinder/ui';
import { usePageTitle } from '../../shell/usePageTitle.js';

export function Component() {
  usePageTitle('Respondents');
  return (
    <>
      <PageHeader title="Respondents" />
      <EmptyState title="Nothing here yet">Everybody who answered or was interviewed will be listed here.</EmptyState>
    </>
  );
}
