import { useQuery, useSubscription } from '@apollo/client/react';
import { ErrorNotice, VirtualList } from '@needfinder/ui';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useStudyId } from '../../shell/useStudyHead.js';
import { useEvidence } from '../evidence/useEvidence.js';
import type { InterviewTurnFragment } from '../interviews/interview-turn.fragment.generated.js';
import { StudyChangedDocument } from '../overview/study-changed.subscription.generated.js';
import { turnInHash } from './turn-in-hash.js';
import { CodableTurn } from './CodableTurn.js';
import { CodeListDocument } from './code-list.query.generated.js';
import { CodePalette } from './CodePalette.js';
import { codesOf, type Code } from './codes.js';
import { codingsByTurn, NO_FILTER, shownTurns } from './coding-view.js';
import { CodingSide } from './CodingSide.js';
import classes from './codings.module.css';
import { EditTurn } from './EditTurn.js';
import { Memos } from './Memos.js';
import { RecordingBar } from '../recordings/RecordingBar.js';
import { useListening } from '../recordings/useListening.js';
import { useListeningKeys } from '../recordings/useListeningKeys.js';
import { useTurnStart } from '../recordings/useTurnStart.js';
import { type Place, selectedPlace, textOf, wholeTurn } from './text-places.js';
import { useCodersHere } from './useCodersHere.js';
import { useCodingActions } from './useCodingActions.js';
import { useCodingKeys } from './useCodingKeys.js';
import { useCodingStore } from './useCodingStore.js';

interface CodingRoomProps {
  readonly interviewId: string;
  readonly turns: readonly InterviewTurnFragment[];
  /** Id of who is signed in. */
  readonly coder: string;
  readonly mayEdit: boolean;
  /** What else is known about the interview. */
  readonly children: ReactNode;
}

const NO_CODINGS: readonly never[] = [];

/** The reading room: an interview from its first turn to its last, and everybody's codings in it. */
export function CodingRoom({ interviewId, turns, coder, mayEdit, children }: CodingRoomProps) {
  const studyId = useStudyId();
  const { hash } = useLocation();
  const evidence = useEvidence();
  const { store, state, error, reread } = useCodingStore(interviewId, coder);
  const listening = useListening(interviewId, turns, mayEdit);
  const setStart = useTurnStart(listening.player);
  const { data: codebook, refetch: rereadCodes } = useQuery(CodeListDocument, { variables: { studyId } });
  // Needs that are merged, moved or proposed, and turns that are edited, change codings without a step.
  useSubscription(StudyChangedDocument, {
    variables: { studyId },
    onData: () => {
      void rereadCodes();
      reread();
      listening.reread();
    },
  });
  const [filter, setFilter] = useState(NO_FILTER);
  const [turnId, setTurnId] = useState<string | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [palette, setPalette] = useState<'apply' | 'recode' | null>(null);
  const [isEditing, setEditing] = useState(false);
  const memoField = useRef<HTMLTextAreaElement>(null);
  const actions = useCodingActions(interviewId, store);
  const others = useCodersHere(interviewId, turnId);

  const codeList = useMemo(() => (codebook ? codesOf(codebook.codebook) : []), [codebook]);
  const codes = useMemo(() => new Map(codeList.map((code) => [code.id, code])), [codeList]);
  const byTurn = useMemo(() => codingsByTurn(state.codings, filter), [state.codings, filter]);
  const shown = useMemo(() => shownTurns(turns, byTurn, filter), [turns, byTurn, filter]);
  const names = useMemo(() => new Map((state.read?.coders ?? []).map(({ id, name }) => [id, name])), [state.read]);
  const chosen = state.codings.find(({ id }) => id === chosenId);
  const followedTurn = listening.isFollowing ? (listening.spokenTurnId ?? undefined) : undefined;
  const turn = turns.find(({ id }) => id === (followedTurn ?? turnId)) ?? shown[0];

  const { setFollowing } = listening;
  const goTo = useCallback(
    (id: string) => {
      setTurnId(id);
      setFollowing(false);
    },
    [setFollowing],
  );
  const select = (to: { place?: Place | null; chosenId?: string | null }) => {
    // Who codes stays where she is, whatever is spoken meanwhile.
    if (followedTurn && (to.place || to.chosenId)) goTo(followedTurn);
    if (to.place !== undefined) setPlace(to.place);
    if (to.chosenId !== undefined) setChosenId(to.chosenId);
  };
  /** What a memo is on: what is selected, or the passage of the chosen coding. */
  const passage = place ?? (chosen ? { turnId: chosen.turnId, start: chosen.start, end: chosen.end } : null);
  /** Where a code goes: what is selected, the passage of the chosen coding, or else the whole turn. */
  const target = (): Place | null => passage ?? (turn ? wholeTurn(turn.text, turn.id) : null);
  const applyCode = (code: Code) => {
    const at = target();
    if (!at || !mayEdit) return;
    select({ place: null, chosenId: actions.apply(at, code) });
    window.getSelection()?.removeAllRanges();
  };
  const create = async (label: string): Promise<void> => {
    setPalette(null);
    const code = await actions.create(label);
    if (palette === 'recode' && chosen) actions.recode(chosen, code);
    else applyCode(code);
  };
  const choose = (codeId: string) => {
    const code = codes.get(codeId);
    setPalette(null);
    if (!code) return;
    if (palette === 'recode' && chosen) actions.recode(chosen, code);
    else applyCode(code);
  };
  const inVivo = () => {
    const at = target();
    const said = at && turns.find(({ id }) => id === at.turnId);
    if (said) void create(textOf(said.text, at));
  };
  const { edge } = useCodingKeys(
    {
      turn,
      codings: byTurn.get(turn?.id ?? '') ?? NO_CODINGS,
      ...{ place, chosen, coder, codes, actions, select, applyCode, inVivo },
      openPalette: setPalette,
      openMemo: () => memoField.current?.focus(),
      repeat: (way) => store.repeat(way),
      openEvidence: (passageId) => evidence.open({ kind: 'passage', passageId }),
    },
    mayEdit && palette === null && !isEditing,
  );
  const beginHere = () => void setStart(turn);
  useListeningKeys({ listening, turn, beginHere }, palette === null && !isEditing);

  useEffect(() => {
    const read = () => {
      const selected = selectedPlace(window.getSelection());
      if (!selected) return;
      goTo(selected.turnId);
      setPlace(selected);
      setChosenId(null);
    };
    document.addEventListener('pointerup', read);
    return () => document.removeEventListener('pointerup', read);
  }, [goTo]);

  // A turn may be taller than the window.
  useEffect(() => {
    if (place) document.querySelector('[data-place]')?.scrollIntoView({ block: 'nearest' });
  }, [place]);

  if (error && !state.read) return <ErrorNotice error={error} title="The codings could not be read" />;
  const linkedTurn = turnInHash(hash);
  return (
    <div className={classes.room}>
      <RecordingBar interviewId={interviewId} listening={listening} onBeginHere={beginHere} />
      <VirtualList
        label="Turns"
        items={shown}
        keyOf={({ id }) => id}
        height={`max(420px, calc(100dvh - ${listening.recording ? 290 : 200}px))`}
        estimatedItemHeight={96}
        shownKey={followedTurn ?? linkedTurn}
        onActiveChange={({ id }) => {
          goTo(id);
          select({ place: null, chosenId: null });
        }}
        onOpen={() => mayEdit && setPalette('apply')}
        render={(item) => (
          <CodableTurn
            turn={item}
            codings={byTurn.get(item.id) ?? NO_CODINGS}
            codes={codes}
            coderNames={names}
            place={place?.turnId === item.id ? place : null}
            chosenId={chosen?.turnId === item.id ? chosenId : null}
            isLinked={item.id === linkedTurn}
            isSpoken={item.id === listening.spokenTurnId}
            onHear={listening.recording ? listening.hear : null}
            others={others
              .filter((other) => other.turnId === item.id)
              .map(({ userId }) => names.get(userId) ?? 'Somebody')
              .join(', ')}
            onChoose={(id) => {
              select({ chosenId: id, place: null });
              goTo(item.id);
            }}
          />
        )}
      />
      <CodingSide
        {...{ interviewId, store, state, codes, others, filter, coder, mayEdit, edge, place, passage }}
        speakers={[...new Set(turns.flatMap(({ speaker }) => speaker ?? []))]}
        recent={actions.recent}
        onFilter={setFilter}
        memos={
          <Memos
            subject={{ interviewId, ...(passage ?? {}) }}
            on={passage ? 'on this passage' : 'on the interview'}
            mayEdit={mayEdit}
            field={memoField}
            quoteOf={({ turnId: id, start, end }) => {
              const said = turns.find((one) => one.id === id);
              return said && start !== null && end !== null ? textOf(said.text, { start, end }) : null;
            }}
            onOpen={({ turnId: id, start, end }) => {
              if (id === null || start === null || end === null) return;
              select({ place: { turnId: id, start, end }, chosenId: null });
              goTo(id);
            }}
          />
        }
        onCode={() => setPalette('apply')}
        onEdit={() => setEditing(true)}
      >
        {children}
      </CodingSide>
      {isEditing && turn ? <EditTurn turn={turn} onDone={() => setEditing(false)} /> : null}
      {palette ? (
        <CodePalette
          title={palette === 'recode' ? 'Recode as' : 'Code with'}
          codes={codeList}
          onChoose={choose}
          onCreate={(label) => void create(label)}
          onClose={() => setPalette(null)}
        />
      ) : null}
    </div>
  );
}
