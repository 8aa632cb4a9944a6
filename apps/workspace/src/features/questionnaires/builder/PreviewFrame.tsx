import type { PageData } from '@needfinder/survey';
import { Group, SegmentedControl, Select } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Draft } from './draft.js';
import { languageName } from '../languages/language-edits.js';
import classes from './builder.module.css';

const DEVICES = {
  phone: { label: 'Phone', width: 375, height: 667 },
  computer: { label: 'Computer', width: 960, height: 720 },
} as const;
const SHOWN_WIDTH = 366;

interface PreviewFrameProps {
  readonly draft: Draft;
  /** Key of the page to open; the first one when it is null, or hidden at the beginning. */
  readonly page: string | null;
}

/** The respondent's own page, showing the draft as it is; nothing that is answered here is kept. */
export default function PreviewFrame({ draft, page }: PreviewFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [device, setDevice] = useState<keyof typeof DEVICES>('phone');
  const [wanted, setLanguage] = useState(draft.languages[0] ?? 'en');
  const [isReady, setIsReady] = useState(false);
  const language = draft.languages.includes(wanted) ? wanted : (draft.languages[0] ?? 'en');

  useEffect(() => {
    const listen = ({ origin, data }: MessageEvent<{ readonly previewReady?: boolean }>) => {
      if (origin === window.location.origin && data?.previewReady) setIsReady(true);
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, []);

  useEffect(() => {
    if (!isReady) return;
    const preview: PageData = {
      ...{ token: null, clientId: 'preview', version: 'preview', definition: draft, language },
      ...{ isOpen: true, isAnonymous: false, isKiosk: false, seed: 1, carried: {}, answers: {}, page, ended: null },
    };
    frame.current?.contentWindow?.postMessage({ preview, key: `${language} ${page}` }, window.location.origin);
  }, [draft, language, page, isReady]);

  const { width, height } = DEVICES[device];
  const scale = SHOWN_WIDTH / width;
  return (
    <section aria-label="Preview">
      <Group justify="space-between">
        <SegmentedControl
          size="xs"
          aria-label="Device"
          value={device}
          onChange={(value) => setDevice(value as keyof typeof DEVICES)}
          data={Object.entries(DEVICES).map(([value, { label }]) => ({ value, label }))}
        />
        {draft.languages.length > 1 && (
          <Select
            size="xs"
            w={140}
            aria-label="Language of the preview"
            data={draft.languages.map((value) => ({ value, label: languageName(value) }))}
            value={language}
            allowDeselect={false}
            onChange={(value) => value && setLanguage(value)}
          />
        )}
      </Group>
      <div className={classes.previewBox} style={{ width: SHOWN_WIDTH, height: height * scale }}>
        <iframe
          ref={frame}
          title="Preview of the survey"
          src="/s/preview"
          style={{ width, height, transform: `scale(${scale})` }}
        />
      </div>
    </section>
  );
}
