import type { AnswerStyle } from '@needfinder/file-formats';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsIn, IsUUID } from 'class-validator';
import { EXPORT_FORMATS, type ExportFormat } from './export-format.js';
import { AnswerStyleEnum, ExportFormatEnum } from './export.model.js';

@InputType()
export class StartExportInput {
  @Field(() => ID)
  @IsUUID()
  studyId!: string;

  @Field(() => ExportFormatEnum)
  @IsIn(EXPORT_FORMATS)
  format!: ExportFormat;

  @Field(() => AnswerStyleEnum, { defaultValue: 'labels' })
  @IsIn(['labels', 'codes'])
  style!: AnswerStyle;
}
