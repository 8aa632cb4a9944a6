import { Button, NativeSelect } from '@mantine/core';
import { clockTime } from '@needfinder/domain';
import { KeyHint } from '@needfinder/ui';
import { type PlayerState, RATES, SKIP_MS } from './player.js';
import classes from './recordings.module.css';
import type { Listening } from './useListening.js';

interface PlayerControlsProps {
  readonly listening: Listening;
  readonly state: PlayerState;
  readonly onBeginHere: () => void;
}

/** Play, skip, seek, speed. The keys do the same while she codes. */
export function PlayerControls({ listening, state, onBeginHere }: PlayerControlsProps) {
  const { player, isFollowing, setFollowing } = listening;
  const { isPlaying, positionMs, durationMs, rate } = state;
  const place = durationMs === null ? clockTime(positionMs) : `${clockTime(positionMs)} of ${clockTime(durationMs)}`;
  return (
    <div className={classes.controls}>
      <Button size="compact-sm" className={classes.play} onClick={() => player.toggle()}>
        {isPlaying ? 'Pause' : 'Play'}
      </Button>
      <KeyHint keys="l" />
      <Button size="compact-sm" variant="default" title="Back by 5 seconds" onClick={() => player.skip(-1)}>
        −5 s
      </Button>
      <Button size="compact-sm" variant="default" title="Forward by 5 seconds" onClick={() => player.skip(1)}>
        +5 s
      </Button>
      <input
        type="range"
        className={classes.seek}
        aria-label="Place in the recording"
        aria-valuetext={place}
        min={0}
        max={durationMs ?? 0}
        step={SKIP_MS / 5}
        disabled={durationMs === null}
        value={Math.min(positionMs, durationMs ?? 0)}
        onChange={(event) => player.moveTo(event.currentTarget.valueAsNumber)}
        // Letters are commands again once the mouse has let go of it.
        onPointerUp={(event) => event.currentTarget.blur()}
      />
      <span className={classes.time}>{place}</span>
      <NativeSelect
        size="xs"
        aria-label="Speed"
        value={rate}
        data={RATES.map((one) => ({ value: `${one}`, label: `${one}×` }))}
        onChange={(event) => player.setRate(Number(event.currentTarget.value))}
      />
      <Button
        size="compact-sm"
        variant={isFollowing ? 'light' : 'default'}
        aria-pressed={isFollowing}
        title="The transcript moves along with what is spoken, until you go to another turn"
        onClick={() => setFollowing(!isFollowing)}
      >
        Follow
      </Button>
      <Button size="compact-sm" variant="default" title="The turn you are in gets this time" onClick={onBeginHere}>
        Turn begins here
      </Button>
    </div>
  );
}
