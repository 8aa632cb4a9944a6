import type { Turn } from '@needfinder/file-formats';
import { Injectable } from '@nestjs/common';
import { Compute } from '../../platform/compute/index.js';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { type CodedMaterial, CodedMaterialService } from '../codings/index.js';
import { InterviewService } from '../interviews/index.js';
import { CodebookExportService } from '../needs/index.js';
import { AttributeService, RespondentService } from '../respondents/index.js';
import { StudyService } from '../studies/index.js';
import { Variables } from './exchange-variables.js';
import { answerKey, derivedId, type StudyMaterial, type StudySource } from './study-project.js';
import { writeExchangeTask } from './write-exchange.task.js';

/** Takes a study to other programs, as a REFI-QDA project. */
@Injectable()
export class ExchangeExportService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly studies: StudyService,
    private readonly codebook: CodebookExportService,
    private readonly interviews: InterviewService,
    private readonly coded: CodedMaterialService,
    private readonly respondents: RespondentService,
    private readonly attributes: AttributeService,
    private readonly compute: Compute,
  ) {}

  /** A `.qdpx` archive of what the caller may know of. @throws NotFoundError `study.not-found` */
  async toQdpx(ctx: RequestContext, studyId: string): Promise<{ studyName: string; bytes: Uint8Array }> {
    const material = await this.read(ctx, studyId);
    return { studyName: material.name, bytes: await this.compute.run(writeExchangeTask, material) };
  }

  private async read(ctx: RequestContext, studyId: string): Promise<StudyMaterial> {
    const { name } = await this.studies.get(ctx, studyId);
    const { answers, ...coded } = await this.coded.of(ctx, studyId);
    return this.database.inTenant(ctx, async () => {
      const attributes = await this.attributes.ofStudies(ctx, [studyId]);
      const variables = new Variables(attributes);
      const talks = await this.interviews.transcriptsOf(ctx, studyId);
      const personIds = [
        ...talks.flatMap(({ interview }) => interview.respondentId ?? []),
        ...answers.map(({ respondentId }) => respondentId),
      ];
      const people = await this.respondents.byIds(ctx, [...new Set(personIds)].sort());
      const keyOf = new Map(people.map(({ id, key }) => [id, key]));
      const spoken = talks.map(({ interview, turns }): StudySource => {
        const { id, title, respondentId, storedAttributes } = interview;
        const values = variables.valuesOf(storedAttributes);
        return { id, title, respondentId, values, turns: turns.map((turn) => ({ ...turn, key: turn.id })) };
      });
      return {
        ...{ name, coded },
        codes: await this.codebook.codes(ctx, studyId),
        people: people.map(({ id, key, storedAttributes }) => ({
          id,
          key,
          values: variables.valuesOf(storedAttributes),
        })),
        sources: [...spoken, ...answerSources(answers, keyOf)],
        // Last: their types depend on the values that were met.
        variables: variables.written(),
      };
    });
  }
}

/** What one person wrote, as a conversation: each question with its answer. */
function answerSources(answers: CodedMaterial['answers'], keyOf: ReadonlyMap<string, string>): StudySource[] {
  const byPerson = new Map<string, CodedMaterial['answers'][number][]>();
  for (const answer of answers)
    byPerson.set(answer.respondentId, [...(byPerson.get(answer.respondentId) ?? []), answer]);
  return [...byPerson].map(([respondentId, own]) => {
    const person = keyOf.get(respondentId) ?? respondentId;
    const turns = own.flatMap(({ question, text, responseId, questionId }): StudySource['turns'][number][] => [
      { speaker: 'Question', text: question, key: null, ...ASKED },
      { speaker: person, text, key: answerKey(responseId, questionId), ...ANSWERED },
    ]);
    return { id: derivedId(`answers ${respondentId}`), title: `Answers of ${person}`, respondentId, values: [], turns };
  });
}

const ASKED: Pick<Turn, 'role' | 'startMs'> = { role: 'interviewer', startMs: null };
const ANSWERED: Pick<Turn, 'role' | 'startMs'> = { role: 'respondent', startMs: null };
