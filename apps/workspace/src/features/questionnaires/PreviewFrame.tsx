import { Group, SegmentedControl, Select } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Draft } from './draft.js';
import classes from './questionnaires.module.css';

const WIDTHS = { phone: 375, computer: 720 } as const;

/** The respondent's own page, showing the draft as it is; nothing that is answered here is kept. */
export function PreviewFrame({ draft }: { readonly draft: Draft }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [device, setDevice] = useState<keyof typeof WIDTHS>('phone');
  const [language, setLanguage] = useState(draft.languages[0] ?? 'en');
  const [isReady, setIsReady] = useState(false);

  useEffect(() => {
    const listen = ({ origin, data }: MessageEvent<{ readonly previewReady?: boolean }>) => {
      if (origin === window.location.origin && data?.previewReady) setIsReady(true);
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, []);

  useEffect(() => {
    if (!isReady) return;
    const preview = {
      ...{
        token: null,
        clientId: 'preview',
        version: 'preview',
        definition: draft,
        language,
        isOpen: true,
        isAnonymous: false,
      },
      ...{ seed: 1, carried: {}, answers: {}, page: null, ended: null },
    };
    frame.current?.contentWindow?.postMessage({ preview, key: language }, window.location.origin);
  }, [draft, language, isReady]);

  return (
    <section aria-label="Preview">
      <Group>
        <SegmentedControl
          size="xs"
          aria-label="Device"
          value={device}
          onChange={(value) => setDevice(value as keyof typeof WIDTHS)}
          data={[
            { value: 'phone', label: 'Phone' },
            { value: 'computer', label: 'Computer' },
          ]}
        />
        {draft.languages.length > 1 && (
          <Select
            size="xs"
            w={100}
            aria-label="Language of the preview"
            data={[...draft.languages]}
            value={language}
            onChange={(value) => value && setLanguage(value)}
          />
        )}
      </Group>
      <iframe
        ref={frame}
        title="Preview of the survey"
        src="/s/preview"
        className={classes.preview}
        style={{ width: WIDTHS[device] }}
      />
    </section>
  );
}
