import { Checkbox, Input, Stack } from '@mantine/core';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import {
  needsFor,
  OFFERED_MEASURES,
  withMeasure,
  withNeeds,
  type BasisDraft,
  type Choices,
  type OfferedMeasure,
} from './basis-draft.js';
import { Checklist } from './Checklist.js';
import { attributeGroups, needGroups, questionGroups } from './choice-groups.js';
import classes from './set-up.module.css';

interface BasisFieldsProps {
  readonly choices: Choices;
  readonly draft: BasisDraft;
  readonly onChange: (draft: BasisDraft) => void;
}

const WORDS: Readonly<Record<OfferedMeasure, { readonly label: string; readonly what: string }>> = {
  IMPORTANCE: { label: 'Needs by importance', what: 'who finds what important' },
  OPPORTUNITY: { label: 'Needs by opportunity', what: 'who finds what important and is not well served' },
  MENTION: { label: 'Needs by mention', what: 'who speaks of what, in answers and interviews' },
};

/** What people are compared by, in words: needs by one measure or several, and answers beside them. */
export function BasisFields({ choices, draft, onChange }: BasisFieldsProps) {
  const paths = usePaths();
  const { study, codebook } = choices;
  const isFree = draft.needs.size === 0;
  const answered = draft.questionIds.size + draft.attributeKeys.size;
  return (
    <>
      <Input.Wrapper label="Compare people by" description="one measure of their needs, several together, or answers">
        <Stack gap="xs" mt="xs" role="group" aria-label="Compare people by">
          {OFFERED_MEASURES.map((measure) => {
            const count = needsFor(choices, measure).length;
            return (
              <Checkbox
                key={measure}
                checked={draft.needs.has(measure)}
                disabled={count === 0}
                label={WORDS[measure].label}
                description={count === 0 ? whyNot(measure) : `${WORDS[measure].what}; ${count} needs`}
                onChange={(event) => onChange(withMeasure(draft, choices, measure, event.currentTarget.checked))}
              />
            );
          })}
        </Stack>
      </Input.Wrapper>
      {codebook.needs.length === 0 ? (
        <p className="nf-light">
          No need is accepted yet.{' '}
          <Link className="nf-link" to={paths.needs()}>
            Go to the needs
          </Link>
        </p>
      ) : null}
      {[...draft.needs].map(([measure, needIds]) => (
        <Checklist
          key={measure}
          label={WORDS[measure].label}
          groups={needGroups(needsFor(choices, measure), measure)}
          chosen={needIds}
          onChange={(chosen) => onChange(withNeeds(draft, measure, chosen))}
        />
      ))}
      {/* The key opens the fold when answers are all there is; later it stays as it was left. */}
      <details key={String(isFree)} className={classes.fold} open={isFree}>
        <summary>
          {isFree ? 'Questions and attributes' : 'Compare by answers and attributes, too'}
          <span className="nf-light"> {answered} chosen</span>
        </summary>
        <Stack gap="md">
          <Checklist
            label="Questions"
            groups={questionGroups(study)}
            chosen={draft.questionIds}
            onChange={(questionIds) => onChange({ ...draft, questionIds })}
          />
          {study.attributes.length > 0 ? (
            <Checklist
              label="Attributes"
              groups={attributeGroups(study)}
              chosen={draft.attributeKeys}
              onChange={(attributeKeys) => onChange({ ...draft, attributeKeys })}
            />
          ) : null}
        </Stack>
      </details>
    </>
  );
}

const whyNot = (measure: OfferedMeasure): string =>
  ({
    IMPORTANCE: 'no accepted need has an importance rating',
    OPPORTUNITY: 'no accepted need has ratings of importance and satisfaction',
    MENTION: 'no accepted need is mentioned by anybody',
  })[measure];
