import { NativeSelect, TagsInput, TextInput } from '@mantine/core';
import type { AttributeKind, ConsentPurpose, RatingAspect, TextRole } from '../../gql/schema.generated.js';
import type { ColumnDraft } from './column-draft.js';
import {
  ATTRIBUTE_KIND_CHOICES,
  CONSENT_PURPOSE_CHOICES,
  RATING_ASPECT_CHOICES,
  TEXT_ROLE_CHOICES,
} from './import-words.js';
import { PointsEditor } from './PointsEditor.js';

interface RoleFieldsProps {
  readonly draft: ColumnDraft;
  readonly isOne: boolean;
  readonly onChange: (part: Partial<ColumnDraft>, options?: { isSaved: boolean }) => void;
  readonly onLeave: () => void;
}

const VALUE_TYPES = [
  { value: 'category', label: 'One of some words' },
  { value: 'number', label: 'A number' },
  { value: 'date', label: 'A date' },
  { value: 'text', label: 'Any text' },
];
const YES_NO = (yes: string, no: string) => [
  { value: 'true', label: yes },
  { value: 'false', label: no },
];
/** Where several columns differ, nothing is chosen until someone chooses. */
const withDifferent = <Choice,>(value: unknown, choices: readonly Choice[]) =>
  value === null ? [{ value: '', label: 'Different, or not said', disabled: true }, ...choices] : [...choices];

/** What else there is to say about a role. */
export function RoleFields({ draft, isOne, onChange, onLeave }: RoleFieldsProps) {
  const words = (key: 'need' | 'question' | 'option') => ({
    value: draft[key] ?? '',
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [key]: event.currentTarget.value }, { isSaved: false }),
    onBlur: onLeave,
  });
  switch (draft.kind) {
    case 'NEED_RATING':
      return (
        <>
          {isOne ? <TextInput label="Need that is rated" {...words('need')} /> : null}
          <NativeSelect
            label="Rated by"
            value={draft.aspect ?? ''}
            onChange={(event) => onChange({ aspect: event.currentTarget.value as RatingAspect })}
            data={withDifferent(draft.aspect, RATING_ASPECT_CHOICES)}
          />
          <NativeSelect
            label="Which way is up"
            value={String(draft.higherIsMore ?? '')}
            onChange={(event) => onChange({ higherIsMore: event.currentTarget.value === 'true' })}
            data={withDifferent(draft.higherIsMore, YES_NO('A higher answer means more', 'A higher answer means less'))}
          />
          <PointsEditor points={draft.points} onChange={(points) => onChange({ points })} />
        </>
      );
    case 'ATTRIBUTE':
      return (
        <>
          <NativeSelect
            label="Kind of attribute"
            value={draft.attributeKind ?? ''}
            onChange={(event) => onChange({ attributeKind: event.currentTarget.value as AttributeKind })}
            data={withDifferent(draft.attributeKind, ATTRIBUTE_KIND_CHOICES)}
          />
          <NativeSelect
            label="Its values are"
            value={draft.valueType ?? ''}
            onChange={(event) => onChange({ valueType: event.currentTarget.value })}
            data={withDifferent(draft.valueType, VALUE_TYPES)}
          />
        </>
      );
    case 'MULTIPLE_CHOICE':
      return (
        <>
          <TextInput
            label="Question it belongs to"
            description="Columns with the same question are its options."
            {...words('question')}
          />
          {isOne ? <TextInput label="Option" {...words('option')} /> : null}
        </>
      );
    case 'SINGLE_CHOICE':
      return (
        <NativeSelect
          label="Order of the answers"
          value={String(draft.ordered ?? '')}
          onChange={(event) => onChange({ ordered: event.currentTarget.value === 'true' })}
          data={withDifferent(draft.ordered, YES_NO('They have an order', 'They have no order'))}
        />
      );
    case 'OPEN_TEXT':
      return (
        <NativeSelect
          label="It asks for"
          value={draft.textRole ?? ''}
          onChange={(event) => onChange({ textRole: event.currentTarget.value as TextRole })}
          data={withDifferent(draft.textRole, TEXT_ROLE_CHOICES)}
        />
      );
    case 'CONSENT':
      return (
        <>
          <NativeSelect
            label="What is allowed"
            value={draft.purpose ?? ''}
            onChange={(event) => onChange({ purpose: event.currentTarget.value as ConsentPurpose })}
            data={withDifferent(draft.purpose, CONSENT_PURPOSE_CHOICES)}
          />
          <TagsInput
            label="Answers that mean yes"
            description="Enter after each. Empty cells and missing words say nothing."
            value={[...draft.given]}
            onChange={(given) => onChange({ given })}
          />
          <TagsInput
            label="Answers that mean no"
            description="What is in neither list is refused when the file is imported."
            value={[...draft.withheld]}
            onChange={(withheld) => onChange({ withheld })}
          />
        </>
      );
    default:
      return null;
  }
}
