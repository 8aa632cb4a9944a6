import { useShortcuts } from '@needfinder/ui';
import type { Listening } from './useListening.js';

interface ListeningKeysParts {
  readonly listening: Listening;
  /** The turn that keys are about. */
  readonly turn: { readonly id: string } | undefined;
  readonly beginHere: () => void;
}

/** Hearing a recording by keys alone, beside the keys of coding. */
export function useListeningKeys({ listening, turn, beginHere }: ListeningKeysParts, isEnabled: boolean): void {
  const { player, isFollowing, setFollowing, hear } = listening;
  useShortcuts(
    [
      { keys: 'l', label: 'Listen: play or pause the recording', run: () => player.toggle() },
      { keys: 'h', label: 'Hear this turn', run: () => turn && hear(turn.id) },
      { keys: ',', label: 'Back by 5 seconds', run: () => player.skip(-1) },
      { keys: '.', label: 'Forward by 5 seconds', run: () => player.skip(1) },
      { keys: 'd', label: 'Play slower', run: () => player.hasten(-1) },
      { keys: 'f', label: 'Play faster', run: () => player.hasten(1) },
      {
        keys: 'm',
        label: isFollowing ? 'Do not move along with what is spoken' : 'Move along with what is spoken',
        run: () => setFollowing(!isFollowing),
      },
      { keys: 'b', label: 'This turn begins here in the recording', run: beginHere },
    ],
    isEnabled && listening.recording !== null,
  );
}
