import { Injectable } from '@nestjs/common';
import { DomainError, InvalidError } from '@needfinder/domain';
import {
  type ColumnProfile,
  createColumnProfiler,
  type FileProfile,
  joinedProfiles,
  joinPlan,
  type Mapping,
  proposeMapping,
  reuseMapping,
} from '@needfinder/survey';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import type { JobRun } from '../../platform/jobs/index.js';
import { StudyService } from '../studies/index.js';
import { SurveyVersionService } from '../surveys/index.js';
import { answerRows, describeFile } from './file-rows.js';
import { ImportFiles } from './import-files.js';
import type { ImportEntity } from './import.entity.js';
import { ImportRepository } from './import.repository.js';
import type { ImportFileSource, ImportProfile } from './import-state.js';
import { evenRows } from './joined-rows.js';
import { count, nameList } from './sentences.js';
import { findContinued } from './survey-match.js';

interface ReadFile {
  readonly source: ImportFileSource;
  readonly profiles: readonly ColumnProfile[];
  readonly warnings: readonly string[];
}

/** First half of an import: what do the files hold, and what do their columns mean? */
@Injectable()
export class ImportProfilingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly imports: ImportRepository,
    private readonly files: ImportFiles,
    private readonly versions: SurveyVersionService,
    private readonly studies: StudyService,
  ) {}

  async profile(ctx: RequestContext, importId: string, run: JobRun): Promise<void> {
    const found = await this.database.inTenant(ctx, () => this.imports.find(ctx, importId));
    // Erased meanwhile, or read by an earlier try of this job.
    if (!found || !['profiling', 'failed'].includes(found.state)) return;
    try {
      const understood = await this.understand(ctx, found, run);
      await this.write(ctx, found, { ...understood, state: 'ready', failure: null });
    } catch (error) {
      const failure = run.signal.aborted ? 'Reading the files was stopped' : failureOf(error);
      await this.write(ctx, found, { state: 'failed', failure, finishedAt: new Date() });
      // A file that cannot be read is an answer, not a job gone wrong.
      if (run.signal.aborted || !(error instanceof DomainError)) throw error;
    }
  }

  private async understand(ctx: RequestContext, found: ImportEntity, run: JobRun): Promise<Partial<ImportEntity>> {
    const read: ReadFile[] = [];
    for (const [at, source] of found.files.entries()) {
      read.push(await this.readFile(ctx, source, (step) => run.report(step, at, found.files.length), run.signal));
    }
    const profile = joinFiles(read, found.joinKey);
    const versions = await this.versions.latest(ctx, found.studyId);
    const meaning = mappingFor(profile.columns, findContinued(versions, profile.columns));
    return {
      files: read.map(({ source }) => source),
      joinKey: profile.join ? profile.columns[profile.join.keys[0]!]!.name : null,
      rowCount: read[0]!.source.rows,
      profiles: profile,
      mapping: meaning.mapping,
      surveyId: meaning.surveyId,
      reusedFrom: meaning.reusedFrom,
      warnings: [...read.flatMap(({ warnings }) => warnings), ...meaning.warnings],
      corrected: [],
      finishedAt: null,
    };
  }

  private async readFile(
    ctx: RequestContext,
    source: ImportFileSource,
    report: (step: string) => Promise<void>,
    signal: AbortSignal,
  ): Promise<ReadFile> {
    const file = await this.files.locate(ctx, source);
    const { layout, columns, warnings } = await describeFile(file);
    const profiler = createColumnProfiler(columns);
    const ragged: number[] = [];
    let rows = 0;
    for await (const block of answerRows(file, layout)) {
      signal.throwIfAborted();
      const even = evenRows({ ...file, layout }, block, ({ line }) => ragged.push(line));
      for (const { cells } of even) profiler.push(cells);
      rows += even.length;
      await report(`Reading ${source.name}, ${count(rows)} rows`);
    }
    const uneven = `${source.name}: ${count(ragged.length)} rows are not as wide as the header (line ${nameList(ragged.map(String))})`;
    return {
      source: { ...source, layout, rows },
      profiles: profiler.finish(),
      warnings: ragged.length === 0 ? warnings : [...warnings, uneven],
    };
  }

  private async write(ctx: RequestContext, { id, studyId }: ImportEntity, to: Partial<ImportEntity>): Promise<void> {
    await this.database.inTenant(ctx, async () => {
      await this.imports.update(ctx, id, to);
      await this.studies.changed(ctx, studyId);
    });
  }
}

const failureOf = (error: unknown): string =>
  error instanceof DomainError ? error.message : 'Something went wrong on our side while the files were read';

/** @throws InvalidError `import.join.*` when the files do not belong together. */
function joinFiles(read: readonly ReadFile[], wantedKey: string | null): ImportProfile {
  if (read.length === 1) return { columns: read[0]!.profiles, join: null };
  const files: FileProfile[] = read.map(({ source, profiles }) => {
    if (!wantedKey) return { fileName: source.name, profiles };
    if (!profiles.some(({ name }) => name === wantedKey)) {
      throw new InvalidError('import.join.unknown-key', `${source.name} has no column “${wantedKey}” to join on`, {
        file: source.name,
        column: wantedKey,
      });
    }
    // Only the column that was asked for may be taken for the key.
    return {
      fileName: source.name,
      profiles: profiles.map((one) => ({ ...one, unique: one.unique && one.name === wantedKey })),
    };
  });
  const plan = joinPlan(files);
  const own = read.map(({ source, profiles }) => ({ fileName: source.name, profiles }));
  return { columns: joinedProfiles(plan, own), join: plan };
}

interface Meaning {
  readonly mapping: Mapping;
  readonly surveyId: string | null;
  readonly reusedFrom: string | null;
  readonly warnings: readonly string[];
}

function mappingFor(
  profiles: readonly ColumnProfile[],
  continued: { surveyId: string; surveyName: string; number: number; mapping: Mapping } | null,
): Meaning {
  if (!continued) return { mapping: proposeMapping(profiles), surveyId: null, reusedFrom: null, warnings: [] };
  const { mapping, added, removed, newOptions } = reuseMapping(continued.mapping, profiles);
  const warnings = [
    ...(added.length > 0 ? [`Columns that the last file did not have: ${nameList(added)}`] : []),
    ...(removed.length > 0 ? [`Columns of the last file that this one lacks: ${nameList(removed)}`] : []),
    ...newOptions.map(({ column, options }) => `“${column}” has answers that are new: ${nameList(options)}`),
  ];
  const reusedFrom = `“${continued.surveyName}”, version ${continued.number}`;
  return { mapping, surveyId: continued.surveyId, reusedFrom, warnings };
}
