import { Injectable } from '@nestjs/common';
import { InvalidError } from '@needfinder/domain';
import { readQdc, readSheet } from '@needfinder/file-formats';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { FileStore } from '../../platform/files/index.js';
import { newId } from '../../platform/ids/index.js';
import { StudyService } from '../studies/index.js';
import { CodebookHistoryService } from './codebook-history.service.js';
import type { CodebookImportPreview } from './codebook-import.model.js';
import { refuseTooMany } from './codebook-limits.js';
import { readCodebookSheet } from './codebook-sheet.js';
import { CodebookRepository } from './codebook.repository.js';
import { type ImportedCode, type ImportPlan, planImport } from './imported-codes.js';
import { codesOfQda } from './qda-codes.js';

/** A codebook of 5,000 codes with their definitions is far smaller. */
const MOST_BYTES = 20_000_000;
const MOST_SHOWN_PROBLEMS = 100;
const IS_QDC = /\.qdc$/i;

interface CodebookFile {
  readonly name: string;
  /** Reads it, given the ids of the codes of the study by name. */
  readonly codes: (known: ReadonlyMap<string, string>) => Pick<CodebookImportPreview, 'problems' | 'ignoredColumns'> & {
    readonly codes: readonly ImportedCode[];
  };
}

/** Codes from a sheet (CSV, TSV, XLSX) or a REFI-QDA codebook (`.qdc`): shown first, then taken over as one step. */
@Injectable()
export class CodebookImportService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly files: FileStore,
    private readonly studies: StudyService,
    private readonly codebook: CodebookRepository,
    private readonly history: CodebookHistoryService,
  ) {}

  /** Writes nothing. @throws NotFoundError, UnreadableFileError when the file is not there or holds no codes. */
  async preview(ctx: RequestContext, studyId: string, uploadId: string): Promise<CodebookImportPreview> {
    const file = await this.read(ctx, uploadId);
    return this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      const { plan, problems, ignoredColumns, codes, labelOf } = await this.plan(ctx, studyId, file);
      const rowOf = new Map(codes.map(({ key }, at) => [key, rowNumber(key, at)]));
      const wanted = new Map(codes.map((code) => [code.key, code]));
      return {
        uploadId,
        fileName: file.name,
        ignoredColumns,
        problems: problems.slice(0, MOST_SHOWN_PROBLEMS),
        codes: plan.codes.map(({ key, kind, state }) => {
          const { label, parentKey } = wanted.get(key)!;
          return { row: rowOf.get(key)!, label, kind, state, parent: parentKey && labelOf(parentKey) };
        }),
      };
    });
  }

  /** One step; the file is removed. @throws InvalidError `codebook.import` with the first problem and how many there are. */
  async import(ctx: RequestContext, studyId: string, uploadId: string): Promise<string> {
    const file = await this.read(ctx, uploadId);
    await this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      await this.history.step(ctx, studyId, async () => {
        const { plan, problems, codes } = await this.plan(ctx, studyId, file);
        const [first] = problems;
        if (first) {
          const place = [`row ${first.row}`, first.column && `column ${first.column}`].filter(Boolean).join(', ');
          throw new InvalidError('codebook.import', `${file.name}, ${place}: ${first.sentence}`, {
            problems: problems.length,
          });
        }
        const count = codes.length === 1 ? '1 code' : `${codes.length} codes`;
        return { label: `Import ${count} from ${file.name}`, sentence: `Imported ${count}`, change: plan.change };
      });
    });
    await this.files.delete(ctx, uploadId);
    return studyId;
  }

  private async plan(ctx: RequestContext, studyId: string, file: CodebookFile) {
    const needs = await this.codebook.needsOfStudies(ctx, [studyId]);
    const themes = await this.codebook.themesOfStudies(ctx, [studyId]);
    const standing = [...needs, ...themes];
    const read = file.codes(new Map(standing.map(({ id, label }) => [label.toLowerCase(), id])));
    const codes = read.codes;
    const plan: ImportPlan = read.problems.length > 0 ? NO_PLAN : planImport(codes, { studyId, needs, themes, newId });
    const labels = new Map([
      ...standing.map(({ id, label }) => [id, label] as const),
      ...codes.map(({ key, label }) => [key, label] as const),
    ]);
    const at = new Map(codes.map(({ key }, index) => [key, rowNumber(key, index)]));
    const problems = [
      ...read.problems,
      ...plan.problems.map(({ key, sentence }) => ({ row: at.get(key)!, column: null, sentence })),
    ];
    return {
      plan,
      codes,
      problems,
      ignoredColumns: read.ignoredColumns,
      labelOf: (key: string) => labels.get(key) ?? key,
    };
  }

  private async read(ctx: RequestContext, uploadId: string): Promise<CodebookFile> {
    const { name, bytes } = await this.files.read(ctx, uploadId, MOST_BYTES);
    if (IS_QDC.test(name)) {
      const codes = refuseTooMany(name, codesOfQda(readQdc(bytes).codes));
      return { name, codes: () => ({ codes, problems: [], ignoredColumns: [] }) };
    }
    const rows = refuseTooMany(name, await readSheet(bytes));
    return {
      name,
      codes: (known) => {
        const { problems, ...read } = readCodebookSheet(rows, known);
        return { ...read, problems: problems.map(({ line, ...problem }) => ({ row: line, ...problem })) };
      },
    };
  }
}

const NO_PLAN: ImportPlan = planImport([], { studyId: '', needs: [], themes: [], newId });

/** Rows of a sheet are named by their line. */
const rowNumber = (key: string, at: number): number => (/^\d+$/.test(key) ? Number(key) : at + 1);
