import { Button, Group, Select } from '@mantine/core';
import { missingTranslations } from '@needfinder/survey';
import type { Draft } from '../builder/draft.js';
import {
  addLanguage,
  isLanguageTag,
  isSpoken,
  languageName,
  offeredLanguages,
  removeLanguage,
} from './language-edits.js';
import { useState } from 'react';

interface LanguageListProps {
  readonly draft: Draft;
  /** The one that is translated into; null when there is only one. */
  readonly chosen: string | null;
  readonly onChoose: (language: string) => void;
  readonly onEdit: (change: (draft: Draft) => Draft) => void;
}

/** The languages of the survey with what each lacks, and a way to add one. */
export function LanguageList({ draft, chosen, onChoose, onEdit }: LanguageListProps) {
  const [typed, setTyped] = useState('');
  const [first = 'en', ...others] = draft.languages;
  const offered = offeredLanguages(draft.languages);
  const isOwnTag = isLanguageTag(typed) && !draft.languages.includes(typed);
  const data =
    isOwnTag && offered.every(({ value }) => value !== typed) ? [...offered, { value: typed, label: typed }] : offered;
  return (
    <Group gap="xs" align="end">
      <span>
        Written in <b>{languageName(first)}</b>
      </span>
      {others.map((language) => {
        const missing = missingTranslations(draft, language).length;
        return (
          <Button.Group key={language}>
            <Button
              size="xs"
              variant={language === chosen ? 'light' : 'default'}
              aria-pressed={language === chosen}
              onClick={() => onChoose(language)}
            >
              {languageName(language)}
              {missing > 0 ? ` · ${missing} missing` : ' · complete'}
            </Button>
            <Button
              size="xs"
              variant="default"
              aria-label={`Take out ${languageName(language)}`}
              onClick={() => onEdit((now) => removeLanguage(now, language))}
            >
              ×
            </Button>
          </Button.Group>
        );
      })}
      <Select
        size="xs"
        aria-label="Add a language"
        placeholder="Add a language"
        searchable
        searchValue={typed}
        onSearchChange={setTyped}
        nothingFoundMessage="Type a tag such as sr-Latn"
        data={data}
        value={null}
        onChange={(language) => {
          if (language === null) return;
          onEdit((now) => addLanguage(now, language));
          onChoose(language);
          setTyped('');
        }}
      />
      {draft.languages.some((language) => !isSpoken(language)) && (
        <span className="nf-light">
          Buttons and hints of the page are English where it does not speak the language.
        </span>
      )}
    </Group>
  );
}
