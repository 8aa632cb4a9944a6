import { batteryRole, findBatteries, type FoundBattery } from './batteries.js';
import { consentRole } from './consent-columns.js';
import { draftColumn, mapColumn, type ColumnDraft, type ProposedRole } from './column-draft.js';
import type { ColumnProfile } from './column-profile.js';
import { findRespondentColumn, identifyColumn, respondentRole } from './identify-columns.js';
import type { Mapping } from './mapping.js';
import { findMultipleChoiceGroups, multipleChoiceRole, statedChoiceRole } from './multiple-choice-groups.js';
import { proposeSingleColumn } from './single-column.js';
import { uniqueKeys } from './slug.js';

/**
 * Proposes what every column of a response file means: first ids, then questions spread over columns, then batteries of
 * ratings, then what each remaining column is by itself.
 *
 * @param profiles - Of all columns, in order.
 * @returns One column mapping per profile, in the same order.
 */
export function proposeMapping(profiles: readonly ColumnProfile[]): Mapping {
  const drafts = profiles.map(draftColumn);
  const roles = new Map<ColumnDraft, ProposedRole>();
  const open = () => drafts.filter((draft) => !roles.has(draft));

  const respondent = findRespondentColumn(drafts);
  if (respondent) roles.set(respondent, respondentRole(respondent));
  for (const draft of drafts) {
    const role = statedChoiceRole(draft);
    if (role) roles.set(draft, role);
  }
  for (const draft of open()) {
    const role = consentRole(draft);
    if (role) roles.set(draft, role);
  }
  for (const group of findMultipleChoiceGroups(open())) {
    for (const member of group.members) roles.set(member.draft, multipleChoiceRole(group, member));
  }
  for (const draft of open()) {
    const role = identifyColumn(draft);
    if (role) roles.set(draft, role);
  }
  const batteries = withOwnKeys(findBatteries(open()));
  for (const found of batteries) {
    for (const { draft, need } of found.members) roles.set(draft, batteryRole(found, need));
  }
  for (const draft of open()) roles.set(draft, proposeSingleColumn(draft));

  return {
    version: 1,
    columns: drafts.map((draft) => mapColumn(draft, roles.get(draft)!)),
    batteries: batteries.flatMap(({ battery, aboutRivals }) => (battery && !aboutRivals ? [battery] : [])),
  };
}

/** In the order of the file, each key once. */
function withOwnKeys(found: readonly FoundBattery[]): FoundBattery[] {
  const keyOf = uniqueKeys();
  const firstColumn = ({ members }: FoundBattery) => members[0]!.draft.profile.index;
  return [...found]
    .sort((a, b) => firstColumn(a) - firstColumn(b))
    .map((one) => ({ ...one, battery: one.battery && { ...one.battery, key: keyOf(one.battery.key) } }));
}
