/** Where a name was found, in the words of the wizard. */
export interface Clue {
  readonly token: string;
  readonly why: string;
}

interface Named {
  readonly fileName: string;
  readonly title: string;
  readonly speakers: readonly { readonly name: string; readonly role: string }[];
  readonly turns: readonly { readonly text: string }[];
}

/** Ids look like R-0412, P12, 417: letters, then at least one digit. */
const ID_PATTERN = /\b[\p{L}]{0,12}[-_ ]?\d[\p{L}\d-]*\b/gu;

/**
 * Words of a transcript that may be somebody's id, the most telling first: in the file's name, in its title, among the
 * speakers. Whether a study knows such a person is for the caller to find out.
 */
export function respondentClues({ fileName, title, speakers }: Named): Clue[] {
  const stem = fileName.replace(/\.[^.]+$/, '');
  const answering = speakers.filter((speaker) => speaker.role !== 'interviewer');
  return [
    ...tokensOf(stem).map((token) => ({ token, why: `The file name contains ${token}` })),
    ...tokensOf(title).map((token) => ({ token, why: `The title contains ${token}` })),
    ...answering.map(({ name }) => ({ token: name, why: `${name} speaks in it` })),
  ];
}

function tokensOf(text: string): string[] {
  // An underscore joins words in file names: "interview_R-0412" has an id at its end.
  const parts = text.split(/[_\s()[\],]+/).filter((part) => part !== '');
  return [...new Set([...parts, ...(text.match(ID_PATTERN) ?? [])].filter((part) => /\d/.test(part)))];
}
