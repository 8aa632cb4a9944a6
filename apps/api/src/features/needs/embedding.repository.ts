import { Injectable } from '@nestjs/common';
import type { Embedding } from '@needfinder/encoder';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';

/** Embeddings of the texts of a study, by encoder and hash of the text. */
@Injectable()
export class EmbeddingRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Those of the hashes (hexadecimal) that are known. */
  async find(
    { workspaceId }: RequestContext,
    { studyId, encoder, hashes }: { studyId: string; encoder: string; hashes: readonly string[] },
  ): Promise<Map<string, Embedding>> {
    const rows: { hash: string; embedding: Buffer }[] = await this.database.em().query(
      `SELECT encode(text_hash, 'hex') AS hash, embedding FROM text_embedding
       WHERE workspace_id = $1 AND study_id = $2 AND encoder = $3
         AND text_hash = ANY(ARRAY(SELECT decode(given, 'hex') FROM unnest($4::text[]) given))`,
      [workspaceId, studyId, encoder, hashes],
    );
    return new Map(rows.map(({ hash, embedding }) => [hash, Int8Array.from(embedding)]));
  }

  async insert(
    { workspaceId }: RequestContext,
    { studyId, encoder, embeddings }: { studyId: string; encoder: string; embeddings: ReadonlyMap<string, Embedding> },
  ): Promise<void> {
    await this.database.em().query(
      `INSERT INTO text_embedding (workspace_id, study_id, encoder, text_hash, embedding)
       SELECT $1, $2, $3, decode(hash, 'hex'), embedding FROM unnest($4::text[], $5::bytea[]) AS given (hash, embedding)
       ON CONFLICT DO NOTHING`,
      [
        workspaceId,
        studyId,
        encoder,
        [...embeddings.keys()],
        [...embeddings.values()].map((bytes) => Buffer.from(bytes)),
      ],
    );
  }

  /** An embedding tells something of its text; whose text it was is not known here, so all of the study go. */
  async forgetStudy({ workspaceId }: RequestContext, studyId: string): Promise<void> {
    await this.database
      .em()
      .query(`DELETE FROM text_embedding WHERE workspace_id = $1 AND study_id = $2`, [workspaceId, studyId]);
  }
}
