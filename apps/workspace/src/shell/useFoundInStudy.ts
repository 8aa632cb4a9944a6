import { useQuery } from '@apollo/client/react';
import type { Command } from '@needfinder/ui';
import { useNavigate, useParams } from 'react-router';
import { usePaths } from '../app/paths.js';
import { useDebounced } from '../app/useDebounced.js';
import { PaletteSearchDocument } from './palette-search.query.generated.js';

const REST_MS = 200;
/** A single letter finds everything, and so nothing. */
const SHORTEST = 2;

/** Needs and respondents of the open study that the palette's search finds. */
export function useFoundInStudy(search: string): readonly Command[] {
  const { studyId = '' } = useParams();
  const navigate = useNavigate();
  const paths = usePaths();
  const asked = useDebounced(search.trim(), REST_MS);
  const skip = studyId === '' || asked.length < SHORTEST;
  const { data, previousData } = useQuery(PaletteSearchDocument, { variables: { studyId, search: asked }, skip });
  const found = skip ? undefined : (data ?? previousData);
  if (!found) return [];
  return [
    ...found.codebook.needs
      .filter(({ status }) => status !== 'REJECTED')
      .map(({ id, label, statement }) => ({
        id: `need-${id}`,
        label,
        group: 'Need',
        keywords: [statement],
        run: () => void navigate(paths.need(id)),
      })),
    ...found.respondents.edges.map(({ node: { id, key } }) => ({
      id: `respondent-${id}`,
      label: key,
      group: 'Respondent',
      run: () => void navigate(paths.respondent(id)),
    })),
  ];
}
