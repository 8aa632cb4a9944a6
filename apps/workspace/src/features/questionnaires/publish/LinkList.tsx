import { useMutation } from '@apollo/client/react';
import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { ErrorNotice } from '@needfinder/ui';
import type { FormEvent } from 'react';
import { CreateRespondLinkDocument } from '../create-respond-link.mutation.generated.js';
import type { QuestionnairePartsFragment } from '../questionnaire-parts.fragment.generated.js';
import { QuestionnaireDocument } from '../questionnaire.query.generated.js';
import { InvitePeople } from './InvitePeople.js';
import { LinkCard } from './LinkCard.js';

interface LinkListProps {
  readonly questionnaire: Pick<QuestionnairePartsFragment, 'id' | 'links' | 'invitations'>;
  readonly title: string;
  readonly languages: readonly string[];
}

/** Links that are handed out in public, a form for one more, and invitations. */
export function LinkList({ questionnaire: { id: surveyId, links, invitations }, title, languages }: LinkListProps) {
  const refetchQueries = [{ query: QuestionnaireDocument, variables: { surveyId } }];
  const [create, creation] = useMutation(CreateRespondLinkDocument, { refetchQueries });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const kind = given.get('kind') === 'ANONYMOUS' ? 'ANONYMOUS' : 'OPEN';
    const label = String(given.get('label')).trim();
    void create({ variables: { input: { surveyId, kind, label } } }).then(
      () => form.reset(),
      () => undefined,
    );
  };
  return (
    <Stack>
      {links
        .filter(({ revokedAt }) => revokedAt === null)
        .map((link) => (
          <LinkCard key={link.id} link={link} title={title} languages={languages} />
        ))}
      <form onSubmit={submit}>
        <Group align="end">
          <TextInput name="label" label="Where it is handed out" required maxLength={200} placeholder="Newsletter" />
          <NativeSelect
            name="kind"
            label="Who answers"
            data={[
              { value: 'OPEN', label: 'Anybody who has it' },
              { value: 'ANONYMOUS', label: 'Anybody, anonymously' },
            ]}
          />
          <Button type="submit" loading={creation.loading}>
            Make a link
          </Button>
        </Group>
      </form>
      {creation.error && <ErrorNotice error={creation.error} title="The link was not made" />}
      <h2>Invitations</h2>
      <InvitePeople surveyId={surveyId} invited={invitations} />
    </Stack>
  );
}
