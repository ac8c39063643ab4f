import type { Network } from './network-rows.ts';
import type { NextMeetings } from './next-meetings.ts';
import type { Proposal } from './proposal-rows.ts';
import { byDay, passMoment, type TurnMoments, turnMoments } from './turn-moments.ts';

export type TurnTimesParts = {
  readonly nextMeetings: NextMeetings;
  readonly now: () => Date;
  readonly timeZone: string;
};

/** How long it is, in seconds, until something is to be done about a coming meeting, as it is dated now; 0 where it is time. */
export function turnTimes({ nextMeetings, now, timeZone }: TurnTimesParts) {
  const secondsTo = (moment: Date) =>
    (byDay(moment > now() ? moment : now(), timeZone).getTime() - now().getTime()) / 1_000;

  async function momentsOf(network: Network, chatKey: string, known: readonly Proposal[] = []): Promise<TurnMoments> {
    const next = await nextMeetings.of(network, chatKey);
    return turnMoments(next, firstAsked(known, now()), timeZone);
  }

  return {
    momentsOf,
    /** Until somebody is asked about this chat's next meeting. */
    async secondsToAsking(network: Network, chatKey: string): Promise<number> {
      const { askAt } = await momentsOf(network, chatKey);
      return Math.max(0, (askAt.getTime() - now().getTime()) / 1_000);
    },
    /** Until people can be asked something: not in the evening, and not at night. */
    secondsToDay: () => secondsTo(now()),
    /** Until who is asked this is not waited for any more: not before they had a day to answer. */
    async secondsToPassing(network: Network, proposal: Proposal, all: readonly Proposal[]): Promise<number> {
      return secondsTo(passMoment(await momentsOf(network, proposal.chatKey, all), proposal));
    },
    /** Until when whoever is asked this is waited for; undefined where nobody will be asked instead. */
    async answerableUntil(network: Network, proposal: Proposal): Promise<Date | undefined> {
      const moments = await momentsOf(network, proposal.chatKey, [proposal]);
      const until = byDay(passMoment(moments, proposal), timeZone);
      return until > now() && until < moments.dayAt ? until : undefined;
    },
    /** Until who leads the network hears what is still open. */
    async secondsToTelling(network: Network, chatKey: string, all: readonly Proposal[]): Promise<number> {
      const { tellAt } = await momentsOf(network, chatKey, all);
      return secondsTo(tellAt);
    },
  };
}

const firstAsked = (known: readonly Proposal[], now: Date): Date =>
  new Date(
    Math.min(...known.flatMap(({ askedAt, isOver }) => (askedAt && !isOver ? [askedAt.getTime()] : [])), now.getTime()),
  );
