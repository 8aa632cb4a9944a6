import { Button, Group } from '@mantine/core';
import { ErrorNotice, FileDrop } from '@needfinder/ui';
import { type ReactNode, useState } from 'react';
import classes from './imports.module.css';
import { UploadList } from './UploadList.js';
import { useUploads } from './useUploads.js';

interface BringFileProps<Preview> {
  readonly label: string;
  readonly hint: string;
  /** File endings, as an input takes them. */
  readonly accept: string;
  /** What the uploaded file would bring; changes nothing. */
  readonly onRead: (uploadId: string) => Promise<Preview>;
  /** Takes it over; leads away when it is done. */
  readonly onTake: (uploadId: string, preview: Preview) => Promise<void>;
  /** What the button says that takes it over; null where nothing can be taken. */
  readonly action: (preview: Preview) => string | null;
  readonly children: (preview: Preview) => ReactNode;
}

interface Attempt<Preview> {
  /** Of the file that it is about: another file was not read yet. */
  readonly uploadId: string;
  readonly preview: Preview | null;
  readonly error: Error | null;
  readonly isRunning: boolean;
}

/** One file: brought, looked at, then taken over whole or not at all. */
export function BringFile<Preview>(props: BringFileProps<Preview>) {
  const { label, hint, accept, onRead, onTake, action, children } = props;
  const { uploads, add, remove } = useUploads();
  const [last, setLast] = useState<Attempt<Preview> | null>(null);
  const [upload] = uploads;
  const uploadId = upload?.id ?? null;
  const { preview = null, error = null, isRunning = false } = last?.uploadId === uploadId ? (last ?? {}) : {};

  const attempt = async (known: Preview | null, work: (uploadId: string) => Promise<Preview>) => {
    if (uploadId === null) return;
    const about = (one: Omit<Attempt<Preview>, 'uploadId'>) => setLast({ uploadId, ...one });
    about({ preview: known, error: null, isRunning: true });
    try {
      about({ preview: await work(uploadId), error: null, isRunning: false });
    } catch (refused) {
      about({ preview: known, error: refused as Error, isRunning: false });
    }
  };
  const read = () => void attempt(null, onRead);
  const take = (seen: Preview) =>
    void attempt(seen, async (id) => {
      await onTake(id, seen);
      return seen;
    });
  const words = preview ? action(preview) : null;
  return (
    <div className={classes.bring}>
      {upload ? (
        <UploadList uploads={uploads} onRemove={remove} />
      ) : (
        <FileDrop label={label} hint={hint} accept={accept} multiple={false} onFiles={add} />
      )}
      {error ? <ErrorNotice error={error} title="Nothing was imported" /> : null}
      {preview ? (
        <>
          {children(preview)}
          <Group gap="xs">
            <Button loading={isRunning} disabled={words === null} onClick={() => take(preview)}>
              {words ?? 'Nothing to import'}
            </Button>
            <Button variant="default" onClick={() => upload && remove(upload.key)}>
              Take another file
            </Button>
          </Group>
        </>
      ) : upload ? (
        <Button loading={isRunning} disabled={uploadId === null} onClick={read}>
          Read the file
        </Button>
      ) : null}
    </div>
  );
}
