import { Injectable } from '@nestjs/common';
import { InvalidError, NotFoundError } from '@needfinder/domain';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { newId } from '../../platform/ids/index.js';
import { StudyService } from '../studies/index.js';
import type { AddPersonalDatumInput, DecidePersonalDataArgs, RedactionTextsArgs } from './redaction.input.js';
import type { PersonalDatumRow } from './personal-datum.entity.js';
import { PersonalDatumRepository } from './personal-datum.repository.js';
import { type KeptKey, openedBy } from './redaction-key.js';
import { byText, placeOf } from './study-text.js';
import { StudyTextRepository } from './study-text.repository.js';
import { textIdOf, type TextPlace } from './text-place.js';
import type { PersonalDataDecided, RedactionState, RedactionTextConnection } from './redaction.model.js';

/** What may tell who somebody is, text by text, and what people decide about it. */
@Injectable()
export class PersonalDataService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly data: PersonalDatumRepository,
    private readonly texts: StudyTextRepository,
    private readonly studies: StudyService,
  ) {}

  /** @throws NotFoundError `study.not-found` */
  state(ctx: RequestContext, studyId: string): Promise<RedactionState> {
    return this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      const counts = await this.data.counts(ctx, studyId);
      const accepted = counts.proposed > 0 ? await this.data.ofStudy(ctx, studyId, ['accepted']) : [];
      return { studyId, ...counts, likeAccepted: (await this.data.proposedLike(ctx, studyId, accepted)).length };
    });
  }

  async decided(ctx: RequestContext, studyId: string, data: readonly PersonalDatumRow[]): Promise<PersonalDataDecided> {
    return { data: [...data], state: await this.state(ctx, studyId) };
  }

  /** By id of the text. */
  connection(
    ctx: RequestContext,
    { studyId, shown, first, after }: RedactionTextsArgs,
  ): Promise<RedactionTextConnection> {
    return this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      const afterId = after ? Buffer.from(after, 'base64url').toString() : null;
      const texts = await this.texts.page(ctx, studyId, { shown, limit: first + 1, afterId });
      const data = byText(
        await this.data.ofTexts(
          ctx,
          texts.map(({ place }) => place),
        ),
      );
      const edges = texts.slice(0, first).map(({ place, ...text }) => {
        const id = textIdOf(place);
        const source = { responseId: null, questionId: null, turnId: null, ...place };
        return {
          cursor: Buffer.from(id).toString('base64url'),
          node: { id, ...source, ...text, data: data.get(id) ?? [] },
        };
      });
      const pageInfo = {
        hasNextPage: texts.length > first,
        hasPreviousPage: Boolean(after),
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      };
      return { edges, pageInfo, totalCount: await this.texts.count(ctx, studyId, shown) };
    });
  }

  /** Texts in which something waits: nothing that somebody ought to look at first is read for needs. */
  async waitingTextIds(ctx: RequestContext, studyId: string): Promise<Set<string>> {
    const rows = await this.database.inTenant(ctx, () => this.data.ofStudy(ctx, studyId, ['proposed', 'accepted']));
    return new Set(rows.map((row) => textIdOf(placeOf(row))));
  }

  /**
   * @returns What was decided: with `alike` also what says the same elsewhere and waits.
   * @throws NotFoundError `personal-datum.not-found`; InvalidError `personal-datum.redacted` for what is gone already.
   */
  decide(ctx: RequestContext, { ids, verdict, alike }: DecidePersonalDataArgs): Promise<PersonalDatumRow[]> {
    return this.database.inTenant(ctx, async () => {
      const rows = await this.data.byIds(ctx, ids);
      const missing = ids.find((id) => rows.every((row) => row.id !== id));
      if (missing) throw new NotFoundError('personal-datum.not-found', `There is no personal datum ${missing}`);
      const { studyId } = rows[0]!;
      await this.data.lock(studyId);
      if (rows.some(({ status }) => status === 'redacted')) {
        throw new InvalidError('personal-datum.redacted', 'What is redacted is brought back by its key only');
      }
      const others = alike ? await this.data.proposedLike(ctx, studyId, rows) : [];
      const all = [...new Set([...ids, ...others])];
      await this.data.decide(ctx, all, verdict);
      await this.studies.changed(ctx, studyId);
      return this.data.byIds(ctx, all);
    });
  }

  /**
   * Accepts what waits and says, word for word, what is accepted elsewhere in the study or was redacted under this key.
   *
   * @throws InvalidError `redaction.key.wrong` for a key of something else.
   */
  acceptLikeBefore(ctx: RequestContext, studyId: string, key: KeptKey | null): Promise<PersonalDatumRow[]> {
    return this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      await this.data.lock(studyId);
      const redacted = key ? await this.data.ofStudy(ctx, studyId, ['redacted']) : [];
      const opened = key ? openedBy(key, redacted) : new Map<string, string>();
      const before = redacted.flatMap(({ id, kind }) => (opened.has(id) ? [{ kind, words: opened.get(id)! }] : []));
      const accepted = await this.data.ofStudy(ctx, studyId, ['accepted']);
      const ids = await this.data.proposedLike(ctx, studyId, [...accepted, ...before]);
      await this.data.decide(ctx, ids, 'accepted');
      if (ids.length > 0) await this.studies.changed(ctx, studyId);
      return this.data.byIds(ctx, ids);
    });
  }

  /**
   * Marks what the engine missed.
   *
   * @throws InvalidError `personal-datum.span` outside of the text, `personal-datum.overlap` with another datum.
   */
  add(ctx: RequestContext, input: AddPersonalDatumInput): Promise<PersonalDatumRow> {
    const { studyId, kind, start, end } = input;
    return this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      await this.data.lock(studyId);
      const place = placeIn(input);
      const [text] = await this.texts.find(ctx, studyId, [place]);
      if (!text) throw new NotFoundError('redaction.text.not-found', 'There is no such text in this study');
      const words = Array.from(text.text).slice(start, end).join('');
      if (words.trim() === '' || end > Array.from(text.text).length) {
        throw new InvalidError('personal-datum.span', `There are no words from ${start} to ${end}`, { start, end });
      }
      const known = byText(await this.data.ofTexts(ctx, [place])).get(textIdOf(place)) ?? [];
      const near = known.filter((row) => row.start < end && row.end > start);
      if (near.some(({ status }) => status === 'accepted' || status === 'redacted')) {
        throw new InvalidError('personal-datum.overlap', 'A part of this is marked already', { start, end });
      }
      await this.data.delete(
        ctx,
        near.map(({ id }) => id),
      );
      const source = { responseId: null, questionId: null, turnId: null, ...place };
      const decided = { status: 'accepted', placeholder: null, seal: null, decidedBy: ctx.userId } as const;
      const row = { id: newId(), studyId, ...source, kind, start, end, words, ...decided };
      await this.data.insert(ctx, [row]);
      await this.studies.changed(ctx, studyId);
      return row;
    });
  }
}

/** @throws InvalidError `redaction.text.place` unless exactly one of answer and turn is named. */
function placeIn({ turnId, responseId, questionId }: AddPersonalDatumInput): TextPlace {
  if (turnId && !responseId && !questionId) return { turnId };
  if (!turnId && responseId && questionId) return { responseId, questionId };
  throw new InvalidError('redaction.text.place', 'Name either a turn, or a response and its question');
}
