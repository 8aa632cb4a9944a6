import { EmptyState, PageHeader } from '@needfinder/ui';
import { usePageTitle } from '../../shell/usePageTitle.js';

export function Component() {
  usePageTitle('Needs');
  return (
    <>
      <PageHeader title="Needs" />
      <EmptyState title="Nothing here yet">Themes and needs with the passages behind them will stand here.</EmptyState>
    </>
  );
}
