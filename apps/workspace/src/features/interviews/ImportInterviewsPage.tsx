import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { EmptyState, ErrorNotice, FileDrop, PageHeader, StepProgress, useToasts } from '@needfinder/ui';
import { useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { CodedElsewhere } from '../exchanges/CodedElsewhere.js';
import { countOf } from '../imports/import-words.js';
import { useMayEdit } from '../session/useViewer.js';
import { DraftCard } from './DraftCard.js';
import { importable, inputOf, problemOf } from './drafts.js';
import { ImportInterviewsDocument } from './import-interviews.mutation.generated.js';
import classes from './interviews.module.css';
import { PasteTranscript } from './PasteTranscript.js';
import { useDrafts } from './useDrafts.js';

/** Transcripts come in: dropped or pasted, looked at and corrected, then imported, all of them or none. */
export default function ImportInterviewsPage() {
  usePageTitle('Import interviews', 'Interviews');
  const studyId = useStudyId();
  const paths = usePaths();
  const navigate = useNavigate();
  const mayEdit = useMayEdit();
  const { show } = useToasts();
  const { drafts, reading, refusals, ...edit } = useDrafts();
  const page = useRef<HTMLDivElement>(null);
  const [run, { loading, error }] = useMutation(ImportInterviewsDocument, {
    update: (cache) => cache.evict({ fieldName: 'interviews' }),
  });
  const taken = importable(drafts);
  const unfinished = taken.filter((draft) => problemOf(draft) !== null);
  const importAll = async () => {
    const [first] = unfinished;
    if (first) {
      page.current?.querySelector<HTMLElement>(`[data-draft="${first.draft.key}"] [aria-invalid="true"]`)?.focus();
      return;
    }
    try {
      await run({ variables: { input: { studyId, drafts: taken.map(inputOf) } } });
      show({ message: `${countOf(taken.length, 'interview')} imported` });
      void navigate(paths.interviews());
    } catch {
      // Shown above the button as `error`; the drafts stay.
    }
  };
  return (
    <div ref={page}>
      <Link className="nf-link" to={paths.interviews()}>
        Interviews
      </Link>
      <PageHeader
        title="Import interviews"
        description="Bring transcripts or notes. You see who speaks and whom each is with, and can correct it, before anything is imported."
      />
      {mayEdit ? (
        <div className={classes.bring}>
          <FileDrop
            label="Drop transcripts here"
            hint="Text, Markdown, Word (.docx), and subtitles of Zoom or Teams (.vtt, .srt); as many as you like."
            accept=".txt,.md,.vtt,.srt,.docx,text/plain,text/vtt,text/markdown"
            isDisabled={reading !== null}
            onFiles={(files) => void edit.addFiles(files)}
          />
          <PasteTranscript onPaste={edit.addPasted} isDisabled={reading !== null} />
          <CodedElsewhere />
          {reading ? <StepProgress step={reading.step} share={reading.share} /> : null}
          {refusals.map((refusal) => (
            <ErrorNotice key={refusal} error={refusal} title="This was not read" />
          ))}
        </div>
      ) : (
        <EmptyState title="Only editors import">Ask an owner of this workspace to make you an editor.</EmptyState>
      )}
      {drafts.length > 0 ? (
        <>
          <h2>{countOf(drafts.length, 'transcript')} understood</h2>
          {drafts.map((one) => (
            <DraftCard
              key={one.draft.key}
              edited={one}
              onChange={(to) => edit.change(one.draft.key, to)}
              onRemove={() => edit.remove(one.draft.key)}
            />
          ))}
          <div className={classes.importBar}>
            {error ? (
              <ErrorNotice
                error={error}
                title="No interview was imported"
                remedy="Everything you corrected is still here: mend it and try again."
              />
            ) : null}
            <Button loading={loading} disabled={taken.length === 0} onClick={() => void importAll()}>
              {taken.length === 0 ? 'Nothing to import' : `Import ${countOf(taken.length, 'interview')}`}
            </Button>
            {unfinished.length > 0 ? (
              <span className="nf-light" role="status">
                {countOf(unfinished.length, 'transcript')} still {unfinished.length === 1 ? 'misses' : 'miss'} something
              </span>
            ) : null}
          </div>
        </>
      ) : null}
    </div>
  );
}
