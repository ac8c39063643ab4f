/** What members do in turn at a meeting. */
export type TurnRole = 'chair' | 'co-chair' | 'reflection-host' | 'note-taker' | 'location-host' | 'podium';

/** The facts for "why me?". `weight`: how much the organisation counts, where they do not all count the same. */
export type Because = {
  readonly unit: 'organisation' | 'person';
  readonly weight?: 1 | 0.5 | undefined;
  readonly organisationWaited: number;
  readonly organisationServedBefore: boolean;
  readonly personWaited: number;
  readonly personServedBefore: boolean;
  readonly onlyOneOfOrganisation: boolean;
};
