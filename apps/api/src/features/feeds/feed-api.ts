import { CONSENT_PURPOSES, CONSENT_STATES } from '@needfinder/domain';
import { z } from 'zod';
import { feedQuerySchema } from './feed-query.js';

const { properties: PARAMETERS = {} } = z.toJSONSchema(feedQuerySchema, { io: 'input' });

const answer = {
  description: 'An answer, or why there is none; an empty one is left out',
  oneOf: [
    { type: 'number' },
    { type: 'string' },
    { type: 'array', items: { type: 'string' } },
    {
      type: 'object',
      required: ['missing'],
      properties: { missing: { enum: ['empty', 'not-shown', 'refused', 'not-applicable'] } },
    },
  ],
};
const moment = { type: 'string', format: 'date-time' };
const id = { type: 'string', format: 'uuid' };
const answers = {
  type: 'object',
  description: 'Of people who withhold contact, what tells how to reach them was refused',
  additionalProperties: answer,
};
const RESPONSE = {
  ...{ id, respondent: { type: 'string' }, version: { type: 'integer' }, submittedAt: moment },
  isCurrent: { type: 'boolean', description: 'False when a newer one of the same person replaced it' },
  consents: {
    type: 'object',
    description: 'What the person allows, as stated last; a purpose that is left out was not asked',
    properties: Object.fromEntries(CONSENT_PURPOSES.map((purpose) => [purpose, { enum: CONSENT_STATES }])),
  },
  answers,
};
const SUBMISSION = {
  id,
  state: { enum: ['partial', 'complete', 'screened-out', 'quota-full'] },
  respondent: { type: ['string', 'null'], description: 'Null until it is complete' },
  ...{ version: { type: 'integer' }, language: { type: 'string' }, device: { type: ['string', 'null'] } },
  ...{ startedAt: moment, savedAt: moment, endedAt: { ...moment, type: ['string', 'null'] }, answers },
};

const feed = (summary: string, properties: object) => ({
  get: {
    summary,
    parameters: [
      { name: 'surveyId', in: 'path', required: true, schema: id },
      ...Object.entries(PARAMETERS).map(([name, schema]) => ({ name, in: 'query', required: false, schema })),
    ],
    responses: {
      200: {
        description:
          'A page. Ask again with “next” as “after”: the next page, or what is new since; empty when nothing is',
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['items', 'next'],
              properties: {
                items: { type: 'array', items: { type: 'object', required: Object.keys(properties), properties } },
                next: { type: ['string', 'null'], description: 'A cursor; null before the first item' },
              },
            },
          },
        },
      },
      400: { description: 'A parameter that cannot be read, by name' },
      403: { description: 'No API token, or one without the scope read' },
      404: { description: 'This workspace has no such survey' },
    },
  },
});

/** The REST interface for programs that read what people answered, as OpenAPI 3.1. */
export const feedApi = () => ({
  openapi: '3.1.0',
  info: { title: 'Reading what people answered', version: '1' },
  security: [{ token: [] }],
  components: { securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'Settings › API tokens' } } },
  paths: {
    '/api/v1/surveys/{surveyId}/responses': feed(
      'Complete answers of a survey, imported ones too, oldest first; a correction is a response of its own',
      RESPONSE,
    ),
    '/api/v1/surveys/{surveyId}/submissions': feed(
      'Everybody who began a survey, by their last save: one that goes on appears again',
      SUBMISSION,
    ),
  },
});
