import { Group, Select, Switch, Table, Textarea, TextInput } from '@mantine/core';
import { missingTranslations, textsOf } from '@needfinder/survey';
import { useState } from 'react';
import type { Draft } from './draft.js';

interface TranslationTableProps {
  readonly draft: Draft;
  readonly onEdit: (change: (draft: Draft) => Draft, about?: string) => void;
}

/** Every text of the survey beside its translation; what is missing is counted. */
export function TranslationTable({ draft, onEdit }: TranslationTableProps) {
  const others = draft.languages.slice(1);
  const [wanted, setLanguage] = useState<string | null>(null);
  const [isMissingOnly, setIsMissingOnly] = useState(false);
  const language = wanted !== null && others.includes(wanted) ? wanted : (others[0] ?? null);
  const missing = language === null ? [] : missingTranslations(draft, language);
  const texts = isMissingOnly ? missing : textsOf(draft);
  const translate = (path: string, text: string) =>
    onEdit(
      (now) => ({
        ...now,
        translations: { ...now.translations, [language!]: { ...now.translations[language!], [path]: text } },
      }),
      `${language} ${path}`,
    );
  return (
    <>
      <TextInput
        maw={480}
        mb="md"
        label="Languages of the survey, the first one is written in"
        description="Tags with commas between them: en, de, pt-BR"
        defaultValue={draft.languages.join(', ')}
        onBlur={(event) => {
          const languages = event.currentTarget.value.split(/[,\s]+/).filter((tag) => tag !== '');
          if (languages.length > 0) onEdit((now) => ({ ...now, languages }));
        }}
      />
      {language === null ? (
        <p className="nf-light">Add a language to translate into.</p>
      ) : (
        <>
          <Group mb="sm">
            <Select aria-label="Language to translate into" data={others} value={language} onChange={setLanguage} />
            <Switch
              label="Missing only"
              checked={isMissingOnly}
              onChange={(event) => setIsMissingOnly(event.currentTarget.checked)}
            />
            <span role="status">
              {missing.length === 0 ? 'Nothing is missing' : `${missing.length} texts are missing`}
            </span>
          </Group>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{draft.languages[0]}</Table.Th>
                <Table.Th>{language}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {texts.map(({ path, text }) => (
                <Table.Tr key={path}>
                  <Table.Td>{text}</Table.Td>
                  <Table.Td>
                    <Textarea
                      aria-label={`${language}: ${text}`}
                      autosize
                      dir="auto"
                      lang={language}
                      value={draft.translations[language]?.[path] ?? ''}
                      onChange={(event) => translate(path, event.currentTarget.value)}
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
