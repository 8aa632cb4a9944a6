import type { SpeakerRole } from '../transcript/transcript.js';

/** A memo: on a code, a source, a passage or one coding; each says by id which memos are its own. */
export interface QdaNote {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly userId: string | null;
}

/** A code and the codes under it. A parent may be coded itself. */
export interface QdaCode {
  readonly id: string;
  readonly name: string;
  readonly isCodable: boolean;
  /** `#rrggbb`. */
  readonly colour: string | null;
  readonly description: string;
  readonly noteIds: readonly string[];
  readonly children: readonly QdaCode[];
}

export interface QdaCoding {
  readonly id: string;
  readonly codeId: string;
  readonly userId: string | null;
  readonly noteIds: readonly string[];
}

/** A span of a source's text, in Unicode code points, with what it is coded with. */
export interface QdaSelection {
  readonly id: string;
  readonly name: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly userId: string | null;
  readonly codings: readonly QdaCoding[];
  readonly noteIds: readonly string[];
}

export const QDA_VARIABLE_TYPES = ['Text', 'Boolean', 'Integer', 'Float', 'Date', 'DateTime'] as const;
export type QdaVariableType = (typeof QDA_VARIABLE_TYPES)[number];

export interface QdaVariable {
  readonly id: string;
  readonly name: string;
  readonly type: QdaVariableType;
  readonly description: string;
}

export interface QdaValue {
  readonly variableId: string;
  /** As XML Schema writes the type; null when there is none. */
  readonly value: string | null;
}

/** What one speaker says in the text of a source. The standard knows texts only: a file that we wrote says it beside them. */
export interface QdaTurn {
  readonly speaker: string | null;
  readonly role: SpeakerRole;
  /** Milliseconds from the start of the recording. */
  readonly startMs: number | null;
  /** Code points of the text before the words of the turn. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

export interface QdaSource {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly text: string;
  /** In the order of the text; null when the file does not say. */
  readonly turns: readonly QdaTurn[] | null;
  readonly selections: readonly QdaSelection[];
  readonly values: readonly QdaValue[];
  readonly noteIds: readonly string[];
}

export interface QdaCase {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly codeIds: readonly string[];
  readonly values: readonly QdaValue[];
  readonly sourceIds: readonly string[];
  readonly selectionIds: readonly string[];
}

/** What a `.qdpx` file of the REFI-QDA standard 1.0 holds of texts. Ids are UUIDs in lower case. */
export interface QdaProject {
  readonly name: string;
  readonly origin: string;
  readonly users: readonly { readonly id: string; readonly name: string }[];
  readonly codes: readonly QdaCode[];
  readonly variables: readonly QdaVariable[];
  readonly cases: readonly QdaCase[];
  readonly sources: readonly QdaSource[];
  readonly notes: readonly QdaNote[];
  /** Memos on the project as a whole. */
  readonly noteIds: readonly string[];
}

export const EMPTY_PROJECT: QdaProject = {
  ...{ name: '', origin: '', users: [], codes: [], variables: [], cases: [], sources: [], notes: [], noteIds: [] },
};

export const PROJECT_NAMESPACE = 'urn:QDA-XML:project:1.0';
export const CODEBOOK_NAMESPACE = 'urn:QDA-XML:codebook:1.0';
export const PROJECT_ENTRY = 'project.qde';
export const SOURCES_FOLDER = 'Sources/';
/** Ours, beside what the standard names: the turns of the sources by id. Other programs pass it over. */
export const TURNS_ENTRY = 'needfinder-turns.json';
