import { NotFoundError } from '@needfinder/domain';
import { DOCX_MEDIA_TYPE } from '@needfinder/file-formats';
import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { InsightPageService } from './insight-page.service.js';
import { OutsidePageService } from './outside-page.service.js';
import { pageAsDocx } from './page-as-docx.js';
import { pageAsHtml } from './page-as-html.js';
import { pageAsMarkdown } from './page-as-markdown.js';

const FORMATS = {
  docx: { type: DOCX_MEDIA_TYPE, write: pageAsDocx },
  html: { type: 'text/html; charset=utf-8', write: pageAsHtml },
  md: { type: 'text/markdown; charset=utf-8', write: pageAsMarkdown },
} as const;

@Controller('api/insights')
export class InsightExportController {
  constructor(
    private readonly pages: InsightPageService,
    private readonly outside: OutsidePageService,
  ) {}

  /** A page as a file, under the same rules as a shared one: `page.docx`, `page.html`, which prints well, or `page.md`. */
  @Get(':id/page.:format')
  @Allow('viewer')
  async page(
    @Ctx() ctx: RequestContext,
    @Param('id') id: string,
    @Param('format') format: string,
  ): Promise<StreamableFile> {
    if (!isFormat(format)) throw new NotFoundError('insight.format', `A page is not written as ${format}`, { format });
    const page = await this.pages.get(ctx, id);
    const { type, write } = FORMATS[format];
    const written = await write(await this.outside.of(ctx, page));
    const bytes = typeof written === 'string' ? Buffer.from(written) : written;
    const name = encodeURIComponent(`${page.title || 'Page'}.${format}`);
    return new StreamableFile(bytes, {
      ...{ type, length: bytes.length, disposition: `attachment; filename*=UTF-8''${name}` },
    });
  }
}

const isFormat = (format: string): format is keyof typeof FORMATS => Object.hasOwn(FORMATS, format);
