import { useQuery } from '@apollo/client/react';
import { Button, Group, NativeSelect, Select } from '@mantine/core';
import { useState } from 'react';
import type { RatingAspect } from '../../gql/schema.generated.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { RATING_ASPECT_CHOICES } from '../imports/import-words.js';
import { LinkRatingDocument } from './link-rating.mutation.generated.js';
import type { NeedDetailQuery } from './need-detail.query.generated.js';
import classes from './needs.module.css';
import { RatingQuestionsDocument, type RatingQuestionsQuery } from './rating-questions.query.generated.js';
import { useCodebookStep } from './useCodebookStep.js';

type Question = RatingQuestionsQuery['study']['questions'][number];

/** Chooses a question, what it asks about the need, and which end of its scale is more. */
export default function LinkRating({ need, onClose }: { need: NeedDetailQuery['need']; onClose: () => void }) {
  const studyId = useStudyId();
  const { data } = useQuery(RatingQuestionsDocument, { variables: { studyId } });
  const { take } = useCodebookStep();
  const [questionId, setQuestionId] = useState<string | null>(null);
  const [aspect, setAspect] = useState<RatingAspect>('IMPORTANCE');
  const [higherIsMore, setHigherIsMore] = useState(true);
  const linked = new Set(need.ratings.map(({ question }) => question.id));
  const questions = (data?.study.questions ?? []).filter(
    ({ id, kind, points }) => kind === 'RATING' && points.length > 0 && !linked.has(id),
  );
  const question = questions.find(({ id }) => id === questionId);
  const low = question?.points[0]?.label;
  const high = question?.points.at(-1)?.label;
  const choose = (id: string | null) => {
    setQuestionId(id);
    const next = questions.find((one) => one.id === id);
    if (next?.aspect) setAspect(next.aspect);
    setHigherIsMore(next?.higherIsMore ?? true);
  };
  const link = async () => {
    if (!questionId) return;
    const words = { done: 'Rating linked', refused: 'The rating was not linked.' };
    if (await take(LinkRatingDocument, { input: { needId: need.id, questionId, aspect, higherIsMore } }, words))
      onClose();
  };
  if (data && questions.length === 0) {
    return <p className="nf-light">No further question of this study has a scale to read numbers from.</p>;
  }
  return (
    <div className={classes.linkForm}>
      <Select
        size="xs"
        label="Question"
        searchable
        placeholder="Search questions"
        nothingFoundMessage="No question is called that"
        value={questionId}
        onChange={choose}
        data={questions.map((one) => ({ value: one.id, label: labelOf(one, questions) }))}
      />
      <NativeSelect
        size="xs"
        label="It asks about"
        value={aspect}
        data={RATING_ASPECT_CHOICES}
        onChange={(event) => setAspect(event.currentTarget.value as RatingAspect)}
      />
      <NativeSelect
        size="xs"
        label="More is"
        value={String(higherIsMore)}
        onChange={(event) => setHigherIsMore(event.currentTarget.value === 'true')}
        data={[
          { value: 'true', label: high ? `the high end: ${high}` : 'the high end of the scale' },
          { value: 'false', label: low ? `the low end: ${low}` : 'the low end of the scale' },
        ]}
      />
      <Group gap="xs">
        <Button size="xs" disabled={!questionId} onClick={() => void link()}>
          Link rating
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </div>
  );
}

/** The title is what people know a question by; its key tells two of one title apart. */
const labelOf = ({ key, title }: Question, all: readonly Question[]): string =>
  all.filter((one) => one.title === title).length > 1 ? `${title} (${key})` : title;
