import { ink, withLightInks } from './ink.js';
import { wrapText } from './text-width.js';

const PNG_SCALE = 2;

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 16;
const TITLE = { fontSize: 15, lineHeight: 20, maxLines: 3 };
const SOURCE = { fontSize: 12, lineHeight: 18, maxLines: 2 };

/**
 * The chart as one SVG file that needs no style sheet and no page around it: light inks, white paper with a margin, its
 * title and its source above it.
 *
 * @param source - Who was counted and where the numbers come from: "n = 212 · Wave 2, run 1".
 */
export function svgFileText(svg: SVGSVGElement, title: string, source: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', SVG);
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const head = [
    ...wrapText(title, { ...TITLE, maxWidth: width, bold: true }).map((text) => ({ text, ...TITLE, isTitle: true })),
    ...wrapText(source, { ...SOURCE, maxWidth: width }).map((text) => ({ text, ...SOURCE, isTitle: false })),
  ];
  const headHeight = head.reduce((sum, { lineHeight }) => sum + lineHeight, MARGIN);
  const whole = {
    x: -MARGIN,
    y: -headHeight - MARGIN,
    width: width + 2 * MARGIN,
    height: height + headHeight + 2 * MARGIN,
  };
  copy.setAttribute('viewBox', `${whole.x} ${whole.y} ${whole.width} ${whole.height}`);
  copy.setAttribute('width', String(whole.width));
  copy.setAttribute('height', String(whole.height));
  copy.style.removeProperty('display');
  let y = -headHeight;
  const lines = head.map(({ text, fontSize, lineHeight, isTitle }) => {
    y += lineHeight;
    const line = document.createElementNS(SVG, 'text');
    line.setAttribute('y', String(y - lineHeight / 4));
    line.setAttribute('font-size', String(fontSize));
    line.setAttribute('fill', ink(isTitle ? 'ink' : 'soft'));
    if (isTitle) line.setAttribute('font-weight', '600');
    line.textContent = text;
    return line;
  });
  const paper = document.createElementNS(SVG, 'rect');
  for (const [name, value] of Object.entries(whole)) paper.setAttribute(name, String(value));
  paper.setAttribute('fill', '#ffffff');
  copy.prepend(paper, ...lines);
  const titleElement = document.createElementNS(SVG, 'title');
  titleElement.textContent = title;
  copy.prepend(titleElement);
  return withLightInks(new XMLSerializer().serializeToString(copy));
}

/** The chart as a PNG of twice its size on screen, painted by the browser's own canvas. */
export async function pngOfSvg(svgText: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * PNG_SCALE;
  canvas.height = image.naturalHeight * PNG_SCALE;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('This browser cannot write PNG files'))),
      'image/png',
    );
  });
}

export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** A file name from a title: "Opportunities, all people" is "opportunities-all-people". */
export const fileStem = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'chart';
