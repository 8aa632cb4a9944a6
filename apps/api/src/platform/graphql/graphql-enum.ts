import { registerEnumType } from '@nestjs/graphql';

type UpperSnake<W extends string> = W extends `${infer Head}-${infer Tail}`
  ? `${Uppercase<Head>}_${UpperSnake<Tail>}`
  : Uppercase<W>;
type EnumOf<W extends string> = { readonly [Word in W as UpperSnake<Word>]: Word };

/**
 * The GraphQL twin of a word list of the glossary: `not-shown` is NOT_SHOWN on the wire and `not-shown` in our code.
 * `const VerdictEnum = graphqlEnum('Verdict', VERDICTS)`, then `@Field(() => VerdictEnum) verdict!: Verdict`.
 */
export function graphqlEnum<const W extends string>(
  name: string,
  words: readonly W[],
  description?: string,
): EnumOf<W> {
  const members = Object.fromEntries(words.map((word) => [word.toUpperCase().replaceAll('-', '_'), word]));
  registerEnumType(members, { name, ...(description ? { description } : {}) });
  return members as EnumOf<W>;
}
