import type { PersonWithAnswers } from '../responses/index.js';

/** Rows that follow each other are one person's, also across blocks: each person with all their responses. */
export async function* byPerson(
  blocks: AsyncIterable<readonly PersonWithAnswers[]>,
): AsyncGenerator<PersonWithAnswers[][]> {
  let person: PersonWithAnswers[] = [];
  for await (const rows of blocks) {
    const people: PersonWithAnswers[][] = [];
    for (const row of rows) {
      if (person.length > 0 && person[0]!.respondentId !== row.respondentId) {
        people.push(person);
        person = [];
      }
      person.push(row);
    }
    if (people.length > 0) yield people;
  }
  if (person.length > 0) yield [person];
}
