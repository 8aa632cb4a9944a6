import { Injectable } from '@nestjs/common';
import { ConflictError, InvalidError } from '@needfinder/domain';
import type { RedactionKey } from '@needfinder/text';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { newSecret } from '../../platform/secrets/index.js';
import { ActivityService, StudyService } from '../studies/index.js';
import { nameData, type NamedData } from './named-data.js';
import { PersonalDatumRepository } from './personal-datum.repository.js';
import { type KeptKey, openedBy, sealOf } from './redaction-key.js';
import type { Replacement } from './rewriting-plan.js';
import { placeOf } from './study-text.js';
import { StudyTextRepository } from './study-text.repository.js';
import { TextRewritingService } from './text-rewriting.service.js';

/** Takes accepted personal data out of a study, and puts them back for whoever holds the key. */
@Injectable()
export class RedactionService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly data: PersonalDatumRepository,
    private readonly texts: StudyTextRepository,
    private readonly rewriting: TextRewritingService,
    private readonly studies: StudyService,
    private readonly activities: ActivityService,
  ) {}

  /**
   * Makes the key of what is accepted now. Nothing of it is stored; `redact` wants it back.
   *
   * @param earlier - Of an earlier redaction of the study: what it knows keeps its placeholder.
   * @throws InvalidError `redaction.key.wrong` for an earlier key of something else.
   */
  makeKey(ctx: RequestContext, studyId: string, earlier: KeptKey | null): Promise<KeptKey> {
    return this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      if (earlier) await this.opened(ctx, studyId, earlier);
      const { key } = await this.named(ctx, studyId, earlier?.entries ?? new Map());
      await this.activities.record(ctx, studyId, 'redaction-key', 'Made a key for redacting');
      return { studyId, secret: earlier?.secret ?? newSecret(), entries: key };
    });
  }

  /**
   * Takes out what is accepted. Whoever calls has shown that the key is in their hands, by sending it.
   *
   * @throws ConflictError `redaction.key.outdated` when something was accepted since the key was made.
   */
  redact(ctx: RequestContext, key: KeptKey): Promise<void> {
    const { studyId, secret, entries } = key;
    return this.database.inTenant(ctx, async () => {
      await this.begin(ctx, studyId);
      await this.opened(ctx, studyId, key);
      const { accepted, placeholders, labels, key: needed } = await this.named(ctx, studyId, entries);
      if (accepted.length === 0) throw new InvalidError('redaction.nothing', 'Nothing is accepted for redaction');
      if (needed.size > entries.size) {
        const sentence = 'Something was accepted since this key was made: download the key once more';
        throw new ConflictError('redaction.key.outdated', sentence, { missing: needed.size - entries.size });
      }
      const replacements = new Map(
        accepted.map(({ id, kind, words }): [string, Replacement] => {
          const placeholder = placeholders.get(id)!;
          const seal = sealOf(secret, kind, words!);
          return [id, { replacement: placeholder, to: { status: 'redacted', words: null, placeholder, seal } }];
        }),
      );
      const pairs = accepted.map(({ kind, words, id }) => ({ kind, from: words!, to: placeholders.get(id)! }));
      const { words, names } = wordings(pairs);
      const sentence = `Redacted ${accepted.length} personal data`;
      const called = new Map([...names, ...labels]);
      await this.rewriting.rewrite(ctx, studyId, { data: accepted, replacements, words, names: called, sentence });
    });
  }

  /**
   * Puts back what this key knows; it then waits for a decision again.
   *
   * @throws InvalidError `redaction.key.wrong` for a key of something else; nothing is put back then.
   */
  restore(ctx: RequestContext, key: KeptKey): Promise<void> {
    const { studyId } = key;
    return this.database.inTenant(ctx, async () => {
      await this.begin(ctx, studyId);
      const opened = await this.opened(ctx, studyId, key);
      const data = (await this.data.ofStudy(ctx, studyId, ['redacted'])).filter(({ id }) => opened.has(id));
      if (data.length === 0) throw new InvalidError('redaction.nothing', 'This key opens nothing that is redacted');
      const replacements = new Map(
        data.map(({ id }): [string, Replacement] => {
          const words = opened.get(id)!;
          return [id, { replacement: words, to: { status: 'proposed', words, placeholder: null, seal: null } }];
        }),
      );
      const words = new Map(data.map(({ id, placeholder }) => [placeholder!, opened.get(id)!]));
      const names = new Map([...key.entries].filter(([placeholder]) => placeholder.startsWith('[Person ')));
      const sentence = `Restored ${data.length} personal data`;
      await this.rewriting.rewrite(ctx, studyId, { data, replacements, words, names, sentence });
    });
  }

  private async begin(ctx: RequestContext, studyId: string): Promise<void> {
    await this.studies.get(ctx, studyId);
    await this.data.lock(studyId);
  }

  private async opened(ctx: RequestContext, studyId: string, key: KeptKey): Promise<Map<string, string>> {
    return openedBy(key, await this.data.ofStudy(ctx, studyId, ['redacted']));
  }

  private async named(ctx: RequestContext, studyId: string, known: RedactionKey): Promise<NamedData> {
    const accepted = await this.data.ofStudy(ctx, studyId, ['accepted']);
    const redacted = await this.data.ofStudy(ctx, studyId, ['redacted']);
    const texts = await this.texts.find(ctx, studyId, accepted.map(placeOf));
    const spoken = [...new Set([...(await this.texts.speakers(ctx, studyId)).values()].flat())].sort();
    return nameData({ texts, accepted, redacted, spoken, known });
  }
}

/** What is said instead of what, everywhere; names apart, since they stand beside turns, too. */
function wordings(pairs: readonly { readonly kind: string; readonly from: string; readonly to: string }[]) {
  const named = pairs.filter(({ kind }) => kind === 'person');
  return {
    words: new Map(pairs.map(({ from, to }) => [from, to])),
    names: new Map(named.map(({ from, to }) => [from, to])),
  };
}
