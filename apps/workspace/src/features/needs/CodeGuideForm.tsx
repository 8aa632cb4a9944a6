import { TagsInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { CodeNode } from './code-tree.js';
import { useCodeSteps } from './useCodeSteps.js';

const MOST_GUIDE = 5_000;
const PARTS = [
  { part: 'definition', label: 'Definition', hint: 'What it means, in a sentence or two' },
  { part: 'include', label: 'It applies', hint: 'When to code with it' },
  { part: 'exclude', label: 'It does not apply', hint: 'When not, though one may think so' },
] as const;

/** When a code applies. Each part is stored when it is left; what was refused stays in its field. */
export function CodeGuideForm({ node, mayEdit }: { node: CodeNode; mayEdit: boolean }) {
  const { describe } = useCodeSteps();
  return (
    <>
      {PARTS.map(({ part, label, hint }) => (
        <GuideText
          key={part}
          label={label}
          hint={hint}
          text={node.code[part]}
          mayEdit={mayEdit}
          onSave={(text) => describe(node, { [part]: text })}
        />
      ))}
      {mayEdit ? (
        <TagsInput
          size="xs"
          label="Key phrases"
          description="Words of respondents that are typical of it; Enter adds one"
          maxTags={50}
          value={[...node.code.phrases]}
          onChange={(phrases) => void describe(node, { phrases })}
        />
      ) : node.code.phrases.length > 0 ? (
        <p>
          <span className="nf-light">Key phrases: </span>
          {node.code.phrases.join('; ')}
        </p>
      ) : null}
    </>
  );
}

interface GuideTextProps {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly mayEdit: boolean;
  readonly mostCharacters?: number;
  readonly onSave: (text: string) => Promise<boolean>;
}

export function GuideText({ label, hint, text, mayEdit, mostCharacters = MOST_GUIDE, onSave }: GuideTextProps) {
  const [typed, setTyped] = useState<string | null>(null);
  if (!mayEdit) {
    return text ? (
      <p>
        <span className="nf-light">{label}: </span>
        {text}
      </p>
    ) : null;
  }
  const save = async () => {
    const wanted = typed?.trim();
    if (wanted === undefined || wanted === text) return setTyped(null);
    if (await onSave(wanted)) setTyped(null);
  };
  return (
    <Textarea
      size="xs"
      label={label}
      placeholder={hint}
      autosize
      minRows={1}
      maxLength={mostCharacters}
      value={typed ?? text}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => void save()}
    />
  );
}
