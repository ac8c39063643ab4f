import type { PersonId } from '../ids.ts';
import type { WishingCandidate } from '../turns/turn-wishes.ts';
import type { Member } from './member-rows.ts';

/** Who sits in for this member now. */
export const substituteOf = ({ substitute, substituteUntil }: Member, now: Date): PersonId | undefined =>
  substituteUntil && substituteUntil <= now ? undefined : substitute;

/** The member as before, with nobody who sits in for them. */
export function withoutSubstitute({ substitute: _, substituteUntil: __, ...member }: Member): Member {
  return member;
}

/**
 * Whom the rotation may ask, of those who are in the chat: whoever has a substitute is not asked, and the substitute is in
 * their place. A substitute who is away too fills nobody's place; one who cannot serve here, by now coordinating or not in
 * this chat, leaves it to the member, who would otherwise never be asked again without knowing.
 */
export function candidatesAmong(present: readonly Member[], mayServe: (person: PersonId) => boolean, now: Date) {
  const able = present.filter(({ anonymous, personId }) => !anonymous && mayServe(personId));
  return able.flatMap((member): readonly WishingCandidate[] => {
    const sitsIn = substituteOf(member, now);
    const substitute = able.find(({ personId }) => personId === sitsIn);
    if (!substitute) return [{ ...placeOf(member), ...willOf(member, now) }];
    if (substituteOf(substitute, now)) return [];
    const { personId } = substitute;
    return [{ ...placeOf(member), personId, inPlaceOf: member.personId, ...willOf(substitute, now) }];
  });
}

const placeOf = ({ personId, organisationId, joinedAtMeeting }: Member) => ({
  ...{ personId, organisationId, joinedAtMeeting },
});

const willOf = ({ pausedUntil, ratherNot, gladly }: Member, now: Date) => ({
  ...{ optedOut: (pausedUntil ?? now) > now, ratherNot, gladly },
});
