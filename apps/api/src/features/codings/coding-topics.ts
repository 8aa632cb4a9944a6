import { defineTopic } from '../../platform/events/index.js';

/** A step was taken, undone or redone. Without a step, anything may have changed: blindness, a turn, the codebook. */
export const codingsChanged = defineTopic<{ interviewId: string; stepId: string | null }>('codings.changed');

/** Somebody is in an interview, or leaves it. Nothing of it is stored: who stops saying so is gone. */
export const coderSeen = defineTopic<{
  interviewId: string;
  userId: string;
  /** Of the browser window: one person may have two. */
  windowId: string;
  turnId: string | null;
  isLeaving: boolean;
}>('codings.coder-seen');
