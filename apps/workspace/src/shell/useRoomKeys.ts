import { useShortcuts } from '@needfinder/ui';
import { useNavigate } from 'react-router';
import { ROOMS, useRoomPath } from './rooms.js';

/** `G` then a letter goes to a room. */
export function useRoomKeys(): void {
  const pathOf = useRoomPath();
  const navigate = useNavigate();
  useShortcuts(
    ROOMS.flatMap((room) =>
      room.keys ? [{ keys: room.keys, label: `Go to ${room.title}`, run: () => void navigate(pathOf(room)) }] : [],
    ),
  );
}
