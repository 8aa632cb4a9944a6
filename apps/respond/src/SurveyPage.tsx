import type { StoredAnswer } from '@needfinder/domain';
import { type CompiledSurvey, labelsOf, openPage, type PageData, pipeText, type Walk } from '@needfinder/survey';
import { useMemo, useState } from 'preact/hooks';
import type { Asking } from './questions/question-props.js';
import { Question } from './questions/Question.js';
import { SavingLine } from './SavingLine.js';
import type { QueueState } from './saving/save-queue.js';
import { problemWords } from './words/problem-words.js';
import { fill, languageName, wordsOf } from './words/words.js';

interface SurveyPageProps {
  readonly data: PageData;
  /** In the language that is shown. */
  readonly survey: CompiledSurvey;
  readonly walk: Walk;
  readonly saving: QueueState;
  readonly language: string;
  readonly onLanguage: (language: string) => void;
  readonly onAnswer: (field: string, answer: StoredAnswer | null) => void;
  readonly onBack: () => void;
  /** With what stands in the field that people cannot see. */
  readonly onNext: (trap: string) => void;
}

/** The page that is open. */
export function SurveyPage({
  data,
  survey,
  walk,
  saving,
  language,
  onLanguage,
  onAnswer,
  onBack,
  onNext,
}: SurveyPageProps) {
  const [trap, setTrap] = useState('');
  const words = wordsOf(language);
  const { evaluation, at, problems } = openPage(survey, walk);
  const labelOf = useMemo(() => labelsOf(survey.definition), [survey]);
  const asking: Asking = {
    words,
    seed: walk.seed,
    answers: walk.answers,
    problems: new Map(walk.showsProblems ? problems.map((one) => [one.field, problemWords(words, one)]) : []),
    set: onAnswer,
    pipe: (text) => pipeText(text, evaluation.values, labelOf),
  };
  const { languages, title } = survey.definition;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onNext(trap);
      }}
    >
      <header>
        <h1>{title}</h1>
        {languages.length > 1 && (
          <label>
            {words.language}{' '}
            <select value={language} onChange={(event) => onLanguage(event.currentTarget.value)}>
              {languages.map((one) => (
                <option key={one} value={one} lang={one}>
                  {languageName(one)}
                </option>
              ))}
            </select>
          </label>
        )}
      </header>
      <p class="hint">
        {fill(words.progress, `${at + 1} / ${evaluation.pages.length}`)}
        {data.isAnonymous && ` · ${words.anonymous}`}
        {!data.isAnonymous && data.definition.noticeSameDevice && ` · ${words.sameDevice}`}
      </p>
      {asking.problems.size > 0 && (
        <p class="problem" role="alert">
          {words.problem} {[...asking.problems.values()][0]}
        </p>
      )}
      {evaluation.pages[at]?.parts.map((part) => (
        <Question key={part.key} part={part} asking={asking} />
      ))}
      <div class="said" aria-hidden="true">
        <label>
          {words.trap}
          <input
            name="website"
            tabIndex={-1}
            autoComplete="off"
            value={trap}
            onInput={(event) => setTrap(event.currentTarget.value)}
          />
        </label>
      </div>
      <footer>
        {at > 0 && (
          <button type="button" onClick={onBack}>
            {words.back}
          </button>
        )}
        <button type="submit" class="main">
          {at + 1 < evaluation.pages.length ? words.next : words.finish}
        </button>
      </footer>
      <SavingLine saving={saving} answered={Object.keys(walk.answers).length} words={words} />
      {data.token && (
        <details>
          <summary>{words.resume}</summary>
          <a href={`/s/${data.token}?r=${data.clientId}`}>/s/…?r={data.clientId.slice(0, 8)}…</a>
        </details>
      )}
    </form>
  );
}
