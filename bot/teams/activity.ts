import { z } from 'zod';

/** Ids end up in URLs, which have no way to write half a character. */
const wellFormed = /^\P{Surrogate}*$/u;
const id = z.string().min(1).max(512).regex(wellFormed);
const word = z.string().max(200).nullish();
const account = z.object({ id, name: z.string().max(1_000).nullish() });

/**
 * The fields of Teams' activities that we use; everything else is left alone, and what is optional in practice is optional
 * here. Source: recorded activities in tests/fixtures and Microsoft's pages on bot events.
 */
export const Activity = z.object({
  type: z.string().min(1).max(50),
  name: word,
  timestamp: word,
  channelId: z.string().max(50),
  serviceUrl: z.url().max(500),
  from: account,
  recipient: account,
  conversation: z.object({
    id,
    name: z.string().max(1_000).nullish(),
    conversationType: word,
    isGroup: z.boolean().nullish(),
    tenantId: word,
  }),
  channelData: z
    .object({
      tenant: z.object({ id: word }).nullish(),
      meeting: z.object({ id: z.string().max(1_000).regex(wellFormed).nullish() }).nullish(),
    })
    .nullish(),
  locale: word,
  replyToId: z.string().max(512).nullish(),
  action: word,
  text: z.string().max(100_000).nullish(),
  value: z.unknown().optional(),
  membersAdded: z.array(z.object({ id })).max(1_000).nullish(),
  membersRemoved: z.array(z.object({ id })).max(1_000).nullish(),
});
export type Activity = z.infer<typeof Activity>;

/** Every tenant that the activity names: each has to be one we serve. */
export const tenantsOf = ({ conversation, channelData }: Activity): readonly string[] =>
  [conversation.tenantId, channelData?.tenant?.id].flatMap((tenant) => tenant ?? []);
