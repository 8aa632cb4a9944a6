import { InvalidError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../platform/database/index.js';
import type { WordsQuery } from './search-conditions.js';

/** Languages that have a stemmer, and what stands for all others. */
const OTHER = 'other';
const LANGUAGES = ['ar', 'de', 'el', 'en', 'es', 'fr', 'hi', 'it', 'nl', 'pt', 'ru', OTHER] as const;

/** What is typed, as queries of the indexes. */
@Injectable()
export class WantedWordsService {
  constructor(private readonly database: TenantDatabase) {}

  /**
   * To be asked within a unit of work.
   *
   * @throws InvalidError `search.no-words`
   */
  async wanted(typed: string): Promise<WordsQuery[]> {
    const queries: { language: string; query: string | null }[] = await this.database
      .em()
      .query(
        `SELECT language, nullif(words_wanted(language, $1)::text, '') AS query FROM unnest($2::text[]) AS language`,
        [typed, LANGUAGES],
      );
    const words = wordsOf(queries);
    if (words.length === 0) throw new InvalidError('search.no-words', `There are no words in "${typed}" to look for`);
    return words;
  }
}

/** Most words have the same stem in most languages: one query of the index for all of these. */
function wordsOf(queries: readonly { language: string; query: string | null }[]): WordsQuery[] {
  const distinct = [...new Set(queries.flatMap(({ query }) => query ?? []))];
  return distinct.map((query) => {
    const isLike = (one: { query: string | null }) => one.query === query;
    const isOther = queries.some((one) => isLike(one) && one.language === OTHER);
    const languages = queries.filter((one) => isLike(one) !== isOther).map(({ language }) => language);
    return isOther ? { query, exceptIn: languages } : { query, onlyIn: languages };
  });
}
