/** A study as the api sends it, before anything was imported; a test names what matters to it. */
export function studyFixture(fields: Record<string, unknown> = {}) {
  return {
    id: 's1',
    name: 'Notebook users',
    question: 'What do people need from a notebook?',
    population: '',
    isDemo: false,
    createdAt: '2026-11-20T08:00:00Z',
    counts: countsFixture(),
    latestVerdict: null,
    activity: [],
    jobs: [],
    ...fields,
  };
}

export function countsFixture(counts: Record<string, number> = {}) {
  return {
    respondents: 0,
    responses: 0,
    interviews: 0,
    turns: 0,
    openAnswers: 0,
    personalDataWaiting: 0,
    needsProposed: 0,
    needsAccepted: 0,
    themes: 0,
    passages: 0,
    segmentations: 0,
    runsDone: 0,
    ...counts,
  };
}

export function jobFixture(fields: Record<string, unknown> = {}) {
  return {
    id: 'j1',
    name: 'segmentation.run',
    title: 'Run “By importance”',
    state: 'RUNNING',
    step: 'Fitting 4 segments, start 7 of 20',
    percent: 42,
    error: null,
    subjectId: 'r1',
    createdAt: '2026-11-20T08:00:00Z',
    finishedAt: null,
    attempts: 1,
    ...fields,
  };
}
