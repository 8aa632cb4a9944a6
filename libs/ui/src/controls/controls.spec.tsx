import { afterEach, expect, jest, test } from '@jest/globals';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ConfirmButton } from './ConfirmButton.js';
import { FileDrop } from './FileDrop.js';
import { useToasts } from '../feedback/toasts.js';
import { ThemeProvider } from '../theme/ThemeProvider.js';

afterEach(cleanup);

const csv = new File(['a,b'], 'answers.csv', { type: 'text/csv' });

test('files come in by choosing and by dropping', async () => {
  const onFiles = jest.fn<(files: File[]) => void>();
  render(
    <ThemeProvider env="test">
      <FileDrop label="Drop CSV files here" onFiles={onFiles} />
    </ThemeProvider>,
  );
  await userEvent.upload(screen.getByLabelText('Drop CSV files here'), csv);
  fireEvent.drop(screen.getByText('Drop CSV files here'), { dataTransfer: { files: [csv] } });
  expect(onFiles.mock.calls.map(([files]) => files[0]!.name)).toEqual(['answers.csv', 'answers.csv']);
});

test('a deed is done only after it is confirmed', async () => {
  const onConfirm = jest.fn();
  render(
    <ThemeProvider env="test">
      <ConfirmButton question="Delete it?" confirmLabel="Delete interview" onConfirm={onConfirm}>
        Delete
      </ConfirmButton>
    </ThemeProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Keep' }));
  expect(onConfirm).not.toHaveBeenCalled();
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Keep' })).toBeNull());
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Delete interview' }));
  expect(onConfirm).toHaveBeenCalledTimes(1);
});

test('a toast offers its action once and goes', async () => {
  const undo = jest.fn();
  function Page() {
    const { show } = useToasts();
    return (
      <button onClick={() => show({ message: 'Need rejected', action: { label: 'Undo', run: undo } })}>Reject</button>
    );
  }
  render(
    <ThemeProvider env="test">
      <Page />
    </ThemeProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Reject' }));
  await userEvent.click(screen.getByRole('button', { name: 'Reject' }));
  // One button: the same message does not stand there twice.
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(undo).toHaveBeenCalledTimes(1);
  expect(screen.queryByText('Need rejected')).toBeNull();
});
