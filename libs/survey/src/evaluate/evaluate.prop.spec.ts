import { describe, expect, test } from '@jest/globals';
import type { StoredAnswer } from '@needfinder/domain';
import fc from 'fast-check';
import { readDefinition } from '../definition/definition-problems.js';
import { storedAnswers } from '../stored/stored-answers.js';
import { storedQuestions } from '../stored/stored-questions.js';
import { compileSurvey } from './compile-survey.js';
import { arbitraryDefinition } from './definition-arbitrary.js';
import { evaluate } from './evaluate.js';
import { saveProblems, shownAnswers } from './judge.js';
import { simulateRespondent } from './simulate-respondent.js';
import { answerField, goOn, openPage, startWalk } from './walk.js';

const people = fc.record({ definition: arbitraryDefinition, seed: fc.nat({ max: 2 ** 31 }), person: fc.nat() });

describe('what the page lets through and what the server takes', () => {
  test('answers given page by page are accepted save by save and at the end', () => {
    fc.assert(
      fc.property(people, ({ definition, seed, person }) => {
        const phone = compileSurvey(definition);
        // The server has the definition from its database.
        const server = compileSurvey(structuredClone(definition));
        const wanted = simulateRespondent(phone, seed, person);
        let walk = startWalk(seed);
        for (let guard = 0; !walk.isAtEnd && guard < 100; guard += 1) {
          const { evaluation, at } = openPage(phone, walk);
          const fields = evaluation.pages[at]?.parts.flatMap((part) => phone.fieldsOfPart(part)) ?? [];
          for (const { key } of fields) {
            // Earlier answers on the page may have hidden it.
            if (!(key in wanted) || evaluate(phone, walk.answers, seed).states[key] === 'not-shown') continue;
            walk = answerField(walk, key, wanted[key]!);
            expect(saveProblems(evaluate(server, walk.answers, seed), [key])).toEqual([]);
          }
          // A page may show more once it is answered: then it is stayed on and answered again.
          walk = goOn(phone, walk);
        }
        const end = evaluate(server, shownAnswers(walk.answers, evaluate(server, walk.answers, seed)), seed);
        expect(end.problems).toEqual([]);
        expect(walk.isAtEnd).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('a forged answer is refused with the field and the reason', () => {
    const forged = fc.oneof<fc.Arbitrary<StoredAnswer>[]>(
      fc.constant('nobody-offers-this'),
      fc.constant(9_999_999),
      fc.constant(['nobody-offers-this']),
      fc.constant('x'.repeat(30_000)),
      fc.constant({ missing: 'not-applicable' as const }),
    );
    fc.assert(
      fc.property(people, fc.nat(), forged, ({ definition, seed, person }, which, value) => {
        const survey = compileSurvey(definition);
        const given = simulateRespondent(survey, seed, person);
        const fields = [...survey.fields.values()].filter(({ rule }) => !isFreeText(rule.kind, value));
        fc.pre(fields.length > 0);
        const { key } = fields[which % fields.length]!;
        const problems = saveProblems(evaluate(survey, { ...given, [key]: value }, seed), [key]);
        expect(problems.map(({ field }) => field)).toContain(key);
      }),
      { numRuns: 150 },
    );
  });

  test('every field is in exactly one state, and a response has a question for everything it stores', () => {
    fc.assert(
      fc.property(people, ({ definition, seed, person }) => {
        const survey = compileSurvey(definition);
        const given = simulateRespondent(survey, seed, person);
        const evaluation = evaluate(survey, given, seed);
        expect(Object.keys(evaluation.states).sort()).toEqual([...survey.fields.keys()].sort());
        const asked = new Set(storedQuestions(definition).map(({ key }) => key));
        const stored = storedAnswers(survey, evaluation);
        expect(Object.keys(stored).filter((key) => !asked.has(key) && !survey.fields.has(key))).toEqual([]);
        const shown = Object.entries(evaluation.states).filter(([, state]) => state === 'not-shown');
        expect(shown.every(([key]) => !(key in evaluation.values))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

test('random definitions are without problems, so that the properties above speak about surveys that can be published', () => {
  fc.assert(
    fc.property(arbitraryDefinition, (definition) => {
      const isAsking = definition.blocks[0]!.pages.some(({ parts }) => parts.some(({ type }) => type !== 'statement'));
      fc.pre(isAsking);
      // Statements have no field, so a condition on one is the only fault the generator makes.
      const { problems } = readDefinition(JSON.parse(JSON.stringify(definition)));
      expect(problems.filter(({ sentence }) => !/refers to|called/.test(sentence))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

const isFreeText = (kind: string, value: StoredAnswer): boolean =>
  kind === 'text' && typeof value === 'string' && value.length < 100;
