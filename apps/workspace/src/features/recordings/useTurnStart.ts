import { useMutation } from '@apollo/client/react';
import { clockTime } from '@needfinder/domain';
import { useToasts } from '@needfinder/ui';
import type { Player } from './player.js';
import { SetTurnStartDocument } from './set-turn-start.mutation.generated.js';

/** Says of a turn that it begins where the recording is now. */
export function useTurnStart(player: Player): (turn: { readonly id: string } | undefined) => Promise<void> {
  const { show } = useToasts();
  const [setStart] = useMutation(SetTurnStartDocument);
  return async (turn) => {
    if (!turn) return;
    const startMs = player.positionMs;
    try {
      await setStart({ variables: { turnId: turn.id, startMs } });
      show({ message: `The turn begins at ${clockTime(startMs)}` });
    } catch (error) {
      show({ message: `The time was not saved. ${(error as Error).message}`, tone: 'problem' });
    }
  };
}
