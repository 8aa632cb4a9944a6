import { useQuery } from '@apollo/client/react';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { Player } from './player.js';
import { RecordingDocument, type RecordingQuery } from './recording.query.generated.js';
import { heardFrom, spokenTurn, type TimedTurn } from './turn-times.js';

export interface Listening {
  readonly player: Player;
  readonly recording: RecordingQuery['recording'];
  /** Whom the interview is with, as the consents are kept. */
  readonly person: RecordingQuery['interview']['respondent'];
  readonly spokenTurnId: string | null;
  /** Whether the transcript moves along with what is spoken. */
  readonly isFollowing: boolean;
  readonly setFollowing: (isFollowing: boolean) => void;
  /** Plays from a turn, and follows. */
  readonly hear: (turnId: string) => void;
  /** The recording may have been attached, replaced or removed. */
  readonly reread: () => void;
}

/** The recording of an interview beside its transcript. Who may not hear it (see the api) has none. */
export function useListening(interviewId: string, turns: readonly TimedTurn[], mayHear: boolean): Listening {
  const { data, refetch } = useQuery(RecordingDocument, { variables: { interviewId }, skip: !mayHear });
  const [player] = useState(() => new Player());
  const [isFollowing, setFollowing] = useState(false);
  const spokenTurnId = useSyncExternalStore(player.subscribe, () => {
    const { isBegun, positionMs } = player.snapshot();
    return isBegun ? spokenTurn(turns, positionMs) : null;
  });
  return useMemo(
    () => ({
      ...{ player, spokenTurnId, isFollowing, setFollowing },
      recording: data?.recording ?? null,
      person: data?.interview.respondent ?? null,
      hear: (turnId) => {
        player.playFrom(heardFrom(turns, turnId));
        setFollowing(true);
      },
      reread: () => void (mayHear && refetch()),
    }),
    [player, spokenTurnId, isFollowing, data, turns, mayHear, refetch],
  );
}
