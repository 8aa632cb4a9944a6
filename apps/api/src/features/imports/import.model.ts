import type { AttributeKind, ConsentPurpose, MissingState, RatingAspect, TextRole } from '@needfinder/domain';
import type { ColumnRoleKind } from '@needfinder/survey';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { graphqlEnum, Node } from '../../platform/graphql/index.js';
import { AttributeKindEnum, ConsentPurposeEnum } from '../respondents/index.js';
import { MissingStateEnum, Point, RatingAspectEnum, TextRoleEnum } from '../surveys/index.js';
import { IMPORT_STATES, type ImportState } from './import-state.js';

export const ImportStateEnum = graphqlEnum('ImportState', IMPORT_STATES);
export const ColumnKindEnum = graphqlEnum(
  'ColumnKind',
  [
    'respondent-id',
    'account-id',
    'weight',
    'attribute',
    'need-rating',
    'single-choice',
    'multiple-choice',
    'numeric',
    'date',
    'open-text',
    'consent',
    'ignore',
  ] as const satisfies readonly ColumnRoleKind[],
  'What a column of a response file means',
);

@ObjectType()
export class ImportFile {
  @Field() name!: string;
  @Field({ description: 'CSV, TSV, XLSX or SPSS; empty until the file was looked into' }) format!: string;
  @Field(() => String, { nullable: true }) encoding!: string | null;
  @Field(() => String, { nullable: true }) separator!: string | null;
  @Field(() => Int) rows!: number;
  @Field(() => Int) columns!: number;
}

@ObjectType({ description: 'A cell value that says why there is no answer' })
export class MissingWord {
  @Field() word!: string;
  @Field(() => MissingStateEnum) state!: MissingState;
}

@ObjectType({ description: 'A column as it was understood' })
export class ImportColumn {
  @Field(() => Int, { description: 'Position in the joined table, from 0' }) index!: number;
  @Field() file!: string;
  @Field() name!: string;
  @Field({ description: 'The question in full words' }) title!: string;
  @Field(() => ColumnKindEnum) kind!: ColumnRoleKind;
  @Field(() => AttributeKindEnum, { nullable: true }) attributeKind!: AttributeKind | null;
  @Field(() => String, { nullable: true }) valueType!: string | null;
  @Field(() => String, { nullable: true }) need!: string | null;
  @Field(() => RatingAspectEnum, { nullable: true }) aspect!: RatingAspect | null;
  @Field(() => Boolean, { nullable: true }) higherIsMore!: boolean | null;
  @Field(() => [Point]) points!: readonly Point[];
  @Field(() => String, { nullable: true }) battery!: string | null;
  @Field(() => [String]) options!: readonly string[];
  @Field(() => Boolean, { nullable: true }) ordered!: boolean | null;
  @Field(() => String, { nullable: true }) question!: string | null;
  @Field(() => String, { nullable: true }) option!: string | null;
  @Field(() => TextRoleEnum, { nullable: true }) textRole!: TextRole | null;
  @Field(() => ConsentPurposeEnum, { nullable: true }) purpose!: ConsentPurpose | null;
  @Field(() => [String], { description: 'Values that give consent' }) given!: readonly string[];
  @Field(() => [String], { description: 'Values that withhold it' }) withheld!: readonly string[];
  @Field(() => [MissingWord]) missing!: readonly MissingWord[];
  @Field({ description: 'Why it was understood like this, in one sentence' }) why!: string;
  @Field(() => Float, { description: '0 = a guess, 1 = certain or chosen by a person' }) confidence!: number;
  @Field({ description: 'A person chose it' }) corrected!: boolean;
  @Field(() => [String]) samples!: readonly string[];
  @Field(() => Int, { description: 'Different values; above 1,000 it says 1,000' }) distinct!: number;
  @Field(() => Int, { description: 'Rows with a value' }) filled!: number;
}

@ObjectType({ description: 'Columns that ask the same of several needs, with the same answers' })
export class ImportBattery {
  @Field() key!: string;
  @Field() title!: string;
  @Field(() => RatingAspectEnum) aspect!: RatingAspect;
  @Field(() => [Int]) columns!: readonly number[];
  @Field(() => [Point]) points!: readonly Point[];
}

@ObjectType({ description: 'A cell that cannot be what its column says' })
export class ImportError {
  @Field(() => Int, { description: 'Line of the file on which the row starts, from 1' }) line!: number;
  @Field() column!: string;
  @Field() value!: string;
  @Field() reason!: string;
}

@ObjectType()
export class ImportResult {
  @Field(() => Int, { description: 'Rows of the file, one per respondent' }) respondents!: number;
  @Field(() => Int) newRespondents!: number;
  @Field(() => Int) inserted!: number;
  @Field(() => Int, { description: 'Responses that took the place of an older version of themselves' })
  replaced!: number;
  @Field(() => Int) unchanged!: number;
  @Field(() => Int) questions!: number;
  @Field(() => Int) needs!: number;
}

@ObjectType({ implements: () => [Node], description: 'Response files on their way into the study' })
export class Import extends Node {
  @Field(() => ImportStateEnum) state!: ImportState;
  @Field(() => [ImportFile]) files!: readonly ImportFile[];
  @Field(() => String, { nullable: true }) joinKey!: string | null;
  @Field(() => Int, { nullable: true }) rows!: number | null;
  @Field(() => [ImportColumn]) columns!: readonly ImportColumn[];
  @Field(() => [ImportBattery]) batteries!: readonly ImportBattery[];
  @Field(() => String, { nullable: true, description: 'Whose mapping was reused' }) reusedFrom!: string | null;
  @Field(() => Int, { description: 'All errors found, also those that the list does not hold' }) errorCount!: number;
  @Field(() => ImportResult, { nullable: true }) result!: ImportResult | null;
  @Field() createdAt!: Date;
  @Field(() => String, { nullable: true }) failure!: string | null;
  @Field(() => [String]) warnings!: readonly string[];

  studyId!: string;
  jobId!: string | null;
}
