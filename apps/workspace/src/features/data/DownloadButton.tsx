import { Button } from '@mantine/core';
import { useToasts } from '@needfinder/ui';
import { useState } from 'react';
import { downloadFile } from '../../app/download-file.js';

interface DownloadButtonProps {
  readonly address: string;
  readonly children: string;
  /** What the file is, where the word on the button alone says too little. */
  readonly label: string;
}

/** Fetches a file of the api; a refusal is said in words and leaves the page where it is. */
export function DownloadButton({ address, children, label }: DownloadButtonProps) {
  const [isLoading, setLoading] = useState(false);
  const { show } = useToasts();
  const download = async () => {
    setLoading(true);
    try {
      await downloadFile(address);
    } catch (error) {
      show({ message: `Nothing was downloaded. ${(error as Error).message}`, tone: 'problem' });
    } finally {
      setLoading(false);
    }
  };
  return (
    <Button variant="default" size="xs" loading={isLoading} aria-label={label} onClick={() => void download()}>
      {children}
    </Button>
  );
}
