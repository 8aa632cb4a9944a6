export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type Delimiter = ',' | ';' | '\t' | '|';

/** A row of a table and the line of the file it starts on (from 1). */
export interface Row {
  line: number;
  cells: string[];
}

/** Guesses the encoding from the first bytes (64 kB are plenty): byte order mark, zero bytes, valid UTF-8, else Windows-1252. */
export declare function detectEncoding(bytes: Uint8Array): Encoding;
/** Bytes of a file, chunk by chunk, to text without byte order mark. */
export interface StreamingDecoder {
  decode(bytes: Uint8Array): string;
  end(): string;
}
export declare function createDecoder(encoding: Encoding): StreamingDecoder;
export declare function detectDelimiter(sample: string): Delimiter;

export interface DelimitedReader {
  push(bytes: Uint8Array): Row[];
  end(): Row[];
  /** Rows whose number of cells differs from the first row's, at most 1,000 of them. */
  readonly ragged: readonly { line: number; cells: number; expected: number }[];
}
export declare function createDelimitedReader(options: { delimiter: Delimiter; encoding: Encoding }): DelimitedReader;

export interface Sheet {
  name: string;
  rows: string[][];
}
export interface Workbook {
  sheets: Sheet[];
}
/** True when the bytes begin like a ZIP archive, as every XLSX and DOCX does. */
export declare function isArchive(bytes: Uint8Array): boolean;
export declare function readWorkbook(bytes: Uint8Array): Promise<Workbook>;

export interface HeaderColumn {
  /** Position in the row, from 0. */
  index: number;
  /** Unique in the file ("Age", "Age (2)"). */
  name: string;
  /** The question in full words. */
  title: string;
  /** What the header cell said, before it was made unique. */
  original: string;
}
export interface Header {
  /** 1, 2 (question, option) or 3 (name, question, import id). */
  headerRows: number;
  columns: HeaderColumn[];
}
/** @param rows - The first rows of the table; ten are plenty. */
export declare function detectHeader(rows: readonly (readonly string[])[]): Header;

export type TranscriptFormat =
  'zoom-vtt' | 'teams-vtt' | 'vtt' | 'srt' | 'otter' | 'named-lines' | 'question-bullets' | 'notes';
export type SpeakerRole = 'interviewer' | 'respondent' | 'other';
export interface Turn {
  speaker: string | null;
  role: SpeakerRole;
  /** Paragraphs and bullets on lines of their own. */
  text: string;
  startMs: number | null;
}
export interface Speaker {
  name: string;
  role: SpeakerRole;
  turns: number;
  words: number;
}
export interface Transcript {
  format: TranscriptFormat;
  title: string;
  turns: Turn[];
  speakers: Speaker[];
  warnings: string[];
}
/** @param content - The file's bytes, or pasted text. */
export declare function readTranscript(fileName: string, content: Uint8Array | string): Promise<Transcript>;
/** The same transcript with other interviewers; every other named speaker becomes a respondent. */
export declare function assignRoles(transcript: Transcript, interviewerNames: readonly string[]): Transcript;

export type CellValue = string | number | null;
export interface CsvOptions {
  delimiter?: Delimiter;
  /** Byte order mark, which makes Excel read UTF-8 as UTF-8. */
  byteOrderMark?: boolean;
}
export declare function writeCsv(rows: readonly (readonly CellValue[])[], options?: CsvOptions): string;
export interface SheetToWrite {
  name: string;
  rows: readonly (readonly CellValue[])[];
}
export declare function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array>;
