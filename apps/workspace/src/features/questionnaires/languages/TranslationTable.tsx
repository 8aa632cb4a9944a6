import { Group, Switch, Table, Textarea } from '@mantine/core';
import { missingTranslations, textsOf } from '@needfinder/survey';
import { EmptyState } from '@needfinder/ui';
import { useState } from 'react';
import type { Draft } from '../builder/draft.js';
import { languageName, translate } from './language-edits.js';
import { LanguageList } from './LanguageList.js';

interface TranslationTableProps {
  readonly draft: Draft;
  readonly onEdit: (change: (draft: Draft) => Draft, about?: string) => void;
}

/** Every text of the survey beside its translation; what is missing is counted. */
export default function TranslationTable({ draft, onEdit }: TranslationTableProps) {
  const [first = 'en', ...others] = draft.languages;
  const [wanted, setLanguage] = useState<string | null>(null);
  const [isMissingOnly, setIsMissingOnly] = useState(false);
  const language = wanted !== null && others.includes(wanted) ? wanted : (others[0] ?? null);
  const missing = language === null ? [] : missingTranslations(draft, language);
  const texts = isMissingOnly ? missing : textsOf(draft);
  return (
    <>
      <LanguageList draft={draft} chosen={language} onChoose={setLanguage} onEdit={onEdit} />
      {language === null ? (
        <EmptyState title="The survey speaks one language">
          Add another one, and every text of the survey stands here beside its translation.
        </EmptyState>
      ) : (
        <>
          <Group my="sm">
            <Switch
              label="Missing only"
              checked={isMissingOnly}
              onChange={(event) => setIsMissingOnly(event.currentTarget.checked)}
            />
            <span role="status">
              {missing.length === 0
                ? `Nothing is missing in ${languageName(language)}`
                : `${missing.length} ${missing.length === 1 ? 'text is' : 'texts are'} missing in ${languageName(language)}; they are shown in ${languageName(first)}`}
            </span>
          </Group>
          <Table layout="fixed">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{languageName(first)}</Table.Th>
                <Table.Th>{languageName(language)}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {texts.map(({ path, text }) => (
                <Table.Tr key={path}>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>{text}</Table.Td>
                  <Table.Td>
                    <Textarea
                      aria-label={`${language}: ${text}`}
                      autosize
                      dir="auto"
                      lang={language}
                      value={draft.translations[language]?.[path] ?? ''}
                      onChange={({ currentTarget: { value } }) =>
                        onEdit((now) => translate(now, language, path, value), `${language} ${path}`)
                      }
                    />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
    </>
  );
}
