import { describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { readTranscript } from './read-transcript.js';
import { assignRoles } from './roles.js';
import type { Transcript } from './transcript.js';

const spoken = (transcript: Transcript) => transcript.turns.map(({ speaker, role, text }) => [speaker, role[0], text]);

describe('cues', () => {
  test('Zoom: names before a colon; the cues of one speaker are one turn', async () => {
    const transcript = await readTranscript(
      'GMT2024 call.vtt',
      [
        'WEBVTT',
        '1\n00:00:01.500 --> 00:00:03.000\nAna Ruiz: How do you share a',
        '2\n00:00:03.000 --> 00:00:05.000\nAna Ruiz: notebook today?',
        '3\n00:00:06.000 --> 00:00:09.000\nJan van Dijk: I copy it. There is one rule: never mail it.',
        '4\n00:00:09.000 --> 00:00:10.000\nAnd I &lt;hope&gt;.',
      ].join('\n\n'),
    );
    expect(transcript).toMatchObject({ format: 'zoom-vtt', title: 'GMT2024 call', warnings: [] });
    expect(spoken(transcript)).toEqual([
      ['Ana Ruiz', 'i', 'How do you share a notebook today?'],
      ['Jan van Dijk', 'r', 'I copy it. There is one rule: never mail it. And I <hope>.'],
    ]);
    expect(transcript.turns.map((turn) => turn.startMs)).toEqual([1500, 6000]);
    expect(transcript.speakers[0]).toEqual({ name: 'Ana Ruiz', role: 'interviewer', turns: 1, words: 7 });
  });

  test('Teams: voice spans, several in one cue', async () => {
    const transcript = await readTranscript(
      'x.vtt',
      'WEBVTT\r\n\r\nNOTE a comment\r\n\r\n0:00:01.0 --> 0:00:02.0\r\n<v Ruiz, Ana>Why?</v> <v Ben>Because\r\nI must.</v>\r\n',
    );
    expect(transcript.format).toBe('teams-vtt');
    expect(spoken(transcript)).toEqual([
      ['Ruiz, Ana', 'i', 'Why?'],
      ['Ben', 'r', 'Because I must.'],
    ]);
  });

  test('SubRip without names: everything is the respondent, and it says so', async () => {
    const transcript = await readTranscript(
      'x.srt',
      '1\n00:00:01,000 --> 00:00:02,000\n<i>I lose</i> files\n\n2\n00:00:02,000 --> 00:00:03,000\nevery day.\n',
    );
    expect(transcript.format).toBe('srt');
    expect(spoken(transcript)).toEqual([[null, 'r', 'I lose files every day.']]);
    expect(transcript.warnings[0]).toContain('No speaker is named');
  });
});

describe('text', () => {
  test('Otter: a line with name and time above what was said', async () => {
    const transcript = await readTranscript(
      'x.txt',
      'Ana Ruiz  0:03\nWhat is hard?\n\nSpeaker 2  1:02:05\nFinding files.\nAnd time: none.\n',
    );
    expect(transcript.format).toBe('otter');
    expect(spoken(transcript)).toEqual([
      ['Ana Ruiz', 'i', 'What is hard?'],
      ['Speaker 2', 'r', 'Finding files.\nAnd time: none.'],
    ]);
    expect(transcript.turns[1]!.startMs).toBe(3_725_000);
  });

  test('names before a colon, also in bold and with a time; a word that comes once is no speaker', async () => {
    const transcript = await readTranscript(
      'x.md',
      '# With Ben\n\n**Moderator:** Hello. What is hard?\n\n[00:12] Ben: Files.\nNote: he laughed.\n\nModerator: Why?\nBen: Because.',
    );
    expect(transcript).toMatchObject({ format: 'named-lines', title: 'With Ben' });
    expect(spoken(transcript)).toEqual([
      ['Moderator', 'i', 'Hello. What is hard?'],
      ['Ben', 'r', 'Files.\nNote: he laughed.'],
      ['Moderator', 'i', 'Why?'],
      ['Ben', 'r', 'Because.'],
    ]);
    expect(transcript.turns[1]!.startMs).toBe(12_000);
  });

  test('Q and A', async () => {
    expect(spoken(await readTranscript('', 'Q: Tell me about it.\nA: It is slow.'))).toEqual([
      ['Q', 'i', 'Tell me about it.'],
      ['A', 'r', 'It is slow.'],
    ]);
  });

  test('question bullets: answers keep a line per bullet, links and emphasis are taken off', async () => {
    const transcript = await readTranscript(
      'notes.md',
      [
        '# Interview 7',
        '',
        '*   What is your role?',
        '    *   I **write** [docs](https://example.org/a_(b))',
        '    *   Does it work?',
        '        *   Rarely',
        '    *   Who knows?',
        '*   I no longer believe in meetings',
        '    *   They take long',
        '*   And the rest?',
      ].join('\n'),
    );
    expect(transcript).toMatchObject({ format: 'question-bullets', title: 'Interview 7', warnings: [] });
    expect(spoken(transcript)).toEqual([
      ['Interviewer', 'i', 'What is your role?'],
      ['Respondent', 'r', 'I write docs'],
      ['Interviewer', 'i', 'Does it work?'],
      ['Respondent', 'r', 'Rarely\nWho knows?\nI no longer believe in meetings\nThey take long'],
      ['Interviewer', 'i', 'And the rest?'],
    ]);
  });

  test('text without speakers is one set of notes', async () => {
    const transcript = await readTranscript('visit.txt', 'She has one rule: files first.\n\nThen mail.');
    expect(transcript).toMatchObject({ format: 'notes', title: 'visit', speakers: [] });
    expect(spoken(transcript)).toEqual([[null, 'r', 'She has one rule: files first.\n\nThen mail.']]);
  });
});

test('the document of a word processor: paragraphs and nested bullets', async () => {
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const document = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph('Interviewer: What &amp; why?')}${paragraph('Ben: Files.')}</w:body></w:document>`;
  const bytes = zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(document),
  });
  expect(spoken(await readTranscript('x.docx', bytes))).toEqual([
    ['Interviewer', 'i', 'What & why?'],
    ['Ben', 'r', 'Files.'],
  ]);
  await expect(readTranscript('x.docx', zipSync({ 'a.txt': strToU8('x') }))).rejects.toMatchObject({
    code: 'file.not-a-document',
  });
});

test('roles can be corrected; nobody who stands out is said', async () => {
  const transcript = await readTranscript('x.txt', 'Ana: I see.\nBen: Files get lost.\nAna: Go on.\nBen: Yes.');
  expect(transcript.warnings[0]).toContain('Nobody stands out');
  const corrected = assignRoles(transcript, ['Ana']);
  expect(corrected.turns.map((turn) => turn.role[0])).toEqual(['i', 'r', 'i', 'r']);
  expect(corrected.speakers.map((speaker) => speaker.role[0])).toEqual(['i', 'r']);
  expect(transcript.turns[0]!.role).toBe('respondent');
});

test('an empty and a binary file are refused', async () => {
  await expect(readTranscript('x.txt', ' \n')).rejects.toMatchObject({ code: 'file.empty' });
  await expect(readTranscript('x.txt', strToU8('a\0b\u0001'))).rejects.toMatchObject({ code: 'file.binary' });
});
