import { z } from 'zod';
import { saveBodySchema } from './save-body.js';

const uuid = (name: string, description: string) => ({
  ...{ name, in: name === 'id' ? 'query' : 'path', required: name !== 'id', description },
  schema: { type: 'string', format: 'uuid' },
});
const TOKEN = {
  name: 'token',
  in: 'path',
  required: true,
  description: 'The secret of the link',
  schema: { type: 'string' },
};
const CLIENT = 'Made once by whoever answers; together with the link it is the right to go on answering';

const refusal = (description: string) => ({
  description,
  content: {
    'application/json': {
      schema: {
        type: 'object',
        properties: { message: { type: 'string' }, code: { type: 'string' }, details: { type: 'object' } },
      },
    },
  },
});
const outcome = {
  type: 'object',
  required: ['state', 'receipt'],
  properties: {
    state: { enum: ['partial', 'complete', 'screened-out', 'quota-full'] },
    receipt: { type: ['string', 'null'], description: 'What a respondent can quote; null until it is over' },
  },
};

/** The REST interface for respondents, as OpenAPI 3.1. */
export const respondApi = () => ({
  openapi: '3.1.0',
  info: { title: 'Answering a Needfinder survey', version: '1' },
  paths: {
    '/api/respond/{token}': {
      get: {
        summary: 'The survey behind a link, and what was answered before',
        parameters: [TOKEN, uuid('id', CLIENT)],
        responses: {
          200: { description: 'definition follows docs/survey-definition.schema.json' },
          404: refusal('The link is unknown or was revoked'),
          429: refusal('Too many requests from one address'),
        },
      },
    },
    '/api/respond/{token}/{clientId}/{saveId}': {
      put: {
        summary: 'Save answers. Acknowledged after they are stored; sending the same save again changes nothing',
        parameters: [TOKEN, uuid('clientId', CLIENT), uuid('saveId', 'Made once per save')],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: z.toJSONSchema(saveBodySchema, { io: 'input' }) } },
        },
        responses: {
          200: { description: 'Stored', content: { 'application/json': { schema: outcome } } },
          400: refusal('An answer that the survey cannot have asked for, with the field and the reason'),
          409: refusal('The survey is paused or closed, or the answers were handed in before'),
          429: refusal('Too many requests from one address'),
        },
      },
    },
  },
});
