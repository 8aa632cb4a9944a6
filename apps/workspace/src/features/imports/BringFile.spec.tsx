import { afterEach, expect, jest, test } from '@jest/globals';
import { renderPage } from '../../testing/render-page.js';
import { BringFile } from './BringFile.js';

/** A server that keeps every file under the name that it has. */
class KeepsFiles {
  readonly upload = {};
  readonly status = 200;
  response: unknown = null;
  onload: (() => void) | null = null;
  open(): void {}
  setRequestHeader(): void {}
  send(body: FormData): void {
    this.response = [{ id: (body.get('file') as File).name }];
    queueMicrotask(() => this.onload?.());
  }
}
const original = globalThis.XMLHttpRequest;
afterEach(() => {
  globalThis.XMLHttpRequest = original;
});

function show() {
  globalThis.XMLHttpRequest = KeepsFiles as unknown as typeof XMLHttpRequest;
  const onTake = jest.fn(async (_uploadId: string, _preview: { codes: number }) => undefined);
  const onRead = async (uploadId: string) => {
    if (uploadId === 'bad.csv') throw new Error('row 3 has no code');
    return { codes: uploadId === 'empty.csv' ? 0 : 2 };
  };
  const page = renderPage(
    <BringFile
      label="Drop a sheet here"
      hint=""
      accept=".csv"
      onRead={onRead}
      onTake={onTake}
      action={({ codes }) => (codes > 0 ? `Import ${codes} codes` : null)}
    >
      {({ codes }) => <p>{codes} codes found</p>}
    </BringFile>,
  );
  const bring = async (name: string) => {
    await page.user.upload(page.getByLabelText('Drop a sheet here'), new File(['a'], name));
    await page.user.click(await page.findByRole('button', { name: 'Read the file' }));
  };
  return { page, bring, onTake };
}

test('what is refused is said of its own file only, and what was seen is taken', async () => {
  const { page, bring, onTake } = show();
  await bring('bad.csv');
  expect(await page.findByText('row 3 has no code')).toBeTruthy();
  await page.user.click(page.getByRole('button', { name: 'Remove bad.csv' }));
  expect(page.queryByText('row 3 has no code')).toBeNull();
  await bring('good.csv');
  expect(await page.findByText('2 codes found')).toBeTruthy();
  await page.user.click(page.getByRole('button', { name: 'Import 2 codes' }));
  expect(onTake).toHaveBeenCalledWith('good.csv', { codes: 2 });
});

test('a file with nothing to take over can only be put away', async () => {
  const { page, bring } = show();
  await bring('empty.csv');
  expect((await page.findByRole('button', { name: 'Nothing to import' })).hasAttribute('disabled')).toBe(true);
  await page.user.click(page.getByRole('button', { name: 'Take another file' }));
  expect(page.getByLabelText('Drop a sheet here')).toBeTruthy();
});
