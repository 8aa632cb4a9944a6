import { ErrorNotice } from '@needfinder/ui';
import type { PlayerState } from './player.js';

interface PlayerProblemProps {
  readonly problem: NonNullable<PlayerState['problem']>;
  readonly recording: { readonly name: string; readonly mediaType: string };
  readonly onTryAgain: () => void;
}

/** Why nothing is heard, and what helps. */
export function PlayerProblem({ problem, recording, onTryAgain }: PlayerProblemProps) {
  return problem === 'connection' ? (
    <ErrorNotice title="The recording broke off" error="The connection to the server was lost." onRetry={onTryAgain} />
  ) : (
    <ErrorNotice
      title="This browser cannot play the recording"
      error={`“${recording.name}” is ${recording.mediaType}, in a form that this browser does not know.`}
      remedy="Convert it to MP3, or to MP4 with H.264 and AAC, and replace it; the transcript and its times stay. Another browser may play it as it is."
      onRetry={onTryAgain}
    />
  );
}
