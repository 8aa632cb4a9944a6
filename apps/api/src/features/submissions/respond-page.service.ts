import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { StoredAnswers } from '@needfinder/domain';
import { type PageData, partsOf, seedOf, type SurveyDefinition } from '@needfinder/survey';
import { RespondRenderer } from './respond-renderer.js';
import { type RespondStart, RespondService } from './respond.service.js';

export interface PageRequest {
  readonly token: string;
  /** From the address or the browser's cookie; null at the first visit. */
  readonly clientId: string | null;
  /** What else stands in the address: values of hidden fields, `lang`. */
  readonly query: Readonly<Record<string, unknown>>;
  /** The browser's languages, the best first. */
  readonly languages: readonly string[];
  readonly address: string;
}

const LONGEST_CARRIED = 500;

/** The page of a link, drawn where this person stands. */
@Injectable()
export class RespondPageService {
  constructor(
    private readonly respond: RespondService,
    private readonly renderer: RespondRenderer,
  ) {}

  /** @throws what `RespondService.start` does. */
  async page(request: PageRequest): Promise<{ html: string; clientId: string; isEmbeddable: boolean }> {
    const clientId = request.clientId ?? randomUUID();
    const start = await this.respond.start(request.token, clientId, request.address);
    const html = await this.renderer.page(dataOf(request, clientId, start));
    return { html, clientId, isEmbeddable: start.isEmbeddable };
  }
}

function dataOf({ token, query, languages }: PageRequest, clientId: string, start: RespondStart): PageData {
  const { version, definition, isOpen, isAnonymous, begun } = start;
  const wanted = [
    ...(typeof query.lang === 'string' ? [query.lang] : []),
    ...(begun ? [begun.language] : []),
    ...languages,
  ];
  return {
    ...{ token, clientId, version, definition, isOpen, isAnonymous, isKiosk: isKiosk(query) },
    language: languageFor(definition, wanted),
    seed: begun?.seed ?? seedOf(clientId),
    carried: carriedBy(definition, query),
    answers: begun?.answers ?? {},
    page: begun?.page ?? null,
    ended: begun && begun.state !== 'partial' ? { state: begun.state, receipt: begun.receipt } : null,
  };
}

/** The first wanted language that the survey speaks, region or not; its own first one otherwise. */
export function languageFor({ languages }: Pick<SurveyDefinition, 'languages'>, wanted: readonly string[]): string {
  const baseOf = (language: string) => language.split('-')[0]!.toLowerCase();
  for (const one of wanted) {
    const exact = languages.find((language) => language.toLowerCase() === one.toLowerCase());
    const near = exact ?? languages.find((language) => baseOf(language) === baseOf(one));
    if (near) return near;
  }
  return languages[0]!;
}

/** Many people one after the other on one device: nobody may see the answers of the one before. */
export const isKiosk = ({ kiosk }: PageRequest['query']): boolean => kiosk === '1';

function carriedBy(definition: SurveyDefinition, query: PageRequest['query']): StoredAnswers {
  const hidden = partsOf(definition).filter(({ type }) => type === 'hidden');
  return Object.fromEntries(
    hidden.flatMap(({ key }) => {
      const value = query[key];
      return typeof value === 'string' && value !== '' ? [[key, value.slice(0, LONGEST_CARRIED)] as const] : [];
    }),
  );
}
