import { useQuery } from '@apollo/client/react';
import { ErrorNotice, PageHeader, TableSkeleton } from '@needfinder/ui';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useViewer } from '../session/useViewer.js';
import { InvitePeople } from './InvitePeople.js';
import { MemberTable } from './MemberTable.js';
import { PeopleDocument } from './people.query.generated.js';
import { WorkspaceName } from './WorkspaceName.js';

/** Who may do what in this workspace. Owners invite, change and remove; the others see who is there. */
export function PeoplePage() {
  usePageTitle('People and roles', 'Settings');
  const { viewer } = useViewer();
  const { data, error, refetch } = useQuery(PeopleDocument);
  const workspace = data?.viewer?.workspace;
  const isOwner = viewer?.role === 'OWNER';
  return (
    <>
      <PageHeader
        title="People and roles"
        description="Owners manage people, editors change studies, viewers read them."
      />
      {workspace ? (
        <>
          <MemberTable members={workspace.members} ownId={viewer?.user.id} isOwner={isOwner} />
          {isOwner ? (
            <>
              <InvitePeople invites={workspace.invites} />
              <WorkspaceName name={workspace.name} />
            </>
          ) : null}
        </>
      ) : error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <TableSkeleton rows={4} what="people" />
      )}
    </>
  );
}
