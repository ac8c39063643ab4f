import type { MyNetwork } from '../../../cards/privacy/my-network.ts';
import { noonOf } from '../../../services/calendar.ts';
import type { PersonId } from '../../../services/ids.ts';
import { seatsOf } from '../../../services/people/seats.ts';
import type { MyData } from '../../../services/privacy/my-data.ts';
import type { Proposal } from '../../../services/turns/proposal-rows.ts';
import type { Services } from '../../services.ts';

/** All that is stored about a person, for a card or a file that this person alone gets. */
export async function myDataFor(person: PersonId, tenantId: string, { myData, timeZone }: Services) {
  const { networks, ...rest } = await myData.of(person, tenantId);
  return { ...rest, networks: networks.map((data) => networkShown(data, person, timeZone)) };
}

function networkShown(
  { network, member, place, asked, appointments, turns, answers, wrote, actions, absentOn }: MyData,
  person: PersonId,
  timeZone: string,
): MyNetwork {
  return {
    name: network.name,
    member: member && {
      ...{ ...member, organisationBy: member.organisationBy ?? 'teams', hasAccount: !member.anonymous },
      ...{ organisation: place.organisation, substitute: place.substitute, isCore: member.core },
      ...{ isToBeWelcomed: member.welcome !== undefined, seats: seatsOf(member, network.id) },
    },
    sitsInFor: place.sitsInFor,
    ...{ isCoordinator: network.coordinator === person, isDeputy: network.deputy === person },
    waiting: appointments.map(({ role, how, personId }) => ({
      role,
      what: personId === person ? how : ('asking' as const),
    })),
    addedKring: network.addedBy === person,
    ...{ wrote, actions },
    absentOn: absentOn.map((day) => noonOf(day, timeZone)),
    served: turns.map(({ role, servedAt }) => ({ role, at: servedAt })),
    questions: asked.proposals.flatMap((proposal) => saidTo(proposal, person)),
    ...{ hasDeclined: asked.hasDeclined, isAnnounced: asked.isAnnounced },
    answers: answers.map(({ round, scores, skipped, text }) => ({
      ...{ openedAt: round.openedAt, closesAt: round.closesAt, skipped: skipped === true, text },
      ownPrompts: round.ownPrompts,
      given: round.promptIds.map((promptId) => ({ promptId, score: scores[promptId] })),
    })),
  };
}

function saidTo({ personId, swapWith, state }: Proposal, person: PersonId): MyNetwork['questions'] {
  if (personId !== person) return [swapWith === person ? 'swap' : 'passed'];
  return [state === 'accepted' ? 'accepted' : 'asked', ...(swapWith ? (['swapping'] as const) : [])];
}
