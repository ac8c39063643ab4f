import { createAgreements } from '../services/agreements/agreements.ts';
import { createOpeningLines } from '../services/agreements/opening-lines.ts';
import { createSaidRemoval } from '../services/agreements/said-removal.ts';
import { createAskSpreading, createAsks } from '../services/check-ins/asks.ts';
import { createCheckInEnds } from '../services/check-ins/check-in-ends.ts';
import { createCheckInStarts } from '../services/check-ins/check-in-starts.ts';
import { createCheckIns } from '../services/check-ins/check-ins.ts';
import { createLedNetworks } from '../services/leading/led-networks.ts';
import { createNextMeetings } from '../services/meetings/next-meetings.ts';
import { createRightMoments } from '../services/meetings/right-moments.ts';
import { createChanges } from '../services/networks/changes.ts';
import { createChatMoves } from '../services/networks/chat-moves.ts';
import { createChatNames } from '../services/networks/chat-names.ts';
import { createDigests } from '../services/networks/digests.ts';
import { createLinkings } from '../services/networks/linkings.ts';
import type { Network } from '../services/networks/network-rows.ts';
import { createOverviews } from '../services/networks/overviews.ts';
import { createQuietTimes } from '../services/networks/quiet-times.ts';
import { createSettings } from '../services/networks/settings.ts';
import { createChoosing } from '../services/people/choosing.ts';
import { createMemberships } from '../services/people/memberships.ts';
import { createNewcomers } from '../services/people/newcomers.ts';
import { createOrganisations } from '../services/people/organisations.ts';
import { createPlaces } from '../services/people/places.ts';
import { createSubstitutes } from '../services/people/substitutes.ts';
import { createNetworkErasure } from '../services/privacy/network-erasure.ts';
import { createOwnPrompts } from '../services/prompts/own-prompts.ts';
import { createPromptChoices } from '../services/prompts/prompt-choices.ts';
import { createClosing } from '../services/rounds/closing.ts';
import { createCopies } from '../services/rounds/copies.ts';
import { createGroundRules } from '../services/rounds/ground-rules.ts';
import { createOpenings } from '../services/rounds/openings.ts';
import { createPostings } from '../services/rounds/postings.ts';
import { createReminders } from '../services/rounds/reminders.ts';
import { createSharedRemarks } from '../services/rounds/shared-remarks.ts';
import { createSpokenRounds } from '../services/rounds/spoken-rounds.ts';
import type { Table } from '../services/storage/store.ts';
import { createAbsences } from '../services/turns/absences.ts';
import { createAnnouncements } from '../services/turns/announcements.ts';
import { createCorrections } from '../services/turns/corrections.ts';
import { createHeardDays } from '../services/turns/heard-days.ts';
import { createMirrors } from '../services/turns/mirrors.ts';
import { createOutlooks } from '../services/turns/outlooks.ts';
import { createOverrides } from '../services/turns/overrides.ts';
import { createProposalChanges } from '../services/turns/proposal-changes.ts';
import { createProposals } from '../services/turns/proposals.ts';
import { createRoleHolders } from '../services/turns/role-holders.ts';
import { createRotations } from '../services/turns/rotations.ts';
import { createSwaps } from '../services/turns/swaps.ts';
import { createTurns } from '../services/turns/turns.ts';
import { createWishes } from '../services/turns/wishes.ts';
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
  Omit<Parameters<typeof createRightMoments>[0], 'postings'> &
  Parameters<typeof createSharedRemarks>[0] &
  Parameters<typeof createSpokenRounds>[0];

/** The life of a round, from the moment that is right for it until it is counted. */
export function servicesOfRounds(parts: OfRounds) {
  const postings = createPostings(parts);
  return {
    openings: createOpenings(parts),
    rightMoments: createRightMoments({ ...parts, postings }),
    postings,
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
    heardDays: createHeardDays({ proposalChanges }),
    announcements: createAnnouncements({ ...parts, table }),
    roleHolders,
    wishes: createWishes({ ...parts, table }),
    swaps: createSwaps({ ...parts, choosing, roleHolders, nextMeetings, proposalChanges, awayFrom }),
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
  parts: Omit<Parameters<typeof createOpeningLines>[0], 'agreements'> & Pick<Services, 'timeZone' | 'actions'>,
) {
  const agreements = createAgreements(parts);
  return {
    agreements,
    openingLines: createOpeningLines({ ...parts, agreements }),
    saidRemoval: createSaidRemoval(parts),
  };
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
  const followUp = servicesOfFollowUp({ ...rest, table, work, actions, now });
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
