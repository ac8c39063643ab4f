import type { Agenda, Messenger, Roster } from '../../bot/ports.ts';
import { PersonId } from '../../services/ids.ts';
import { type Person, people } from './network.ts';

const unheard = async () => ({ kind: 'sent' as const, messageId: 'unheard' });

const messenger: Messenger = { post: unheard, update: unheard, direct: unheard };

/** Somebody as Teams lists them. */
export const entryOf = ({ id, name, email }: Person) => ({
  personId: PersonId.parse(id),
  name,
  organisationId: email.split('@')[1] ?? '',
  anonymous: false,
});

const roster: Roster = {
  membersOf: async () => people.map(entryOf),
  memberOf: async () => ({ kind: 'unseen' }),
  isOrganiser: async () => false,
};

const agenda: Agenda = { endOf: async () => undefined };

/** A Teams in which everybody is and nobody reads: for what happened before the Playground was there. */
export const nobodyThere = { agenda, messenger, roster };
