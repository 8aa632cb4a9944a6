import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { TranscriptsOf } from './TranscriptsDialog.js';

const TranscriptsDialog = lazy(() => import('./TranscriptsDialog.js'));

/** Takes an interview, or all of a study, out of the workspace with codes and memos. */
export function ExportTranscripts(of: TranscriptsOf) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Export {of.interviewId ? 'transcript' : 'transcripts'}
      </Button>
      {isOpen ? (
        <Suspense>
          <TranscriptsDialog {...of} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
