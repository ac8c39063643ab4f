import type { NewWork, WorkList } from '../delivery/work.ts';
import type { NetworkId } from '../ids.ts';
import { untilWritten } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';
import { everyMember, type Member, markIn, memberKeyOf, memberShelf } from './member-rows.ts';
import { seatsOf } from './seats.ts';

export type Newcomers = ReturnType<typeof createNewcomers>;

type Parts = { readonly table: Table; readonly work: WorkList; readonly now: () => Date };
type Greeting = Member['welcome'];

/** In milliseconds: who came together is greeted in the chat together. */
const waitForOthers = 180_000;

/** Who came to a network that its people were known of before: each is told once what it is. */
export function createNewcomers({ table, work, now }: Parts) {
  const members = memberShelf(table);

  /** From one greeting to another. Resolves to false where it is another by now. */
  async function mark(
    networkId: NetworkId,
    key: string,
    from: Greeting,
    to: Greeting,
    follows: readonly NewWork[] = [],
  ) {
    const { isMarked } = await untilWritten(async () => {
      const read = await members.get(networkId, memberKeyOf(key));
      if (!read || read.row.welcome !== from) return { isMarked: false };
      const { welcome: _, ...member } = read.row;
      const step = members.replacing(read, { ...member, ...(to && { welcome: to }) });
      return (await work.plan(networkId, [step], follows)) ? { isMarked: true } : undefined;
    });
    return isMarked;
  }

  return {
    /** Plans a greeting for each who waits for one and has none planned. Safe to repeat. */
    async expect(networkId: NetworkId): Promise<void> {
      const { readable } = await members.survey(networkId, everyMember);
      for (const { key, row } of readable) {
        const piece: NewWork = { kind: 'welcome-member', target: markIn(key), dueAt: now() };
        const isWaiting = row.welcome === 'due' && !row.leftAt;
        if (isWaiting && !(await work.find({ network: networkId, work: work.keyOf(piece) })))
          await work.plan(networkId, [], [piece]);
      }
    },
    /** Who waits to be greeted, and in which chat they are. */
    async find(networkId: NetworkId, key: string) {
      const member = (await members.get(networkId, memberKeyOf(key)))?.row;
      const seat = member && seatsOf(member, networkId).find(({ leftAt }) => !leftAt);
      return member?.welcome === 'due' && !member.leftAt && seat ? { ...member, chatKey: seat.chatKey } : undefined;
    },
    /** Before they are greeted: so that nobody is greeted twice. Resolves to false where somebody else does. */
    claim: (networkId: NetworkId, key: string): Promise<boolean> => mark(networkId, key, 'due', undefined),
    /** It did not get there, and can be tried again. */
    giveBack: (networkId: NetworkId, key: string): Promise<boolean> => mark(networkId, key, undefined, 'due'),
    /** Cannot be reached one to one: greeted in the chat, with all who came by then. */
    async toChat(networkId: NetworkId, key: string, chatKey: string): Promise<void> {
      const dueAt = new Date(now().getTime() + waitForOthers);
      await mark(networkId, key, undefined, 'in-chat', [{ kind: 'welcome-in-chat', target: chatKey, dueAt }]);
    },
    /** The keys of who is to be greeted in this chat. */
    async inChat(networkId: NetworkId, chatKey: string): Promise<readonly string[]> {
      const { readable } = await members.survey(networkId, everyMember);
      const isHere = (row: Member) =>
        row.welcome === 'in-chat' && seatsOf(row, networkId).some((seat) => seat.chatKey === chatKey && !seat.leftAt);
      return readable.flatMap(({ key, row }) => (isHere(row) ? [markIn(key)] : []));
    },
    async greeted(networkId: NetworkId, keys: readonly string[]): Promise<void> {
      for (const key of keys) await mark(networkId, key, 'in-chat', undefined);
    },
  };
}
