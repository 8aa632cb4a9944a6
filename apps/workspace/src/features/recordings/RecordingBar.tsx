import { useMutation } from '@apollo/client/react';
import { ConfirmButton, useToasts } from '@needfinder/ui';
import { useSyncExternalStore } from 'react';
import { fileSize } from '../../app/file-size.js';
import { AttachRecording } from './AttachRecording.js';
import { PlayerControls } from './PlayerControls.js';
import { PlayerProblem } from './PlayerProblem.js';
import { RecordingDocument } from './recording.query.generated.js';
import classes from './recordings.module.css';
import { RemoveRecordingDocument } from './remove-recording.mutation.generated.js';
import type { Listening } from './useListening.js';

interface RecordingBarProps {
  readonly interviewId: string;
  readonly listening: Listening;
  /** Says of the turn that keys are about that it begins here. */
  readonly onBeginHere: () => void;
}

/** Above the transcript: the recording is played, and what it must not be taken for is said. */
export function RecordingBar({ interviewId, listening, onBeginHere }: RecordingBarProps) {
  const { player, recording, person } = listening;
  const state = useSyncExternalStore(player.subscribe, player.snapshot);
  const { show } = useToasts();
  const [remove, { loading }] = useMutation(RemoveRecordingDocument, {
    variables: { interviewId },
    refetchQueries: [RecordingDocument],
    onError: (error) => show({ message: `The recording was not removed. ${error.message}`, tone: 'problem' }),
  });
  if (!recording) return null;
  const withholdsUse = person?.consents.some(({ purpose, state: said }) => purpose === 'USE' && said === 'WITHHELD');
  return (
    <section className={classes.bar} aria-label="Recording">
      <video
        key={recording.id}
        ref={player.attach}
        src={recording.address}
        preload="metadata"
        playsInline
        hidden={!state.hasPicture}
        className={classes.picture}
        aria-label="Picture of the recording"
      />
      <div className={classes.parts}>
        {state.problem ? (
          <PlayerProblem problem={state.problem} recording={recording} onTryAgain={() => player.tryAgain()} />
        ) : (
          <PlayerControls listening={listening} state={state} onBeginHere={onBeginHere} />
        )}
        {withholdsUse ? (
          <p role="note" className={classes.withheld}>
            {person?.key} withholds the use of what they said: nothing of this recording may be used.
          </p>
        ) : null}
        <div className={classes.about}>
          <span>
            <strong>The recording is not redacted:</strong> every name is heard. It is in no export and on no shared
            page.
          </span>
          <span className="nf-light">
            {recording.name}, {fileSize(recording.size)}
          </span>
          <AttachRecording interviewId={interviewId} label="Replace" size="compact-xs" />
          <ConfirmButton
            question={`Remove “${recording.name}”? The transcript and its times stay. This cannot be undone.`}
            confirmLabel="Remove recording"
            isDangerous
            isLoading={loading}
            size="compact-xs"
            onConfirm={() => void remove()}
          >
            Remove
          </ConfirmButton>
        </div>
      </div>
    </section>
  );
}
