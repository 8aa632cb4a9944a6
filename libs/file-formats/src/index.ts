export {
  type AnswerCell,
  type AnswerColumn,
  type AnswerOption,
  type AnswerStyle,
  type AnswerTable,
  NO_ANSWER,
  type NoAnswer,
} from './answers/answer-table.js';
export { ANSWER_FORMAT_NAMES, ANSWER_FORMATS, type AnswerFormatName } from './answers/write-answers.js';
export { isArchive } from './archive.js';
export type { Cell, DataFile, Variable } from './data-file/data-file.js';
export { labelledTable, type LabelledColumn, type LabelledTable } from './data-file/labelled-table.js';
export { csvRow, writeCsv, type CellValue, type CsvOptions } from './csv-writer.js';
export type { Delimiter, Row } from './delimited-parser.js';
export { createDelimitedReader, type DelimitedReader, type RaggedRow } from './delimited-reader.js';
export { detectDelimiter } from './delimiter.js';
export { createDecoder, detectEncoding, type Encoding, type StreamingDecoder } from './encoding.js';
export {
  DICTIONARY_FORMAT_NAMES,
  DICTIONARY_FORMATS,
  type DictionaryFormatName,
} from './dictionary/write-dictionary.js';
export { DOCX_MEDIA_TYPE, XLSX_MEDIA_TYPE } from './media-types.js';
export type {
  CodedTranscript,
  CodedTurn,
  TranscriptCode,
  TranscriptMark,
  TranscriptMemo,
} from './coded-transcript/coded-transcript.js';
export { transcriptAsDocx } from './coded-transcript/transcript-as-docx.js';
export { transcriptAsHtml } from './coded-transcript/transcript-as-html.js';
export { readExchange, type ReadExchange } from './exchange/read-exchange.js';
export { detectHeader, type Header, type HeaderColumn } from './header.js';
export { readSheet } from './read-sheet.js';
export * from './refi-qda/qda-project.js';
export { readQdc, readQdpx, type ReadQda } from './refi-qda/read-qda.js';
export { sourceOfTurns, type SourceTurn, turnsOfSource, withPlainLineEnds } from './refi-qda/source-turns.js';
export { spanInTurns } from './refi-qda/turns-of-text.js';
export { writeQdc, writeQdpx } from './refi-qda/write-qda.js';
export type { Report, ReportQuote, ReportSection } from './report/report.js';
export { reportAsDocx } from './report/report-as-docx.js';
export { reportAsMarkdown } from './report/report-as-markdown.js';
export { richAsDocx } from './rich-document/rich-as-docx.js';
export type { RichBlock, RichDocument, RichItem, RichParagraph, RichRun } from './rich-document/rich-document.js';
export { isSav, type OpenDataFile, readSav } from './sav/read-sav.js';
export { readXml, type XmlElement } from './xml/read-xml.js';
export { readTripleS } from './triple-s/read-triple-s.js';
export { readTranscript } from './transcript/read-transcript.js';
export { assignRoles } from './transcript/roles.js';
export type { Speaker, SpeakerRole, Transcript, TranscriptFormat, Turn } from './transcript/transcript.js';
export { readWorkbook, type Sheet, type Workbook } from './workbook/workbook-reader.js';
export { type DeflatePiece, ZipStream } from './workbook/zip-stream.js';
export { writeWorkbook, type SheetToWrite } from './workbook/write-workbook.js';
