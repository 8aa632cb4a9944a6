import { Injectable } from '@nestjs/common';
import { InvalidError, NotFoundError } from '@needfinder/domain';
import type { RequestContext } from '../../platform/context/index.js';
import { changeOf, type NeedRow, type ThemeRow } from './codebook-rows.js';
import type { CodeGuideInput } from './code-guide.input.js';
import { MOST_PHRASE, MOST_PHRASES } from './codebook-limits.js';
import { CodebookStepsService } from './codebook-steps.service.js';
import { PassageService } from './passage.service.js';

/** Says when a need or theme applies and what it looks like. Each method is one step and returns the study it changed. */
@Injectable()
export class CodeGuideService {
  constructor(
    private readonly steps: CodebookStepsService,
    private readonly passages: PassageService,
  ) {}

  describeNeed(ctx: RequestContext, needId: string, guide: CodeGuideInput): Promise<string> {
    return this.steps.onNeeds(ctx, [needId], async ([need]) => ({
      label: `Describe "${need!.label}"`,
      sentence: 'Described a need',
      change: changeOf({ needs: [need!] }, { needs: [await this.described(ctx, need!, guide, { isEdited: true })] }),
    }));
  }

  describeTheme(ctx: RequestContext, themeId: string, guide: CodeGuideInput): Promise<string> {
    return this.steps.onThemes(ctx, [themeId], async ([theme]) => ({
      label: `Describe theme "${theme!.label}"`,
      sentence: 'Described a theme',
      change: changeOf(
        { themes: [theme!] },
        { themes: [await this.described(ctx, theme!, guide, { status: 'accepted' })] },
      ),
    }));
  }

  /** The row with what the guide says; what it leaves out stays, and a guide that says nothing new changes nothing. */
  private async described<Row extends NeedRow | ThemeRow>(
    ctx: RequestContext,
    row: Row,
    { definition, include, exclude, phrases, colour, pattern, examples }: CodeGuideInput,
    edited: Partial<Row>,
  ): Promise<Row> {
    const words = { definition: definition?.trim(), include: include?.trim(), exclude: exclude?.trim() };
    const said = {
      ...Object.fromEntries(Object.entries(words).filter(([, text]) => text !== undefined)),
      ...(phrases ? { phrases: phrasesOf(phrases) } : {}),
      // Null takes a colour away.
      ...(colour !== undefined ? { colour: colour?.toLowerCase() ?? null } : {}),
      ...(pattern !== undefined ? { pattern } : {}),
      ...(examples ? { examples: await this.examplesOf(ctx, row.studyId, examples) } : {}),
    };
    return { ...row, ...said, ...edited };
  }

  /** @throws NotFoundError `passage.not-found` for one that is not of the study. */
  private async examplesOf(ctx: RequestContext, studyId: string, ids: readonly string[]): Promise<string[]> {
    const known = await this.passages.findBy(ctx, 'id', ids);
    const ofStudy = new Set(known.flatMap((passage) => (passage.studyId === studyId ? [passage.id] : [])));
    const unique = [...new Set(ids)];
    const missing = unique.find((id) => !ofStudy.has(id));
    if (missing) throw new NotFoundError('passage.not-found', `There is no passage ${missing}`, { id: missing });
    return unique;
  }
}

/** Each once, without blanks around it. @throws InvalidError `codebook.phrases` */
export function phrasesOf(typed: readonly string[]): string[] {
  const phrases = [...new Set(typed.map((phrase) => phrase.trim()).filter(Boolean))];
  const long = phrases.find(({ length }) => length > MOST_PHRASE);
  if (long) {
    const sentence = `A key phrase has at most ${MOST_PHRASE} characters, "${long.slice(0, 40)}…" has ${long.length}`;
    throw new InvalidError('codebook.phrases', sentence, { most: MOST_PHRASE, length: long.length });
  }
  if (phrases.length > MOST_PHRASES) {
    const sentence = `A code has at most ${MOST_PHRASES} key phrases, not ${phrases.length}`;
    throw new InvalidError('codebook.phrases', sentence, { most: MOST_PHRASES, count: phrases.length });
  }
  return phrases;
}
