import { codeByCode, codeByGroup, overlappingPairs, type PlacedCode } from '@needfinder/code-statistics';
import { NotFoundError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { coderMeant } from '../codings/index.js';
import { NeedService } from '../needs/index.js';
import { AttributeService } from '../respondents/index.js';
import { StudyService } from '../studies/index.js';
import { attributeGroups } from './attribute-groups.js';
import type { CodePairsArgs, CodeTableArgs } from './code-table.input.js';
import type { CodePairs, CodeTable, CodeUse } from './code-table.model.js';
import { CodedUnitRepository, type CodesWanted } from './coded-unit.repository.js';

/** The rest is too rare to be read in a table. */
const MOST_ROWS = 200;
const MOST_PAIRS = 400;

/** Codes against attributes of people, and codes against codes. */
@Injectable()
export class CodeTableService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly units: CodedUnitRepository,
    private readonly attributes: AttributeService,
    private readonly needs: NeedService,
    private readonly studies: StudyService,
  ) {}

  /** @throws NotFoundError `study.not-found`, `attribute.not-found` */
  async byAttribute(ctx: RequestContext, args: CodeTableArgs): Promise<CodeTable> {
    const { studyId, attributeKey, unit } = args;
    const { all, uses, labels } = await this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      const known = await this.attributes.ofStudies(ctx, [studyId]);
      if (!known.some(({ key }) => key === attributeKey)) {
        throw new NotFoundError('attribute.not-found', `This study knows no attribute "${attributeKey}"`, {
          key: attributeKey,
        });
      }
      const rows = await this.units.units(ctx, studyId, { unit, attributeKey });
      const unitIds = rows.map(({ id }) => id);
      return {
        all: rows,
        uses: await this.units.uses(ctx, wantedOf(args), { unit, unitIds }),
        labels: await this.labels(ctx, studyId),
      };
    });
    const { groups, unknown } = attributeGroups(all.map(({ value }) => value ?? undefined));
    // Numbered anew: only units of which the attribute is known are compared.
    const position = new Map([...new Set(groups.flatMap(({ members }) => members))].map((at, next) => [at, next]));
    const codes = uses.map(({ packed }) => unpacked(packed).flatMap((at) => position.get(at) ?? []));
    const members = groups.map((group) => group.members.map((at) => position.get(at)!));
    const shown = mostUsed(codes.map(({ length }) => length)).filter((code) => codes[code]!.length > 0);
    const base = { unit, units: position.size, unknown, codes: shown.length };
    if (position.size === 0) return { ...base, groups: [], rows: [] };
    const table = codeByGroup(position.size, members, codes);
    return {
      ...base,
      groups: groups.map(({ label, value, from, below }, at) => ({
        ...{ label, value, from, below },
        units: members[at]!.length,
      })),
      rows: shown
        .slice(0, MOST_ROWS)
        .map((code) => ({ ...labels(uses[code]!.codeId), count: table.totals[code]!, cells: table.cells[code]! })),
    };
  }

  /** @throws NotFoundError `study.not-found` */
  async byCode(ctx: RequestContext, args: CodePairsArgs): Promise<CodePairs> {
    const { labels, ...read } = await this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, args.studyId);
      const found =
        args.place === 'passage' ? await this.readTexts(ctx, wantedOf(args)) : await this.readPeople(ctx, args);
      return { ...found, labels: await this.labels(ctx, args.studyId) };
    });
    const { codeIds, totals, together } = read;
    const pairs = codeByCode(totals, together);
    return {
      units: together.length,
      codes: mostUsed(totals)
        .slice(0, MOST_ROWS)
        .map((code) => ({ ...labels(codeIds[code]!), count: totals[code]! })),
      pairCount: pairs.length,
      pairs: pairs.slice(0, MOST_PAIRS).map(({ one, other, both, jaccard }) => ({
        ...{ oneId: codeIds[one]!, otherId: codeIds[other]!, both, jaccard },
      })),
    };
  }

  private async readTexts(ctx: RequestContext, wanted: CodesWanted) {
    const numbers = new Map<string, number>();
    const totals: number[] = [];
    const together = (await this.units.placed(ctx, wanted)).map(({ packed }) => {
      const placed = packed.split(',').map((one): PlacedCode => {
        const [codeId = '', start, end] = one.split(' ');
        const code = numbers.get(codeId) ?? numbers.size;
        numbers.set(codeId, code);
        return { code, start: Number(start), end: Number(end) };
      });
      for (const code of new Set(placed.map((one) => one.code))) totals[code] = (totals[code] ?? 0) + 1;
      return overlappingPairs(placed);
    });
    return { codeIds: [...numbers.keys()], totals, together };
  }

  private async readPeople(ctx: RequestContext, args: CodePairsArgs) {
    const people = await this.units.units(ctx, args.studyId, { unit: 'respondent', attributeKey: '' });
    const unitIds = people.map(({ id }) => id);
    const uses = await this.units.uses(ctx, wantedOf(args), { unit: 'respondent', unitIds });
    const ofPeople: number[][] = people.map(() => []);
    const totals = uses.map(({ packed }, code) => {
      const units = unpacked(packed);
      for (const at of units) ofPeople[at]!.push(code);
      return units.length;
    });
    const together = ofPeople
      .filter((codes) => codes.length > 0)
      .map((codes) => codes.flatMap((one, at) => codes.slice(at + 1).map((other): [number, number] => [one, other])));
    return { codeIds: uses.map(({ codeId }) => codeId), totals, together };
  }

  private async labels(ctx: RequestContext, studyId: string): Promise<(codeId: string) => Omit<CodeUse, 'count'>> {
    const needs = new Map((await this.needs.ofStudies(ctx, [studyId])).map(({ id, label }) => [id, label]));
    const themes = new Map((await this.needs.themesOfStudies(ctx, [studyId])).map(({ id, label }) => [id, label]));
    return (codeId) => ({ codeId, label: needs.get(codeId) ?? themes.get(codeId) ?? '', isTheme: themes.has(codeId) });
  }
}

const wantedOf = ({ studyId, level, coder }: CodePairsArgs | CodeTableArgs): CodesWanted => ({
  ...{ studyId, level, coder: coderMeant(coder) },
});

const unpacked = (packed: string): number[] => packed.split(',').map(Number);

/** Positions, the largest count first. */
const mostUsed = (counts: readonly number[]): number[] =>
  [...counts.keys()].sort((one, other) => counts[other]! - counts[one]! || one - other);
