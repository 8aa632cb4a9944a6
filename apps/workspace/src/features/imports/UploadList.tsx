import { Button, Progress } from '@mantine/core';
import { StatusBadge } from '@needfinder/ui';
import { fileSize } from '../../app/file-size.js';
import classes from './imports.module.css';
import type { Upload } from './useUploads.js';

interface UploadListProps {
  readonly uploads: readonly Upload[];
  readonly onRemove: (key: number) => void;
}

/** The files that were chosen, each with its progress or with what was wrong with it. */
export function UploadList({ uploads, onRemove }: UploadListProps) {
  return (
    <ul className={classes.uploads} aria-label="Files">
      {uploads.map((upload) => (
        <li key={upload.key}>
          <div className={classes.uploadLine}>
            <strong>{upload.name}</strong>
            <span className="nf-light">{fileSize(upload.size)}</span>
            <UploadState upload={upload} />
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              aria-label={`Remove ${upload.name}`}
              onClick={() => onRemove(upload.key)}
            >
              Remove
            </Button>
          </div>
          {upload.error ? (
            <p role="alert" className={classes.uploadError}>
              {upload.error}
            </p>
          ) : (
            <Progress value={upload.share * 100} size="xs" aria-label={`${upload.name} sent`} />
          )}
        </li>
      ))}
    </ul>
  );
}

function UploadState({ upload }: { upload: Upload }) {
  if (upload.error) return <StatusBadge tone="bad">Not sent</StatusBadge>;
  if (upload.id) return <StatusBadge tone="good">Ready</StatusBadge>;
  return <StatusBadge tone="active">{`Sending, ${Math.round(upload.share * 100)} %`}</StatusBadge>;
}
