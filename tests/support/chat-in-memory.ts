import type { Agenda, Messenger, Roster } from '../../bot/ports.ts';
import type { Card } from '../../cards/card.ts';
import { type NetworkId, PersonId } from '../../services/ids.ts';
import { networkIdOf } from '../../services/networks/networks.ts';
import type { RosterEntry } from '../../services/people/member-rows.ts';
import { everybody, type Someone } from './people.ts';
import { buttonsOf, read } from './reading.ts';

type Message = { readonly network: NetworkId; readonly to: PersonId | 'everyone'; card: Card };

/** One line of Teams' member list. The organisation is what follows the @. */
export const listed = ({ id, name, email = '' }: Someone): RosterEntry => ({
  personId: PersonId.parse(id),
  name,
  organisationId: email.split('@')[1] ?? '',
  anonymous: false,
});

/**
 * Teams without a wire: keeps every message, and lists whoever a test says. `before` runs ahead of every call, to make
 * room for others.
 */
export function chatInMemory(before: () => Promise<unknown> = async () => undefined) {
  const messages: Message[] = [];
  const members: { now: readonly RosterEntry[] | undefined } = { now: everybody.map(listed) };
  async function keep(message: Message) {
    await before();
    messages.push(message);
    return { kind: 'sent', messageId: String(messages.length) } as const;
  }
  const messenger: Messenger = {
    post: (chat, card) => keep({ network: networkIdOf(chat), to: 'everyone', card }),
    direct: (chat, to, card) => keep({ network: networkIdOf(chat), to, card }),
    async update(_, messageId, card) {
      await before();
      const message = messages[Number(messageId) - 1];
      if (message) message.card = card;
      return { kind: 'sent', messageId };
    },
  };
  const roster: Roster = {
    async membersOf() {
      await before();
      return members.now;
    },
    async memberOf(_, person) {
      await before();
      const entry = members.now?.find(({ personId }) => personId === person);
      return entry ? { kind: 'there', entry } : { kind: 'not-there' };
    },
    isOrganiser: async () => false,
  };
  const agenda: Agenda = {
    async endOf() {
      await before();
      return undefined;
    },
  };
  /** How many messages to everyone say this in their title, about this round. */
  const count = (title: RegExp, round: string) =>
    messages.filter(({ to, card }) => to === 'everyone' && title.test(read(card)[0] ?? '') && isAbout(card, round))
      .length;
  return { agenda, messenger, roster, messages, members, count };
}

const isAbout = (card: Card, round: string) =>
  buttonsOf(card).some(({ data }) => data !== undefined && 'round' in data && data.round === round);
