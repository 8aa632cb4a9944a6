import { useMutation } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { usePaths } from '../../app/paths.js';
import type { RunOptionsInput } from '../../gql/schema.generated.js';
import { StartRunDocument } from './start-run.mutation.generated.js';

/** Starts a run and goes to its page, where it can be watched. */
export function useStartRun() {
  const paths = usePaths();
  const navigate = useNavigate();
  const [start, { loading, error }] = useMutation(StartRunDocument, {
    refetchQueries: ['RunningJobs'],
  });
  const startRun = async (segmentationId: string, options: RunOptionsInput | null = null): Promise<void> => {
    // A refusal is shown as `error`.
    const started = await start({ variables: { segmentationId, options } }).catch(() => null);
    const data = started?.data;
    if (data) void navigate(paths.run(data.startRun.id));
  };
  return { startRun, isStarting: loading, error };
}
