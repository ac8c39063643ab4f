/** Why who leads a network gave somebody a turn: one of a few, so that nothing private is written. */
export const giveReasons = ['subject-fits', 'asked-for-it', 'nobody-else', 'other'] as const;
export type GiveReason = (typeof giveReasons)[number];
