import { Button, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import classes from './interviews.module.css';

interface PasteTranscriptProps {
  readonly onPaste: (pasted: { title: string; text: string }) => Promise<boolean>;
  readonly isDisabled: boolean;
}

/** A transcript without a file. */
export function PasteTranscript({ onPaste, isDisabled }: PasteTranscriptProps) {
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await onPaste({ title: title.trim(), text }))) return;
    setTitle('');
    setText('');
  };
  return (
    <details className={classes.paste}>
      <summary>Or paste a transcript</summary>
      <form onSubmit={(event) => void submit(event)}>
        <TextInput
          label="Title"
          required
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          label="Transcript"
          description="One line or paragraph per turn, beginning with who speaks: “Ada: …”"
          required
          autosize
          minRows={6}
          maxRows={16}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={isDisabled || !title.trim() || !text.trim()}>
          Read the text
        </Button>
      </form>
    </details>
  );
}
