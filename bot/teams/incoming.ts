import { z } from 'zod';
import { PersonId } from '../../services/ids.ts';
import { commandIn } from '../commands.ts';
import type { BotEvent, Circumstances, EventChat, Happening } from '../events.ts';
import { type Activity, tenantsOf } from './activity.ts';
import { momentOf } from './moments.ts';
import { press } from './presses.ts';

type Via = Circumstances['via'];

/** From an activity to an event of ours. Undefined for whatever Teams tells that is not for us: new things come any day. */
export function eventIn(activity: Activity, now: Date): BotEvent | undefined {
  const [happening, via] = happeningIn(activity, now) ?? [];
  const person = PersonId.safeParse(activity.from.id).data;
  if (!happening || !via || !person) return undefined;
  const cardId = pressedCard(activity);
  return { ...happening, via, person, chat: chatOf(activity), language: languageOf(activity.locale), cardId };
}

/** The message that was pressed in, when its card is the one for all: each reader's own view has no message of its own. */
function pressedCard({ type, value, replyToId }: Activity): string | undefined {
  const { data: invoke } = type === 'invoke' ? Invoke.safeParse(value) : {};
  return invoke?.action.data?.['posted'] === true ? (replyToId ?? undefined) : undefined;
}

function happeningIn(activity: Activity, now: Date): [Happening, Via] | undefined {
  switch (activity.type) {
    case 'event':
      return told(meetingEvent(activity, now));
    case 'installationUpdate':
      return told(installation(activity));
    case 'conversationUpdate':
      return told(membership(activity));
    case 'message':
      return isObject(activity.value)
        ? [press(activity.value, 'manual'), 'submitted']
        : [commandIn(activity.text ?? ''), 'typed'];
    case 'invoke':
      return activity.name === 'adaptiveCard/action' ? [invoked(activity.value), 'pressed'] : undefined;
    default:
      return undefined;
  }
}

const told = (happening: Happening | undefined): [Happening, Via] | undefined => happening && [happening, 'told'];
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Names and fields come in either case, with blanks around them; the times may be missing. */
function meetingEvent({ name, value, timestamp }: Activity, now: Date): Happening | undefined {
  const kind = /\/vnd\.microsoft\.meeting(start|end)$/.exec((name ?? '').trim().toLowerCase())?.[1];
  if (kind === 'start') return { kind: 'meeting-started', startedAt: momentIn(value, 'starttime', timestamp, now) };
  if (kind === 'end') return { kind: 'meeting-ended', endedAt: momentIn(value, 'endtime', timestamp, now) };
  return undefined;
}

const days = 24 * 3_600_000;
const oldestNews = 7 * days;
const furthestAhead = days;

/** What the event says, else when Teams sent it, else now: a wild time would silence the chat for as long as it lasts. */
function momentIn(value: unknown, field: string, timestamp: Activity['timestamp'], now: Date): Date {
  const fields = isObject(value) ? Object.entries(value) : [];
  const given = fields.find(([name]) => name.toLowerCase() === field)?.[1];
  const age = (moment: Date) => now.getTime() - moment.getTime();
  const moments = [given, timestamp].flatMap((text) => momentOf(text) ?? []);
  return moments.find((moment) => age(moment) < oldestNews && age(moment) > -furthestAhead) ?? now;
}

function installation({ action }: Activity): Happening | undefined {
  const verb = (action ?? '').toLowerCase();
  if (verb.startsWith('add')) return { kind: 'bot-added' };
  return verb.startsWith('remove') ? { kind: 'bot-removed' } : undefined;
}

function membership({ membersAdded, membersRemoved, recipient }: Activity): Happening | undefined {
  if (membersAdded?.some(({ id }) => id === recipient.id)) return { kind: 'bot-added' };
  if (membersRemoved?.some(({ id }) => id === recipient.id)) return { kind: 'bot-removed' };
  const changes = (membersAdded?.length ?? 0) + (membersRemoved?.length ?? 0);
  return changes > 0 ? { kind: 'members-changed' } : undefined;
}

const Invoke = z.object({
  action: z.object({ verb: z.string().optional(), data: z.record(z.string(), z.unknown()).optional() }),
  trigger: z.string().optional(),
});

function invoked(value: unknown): Happening {
  const { data: invoke } = Invoke.safeParse(value);
  if (!invoke) return { kind: 'button-unknown' };
  const { verb, data } = invoke.action;
  return press({ ...data, ...(verb && { verb }) }, invoke.trigger ?? 'manual');
}

/** Channel meetings have a thread each; the network is the channel's. */
function chatOf(activity: Activity): EventChat {
  const { conversation, serviceUrl, recipient, channelData } = activity;
  return {
    tenantId: tenantsOf(activity)[0] ?? '',
    chatId: conversation.id.replace(/;messageid=.*$/i, ''),
    serviceUrl,
    botId: recipient.id,
    kind: conversation.conversationType === 'personal' ? 'personal' : 'group',
    name: conversation.name ?? undefined,
    meetingId: channelData?.meeting?.id ?? undefined,
    threadId: conversation.id,
  };
}

function languageOf(locale: Activity['locale']): Circumstances['language'] {
  const language = locale?.slice(0, 2).toLowerCase();
  return language === 'nl' || language === 'en' ? language : undefined;
}
