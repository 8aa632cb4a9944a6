export interface MentionedMember {
  readonly id: string;
  readonly name: string;
}

/** What is typed after the last @ before the cursor, as long as somebody could be meant. */
export function mentionTyped(text: string, cursor: number): string | null {
  return /(?:^|\s)@([\p{L}\p{N} .'-]{0,40})$/u.exec(text.slice(0, cursor))?.[1] ?? null;
}

/** Members whose name, or any word of it, begins like this. */
export function membersLike(members: readonly MentionedMember[], typed: string): MentionedMember[] {
  const wanted = typed.toLowerCase();
  return members.filter(({ name }) => {
    const lower = name.toLowerCase();
    return lower.startsWith(wanted) || lower.split(' ').some((word) => word.startsWith(wanted));
  });
}

/** The text with the name in the place of what was typed of it. */
export function withMention(text: string, cursor: number, { name }: MentionedMember): string {
  const typed = mentionTyped(text, cursor) ?? '';
  return `${text.slice(0, cursor - typed.length)}${name} ${text.slice(cursor)}`;
}

/** Ids of who is spoken to: every member whose whole name stands behind an @. */
export function mentionsIn(text: string, members: readonly MentionedMember[]): string[] {
  return members.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id);
}
