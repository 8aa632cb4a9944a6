import { useMutation } from '@apollo/client/react';
import { Button, Group, NativeSelect, Switch, Textarea } from '@mantine/core';
import { ConfirmButton, CopyButton } from '@needfinder/ui';
import { useRef, useState } from 'react';
import { saveFile } from '../../../app/download-file.js';
import { AllowEmbeddingDocument } from '../allow-embedding.mutation.generated.js';
import { languageName } from '../languages/language-edits.js';
import type { QuestionnairePartsFragment } from '../questionnaire-parts.fragment.generated.js';
import { RevokeRespondLinkDocument } from '../revoke-respond-link.mutation.generated.js';
import { linkForms } from './link-forms.js';
import classes from './publish.module.css';
import { QrCode } from './QrCode.js';

interface LinkCardProps {
  readonly link: QuestionnairePartsFragment['links'][number];
  readonly title: string;
  readonly languages: readonly string[];
}

/** One public link in all its forms: address, QR code, kiosk, frame. */
export function LinkCard({ link: { id, label, kind, url, isEmbeddable }, title, languages }: LinkCardProps) {
  const [language, setLanguage] = useState('');
  const [revoke] = useMutation(RevokeRespondLinkDocument);
  const [allow, allowing] = useMutation(AllowEmbeddingDocument);
  const code = useRef<HTMLDivElement>(null);
  const { page, kiosk, snippet } = linkForms(url ?? '', title, language === '' ? null : language);
  const downloadCode = () => {
    const svg = code.current?.querySelector('svg');
    if (!svg) return;
    const drawn = new XMLSerializer().serializeToString(svg);
    saveFile(`${label}.svg`, new Blob([drawn], { type: 'image/svg+xml' }));
  };
  return (
    <section className={classes.card} aria-label={label}>
      <div ref={code}>
        <QrCode text={page} label={label} />
      </div>
      <div className={classes.facts}>
        <b>{label}</b>{' '}
        {kind === 'ANONYMOUS' && <span className="nf-light">anonymous: neither address nor identity is stored</span>}
        <p className={classes.address}>
          <a className="nf-link" href={page} target="_blank" rel="noreferrer">
            {page}
          </a>
        </p>
        <Group gap="xs" align="end">
          {languages.length > 1 && (
            <NativeSelect
              size="xs"
              aria-label="Language to begin in"
              value={language}
              onChange={({ currentTarget: { value } }) => setLanguage(value)}
              data={[
                { value: '', label: 'Language of each person' },
                ...languages.map((value) => ({ value, label: languageName(value) })),
              ]}
            />
          )}
          <CopyButton text={page}>Copy link</CopyButton>
          <Button variant="default" size="xs" onClick={downloadCode}>
            QR code
          </Button>
          <CopyButton text={kiosk}>Copy kiosk link</CopyButton>
          <ConfirmButton
            size="xs"
            confirmLabel="Revoke link"
            question="Nobody can answer under this link any more. What was answered stays."
            onConfirm={() => void revoke({ variables: { id } }).catch(() => undefined)}
          >
            Revoke
          </ConfirmButton>
        </Group>
        <Switch
          mt="xs"
          label="Other sites may show it in a frame"
          checked={isEmbeddable}
          disabled={allowing.loading}
          onChange={({ currentTarget: { checked } }) =>
            void allow({ variables: { id, isEmbeddable: checked } }).catch(() => undefined)
          }
        />
        {isEmbeddable && (
          <Group gap="xs" align="end" mt="xs">
            <Textarea aria-label="Snippet for another site" readOnly autosize maxRows={6} flex={1} value={snippet} />
            <CopyButton text={snippet}>Copy snippet</CopyButton>
          </Group>
        )}
      </div>
    </section>
  );
}
