/** A kind of event. Its payload is a few ids: who hears it reads the rest. */
export interface Topic<T extends object> {
  readonly name: string;
  /** Never set; carries the type. */
  readonly payload?: T;
}

/** `export const jobUpdated = defineTopic<{ jobId: string }>('job.updated')` */
export const defineTopic = <T extends object>(name: string): Topic<T> => ({ name });
