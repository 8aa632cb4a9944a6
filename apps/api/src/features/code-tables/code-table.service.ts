import {
  codeByGroup,
  overlappingPairs,
  pairCounter,
  type PairCounter,
  type PlacedCode,
} from '@needfinder/code-statistics';
import { NotFoundError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { AttributeService } from '../respondents/index.js';
import { StudyService } from '../studies/index.js';
import { attributeGroups } from './attribute-groups.js';
import type { CodePairsArgs, CodeTableArgs } from './code-table.input.js';
import type { CodePairs, CodeTable } from './code-table.model.js';
import { CodedUnitRepository } from './coded-unit.repository.js';
import { codesWanted, type CountedCode, CountedCodesService, themesCountAs } from './counted-codes.service.js';

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
    private readonly codes: CountedCodesService,
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
      const codes = await this.codes.ofStudy(ctx, studyId);
      return {
        all: rows,
        uses: await this.units.uses(ctx, codesWanted(args, codes), { unit, unitIds }),
        labels: new Map(codes.map((code) => [code.codeId, code])),
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
        .map((code) => ({ ...labels.get(uses[code]!.codeId)!, count: table.totals[code]!, cells: table.cells[code]! })),
    };
  }

  /** @throws NotFoundError `study.not-found` */
  async byCode(ctx: RequestContext, args: CodePairsArgs): Promise<CodePairs> {
    const { codes, units, totals, counter } = await this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, args.studyId);
      const known = await this.codes.ofStudy(ctx, args.studyId);
      const found = await (args.place === 'passage'
        ? this.readTexts(ctx, args, known)
        : this.readPeople(ctx, args, known));
      return { codes: known, ...found };
    });
    // A theme meets what stands under it wherever that is coded: that says nothing.
    const isAbove = new Set(
      args.level === 'themes' ? themesCountAs(codes).map(({ themeId, as }) => `${themeId} ${as}`) : [],
    );
    const pairs = counter.pairs(totals).filter(({ one, other }) => {
      const [a, b] = [codes[one]!.codeId, codes[other]!.codeId];
      return !isAbove.has(`${a} ${b}`) && !isAbove.has(`${b} ${a}`);
    });
    return {
      units,
      codes: mostUsed(totals)
        .filter((code) => totals[code]! > 0)
        .slice(0, MOST_ROWS)
        .map((code) => ({ ...codes[code]!, count: totals[code]! })),
      pairCount: pairs.length,
      pairs: pairs.slice(0, MOST_PAIRS).map(({ one, other, both, jaccard }) => ({
        ...{ oneId: codes[one]!.codeId, otherId: codes[other]!.codeId, both, jaccard },
      })),
    };
  }

  private async readTexts(ctx: RequestContext, args: CodePairsArgs, codes: readonly CountedCode[]): Promise<ReadPairs> {
    const totals = new Array<number>(codes.length).fill(0);
    const counter = pairCounter(codes.length);
    const codeIds = codes.map(({ codeId }) => codeId);
    const texts = await this.units.placed(ctx, codesWanted(args, codes), codeIds);
    for (const { packed } of texts) {
      const numbers = packed.split(' ').map(Number);
      const placed: PlacedCode[] = [];
      for (let at = 0; at < numbers.length; at += 3) {
        placed.push({ code: numbers[at]!, start: numbers[at + 1]!, end: numbers[at + 2]! });
      }
      for (const code of new Set(placed.map((one) => one.code))) totals[code]! += 1;
      for (const [one, other] of overlappingPairs(placed)) counter.add(one, other);
    }
    return { units: texts.length, totals, counter };
  }

  private async readPeople(
    ctx: RequestContext,
    args: CodePairsArgs,
    codes: readonly CountedCode[],
  ): Promise<ReadPairs> {
    const people = await this.units.units(ctx, args.studyId, { unit: 'respondent', attributeKey: '' });
    const unitIds = people.map(({ id }) => id);
    const uses = await this.units.uses(ctx, codesWanted(args, codes), { unit: 'respondent', unitIds });
    const packedOf = new Map(uses.map(({ codeId, packed }) => [codeId, packed]));
    const ofPeople: number[][] = people.map(() => []);
    const totals = codes.map(({ codeId }, code) => {
      const units = unpacked(packedOf.get(codeId));
      for (const at of units) ofPeople[at]!.push(code);
      return units.length;
    });
    const counter = pairCounter(codes.length);
    for (const own of ofPeople) {
      own.forEach((one, at) => {
        for (let next = at + 1; next < own.length; next += 1) counter.add(one, own[next]!);
      });
    }
    return { units: ofPeople.filter((own) => own.length > 0).length, totals, counter };
  }
}

interface ReadPairs {
  readonly units: number;
  /** By code: units that have it. */
  readonly totals: readonly number[];
  readonly counter: PairCounter;
}

const unpacked = (packed: string | undefined): number[] => packed?.split(',').map(Number) ?? [];

/** Positions, the largest count first. */
const mostUsed = (counts: readonly number[]): number[] =>
  [...counts.keys()].sort((one, other) => counts[other]! - counts[one]! || one - other);
