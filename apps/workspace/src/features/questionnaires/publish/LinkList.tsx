import { useMutation } from '@apollo/client/react';
import { Button, Group, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { ConfirmButton, CopyButton, ErrorNotice } from '@needfinder/ui';
import { useState, type FormEvent } from 'react';
import { CreateRespondLinkDocument } from '../create-respond-link.mutation.generated.js';
import type { QuestionnairePartsFragment } from '../questionnaire-parts.fragment.generated.js';
import { QuestionnaireDocument } from '../questionnaire.query.generated.js';
import { QrCode } from './QrCode.js';
import { RevokeRespondLinkDocument } from '../revoke-respond-link.mutation.generated.js';

interface LinkListProps {
  readonly surveyId: string;
  readonly languages: readonly string[];
  readonly links: QuestionnairePartsFragment['links'];
}

/** Links that are handed out, each with its QR code. */
export function LinkList({ surveyId, languages, links }: LinkListProps) {
  const [kind, setKind] = useState<'OPEN' | 'ANONYMOUS'>('OPEN');
  const refetchQueries = [{ query: QuestionnaireDocument, variables: { surveyId } }];
  const [create, creation] = useMutation(CreateRespondLinkDocument, { refetchQueries });
  const [revoke] = useMutation(RevokeRespondLinkDocument);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const label = String(new FormData(form).get('label')).trim();
    void create({ variables: { input: { surveyId, kind, label } } }).then(
      () => form.reset(),
      () => undefined,
    );
  };
  return (
    <Stack>
      {links
        .filter(({ revokedAt }) => revokedAt === null)
        .map(({ id, label, kind: of, url }) => (
          <Group key={id} align="flex-start" wrap="nowrap">
            {url && <QrCode text={url} label={label} />}
            <div>
              <b>{label}</b>{' '}
              {of === 'ANONYMOUS' && (
                <span className="nf-light">anonymous: neither address nor identity is stored</span>
              )}
              <p style={{ overflowWrap: 'anywhere' }}>
                <a className="nf-link" href={url ?? ''} target="_blank" rel="noreferrer">
                  {url}
                </a>
              </p>
              <Group gap="xs">
                <CopyButton text={url ?? ''}>Copy link</CopyButton>
                <ConfirmButton
                  confirmLabel="Revoke link"
                  question="Nobody can answer under this link any more. What was answered stays."
                  onConfirm={() => void revoke({ variables: { id } }).catch(() => undefined)}
                >
                  Revoke
                </ConfirmButton>
              </Group>
            </div>
          </Group>
        ))}
      {languages.length > 1 && (
        <p className="nf-light">Add ?lang={languages[1]} to a link to begin in that language.</p>
      )}
      <form onSubmit={submit}>
        <Group align="end">
          <TextInput name="label" label="Where it is handed out" required maxLength={200} placeholder="Newsletter" />
          <SegmentedControl
            aria-label="Kind of link"
            value={kind}
            onChange={(value) => setKind(value as typeof kind)}
            data={[
              { value: 'OPEN', label: 'Open' },
              { value: 'ANONYMOUS', label: 'Anonymous' },
            ]}
          />
          <Button type="submit" loading={creation.loading}>
            Make a link
          </Button>
        </Group>
      </form>
      {creation.error && <ErrorNotice error={creation.error} title="The link was not made" />}
    </Stack>
  );
}
