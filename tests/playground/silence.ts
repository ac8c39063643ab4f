import type { Agenda, Messenger, Roster } from '../../bot/ports.ts';
import { PersonId } from '../../services/ids.ts';
import { people } from './network.ts';

const unheard = async () => ({ kind: 'sent' as const, messageId: 'unheard' });

const messenger: Messenger = { post: unheard, update: unheard, direct: unheard };

const roster: Roster = {
  membersOf: async () =>
    people.map(({ id, name, email }) => ({
      personId: PersonId.parse(id),
      name,
      organisationId: email.split('@')[1] ?? '',
      anonymous: false,
    })),
  memberOf: async () => ({ kind: 'unseen' }),
  isOrganiser: async () => false,
};

const agenda: Agenda = { endOf: async () => undefined };

/** A Teams in which everybody is and nobody reads: for what happened before the Playground was there. */
export const nobodyThere = { agenda, messenger, roster };
