import { useMutation } from '@apollo/client/react';
import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { CopyButton, ErrorNotice } from '@needfinder/ui';
import { useState } from 'react';
import type { Role } from '../../gql/schema.generated.js';
import { WhenText } from '../../shell/WhenText.js';
import { CreateInviteDocument } from './people.mutation.generated.js';
import { PeopleDocument, type PeopleQuery } from './people.query.generated.js';
import { ROLE_OPTIONS, roleTitle } from './roles.js';
import { ShownOnce } from './ShownOnce.js';
import classes from './settings.module.css';

type Invites = NonNullable<PeopleQuery['viewer']>['workspace']['invites'];

/** An invite is a link that the owner sends by whatever way they like; it works once, until it expires. */
export function InvitePeople({ invites }: { invites: Invites }) {
  const [role, setRole] = useState<Role>('EDITOR');
  const [create, { data, loading, error }] = useMutation(CreateInviteDocument, { refetchQueries: [PeopleDocument] });
  const url = data?.createInvite.url;
  return (
    <section className={classes.section} aria-labelledby="invite">
      <h2 id="invite">Invite somebody</h2>
      <Stack align="flex-start">
        <Group align="flex-end" gap="xs">
          <NativeSelect
            label="Role"
            data={[...ROLE_OPTIONS]}
            value={role}
            onChange={(event) => setRole(event.currentTarget.value as Role)}
          />
          <Button
            variant="default"
            loading={loading}
            onClick={() => create({ variables: { input: { role } } }).catch(() => undefined)}
          >
            Create invite link
          </Button>
        </Group>
        {error ? <ErrorNotice error={error} title="No invite was created" /> : null}
        {url ? (
          <ShownOnce secret={url} action={<CopyButton text={url}>Copy link</CopyButton>}>
            Send this link to the person. It works once and is not shown again.
          </ShownOnce>
        ) : null}
        {invites.length > 0 ? (
          <ul>
            {invites.map((invite) => (
              <li key={invite.id}>
                {roleTitle(invite.role)}, open until <WhenText at={invite.expiresAt} />
              </li>
            ))}
          </ul>
        ) : (
          <Text className="nf-light">No open invites.</Text>
        )}
      </Stack>
    </section>
  );
}
