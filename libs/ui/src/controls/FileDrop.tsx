import { Button } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import type { ChangeEvent, DragEvent, ReactNode } from 'react';

export interface FileDropProps {
  /** What to bring: "Drop CSV, TSV or XLSX files here". */
  readonly label: string;
  readonly hint?: ReactNode;
  /** Endings and types as in the `accept` attribute of a file input. */
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly isDisabled?: boolean;
  readonly onFiles: (files: File[]) => void;
}

/** Takes files by dropping, or by a button, so that no one has to drag. */
export function FileDrop({ label, hint, accept, multiple = true, isDisabled = false, onFiles }: FileDropProps) {
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const hand = (files: FileList | null) => {
    const taken = [...(files ?? [])].slice(0, multiple ? undefined : 1);
    if (taken.length > 0 && !isDisabled) onFiles(taken);
  };
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    hand(event.currentTarget.files);
    // The same file may be chosen again after it was mended.
    event.currentTarget.value = '';
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    hand(event.dataTransfer.files);
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      className="nf-file-drop"
      data-over={isOver || undefined}
      onDrop={onDrop}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
    >
      <p>{label}</p>
      <Button
        variant="default"
        disabled={isDisabled}
        aria-describedby={hint ? hintId : undefined}
        onClick={() => input.current?.click()}
      >
        {multiple ? 'Choose files' : 'Choose a file'}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        multiple={multiple}
        disabled={isDisabled}
        onChange={onChange}
      />
      {hint ? (
        <p id={hintId} className="nf-light">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
