import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { ActivityService, StudyService } from '../studies/index.js';
import type { EstablishedVersion } from '../surveys/index.js';
import type { ImportEntity } from './import.entity.js';
import type { ImportCounts } from './import-state.js';
import { countOf, nameList } from './sentences.js';
import { SurveyImportedHandlers } from './survey-imported.port.js';

/** Tells the rest of the house, in the transaction of the import, what it brought. */
@Injectable()
export class ImportAnnouncementService {
  constructor(
    private readonly handlers: SurveyImportedHandlers,
    private readonly activities: ActivityService,
    private readonly studies: StudyService,
  ) {}

  async imported(
    ctx: RequestContext,
    { studyId, files }: ImportEntity,
    version: EstablishedVersion,
    result: ImportCounts,
  ): Promise<void> {
    const { surveyId, id: surveyVersionId, isNew: isNewVersion, questions } = version;
    const changedResponses = result.inserted + result.replaced;
    for (const handler of this.handlers.parts) {
      await handler.surveyImported(ctx, {
        studyId,
        surveyId,
        surveyVersionId,
        isNewVersion,
        questions,
        changedResponses,
      });
    }
    const names = nameList(files.map(({ name }) => name));
    await this.activities.record(ctx, studyId, 'survey-imported', `Imported ${names}: ${inWords(result)}`);
    await this.studies.changed(ctx, studyId);
  }
}

function inWords({ respondents, inserted, replaced, unchanged }: ImportCounts): string {
  const parts = [
    ...(inserted > 0 ? [`${countOf(inserted, 'response')} added`] : []),
    ...(replaced > 0 ? [`${countOf(replaced, 'response')} replaced`] : []),
    ...(unchanged > 0 ? [`${countOf(unchanged, 'response')} unchanged`] : []),
  ];
  return parts.join(', ') || countOf(respondents, 'respondent');
}
