import { useMutation } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { ConfirmButton, DataTable, useToasts, type DataColumn } from '@needfinder/ui';
import type { Role } from '../../gql/schema.generated.js';
import { ChangeRoleDocument, RemoveMemberDocument } from './people.mutation.generated.js';
import { PeopleDocument, type MemberRowFragment } from './people.query.generated.js';
import { ROLE_OPTIONS, roleTitle } from './roles.js';

interface MemberTableProps {
  readonly members: readonly MemberRowFragment[];
  readonly ownId: string | undefined;
  readonly isOwner: boolean;
}

/** The members; an owner changes roles in place. Nobody changes or removes themselves: a workspace keeps an owner. */
export function MemberTable({ members, ownId, isOwner }: MemberTableProps) {
  const { show } = useToasts();
  const failed = (what: string) => (error: { message: string }) =>
    show({ message: `${what} ${error.message}`, tone: 'problem' });
  const [changeRole] = useMutation(ChangeRoleDocument, { onError: failed('The role was not changed.') });
  const [remove] = useMutation(RemoveMemberDocument, {
    refetchQueries: [PeopleDocument],
    onError: failed('Nobody was removed.'),
  });
  const mayChange = (member: MemberRowFragment): boolean => isOwner && member.user.id !== ownId;

  const columns: DataColumn<MemberRowFragment>[] = [
    { key: 'name', header: 'Name', render: ({ user }) => user.name, sortValue: ({ user }) => user.name },
    { key: 'email', header: 'E-mail', render: ({ user }) => user.email ?? '', sortValue: ({ user }) => user.email },
    {
      key: 'role',
      header: 'Role',
      render: (member) =>
        mayChange(member) ? (
          <NativeSelect
            size="xs"
            w={112}
            aria-label={`Role of ${member.user.name}`}
            data={[...ROLE_OPTIONS]}
            value={member.role}
            onChange={(event) =>
              void changeRole({ variables: { userId: member.user.id, role: event.currentTarget.value as Role } })
            }
          />
        ) : (
          roleTitle(member.role)
        ),
    },
    {
      key: 'remove',
      header: 'Actions',
      render: (member) =>
        mayChange(member) ? (
          <ConfirmButton
            question={`${member.user.name} loses access to this workspace at once. Their work stays.`}
            confirmLabel={`Remove ${member.user.name}`}
            isDangerous
            onConfirm={() => void remove({ variables: { userId: member.user.id } })}
          >
            Remove
          </ConfirmButton>
        ) : null,
    },
  ];
  return <DataTable caption="People of this workspace" columns={columns} rows={members} keyOf={({ id }) => id} />;
}
