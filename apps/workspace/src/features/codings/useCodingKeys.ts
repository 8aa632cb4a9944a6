import { useShortcuts, type Shortcut } from '@needfinder/ui';
import { useState } from 'react';
import type { Code } from './codes.js';
import type { PlacedCoding } from './coding-store.js';
import { nextCoding } from './coding-view.js';
import { type Edge, movedEdge, type Place, sentenceBeside, type Stretch, wholeTurn } from './text-places.js';
import type { CodingActions } from './useCodingActions.js';

interface CodingKeysParts {
  /** The turn that keys are about. */
  readonly turn: { readonly id: string; readonly text: string } | undefined;
  readonly codings: readonly PlacedCoding[];
  readonly place: Place | null;
  readonly chosen: PlacedCoding | undefined;
  /** Whose codings these keys may change. */
  readonly coder: string;
  readonly codes: ReadonlyMap<string, Code>;
  readonly actions: CodingActions;
  readonly select: (to: { place?: Place | null; chosenId?: string | null }) => void;
  readonly openPalette: (purpose: 'apply' | 'recode') => void;
  readonly openMemo: () => void;
  readonly applyCode: (code: Code) => void;
  readonly inVivo: () => void;
  readonly repeat: (way: 'undo' | 'redo') => void;
  readonly openEvidence: (passageId: string) => void;
}

/** All of coding by keys alone. Letters can be turned off in the preferences, like everywhere. */
export function useCodingKeys(parts: CodingKeysParts, isEnabled: boolean): { readonly edge: Edge } {
  const { turn, codings, place, chosen, coder, codes, actions, select } = parts;
  const [edge, setEdge] = useState<Edge>('end');
  const isOwn = chosen?.coder === coder;

  const moveEdge = (by: 1 | -1, stretch: Stretch) => {
    if (!turn) return;
    if (place) return select({ place: movedEdge(turn.text, place, { edge, by, stretch }) });
    if (!chosen || !isOwn || chosen.turnId !== turn.id) return;
    const from = { turnId: chosen.turnId, start: chosen.start, end: chosen.end };
    const to = movedEdge(turn.text, from, { edge, by, stretch });
    if (to !== from) actions.move(chosen, to);
  };
  const sentence = (by: 1 | -1) => {
    // After a coding was made, the text goes on where it ends.
    const beside = turn && sentenceBeside(turn.text, turn.id, place ?? chosen ?? null, by);
    if (beside) select({ place: beside, chosenId: null });
  };
  const step = (by: 1 | -1) => {
    const next = nextCoding(codings, chosen?.id ?? null, by);
    if (next) select({ chosenId: next.id, place: null });
  };
  const judge = (stands: boolean) => {
    const suggestion = chosen?.status === 'suggested' ? chosen : codings.find(({ status }) => status === 'suggested');
    if (!suggestion) return;
    actions.judge([suggestion], stands);
    const next = codings.find(({ id, status }) => status === 'suggested' && id !== suggestion.id);
    select({ chosenId: next?.id ?? null });
  };
  const digits = Array.from({ length: 9 }, (_, at): Shortcut => {
    const code = codes.get(actions.recent[at] ?? '');
    return {
      keys: `${at + 1}`,
      label: code ? `Code with “${code.label}”` : `Code with the ${at + 1}. code used last`,
      run: () => code && parts.applyCode(code),
    };
  });
  useShortcuts(
    [
      { keys: 's', label: 'Choose the next sentence', run: () => sentence(1) },
      { keys: 'shift+s', label: 'Choose the sentence before', run: () => sentence(-1) },
      {
        keys: 'w',
        label: 'Choose the whole turn',
        run: () => turn && select({ place: wholeTurn(turn.text, turn.id), chosenId: null }),
      },
      { keys: 'c', label: 'Code: type a need or theme', run: () => parts.openPalette('apply') },
      ...digits,
      { keys: 'i', label: 'Memo on the passage, or on the interview', run: parts.openMemo },
      { keys: 'v', label: 'Code in vivo: the words become a need', run: parts.inVivo },
      { keys: 'n', label: 'Next coding of the turn', run: () => step(1) },
      { keys: 'p', label: 'Coding before', run: () => step(-1) },
      {
        keys: 'x',
        label: `Move the ${edge === 'end' ? 'beginning' : 'end'} instead`,
        run: () => setEdge(edge === 'end' ? 'start' : 'end'),
      },
      { keys: 'arrowleft', label: 'Move the edge back by a word', run: () => moveEdge(-1, 'word') },
      { keys: 'arrowright', label: 'Move the edge on by a word', run: () => moveEdge(1, 'word') },
      { keys: 'shift+arrowleft', label: 'Move the edge back by a character', run: () => moveEdge(-1, 'character') },
      { keys: 'shift+arrowright', label: 'Move the edge on by a character', run: () => moveEdge(1, 'character') },
      { keys: 'o', label: 'Recode: another need or theme', run: () => isOwn && parts.openPalette('recode') },
      {
        keys: 'delete',
        label: 'Remove the coding',
        run: () => {
          if (!chosen || !isOwn) return;
          actions.remove([chosen]);
          select({ chosenId: null });
        },
      },
      { keys: 'a', label: 'Accept the suggestion', run: () => judge(true) },
      { keys: 'r', label: 'Reject the suggestion', run: () => judge(false) },
      { keys: 'e', label: 'Evidence', run: () => chosen?.passageId && parts.openEvidence(chosen.passageId) },
      { keys: 'z', label: 'Undo', run: () => parts.repeat('undo') },
      { keys: 'shift+z', label: 'Redo', run: () => parts.repeat('redo') },
      { keys: 'escape', label: 'Choose nothing', run: () => select({ place: null, chosenId: null }) },
    ],
    isEnabled,
  );
  return { edge };
}
