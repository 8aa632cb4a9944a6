const FORMATS: Readonly<Record<string, string>> = {
  'zoom-vtt': 'subtitles of Zoom',
  'teams-vtt': 'subtitles of Teams',
  vtt: 'subtitles (.vtt)',
  srt: 'subtitles (.srt)',
  otter: 'text of Otter',
  'named-lines': 'lines that begin with a name',
  'question-bullets': 'questions with bullets below',
  notes: 'notes',
};

/** What kind of file a transcript was read from; a kind without words is called by its name. */
export const formatWords = (format: string): string => FORMATS[format] ?? format;
