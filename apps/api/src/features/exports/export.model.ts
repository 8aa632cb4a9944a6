import type { AnswerStyle } from '@needfinder/file-formats';
import { Field, Float, ObjectType } from '@nestjs/graphql';
import { graphqlEnum, Node } from '../../platform/graphql/index.js';
import { EXPORT_FORMATS, type ExportFormat } from './export-format.js';

export const ExportFormatEnum = graphqlEnum('ExportFormat', EXPORT_FORMATS, 'What file is made of the responses');
export const AnswerStyleEnum = graphqlEnum(
  'AnswerStyle',
  ['labels', 'codes'] as const satisfies readonly AnswerStyle[],
  'Answers as the words of their options, or as codes; statistics files hold both',
);

@ObjectType({ implements: () => [Node], description: 'A file that is made of a study in the background' })
export class Export extends Node {
  @Field(() => ExportFormatEnum) format!: ExportFormat;
  @Field(() => AnswerStyleEnum) style!: AnswerStyle;
  @Field() fileName!: string;
  @Field(() => Float, { nullable: true, description: 'Bytes; null while the file is not there' }) size!: number | null;
  @Field(() => String, { nullable: true, description: 'Where the file is; null while it is not there' })
  address!: string | null;
  @Field() createdAt!: Date;

  studyId!: string;
  jobId!: string;
}
