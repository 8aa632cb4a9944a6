import { Button, type ButtonProps, Group, Popover, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';

export interface ConfirmButtonProps {
  readonly children: ReactNode;
  /** What will happen, and whether it can be undone. */
  readonly question: string;
  /** The verb of the deed: "Delete interview". */
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  readonly isDangerous?: boolean;
  readonly isLoading?: boolean;
  readonly size?: ButtonProps['size'];
}

/** A deed that asks once before it is done; the focus stands on the way out first. */
export function ConfirmButton({
  children,
  question,
  confirmLabel,
  onConfirm,
  isDangerous = false,
  isLoading = false,
  size = 'sm',
}: ConfirmButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const confirm = () => {
    setAsking(false);
    onConfirm();
  };
  return (
    <Popover opened={isAsking} onChange={setAsking} width={280} trapFocus returnFocus withArrow withRoles={false}>
      <Popover.Target>
        <Button
          variant="default"
          size={size}
          loading={isLoading}
          aria-haspopup="dialog"
          aria-expanded={isAsking}
          onClick={() => setAsking(!isAsking)}
        >
          {children}
        </Button>
      </Popover.Target>
      <Popover.Dropdown role="alertdialog" aria-label={confirmLabel}>
        <Text size="sm" mb="sm">
          {question}
        </Text>
        <Group gap="xs">
          <Button variant="default" size="xs" onClick={() => setAsking(false)}>
            Keep
          </Button>
          <Button color={isDangerous ? 'red' : undefined} size="xs" onClick={confirm}>
            {confirmLabel}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
