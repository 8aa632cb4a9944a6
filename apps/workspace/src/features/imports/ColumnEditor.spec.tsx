import { expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { useState } from 'react';
import { renderPage } from '../../testing/render-page.js';
import { ColumnEditor } from './ColumnEditor.js';
import { columnFixture, importFixture } from './import-fixtures.js';
import { useCorrections } from './useCorrections.js';

const COLUMN = columnFixture({ index: 0, name: 'Age', title: 'Age', textRole: 'OTHER' });

function Page() {
  const corrections = useCorrections('i1');
  const [isOpen, setOpen] = useState(true);
  return (
    <>
      <button onClick={() => setOpen(true)}>Open again</button>
      {isOpen ? (
        <ColumnEditor columns={[COLUMN]} corrections={corrections} mayEdit onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}

test('a correction is stored at once and says so', async () => {
  const sent: unknown[] = [];
  const page = renderPage(<Page />, {
    answers: {
      correctImport: ({ input }: { input: unknown }) => {
        sent.push(input);
        return importFixture([COLUMN]);
      },
    },
  });
  await page.user.selectOptions(await page.findByLabelText('It asks for'), 'PAIN');
  expect(await page.findByText('Saved', { selector: '.nf-badge' })).toBeTruthy();
  expect(sent).toEqual([{ importId: 'i1', columns: [{ index: 0, kind: 'OPEN_TEXT', textRole: 'PAIN' }] }]);
});

test('a refused correction says why and is still there when the editor is opened again', async () => {
  const page = renderPage(<Page />, {
    answers: {
      correctImport: () => {
        throw new GraphQLError('Column “Age”: no value is a date: “thirty”');
      },
    },
  });
  await page.user.selectOptions(await page.findByLabelText('It is'), 'DATE');
  expect((await page.findByRole('alert')).textContent).toContain('no value is a date');
  await page.user.click(page.getByRole('button', { name: 'Close' }));
  await page.user.click(page.getByRole('button', { name: 'Open again' }));
  expect((await page.findByLabelText('It is')).matches('select')).toBe(true);
  expect(page.getByDisplayValue('Date')).toBeTruthy();
  expect(page.getByRole('alert').textContent).toContain('no value is a date');
});
