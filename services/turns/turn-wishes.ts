import type { Member } from '../people/member-rows.ts';
import type { Candidate } from './rotation.ts';
import { type TurnRole, turnRoles } from './turn-roles.ts';

/** What somebody would like of a role that rotates; in line: as it comes. */
const turnWishes = ['in-line', 'rather-not', 'gladly'] as const;
export type TurnWish = (typeof turnWishes)[number];

/** As it came in, by role. Of what is missing or unknown, what was said before stays. */
export type WishesGiven = Readonly<Partial<Record<TurnRole, string>>>;

type Wishing = Pick<Member, 'ratherNot' | 'gladly'>;

export const wishIn = ({ ratherNot, gladly }: Wishing, role: TurnRole): TurnWish =>
  ratherNot?.includes(role) ? 'rather-not' : gladly?.includes(role) ? 'gladly' : 'in-line';

/** The member as before, with these wishes. */
export function withWishes({ ratherNot, gladly, ...member }: Member, given: WishesGiven): Member {
  const wishOf = (role: TurnRole) =>
    turnWishes.find((wish) => wish === given[role]) ?? wishIn({ ratherNot, gladly }, role);
  const roles = (wish: TurnWish) => turnRoles.filter((role) => wishOf(role) === wish);
  const [not, glad] = [roles('rather-not'), roles('gladly')];
  return { ...member, ...(not.length > 0 && { ratherNot: not }), ...(glad.length > 0 && { gladly: glad }) };
}

/** Somebody the rotation may ask, with what they would like themselves, whoever's place they are in. */
export type WishingCandidate = Candidate & Wishing;

/** The same for one role. */
export const candidatesFor = (role: TurnRole, candidates: readonly WishingCandidate[]): readonly Candidate[] =>
  candidates.map(({ ratherNot, gladly, ...candidate }) => {
    const wish = wishIn({ ratherNot, gladly }, role);
    return { ...candidate, optedOut: candidate.optedOut || wish === 'rather-not', isGlad: wish === 'gladly' };
  });
