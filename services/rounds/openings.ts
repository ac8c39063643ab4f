import { localDay } from '../calendar.ts';
import type { NewWork } from '../delivery/work.ts';
import type { NetworkId, RoundId } from '../ids.ts';
import type { Meeting, Meetings, Sighting } from '../meetings/meetings.ts';
import { isTooShort } from '../meetings/occurrences.ts';
import { isStale, isToAsk } from '../meetings/right-moments.ts';
import { chatKeyOf, type Place } from '../networks/chats.ts';
import type { Network } from '../networks/network-rows.ts';
import { type Silence, silenceOf } from '../networks/silence.ts';
import type { Members } from '../people/members.ts';
import { ownPromptsIn } from '../prompts/own-prompts.ts';
import { untilWritten } from '../storage/rows.ts';
import { askedIn, nothingAsked } from './asked.ts';
import { type NewRoundParts, openRound, type Refusal, roundFrom } from './new-rounds.ts';
import { planFor } from './round-plans.ts';
import { type Round, roundIdOf, roundKey, roundShelf } from './round-rows.ts';

/** `too-late`: a round of that meeting would have been over by now. `too-short`: it was no meeting, somebody tried the call. */
type SkippedBy = Silence | Refusal | 'already-asked' | 'too-late' | 'too-short';
/** `isTold`: Teams said that it is over. */
type How = ByHand & { readonly isTold?: true };
/** `form`: whoever asks means to talk. `follows`: what is done beside asking. */
type ByHand = { readonly form?: 'spoken' | undefined; readonly follows?: readonly NewWork[] };

/** `out-of-date`: an end that came when a later meeting was already known, or an end to come of a meeting that is over. */
export type Opening =
  | { readonly kind: 'opened'; readonly meetingNumber: number; readonly roundId: RoundId }
  | {
      readonly kind: 'skipped';
      readonly reason: SkippedBy;
      readonly meetingNumber: number;
      readonly roundId: RoundId;
    }
  | { readonly kind: 'skipped'; readonly reason: 'out-of-date' };
export type Openings = ReturnType<typeof createOpenings>;

type Parts = NewRoundParts & { readonly meetings: Meetings; readonly members: Members };

/** Opens the round of a meeting: once, however often and by whatever way the meeting is reported. */
export function createOpenings(parts: Parts) {
  const { meetings, members, work, now, timeZone } = parts;
  const rounds = roundShelf(parts.table);
  /** Undefined: lost a race. */
  async function open(
    network: Network,
    chatKey: string,
    endedAt: Date,
    sighting?: Sighting,
    { form, follows = [], isTold }: How = {},
  ): Promise<Opening | undefined> {
    if (!sighting) return { kind: 'skipped', reason: 'out-of-date' };
    const { number: meetingNumber } = sighting.occurrence;
    const roundId = roundIdOf(chatKey, meetingNumber);
    const isKnown = (await rounds.get(network.id, roundKey(roundId))) !== undefined;
    const skipped = async (reason: SkippedBy) => {
      const next = isNoNews(reason) ? [] : [choosing(chatKey, now())];
      const steps = isKnown ? sighting.asking : sighting.steps;
      const isRecorded = steps.length === 0 || (await work.plan(network.id, steps, next));
      return isRecorded ? ({ kind: 'skipped', reason, meetingNumber, roundId } as const) : undefined;
    };
    const isTried = isTold === true && isTooShort(sighting.occurrence);
    const silence = silenceOf(network, now(), timeZone, endedAt);
    const reason = whyNot({ isKnown, isTried, silence, isLate: isStale(endedAt, network, now(), timeZone) });
    if (reason) return skipped(reason);
    const plan = await planFor(network, chatKey, members, { form, present: sighting.occurrence.present });
    const told = { steps: sighting.asking, metAt: isTold && endedAt };
    const draft = { id: () => roundId, chatKey, meetingNumber, plan, follows: () => follows, ...told };
    const opened = await openRound(network, draft, parts);
    if (opened?.kind === 'refused') return skipped(opened.reason);
    return opened && { kind: 'opened', meetingNumber, roundId };
  }

  return {
    /** Safe to call for every report of one meeting's end: the first opens the round. `endedAt` is Teams' clock. */
    atEnd(network: Network, chat: Place, endedAt: Date): Promise<Opening> {
      const key = chatKeyOf(chat);
      const sighted = () => meetings.ended(network.id, key, endedAt);
      return untilWritten(async () => open(network, key, endedAt, await sighted(), { isTold: true }));
    },
    /**
     * While people are still there, and once: the end, or somebody's hand, may be quicker. No chair has credit yet by then.
     */
    beforeEnd(network: Network, meeting: Meeting): Promise<Opening> {
      return untilWritten(async () => {
        const sighting = await meetings.known(network.id, meeting);
        const isDue = sighting && isToAsk(sighting.occurrence, now(), timeZone);
        return open(network, meeting.chatKey, now(), isDue ? sighting : undefined);
      });
    },
    /** For meetings that send no events. */
    byHand(network: Network, chat: Place, how: ByHand = {}): Promise<Opening> {
      const key = chatKeyOf(chat);
      return untilWritten(async () => open(network, key, now(), await meetings.underWay(network.id, key, now()), how));
    },
    /** The round as it would open now in this chat of the network: to look at. */
    preview: (network: Network, chatKey: string): Promise<Round> => previewOf(network, chatKey, parts),
    /** The number of the meeting that somebody in the chat means now; of a new one where they can mean none that there was. */
    meantByHand: (network: Network, chat: Place): Promise<number> => meantNow(network.id, chatKeyOf(chat), parts),
  };
}

/** What was looked at before, or is before the beginning: nobody is asked for a next one. */
const isNoNews = (reason: SkippedBy) => ['already-asked', 'too-short', 'not-yet'].includes(reason);

type Circumstances = Readonly<Record<'isKnown' | 'isTried' | 'isLate', boolean>> & {
  readonly silence: ReturnType<typeof silenceOf>;
};

function whyNot({ isKnown, isTried, silence, isLate }: Circumstances): SkippedBy | undefined {
  if (isKnown) return 'already-asked';
  if (isTried) return 'too-short';
  return silence ?? (isLate ? 'too-late' : undefined);
}

async function previewOf(network: Network, chatKey: string, parts: Parts): Promise<Round> {
  const { table, members, now, timeZone } = parts;
  const [before, own, plan] = await Promise.all([
    askedIn(table, network.id, chatKey),
    ownPromptsIn(table, network.id),
    planFor(network, chatKey, members, { present: 'eight-or-more' }),
  ]);
  const asked = before?.row ?? nothingAsked;
  const draft = { id: () => roundIdOf(chatKey, 0), chatKey, meetingNumber: 0, plan };
  return roundFrom(network, draft, { asked, own }, { now: now(), timeZone });
}

/** Once who chaired has credit for it: a meeting without a round has a next chair all the same. */
const choosing = (chatKey: string, now: Date): NewWork => ({
  kind: 'propose-turns',
  target: chatKey,
  dueAt: new Date(now.getTime() + 60_000),
});

/** The meeting that is on or ended just now; else the latest, where it was asked about today and can still be answered. */
async function meantNow(id: NetworkId, chatKey: string, { table, meetings, now, timeZone }: Parts): Promise<number> {
  const latest = await meetings.latestNumber(id, chatKey);
  const round = latest > 0 ? await roundShelf(table).get(id, roundKey(roundIdOf(chatKey, latest))) : undefined;
  const isOfToday = round?.row.state === 'open' && localDay(round.row.openedAt, timeZone) === localDay(now(), timeZone);
  return isOfToday ? latest : (await meetings.underWay(id, chatKey, now())).occurrence.number;
}
