import type { StoredAnswer } from '@needfinder/domain';
import {
  answerField,
  compileSurvey,
  evaluate,
  goBack,
  goOn,
  inkOn,
  openPage,
  type PageData,
  resumeWalk,
  saveProblems,
  startWalk,
  translated,
  type Walk,
} from '@needfinder/survey';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { EndPage } from './EndPage.js';
import { useKeptPage } from './kept/useKeptPage.js';
import type { QueuedSave } from './saving/queue-store.js';
import { SurveyPage } from './SurveyPage.js';
import { useKiosk } from './useKiosk.js';
import { useSaving } from './saving/useSaving.js';
import { directionOf, wordsOf } from './words/words.js';

const begin = ({ definition, seed, carried, answers, page }: PageData): Walk => {
  const walk = { ...startWalk(seed, { ...carried, ...answers }), page };
  return Object.keys(answers).length > 0 && page === null ? resumeWalk(compileSurvey(definition), walk) : walk;
};

interface AppProps {
  readonly data: PageData;
  /** The next person takes the device: everything begins anew. */
  readonly onRestart?: () => void;
}

/** A survey on somebody's screen, from the first page to the receipt. */
export function App({ data, onRestart }: AppProps) {
  const [walk, setWalk] = useState(() => begin(data));
  const [language, setLanguage] = useState(data.language);
  const survey = useMemo(() => compileSurvey(data.definition), [data]);
  // Compiled apart: conditions and rules are the same in every language, and so are the keys.
  const shown = useMemo(() => compileSurvey(translated(data.definition, language)), [data, language]);
  const onKept = useCallback((kept: QueuedSave['body']) => {
    setLanguage(kept.language);
    setWalk((now) => ({
      ...Object.entries(kept.answers).reduce((next, [field, answer]) => answerField(next, field, answer), now),
      page: kept.page ?? now.page,
      isAtEnd: now.isAtEnd || kept.complete,
    }));
  }, []);
  const saving = useSaving(data, onKept);
  const top = useRef<HTMLElement>(null);
  const words = wordsOf(language);

  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  }, [language]);

  const changes = useRef(walk);
  changes.current = walk;
  const set = (field: string, answer: StoredAnswer | null) => {
    const next = answerField(changes.current, field, answer);
    changes.current = next;
    setWalk(next);
    const evaluation = evaluate(survey, next.answers, next.seed);
    const isSendable = answer === null || saveProblems(evaluation, [field]).length === 0;
    // What is half typed is not sent, and takes back what was sent before.
    const changed = { [field]: isSendable ? answer : null, ...carriedOnce(data, next) };
    saving.note(changed, pageKey(survey, next), language);
  };
  const move = (next: Walk, trap = '') => {
    setWalk(next);
    if (next.isAtEnd) saving.finish(next.page, language, trap);
    else if (next.page !== walk.page) saving.note({}, next.page, language);
    requestAnimationFrame(() => {
      if (next.showsProblems) return firstWrong()?.focus();
      top.current?.focus();
      top.current?.scrollIntoView();
    });
  };

  const ended = saving.state.ended ?? data.ended;
  const isOver = walk.isAtEnd || ended !== null || !data.isOpen;
  useKiosk(data.isKiosk ? onRestart : undefined, isOver);
  useKeptPage(useMemo(() => keptData({ ...data, ended }, walk, language), [data, ended, walk, language]));
  return (
    <div class="paper" style={coloursOf(data)}>
      <main ref={top} tabIndex={-1}>
        {isOver ? (
          <EndPage
            onRestart={data.isKiosk ? onRestart : undefined}
            data={data}
            ended={ended}
            saving={saving.state}
            answered={Object.keys(walk.answers).length}
            definition={shown.definition}
            words={words}
          />
        ) : (
          <SurveyPage
            data={data}
            survey={shown}
            walk={walk}
            saving={saving.state}
            language={language}
            onLanguage={setLanguage}
            onAnswer={set}
            onBack={() => move(goBack(survey, walk))}
            onNext={(trap) => move(goOn(survey, walk), trap)}
          />
        )}
      </main>
    </div>
  );
}

/** The control of the first thing that is wrong. */
const firstWrong = (): HTMLElement | null | undefined =>
  document
    .querySelector('.problem[id]')
    ?.closest('fieldset, .input, .share')
    ?.querySelector<HTMLElement>('input, select, textarea, button');

const pageKey = (survey: ReturnType<typeof compileSurvey>, walk: Walk): string | null => {
  const { evaluation, at } = openPage(survey, walk);
  return evaluation.pages[at]?.key ?? null;
};

/** The page as it opens again on this device: where this person stands; from the beginning where the next one takes it. */
function keptData(data: PageData, walk: Walk, language: string): PageData {
  if (data.isKiosk) return { ...data, answers: {}, page: null, ended: null };
  const unsent = carriedOnce(data, walk);
  const answers = Object.fromEntries(Object.entries(walk.answers).filter(([field]) => !(field in unsent)));
  return { ...data, answers, page: walk.page, language };
}

/** What the link carried goes along with the first answers. */
const carriedOnce = ({ carried, answers }: PageData, walk: Walk): Record<string, StoredAnswer> =>
  Object.fromEntries(
    Object.entries(carried).filter(([field]) => !(field in answers) && walk.answers[field] === carried[field]),
  );

function coloursOf({ definition: { theme } }: PageData): Record<string, string> | undefined {
  if (!theme) return undefined;
  const { accent, paper } = theme;
  const colours = { '--accent': accent, '--on-accent': inkOn(accent) };
  if (!paper) return theme.ink ? { ...colours, '--ink': theme.ink } : colours;
  const ink = theme.ink ?? inkOn(paper);
  const isDark = inkOn(paper) === '#ffffff';
  // Lighter inks and lines come from the two, so that they stay readable on any paper.
  const blend = (share: number) => `color-mix(in srgb, ${ink} ${share}%, ${paper})`;
  return {
    ...{ ...colours, '--paper': paper, '--ink': ink, '--light': blend(80), '--line': blend(55) },
    ...{ '--bad': isDark ? '#ff9a8f' : '#b42318', 'color-scheme': isDark ? 'dark' : 'light' },
  };
}
