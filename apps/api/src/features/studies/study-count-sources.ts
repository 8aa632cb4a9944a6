import { Injectable } from '@nestjs/common';
import { ExtensionPoint } from '../../platform/extension/index.js';
import type { StudyCounts } from './study-counts.model.js';

/** How one count of a study is taken. All sources together are read in one query. */
export interface StudyCountSource {
  readonly count: keyof StudyCounts;
  /**
   * SQL after FROM, with the counted table under the alias `t`; it has a `workspace_id`, and either a `study_id` or a
   * join to a table that has one: `turn t JOIN interview i ON i.workspace_id = t.workspace_id AND i.id = t.interview_id`.
   */
  readonly from: string;
  /** Where the study's id is; `t.study_id` unless told. */
  readonly studyId?: string;
  /** A further condition, e.g. `t.status = 'accepted'`. */
  readonly where?: string;
  /** What is counted; `count(*)` unless told. */
  readonly value?: string;
}

/** Features add what they count to a study: `sources.register({ count: 'interviews', from: 'interview t' })`. */
@Injectable()
export class StudyCountSources extends ExtensionPoint<StudyCountSource> {}
