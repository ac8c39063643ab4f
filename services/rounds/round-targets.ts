/** What the target of work says that is about one thing in a round: a member, by mark, or a message. */
export const targetIn = (roundId: string, thing: string): string => `${roundId}~${thing}`;

/** The other way round. Of the whole round, `thing` is empty. */
export function fromTarget(target: string): { readonly roundId: string; readonly thing: string } {
  const [roundId = '', thing = ''] = target.split('~');
  return { roundId, thing };
}
