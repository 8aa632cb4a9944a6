import { useState } from 'react';
import type { RefObject } from 'react';
import { tableToCsv } from './chart-table.js';
import { fileStem, pngOfSvg, saveFile, svgFileText } from './save-chart.js';
import type { ChartTable } from './chart-table.js';

export interface ChartToolbarProps {
  readonly container: RefObject<HTMLDivElement | null>;
  readonly title: string;
  /** Who was counted and where the numbers come from. */
  readonly source: string;
  readonly table: ChartTable;
  readonly isTableShown: boolean;
  readonly onToggleTable: () => void;
}

const FILE_TYPES = { svg: 'image/svg+xml', png: 'image/png', csv: 'text/csv;charset=utf-8' } as const;
type FileKind = keyof typeof FILE_TYPES;

/** Switches to the table twin, and takes the chart along as a file or on the clipboard. */
export function ChartToolbar({ container, title, source, table, isTableShown, onToggleTable }: ChartToolbarProps) {
  const [message, setMessage] = useState('');
  const svgText = (): string =>
    svgFileText(container.current!.querySelector<SVGSVGElement>('svg.nf-chart-svg')!, title, source);
  const contentOf = async (kind: FileKind): Promise<Blob> => {
    if (kind === 'png') return pngOfSvg(svgText());
    return new Blob([kind === 'svg' ? svgText() : tableToCsv(table)], { type: FILE_TYPES[kind] });
  };
  const attempt = async (done: string, work: () => Promise<void>) => {
    try {
      await work();
      setMessage(done);
    } catch (error) {
      setMessage(`Could not do that: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const save = (kind: FileKind) =>
    attempt(`Saved as ${kind.toUpperCase()}`, async () =>
      saveFile(`${fileStem(title)}.${kind}`, await contentOf(kind)),
    );
  const copy = (kind: FileKind) =>
    attempt(`Copied as ${kind.toUpperCase()}`, async () => {
      if (kind === 'png') await navigator.clipboard.write([new ClipboardItem({ 'image/png': contentOf('png') })]);
      else await navigator.clipboard.writeText(await (await contentOf(kind)).text());
    });
  const kinds: readonly FileKind[] = ['svg', 'png', 'csv'];
  return (
    <div className="nf-chart-toolbar">
      <button type="button" aria-pressed={isTableShown} aria-keyshortcuts="T" onClick={onToggleTable}>
        {isTableShown ? 'Chart' : 'Table'}
      </button>
      <details className="nf-chart-take">
        <summary>Take along</summary>
        <div className="nf-chart-take-list">
          {kinds.map((kind) => (
            <span key={kind} role="group" aria-label={kind.toUpperCase()}>
              <b>{kind.toUpperCase()}</b>
              <button type="button" aria-label={`Save ${kind.toUpperCase()}`} onClick={() => void save(kind)}>
                Save
              </button>
              <button type="button" aria-label={`Copy ${kind.toUpperCase()}`} onClick={() => void copy(kind)}>
                Copy
              </button>
            </span>
          ))}
        </div>
      </details>
      <span role="status" className="nf-chart-message">
        {message}
      </span>
    </div>
  );
}
