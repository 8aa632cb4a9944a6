import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { ErrorNotice } from '@needfinder/ui';
import { type ChangeEvent, useState } from 'react';
import { csvText } from '../../../app/csv-text.js';
import { saveFile } from '../../../app/download-file.js';
import { InvitePeopleDocument } from '../invite-people.mutation.generated.js';
import { QuestionnaireDocument } from '../questionnaire.query.generated.js';

interface InvitePeopleProps {
  readonly surveyId: string;
  /** People who hold an invitation. */
  readonly invited: number;
}

/** One link for one answer per person, from a list; its other columns are carried into what they answer. */
export function InvitePeople({ surveyId, invited }: InvitePeopleProps) {
  const [csv, setCsv] = useState('');
  const refetchQueries = [{ query: QuestionnaireDocument, variables: { surveyId } }];
  const [invite, { data, error, loading }] = useMutation(InvitePeopleDocument, { refetchQueries });
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    if (file) setCsv(await file.text());
  };
  const made = data?.invitePeople;
  return (
    <Stack gap="xs">
      <p className="nf-light" style={{ margin: 0 }}>
        {invited === 0 ? 'Nobody is invited yet.' : `${invited} people hold an invitation.`} A list has a header and one
        person a line: their id first, then what is known about them, such as region or plan. An e-mail address needs
        not be in it.
      </p>
      <Textarea
        label="List of people"
        placeholder={'id,region,plan\np-001,North,Team'}
        autosize
        minRows={3}
        maxRows={10}
        value={csv}
        onChange={({ currentTarget: { value } }) => setCsv(value)}
      />
      <Group gap="xs">
        <Button component="label" variant="default">
          Read a CSV file
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            className="nf-visually-hidden"
            onChange={(event) => void read(event)}
          />
        </Button>
        <Button
          loading={loading}
          disabled={csv.trim() === ''}
          onClick={() =>
            void invite({ variables: { input: { surveyId, csv } } }).then(
              () => setCsv(''),
              () => undefined,
            )
          }
        >
          Make invitations
        </Button>
      </Group>
      {error && <ErrorNotice error={error} title="Nobody was invited" />}
      {made && (
        <div role="status">
          <p>
            <b>Invitations made: {made.length}.</b> Their links are shown now and never again: download them before you
            leave this page.
          </p>
          <Button onClick={() => saveLinks(made)}>Download the links</Button>
        </div>
      )}
    </Stack>
  );
}

/** For a mail merge: one person a line. */
function saveLinks(made: readonly { readonly key: string; readonly url: string }[]): void {
  const csv = csvText([['id', 'link'], ...made.map(({ key, url }) => [key, url])]);
  saveFile('invitations.csv', new Blob([csv], { type: 'text/csv' }));
}
