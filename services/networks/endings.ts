import { type NewWork, type WorkList, wholeNetwork } from '../delivery/work.ts';
import { PersonError } from '../errors.ts';
import type { NetworkId, PersonId } from '../ids.ts';
import { leads } from '../leading/leaders.ts';
import { noticeDays } from '../privacy/register-terms.ts';
import { untilWritten } from '../storage/rows.ts';
import type { Step, Table, Versioned } from '../storage/store.ts';
import type { Action, Actions } from './actions.ts';
import { type Chat, type Chats, chatKeyOf } from './chats.ts';
import { type Network, networkKey, networkShelf } from './network-rows.ts';

export type Endings = ReturnType<typeof createEndings>;

type Parts = {
  readonly table: Table;
  readonly chats: Chats;
  readonly work: WorkList;
  readonly actions: Actions;
  readonly now: () => Date;
};

const noticeMilliseconds = noticeDays * 24 * 3_600_000;

/** Since when a network that ends is silent. */
export const silentSince = (endsAt: Date) => new Date(endsAt.getTime() - noticeMilliseconds);

/**
 * A network that ends is silent for its notice period, in which that can be undone; then network-erasure.ts erases it. When
 * that is stands on the network's own row, so that one that begins in the same chat afterwards cannot be meant.
 */
export function createEndings({ table, chats, work, actions, now }: Parts) {
  const networks = networkShelf(table);

  /** `by`: who wants it changed; without one it is the system. @throws PersonError 'network-over' | 'coordinator-only' */
  async function read(id: NetworkId, by: PersonId | undefined): Promise<Versioned<Network>> {
    const found = await networks.get(id, networkKey);
    if (!found || found.row.overAt) throw new PersonError('network-over');
    if (by && !leads(found.row, by)) throw new PersonError('coordinator-only');
    return found;
  }

  const write = async (
    found: Versioned<Network>,
    network: Network,
    follows: readonly NewWork[],
    logged: readonly Step[] = [],
  ) => ((await work.plan(network.id, [networks.replacing(found, network), ...logged], follows)) ? network : undefined);

  const logging = (kind: Action['kind'], by: PersonId | undefined) => (by ? [actions.logging(kind, by)] : []);
  const telling = (chat: Chat): NewWork => ({ kind: 'tell-ending', target: chatKeyOf(chat), dueAt: now() });
  const tellingAll = async (network: Network) => (await chats.ofNetwork(network)).map(telling);

  return {
    /** When the network would be erased if its coordinator ended it now. */
    wouldEnd: (network: Network): Date => endOf(network, 'coordinator', now()),
    /**
     * Begins the notice period. All chats are told when its coordinator ends it; without one it is the bot that was taken out
     * of them. Ending twice is ending once.
     * @throws PersonError 'network-over' | 'coordinator-only'
     */
    begin(id: NetworkId, coordinator?: PersonId): Promise<Date> {
      const by = coordinator ? 'coordinator' : 'removal';
      return untilWritten(async () => {
        const found = await read(id, coordinator);
        const endsAt = endOf(found.row, by, now());
        if (endsAt.getTime() === found.row.endsAt?.getTime()) return endsAt;
        const erasing: NewWork = { kind: 'erase-network', target: wholeNetwork, dueAt: endsAt };
        const follows = by === 'coordinator' ? [erasing, ...(await tellingAll(found.row))] : [erasing];
        const ended: Network = { ...found.row, endsAt, endedBy: by };
        return (await write(found, ended, follows, logging('network-ended', coordinator))) && endsAt;
      });
    },
    /**
     * The network goes on. Does nothing when it was not ending.
     * @throws PersonError 'network-over' after its notice period | 'coordinator-only'
     */
    undo(id: NetworkId, coordinator?: PersonId): Promise<Network> {
      return untilWritten(async () => {
        const found = await read(id, coordinator);
        const { endsAt, endedBy: _, ...network } = found.row;
        if (!endsAt) return found.row;
        if (endsAt <= now()) throw new PersonError('network-over');
        return write(found, network, await tellingAll(network), logging('network-continued', coordinator));
      });
    },
    /** What the chat was told, and where that stands; when it is not so any more, it is told again. */
    async told(chat: Chat, said: { readonly endsAt: Date | undefined; readonly cardId?: string }): Promise<void> {
      await chats.mark(chat, { endingCardId: said.cardId });
      await untilWritten(async () => {
        const found = await networks.get(chat.networkId, networkKey);
        const isTrue = said.endsAt?.getTime() === (found && announcedEnd(found.row))?.getTime();
        return !found || found.row.overAt || isTrue || (await write(found, found.row, [telling(chat)]));
      });
    },
  };
}

/** What the chat is to know: nothing of a notice that began since the bot was taken out of it. */
export const announcedEnd = ({ endsAt, endedBy }: Network): Date | undefined =>
  endedBy === 'coordinator' ? endsAt : undefined;

/** An end stays what it is, but that a coordinator's own end comes in place of one that nobody meant. */
function endOf({ endsAt, endedBy }: Network, by: Network['endedBy'], now: Date): Date {
  const isFixed = endsAt && (by === 'removal' || endedBy === by);
  return isFixed ? endsAt : new Date(now.getTime() + noticeMilliseconds);
}
