import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../../platform/graphql/index.js';

export const CodeKindEnum = graphqlEnum('CodeKind', ['need', 'theme'] as const, 'What a code is');
const ImportedStateEnum = graphqlEnum(
  'ImportedCodeState',
  ['new', 'changed', 'same'] as const,
  'What becomes of a code of a file',
);

@ObjectType({ description: 'A code of a file, and what an import would make of it' })
export class ImportedCodeRow {
  @Field(() => Int, { description: 'Where it stands in the file, from 1' }) row!: number;
  @Field() label!: string;
  @Field(() => String, { nullable: true, description: 'Name of the code it would stand under' }) parent!: string | null;
  @Field(() => CodeKindEnum) kind!: 'need' | 'theme';
  @Field(() => ImportedStateEnum) state!: 'new' | 'changed' | 'same';
}

@ObjectType({ description: 'Something that cannot be taken, and where it stands' })
export class CodebookImportProblem {
  @Field(() => Int) row!: number;
  @Field(() => String, { nullable: true }) column!: string | null;
  @Field({ description: 'What stands there, and what may' }) sentence!: string;
}

@ObjectType({ description: 'What an import of a codebook would do' })
export class CodebookImportPreview {
  @Field(() => ID) uploadId!: string;
  @Field() fileName!: string;
  @Field(() => [ImportedCodeRow]) codes!: ImportedCodeRow[];
  @Field(() => [CodebookImportProblem], { description: 'With any of them nothing is imported' })
  problems!: CodebookImportProblem[];
  @Field(() => [String], { description: 'Columns that nothing is made of' }) ignoredColumns!: readonly string[];
}
