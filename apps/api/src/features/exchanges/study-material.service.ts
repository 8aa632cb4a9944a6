import type { Turn } from '@needfinder/file-formats';
import { tellsContact } from '@needfinder/survey';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { type CodedMaterial, CodedMaterialService } from '../codings/index.js';
import { InterviewService } from '../interviews/index.js';
import { CodebookExportService } from '../needs/index.js';
import { derivedId } from './derived-id.js';
import { StudyPeopleService } from './study-people.service.js';
import { answerKey, type StudyMaterial, type StudySource } from './study-project.js';

/** Everything of a study that other programs can go on with, as far as the caller may know of it. */
@Injectable()
export class StudyMaterialService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly codebook: CodebookExportService,
    private readonly interviews: InterviewService,
    private readonly coded: CodedMaterialService,
    private readonly people: StudyPeopleService,
  ) {}

  async read(ctx: RequestContext, studyId: string): Promise<Omit<StudyMaterial, 'name'>> {
    const { answers: given, ...coded } = await this.coded.of(ctx, studyId);
    return this.database.inTenant(ctx, async () => {
      const variables = await this.people.variables(ctx, studyId);
      const withoutContact = await this.people.withoutContact(ctx, studyId);
      const spoken = (await this.interviews.transcriptsOf(ctx, studyId)).map(({ interview, turns }): StudySource => {
        const { id, title, respondentId, storedAttributes } = interview;
        const values = variables.valuesOf(storedAttributes, !withoutContact.has(respondentId ?? ''));
        return { id, title, respondentId, values, turns: turns.map((turn) => ({ ...turn, key: turn.id })) };
      });
      const answers = given.filter(
        ({ respondentId, question, text }) => !withoutContact.has(respondentId) || !tellsContact([question])(text),
      );
      const ids = [...spoken, ...answers].flatMap(({ respondentId }) => respondentId ?? []);
      const people = await this.people.read(ctx, new Set(ids), variables);
      const keyOf = new Map(people.map(({ id, key }) => [id, key]));
      return {
        ...{ coded, people, sources: [...spoken, ...answerSources(answers, keyOf)] },
        codes: await this.codebook.codes(ctx, studyId),
        // Last: their types depend on the values that were met.
        variables: [...variables.written(), ...this.people.consentVariables(people)],
      };
    });
  }
}

/** What one person wrote, as a conversation: each question with its answer. */
function answerSources(answers: CodedMaterial['answers'], keyOf: ReadonlyMap<string, string>): StudySource[] {
  const byPerson = new Map<string, StudySource['turns'][number][]>();
  for (const { question, text, respondentId, responseId, questionId } of answers) {
    const turns = byPerson.get(respondentId) ?? [];
    byPerson.set(respondentId, turns);
    const speaker = keyOf.get(respondentId) ?? respondentId;
    turns.push({ speaker: 'Question', text: question, key: null, ...ASKED });
    turns.push({ speaker, text, key: answerKey(responseId, questionId), ...ANSWERED });
  }
  return [...byPerson].map(([respondentId, turns]) => {
    const title = `Answers of ${keyOf.get(respondentId) ?? respondentId}`;
    return { id: derivedId(`answers ${respondentId}`), title, respondentId, values: [], turns };
  });
}

const ASKED: Pick<Turn, 'role' | 'startMs'> = { role: 'interviewer', startMs: null };
const ANSWERED: Pick<Turn, 'role' | 'startMs'> = { role: 'respondent', startMs: null };
