import { createAbsences } from '../services/absences.ts';
import { createAgreements } from '../services/agreements.ts';
import { createAnnouncements } from '../services/announcements.ts';
import { createAskSpreading, createAsks } from '../services/asks.ts';
import { createChanges } from '../services/changes.ts';
import { createChatMoves } from '../services/chat-moves.ts';
import { createChatNames } from '../services/chat-names.ts';
import { createCheckInEnds } from '../services/check-in-ends.ts';
import { createCheckInStarts } from '../services/check-in-starts.ts';
import { createCheckIns } from '../services/check-ins.ts';
import { createChoosing } from '../services/choosing.ts';
import { createClosing } from '../services/closing.ts';
import { createCopies } from '../services/copies.ts';
import { createCorrections } from '../services/corrections.ts';
import { createDigests } from '../services/digests.ts';
import { createGroundRules } from '../services/ground-rules.ts';
import { createLedNetworks } from '../services/led-networks.ts';
import { createLinkings } from '../services/linkings.ts';
import { createMemberships } from '../services/memberships.ts';
import { createMirrors } from '../services/mirrors.ts';
import { createNetworkErasure } from '../services/network-erasure.ts';
import type { Network } from '../services/network-rows.ts';
import { createNewcomers } from '../services/newcomers.ts';
import { createNextMeetings } from '../services/next-meetings.ts';
import { createOpeningLines } from '../services/opening-lines.ts';
import { createOpenings } from '../services/openings.ts';
import { createOrganisations } from '../services/organisations.ts';
import { createOutlooks } from '../services/outlooks.ts';
import { createOverrides } from '../services/overrides.ts';
import { createOverviews } from '../services/overviews.ts';
import { createOwnPrompts } from '../services/own-prompts.ts';
import { createPlaces } from '../services/places.ts';
import { createPostings } from '../services/postings.ts';
import { createPromptChoices } from '../services/prompt-choices.ts';
import { createProposalChanges } from '../services/proposal-changes.ts';
import { createProposals } from '../services/proposals.ts';
import { createQuietTimes } from '../services/quiet-times.ts';
import { createReminders } from '../services/reminders.ts';
import { createRightMoments } from '../services/right-moments.ts';
import { createRoleHolders } from '../services/role-holders.ts';
import { createRotations } from '../services/rotations.ts';
import { createSettings } from '../services/settings.ts';
import { createSharedRemarks } from '../services/shared-remarks.ts';
import { createSpokenRounds } from '../services/spoken-rounds.ts';
import type { Table } from '../services/storage/store.ts';
import { createSubstitutes } from '../services/substitutes.ts';
import { createSwaps } from '../services/swaps.ts';
import { createTurns } from '../services/turns.ts';
import { createWishes } from '../services/wishes.ts';
import type { Ground } from './ground.ts';
import type { Services } from './services.ts';

type OfPeople = Omit<Parameters<typeof createMemberships>[0], 'newcomers'> & Pick<Services, 'actions'>;

/** Who takes part, for which organisation, and who sits in for whom. */
export function servicesOfPeople(people: OfPeople) {
  const { members } = people;
  const choosing = createChoosing({ members });
  const newcomers = createNewcomers(people);
  const organisations = createOrganisations(people);
  return {
    ...{ choosing, newcomers, organisations },
    memberships: createMemberships({ ...people, newcomers }),
    places: createPlaces({ ...people, organisations }),
    substitutes: createSubstitutes({ ...people, choosing }),
  };
}

type OfRounds = Parameters<typeof createClosing>[0] &
  Parameters<typeof createOpenings>[0] &
  Parameters<typeof createReminders>[0] &
  Parameters<typeof createRightMoments>[0] &
  Parameters<typeof createSharedRemarks>[0];

/** The life of a round, from the moment that is right for it until it is counted. */
export function servicesOfRounds(parts: OfRounds) {
  return {
    openings: createOpenings(parts),
    rightMoments: createRightMoments(parts),
    postings: createPostings(parts),
    copies: createCopies(parts),
    reminders: createReminders(parts),
    spokenRounds: createSpokenRounds(parts),
    closing: createClosing(parts),
    sharedRemarks: createSharedRemarks(parts),
  };
}

type OfTurns = Omit<
  Parameters<typeof createProposals>[0],
  'table' | 'turns' | 'nextMeetings' | 'proposalChanges' | 'awayFrom'
> &
  Omit<Parameters<typeof createNextMeetings>[0], 'table'> &
  Omit<Parameters<typeof createAbsences>[0], 'table'> &
  Pick<Services, 'actions'> &
  Pick<Ground, 'tables'>;

/** Roles that rotate, and the meetings that they are for. */
export function servicesOfTurns({ tables, ...parts }: OfTurns) {
  const table = tables.Networks;
  const turns = createTurns({ ...parts, table: tables.Turns });
  const nextMeetings = createNextMeetings({ ...parts, table });
  const absences = createAbsences({ ...parts, table });
  const roleHolders = createRoleHolders({ table });
  const choosing = createChoosing(parts);
  const proposalChanges = createProposalChanges({ ...parts, table });
  const awayFrom = async (network: Network, chatKey: string) => {
    const next = await nextMeetings.of(network, chatKey);
    return next ? absences.awayOn(network.id, next) : [];
  };
  return {
    ...{ turns, nextMeetings, absences, proposalChanges },
    proposals: createProposals({ ...parts, table, turns, nextMeetings, proposalChanges, awayFrom }),
    announcements: createAnnouncements({ ...parts, table }),
    roleHolders,
    wishes: createWishes({ ...parts, table }),
    swaps: createSwaps({ ...parts, choosing, roleHolders, proposalChanges, awayFrom }),
    overrides: createOverrides({ ...parts, table, turns, nextMeetings, proposalChanges, awayFrom }),
    corrections: createCorrections({ ...parts, table, turns, roleHolders }),
  };
}

type OfSettings = Pick<Services, 'chats' | 'members' | 'work' | 'actions' | 'timeZone'> &
  Pick<Ground, 'now'> & { readonly table: Table };

/** What a network chooses about itself. */
export function servicesOfSettings({ table, chats, members, work, actions, now, timeZone }: OfSettings) {
  const changes = createChanges({ table, work, actions });
  const organisations = createOrganisations({ table, actions, now });
  return {
    groundRules: createGroundRules({ members, changes }),
    ownPrompts: createOwnPrompts({ table, changes, now }),
    promptChoices: createPromptChoices({ changes }),
    settings: createSettings({ table, chats, changes, now }),
    rotations: createRotations({ table, chats, organisations, changes, now }),
    quietTimes: createQuietTimes({ changes, now, timeZone }),
  };
}

/** What a group does with what it said. */
function servicesOfFollowUp(
  parts: Omit<Parameters<typeof createOpeningLines>[0], 'agreements'> & Pick<Services, 'timeZone'>,
) {
  const agreements = createAgreements(parts);
  return { agreements, openingLines: createOpeningLines({ ...parts, agreements }) };
}

type OfChats = Pick<Services, 'chats' | 'networks' | 'work' | 'actions'> &
  Pick<Ground, 'tables' | 'now'> &
  Pick<Services, 'results' | 'turns'> &
  Omit<Parameters<typeof createOverviews>[0], 'chatNames' | 'agreements' | 'table'>;

/** What is about the chats that a network has. */
export function servicesOfChats({ tables, chats, networks, work, actions, now, ...rest }: OfChats) {
  const table = tables.Networks;
  const networkErasure = createNetworkErasure({ tables, now });
  const ledNetworks = createLedNetworks({ chats, networks, members: rest.members });
  const chatNames = createChatNames({ table, chats, actions, now });
  const followUp = servicesOfFollowUp({ ...rest, table, work, now });
  const overviews = createOverviews({ ...rest, ...followUp, table, chatNames, now });
  return {
    ...{ ...followUp, networkErasure, ledNetworks, chatNames },
    overviews,
    outlooks: createOutlooks({ ...rest, table }),
    mirrors: createMirrors({ ...rest, table, actions, now }),
    digests: createDigests({ ...rest, table, overviews, now }),
    linkings: createLinkings({ table, chats, networks, ledNetworks, work, actions, now }),
    chatMoves: createChatMoves({ tables, chats, work, networkErasure, now }),
  };
}

type OfCheckIns = Parameters<typeof createCheckInStarts>[0] & Pick<Services, 'actions'>;

/** Rounds between two meetings: planned, started, and asked one to one. */
export const servicesOfCheckIns = (parts: OfCheckIns) => ({
  asks: createAsks(parts),
  askSpreading: createAskSpreading(parts),
  checkIns: createCheckIns(parts),
  checkInStarts: createCheckInStarts(parts),
  checkInEnds: createCheckInEnds(parts),
});
