/** One served turn, as far as weights are concerned. */
type Counted = {
  readonly organisationId: string;
  readonly meetingNumber: number;
  /** Absent: by the rule. */
  readonly how?: 'rule' | 'swap' | 'override' | undefined;
};

/**
 * The stride rule, for organisations of different weights: a turn costs an organisation 1 / weight, and the lowest pass is
 * next. Nobody keeps who was away, so that is read from the turns themselves: by the rule a turn goes to the lowest pass of
 * those who can, so whoever was lower then could not serve, and is raised to it. What was swapped or overridden costs a
 * turn like any other, and tells nothing about others. Joining counts as a turn, so that newcomers start at the back.
 * Between two organisations that could both serve all the time, turns / weight differ by at most the sum of both costs, over
 * the turns that are kept.
 */
export function passesAfter(served: readonly Counted[], costOf: (organisationId: string) => number) {
  const passes = new Map<string, number>();
  const floors: { readonly meetingNumber: number; readonly floor: number }[] = [];
  let floor = 0;
  for (const { organisationId, meetingNumber, how = 'rule' } of inOrder(served)) {
    const pass = Math.max(floor, passes.get(organisationId) ?? firstPass(passes, floor, costOf(organisationId)));
    passes.set(organisationId, pass + costOf(organisationId));
    if (how === 'rule') floor = pass;
    floors.push({ meetingNumber, floor });
  }
  const floorAfter = (meeting: number) => floors.findLast(({ meetingNumber }) => meetingNumber <= meeting)?.floor ?? 0;
  /** The pass of this organisation, which joined at this meeting. */
  return (organisationId: string, joinedAtMeeting: number): number =>
    Math.max(floor, passes.get(organisationId) ?? floorAfter(joinedAtMeeting) + costOf(organisationId));
}

/**
 * From which pass an organisation had the first turn that is kept: from the floor at least, and at most from the lowest of
 * the others. Half way, since older turns are not kept for good: at either end, halves drift off as these go.
 */
function firstPass(passes: ReadonlyMap<string, number>, floor: number, cost: number): number {
  const most = Math.min(floor + cost, ...passes.values());
  return (floor + Math.max(floor, most)) / 2;
}

const inOrder = (served: readonly Counted[]) =>
  served.toSorted((one, other) => one.meetingNumber - other.meetingNumber);
