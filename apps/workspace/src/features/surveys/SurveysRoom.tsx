import { EmptyState, PageHeader } from '@needfinder/ui';
import { usePageTitle } from '../../shell/usePageTitle.js';

export function Component() {
  usePageTitle('Surveys');
  return (
    <>
      <PageHeader title="Surveys" />
      <EmptyState title="Nothing here yet">
        Surveys with their questions, answers and missing values will be listed here.
      </EmptyState>
    </>
  );
}
