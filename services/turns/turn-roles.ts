/** What members do in turn at a meeting, in the order in which somebody is found for it. */
export const turnRoles = ['chair', 'co-chair', 'reflection-host', 'note-taker', 'location-host', 'podium'] as const;
export type TurnRole = (typeof turnRoles)[number];
