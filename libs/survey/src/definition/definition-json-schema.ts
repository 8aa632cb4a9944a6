import { z } from 'zod';
import { surveyDefinitionSchema } from './survey-definition.js';

/** The JSON Schema (draft 2020-12) of a survey definition. It describes the form; `readDefinition` also checks the rest. */
export const definitionJsonSchema = (): object => ({
  title: 'Needfinder survey definition',
  // JsonLogic has no schema of its own in ours: any JSON, judged by `logicSchema`.
  ...z.toJSONSchema(surveyDefinitionSchema, { unrepresentable: 'any' }),
});
