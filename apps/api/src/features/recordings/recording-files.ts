import { Injectable } from '@nestjs/common';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { UnreadableFileError } from '@needfinder/domain';
import { Config } from '../../platform/config/index.js';
import { keepFile, type KeptFile } from '../../platform/files/index.js';
import { isId } from '../../platform/ids/index.js';
import { mediaTypeOf, TAKEN_FORMATS } from './media-type.js';

export interface KeptRecording extends KeptFile {
  readonly mediaType: string;
}

/** The bytes of recordings: one folder per workspace in the data folder. */
@Injectable()
export class RecordingFiles {
  private readonly root: string;
  readonly mostBytes: number;

  constructor(config: Config) {
    this.root = join(config.dataDir, 'recordings');
    this.mostBytes = config.recordingMostBytes;
  }

  /** @throws InvalidError `file.size`, UnreadableFileError `recording.content`; nothing is kept then. */
  async keep(workspaceId: string, id: string, name: string, content: Readable): Promise<KeptRecording> {
    let mediaType: string | null = null;
    const checkHead = (head: Buffer) => {
      mediaType = mediaTypeOf(head);
      if (mediaType) return;
      const message = `"${name}" holds no sound or video that can be played here; these are taken: ${TAKEN_FORMATS}`;
      throw new UnreadableFileError('recording.content', message);
    };
    const path = join(this.folderOf(workspaceId), id);
    const kept = await keepFile(path, content, { name, mostBytes: this.mostBytes, checkHead });
    return { ...kept, mediaType: mediaType! };
  }

  async remove(workspaceId: string, id: string): Promise<void> {
    await rm(join(this.folderOf(workspaceId), id), { force: true });
  }

  folderOf(workspaceId: string): string {
    return join(this.root, workspaceId);
  }

  workspaces(): Promise<string[]> {
    return idsIn(this.root);
  }

  /** Ids of the recordings of a workspace whose bytes were written before this moment (milliseconds). */
  async writtenBefore(workspaceId: string, moment: number): Promise<string[]> {
    const ids: string[] = [];
    for (const id of await idsIn(this.folderOf(workspaceId))) {
      const found = await stat(join(this.folderOf(workspaceId), id)).catch(() => null);
      if (found && found.mtimeMs < moment) ids.push(id);
    }
    return ids;
  }
}

/** Nobody has attached a recording yet: there is no folder. */
const idsIn = async (folder: string): Promise<string[]> => (await readdir(folder).catch(() => [])).filter(isId);
