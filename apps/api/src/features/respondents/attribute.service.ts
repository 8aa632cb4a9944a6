import { Injectable } from '@nestjs/common';
import { InvalidError, type StoredAnswer } from '@needfinder/domain';
import type { AttributeDefinition } from '@needfinder/survey';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { newId } from '../../platform/ids/index.js';
import type { AttributeEntity } from './attribute.entity.js';
import { parseAttributeValue, presentAnswer } from './attribute-value.js';
import type { AttributeValue } from './attribute.model.js';
import { AttributeRepository } from './attribute.repository.js';
import type { AttributeValueInput } from './update-respondent.input.js';

type StoredAttributes = Readonly<Record<string, StoredAnswer>>;

@Injectable()
export class AttributeService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly attributes: AttributeRepository,
  ) {}

  ofStudies(ctx: RequestContext, studyIds: readonly string[]): Promise<AttributeEntity[]> {
    return this.database.inTenant(ctx, () => this.attributes.ofStudies(ctx, studyIds));
  }

  /**
   * Makes the study know these attributes. Levels that are known already are kept, so that a small file does not make
   * the levels of a large one disappear.
   *
   * @param levels - Values that occur, by attribute key; for categories.
   */
  async define(
    ctx: RequestContext,
    studyId: string,
    definitions: readonly AttributeDefinition[],
    levels: ReadonlyMap<string, ReadonlySet<string>>,
  ): Promise<void> {
    await this.database.inTenant(ctx, async () => {
      const known = new Map((await this.attributes.ofStudies(ctx, [studyId])).map((one) => [one.key, one.levels]));
      const rows = definitions.map(({ key, title, attributeKind, valueType }) => ({
        id: newId(),
        key,
        title,
        kind: attributeKind,
        valueType,
        levels: valueType === 'category' ? [...new Set([...(known.get(key) ?? []), ...(levels.get(key) ?? [])])] : [],
      }));
      await this.attributes.define(ctx, studyId, rows);
    });
  }

  /** The attributes of one owner (a respondent, an interview) in words, one for each that the study knows. */
  present(attributes: readonly AttributeEntity[], stored: StoredAttributes): AttributeValue[] {
    return attributes.map((attribute) => ({ attribute, ...presentAnswer(stored[attribute.key]) }));
  }

  /**
   * `stored` with what a person typed.
   *
   * @throws InvalidError `respondent.attribute.unknown`, `respondent.attribute.value`
   */
  async edit(
    ctx: RequestContext,
    studyId: string,
    stored: StoredAttributes,
    typed: readonly AttributeValueInput[],
  ): Promise<Record<string, StoredAnswer>> {
    const known = new Map((await this.ofStudies(ctx, [studyId])).map((attribute) => [attribute.key, attribute]));
    const edited: Record<string, StoredAnswer> = { ...stored };
    for (const { key, value } of typed) {
      const attribute = known.get(key);
      if (!attribute) {
        throw new InvalidError('respondent.attribute.unknown', `This study knows no attribute "${key}"`, { key });
      }
      if (value == null || value.trim() === '') delete edited[key];
      else edited[key] = parseAttributeValue(attribute, value);
    }
    return edited;
  }

  /** After an edit: a value that was typed for a category becomes one of its levels. */
  async learnLevels(ctx: RequestContext, studyId: string, stored: StoredAttributes): Promise<void> {
    const known = await this.ofStudies(ctx, [studyId]);
    const grown = known.flatMap((attribute) => {
      const value = stored[attribute.key];
      const isNew =
        attribute.valueType === 'category' && typeof value === 'string' && !attribute.levels.includes(value);
      return isNew ? [{ ...attribute, levels: [...attribute.levels, value] }] : [];
    });
    await this.attributes.define(ctx, studyId, grown);
  }
}
