/** Finds the members of archives. */
import type { RefusedItem } from '../source-item.js';
import { withArchive } from './archive/open-archive.js';
import type { FoundFile } from './describe-item.js';
import { refuse } from './failures.js';
import { isArchiveName, placeOfMember } from './place.js';

/**
 * The members of an archive in its order, hidden ones and those of macOS left out; an archive within
 * it is refused, as is what is damaged, locked or made to do harm.
 */
export async function* archiveFiles({
  place,
  name,
  said,
}: FoundFile): AsyncGenerator<FoundFile | RefusedItem> {
  try {
    yield* withArchive(place, name, async function* ({ members, damages }) {
      for (const { name: member } of members) {
        if (isHidden(member)) continue;
        const inner = placeOfMember(name, member);
        if (isArchiveName(member)) yield { name: inner, ...nested(inner) };
        else yield { place: placeOfMember(place, member), name: inner, ...(said && { said }) };
      }
      for (const { name: member, error } of damages) {
        if (member !== undefined && isHidden(member)) continue;
        yield refuse(member === undefined ? name : placeOfMember(name, member), error);
      }
    });
  } catch (error) {
    yield refuse(name, error);
  }
}

function isHidden(member: string): boolean {
  return member.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');
}

function nested(name: string): Omit<RefusedItem, 'name'> {
  return {
    code: 'FORMAT_UNKNOWN',
    message: `${name} is an archive within an archive`,
    hint: 'Unpack the outer one and give the folder.',
  };
}
