import { Button } from '@mantine/core';
import { useState } from 'react';
import { useToasts } from '../feedback/toasts.js';

export interface CopyButtonProps {
  readonly text: string;
  readonly children?: string;
}

/** Copies a text, says so, and shows the text itself when the browser refuses. */
export function CopyButton({ text, children = 'Copy' }: CopyButtonProps) {
  const [isCopied, setCopied] = useState(false);
  const { announce, show } = useToasts();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      announce('Copied');
    } catch {
      show({ message: `This browser does not let us copy. The text is: ${text}`, tone: 'problem' });
    }
  };
  return (
    <Button variant="default" size="xs" onClick={() => void copy()} onBlur={() => setCopied(false)}>
      {isCopied ? 'Copied' : children}
    </Button>
  );
}
