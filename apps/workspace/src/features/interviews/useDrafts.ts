import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { uploadFiles } from '../../app/upload-files.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { editedOf, type EditedDraft } from './drafts.js';
import { PreviewInterviewsDocument } from './preview-interviews.mutation.generated.js';

interface Pasted {
  readonly title: string;
  readonly text: string;
}

/** Files and pasted texts become drafts. What was corrected stays when more files come, and when something is refused. */
export function useDrafts() {
  const studyId = useStudyId();
  const [drafts, setDrafts] = useState<readonly EditedDraft[]>([]);
  const [reading, setReading] = useState<{ readonly step: string; readonly share: number | null } | null>(null);
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const [preview] = useMutation(PreviewInterviewsDocument);

  const understand = async (uploadIds: readonly string[], pasted: readonly Pasted[]) => {
    setReading({ step: `Reading ${uploadIds.length + pasted.length} transcripts`, share: null });
    const { data } = await preview({
      variables: { input: { studyId, uploadIds: [...uploadIds], pasted: [...pasted] } },
    });
    setDrafts((all) => [...all, ...(data?.previewInterviews ?? []).map(editedOf)]);
  };

  const addFiles = async (files: readonly File[]) => {
    setRefusals([]);
    const ids: string[] = [];
    // One by one, so that a file that is refused does not take the others along.
    for (const [at, file] of files.entries()) {
      const onProgress = (share: number) =>
        setReading({ step: `Sending ${file.name}`, share: (at + share) / files.length });
      onProgress(0);
      try {
        ids.push((await uploadFiles([file], { onProgress }))[0]!.id);
      } catch (error) {
        setRefusals((all) => [...all, `${file.name}: ${(error as Error).message}`]);
      }
    }
    try {
      if (ids.length > 0) await understand(ids, []);
    } catch (error) {
      setRefusals((all) => [...all, (error as Error).message]);
    }
    setReading(null);
  };

  /** @returns whether the text was read; when not, the field keeps it. */
  const addPasted = async (pasted: Pasted): Promise<boolean> => {
    setRefusals([]);
    try {
      await understand([], [pasted]);
      return true;
    } catch (error) {
      setRefusals([(error as Error).message]);
      return false;
    } finally {
      setReading(null);
    }
  };

  const change = (key: string, to: Partial<EditedDraft>) =>
    setDrafts((all) => all.map((one) => (one.draft.key === key ? { ...one, ...to } : one)));
  const remove = (key: string) => setDrafts((all) => all.filter(({ draft }) => draft.key !== key));
  return { drafts, reading, refusals, addFiles, addPasted, change, remove };
}
