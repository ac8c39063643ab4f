import { bot, chat, people, tenantId } from '../playground/network.ts';

export { bot, chat, fatima, hans, ingrid, marieke, sanne, tenantId, yusuf } from '../playground/network.ts';

export type Someone = {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly userRole?: string;
  readonly aadObjectId?: string;
  readonly locale?: string;
};

/** An activity as Teams sends it from the meeting chat, with what a test wants different. */
export function activityFrom(from: Someone, serviceUrl: string, rest: Record<string, unknown>) {
  return {
    channelId: 'msteams',
    serviceUrl,
    from: { id: from.id, name: from.name, aadObjectId: from.aadObjectId },
    recipient: bot,
    conversation: { id: chat.id, conversationType: 'groupChat', isGroup: true, tenantId, name: chat.name },
    channelData: { tenant: { id: tenantId }, meeting: { id: 'MCMxOTptZWV0aW5nX2tyaW5nLWRlbW9AdGhyZWFkLnYyIzA=' } },
    locale: from.locale ?? 'nl-NL',
    ...rest,
  };
}

export const everybody: readonly Someone[] = people;

/** In a meeting without accounts: no turns for them, and with them a small chat is big enough for scores. */
export const passersBy: readonly Someone[] = [1, 2, 3, 4].map((nth) => ({
  id: `29:passer-by-${nth}`,
  name: `Voorbijganger ${nth} (Guest)`,
  userRole: 'anonymous',
}));
