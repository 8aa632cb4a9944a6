import type { StoredAnswers } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { SurveyDefinition } from '@needfinder/survey';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SubmissionState } from './submission.entity.js';

const BUILT_PAGE = fileURLToPath(new URL('../../../../respond/dist', import.meta.url));
const ENTRY = 'src/client.tsx';

/** What apps/respond takes (its page-data.ts). */
export interface PageData {
  readonly token: string | null;
  readonly clientId: string;
  readonly version: string;
  readonly definition: SurveyDefinition;
  readonly language: string;
  readonly isOpen: boolean;
  readonly isAnonymous: boolean;
  readonly isKiosk: boolean;
  readonly seed: number;
  readonly carried: StoredAnswers;
  readonly answers: StoredAnswers;
  readonly page: string | null;
  readonly ended: { readonly state: Exclude<SubmissionState, 'partial'>; readonly receipt: string | null } | null;
}
interface ServerBundle {
  renderPage(data: PageData, script: string): string;
  renderPreview(script: string): string;
}

/** Draws the respondent's page with the code that apps/respond was built to. */
@Injectable()
export class RespondRenderer {
  private bundle: Promise<{ server: ServerBundle; script: string }> | null = null;

  /** False in a checkout that was not built: then there is the REST interface only. */
  get isBuilt(): boolean {
    return existsSync(join(BUILT_PAGE, 'server/server.js'));
  }

  async page(data: PageData): Promise<string> {
    const { server, script } = await this.load();
    return server.renderPage(data, script);
  }

  async preview(): Promise<string> {
    const { server, script } = await this.load();
    return server.renderPreview(script);
  }

  /** A built script, compressed; null when there is none of that name. */
  async script(name: string): Promise<Buffer | null> {
    if (!/^[\w-]+\.js$/.test(name)) return null;
    return readFile(join(BUILT_PAGE, 'client/assets', `${name}.gz`)).catch(() => null);
  }

  private load(): Promise<{ server: ServerBundle; script: string }> {
    this.bundle ??= (async () => {
      const manifest = JSON.parse(await readFile(join(BUILT_PAGE, 'client/.vite/manifest.json'), 'utf8')) as Record<
        string,
        { file: string }
      >;
      const server = (await import(pathToFileURL(join(BUILT_PAGE, 'server/server.js')).href)) as ServerBundle;
      return { server, script: `/s/${manifest[ENTRY]!.file}` };
    })();
    return this.bundle;
  }
}
