import { Quote } from '@needfinder/ui';
import { chosenVoices } from './shared-groups.js';
import type { SharedSegmentPartsFragment } from './shared-segment-parts.fragment.generated.js';
import classes from './shared.module.css';

type Voice = SharedSegmentPartsFragment['quotes'][number];

/** As many as show the tone on a page that is read in a minute. */
const SHOWN = 3;

/** What members said, for and against. */
export function SharedVoices({ segment }: { segment: SharedSegmentPartsFragment }) {
  const { quotes, against } = segment;
  if (quotes.length === 0 && against.length === 0) {
    return <p className="nf-light">Nobody of this segment is quoted: these needs come from ratings alone.</p>;
  }
  return (
    <div className={classes.voices}>
      <Side title="For, in their words" voices={quotes} none="Nobody here speaks for these needs in their own words." />
      <Side title="Against, in their words" voices={against} none="Nobody here speaks against them." />
    </div>
  );
}

function Side({ title, voices, none }: { title: string; voices: readonly Voice[]; none: string }) {
  const shown = chosenVoices(voices, SHOWN);
  const rest = voices.filter((voice) => !shown.includes(voice));
  return (
    <div>
      <h4>{title}</h4>
      <Voices voices={shown} />
      {voices.length === 0 ? <p className="nf-light">{none}</p> : null}
      {rest.length > 0 ? (
        <details className={classes.more} data-print>
          <summary>{rest.length === 1 ? '1 more voice' : `${rest.length} more voices`}</summary>
          <Voices voices={rest} />
        </details>
      ) : null}
    </div>
  );
}

const Voices = ({ voices }: { voices: readonly Voice[] }) =>
  voices.map(({ text, frame, need }, i) => <Quote key={i} text={text} frame={frame} source={need} />);
