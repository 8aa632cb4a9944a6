import { Button } from '@mantine/core';
import { ErrorNotice } from '@needfinder/ui';
import { useState } from 'react';
import { RunOptionsFields } from './RunOptionsFields.js';
import { optionsInput, type OptionsDraft } from './run-options.js';
import { useStartRun } from './useStartRun.js';

interface RunAgainProps {
  readonly segmentationId: string;
  readonly label: string;
  /** The options it was last run with, for changing some of them. */
  readonly options?: OptionsDraft | undefined;
}

/** Runs a segmentation as it is, or with other options where they are given. */
export function RunAgain({ segmentationId, label, options }: RunAgainProps) {
  const { startRun, isStarting, error } = useStartRun();
  const [draft, setDraft] = useState<OptionsDraft>(options ?? {});
  return (
    <div>
      {options ? <RunOptionsFields draft={draft} onChange={setDraft} /> : null}
      <Button
        mt={options ? 'md' : undefined}
        variant={options ? 'default' : 'filled'}
        loading={isStarting}
        onClick={() => void startRun(segmentationId, optionsInput(draft))}
      >
        {label}
      </Button>
      {error ? <ErrorNotice error={error} title="The run was not started" /> : null}
    </div>
  );
}
