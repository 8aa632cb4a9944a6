import { Injectable } from '@nestjs/common';
import type { PageData } from '@needfinder/survey';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const BUILT_PAGE = fileURLToPath(new URL('../../../../respond/dist', import.meta.url));
const ENTRY = 'src/client.tsx';

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
    return /^[\w-]+\.js$/.test(name) ? compressed(`assets/${name}`) : null;
  }

  /** The script that opens surveys without a connection, compressed; null in a checkout that was not built. */
  worker(): Promise<Buffer | null> {
    return compressed('worker.js');
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

const compressed = (path: string): Promise<Buffer | null> =>
  readFile(join(BUILT_PAGE, 'client', `${path}.gz`)).catch(() => null);
