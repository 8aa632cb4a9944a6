import { NativeSelect, TagsInput, TextInput } from '@mantine/core';
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

interface Choice {
  readonly value: string | boolean;
  readonly label: string;
}
const VALUE_TYPES: readonly Choice[] = [
  { value: 'category', label: 'One of some words' },
  { value: 'number', label: 'A number' },
  { value: 'date', label: 'A date' },
  { value: 'text', label: 'Any text' },
];
const DIRECTIONS: readonly Choice[] = [
  { value: true, label: 'A higher answer means more' },
  { value: false, label: 'A higher answer means less' },
];
const ORDERS: readonly Choice[] = [
  { value: true, label: 'They have an order' },
  { value: false, label: 'They have no order' },
];

/** What else there is to say about a role. */
export function RoleFields({ draft, isOne, onChange, onLeave }: RoleFieldsProps) {
  const words = (key: 'need' | 'question' | 'option') => ({
    value: draft[key] ?? '',
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [key]: event.currentTarget.value }, { isSaved: false }),
    onBlur: onLeave,
  });
  const choice = (key: keyof ColumnDraft, choices: readonly Choice[]) => ({
    value: String(draft[key] ?? ''),
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [key]: choices.find(({ value }) => String(value) === event.currentTarget.value)!.value }),
    data: [
      // Where several columns differ, nothing is chosen until someone chooses.
      ...(draft[key] === null ? [{ value: '', label: 'Different, or not said', disabled: true }] : []),
      ...choices.map(({ value, label }) => ({ value: String(value), label })),
    ],
  });
  switch (draft.kind) {
    case 'NEED_RATING':
      return (
        <>
          {isOne ? <TextInput label="Need that is rated" {...words('need')} /> : null}
          <NativeSelect label="Rated by" {...choice('aspect', RATING_ASPECT_CHOICES)} />
          <NativeSelect label="Which way is up" {...choice('higherIsMore', DIRECTIONS)} />
          <PointsEditor points={draft.points} onChange={(points) => onChange({ points })} />
        </>
      );
    case 'ATTRIBUTE':
      return (
        <>
          <NativeSelect label="Kind of attribute" {...choice('attributeKind', ATTRIBUTE_KIND_CHOICES)} />
          <NativeSelect label="Its values are" {...choice('valueType', VALUE_TYPES)} />
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
      return <NativeSelect label="Order of the answers" {...choice('ordered', ORDERS)} />;
    case 'OPEN_TEXT':
      return <NativeSelect label="It asks for" {...choice('textRole', TEXT_ROLE_CHOICES)} />;
    case 'CONSENT':
      return (
        <>
          <NativeSelect label="What is allowed" {...choice('purpose', CONSENT_PURPOSE_CHOICES)} />
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
