import { z } from 'zod';
import { PersonId } from '../../services/ids.ts';
import type { ChatReference } from '../../services/networks/chats.ts';
import type { RosterEntry } from '../../services/people/member-rows.ts';
import { nameFrom } from '../../services/typed/typed-text.ts';
import type { Roster } from '../ports.ts';
import type { Connector } from './connector.ts';

/** Teams writes either of two names for the Entra id, and neither for people without an account. */
const TeamsMember = z.object({
  id: PersonId,
  name: z.string().nullish(),
  email: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  tenantId: z.string().nullish(),
  userRole: z.string().nullish(),
});
const Page = z.object({ members: z.array(z.unknown()), continuationToken: z.string().nullish() });
const MeetingInfo = z.object({
  organizer: z.object({ id: z.string().nullish() }).nullish(),
});

const pageSize = 500;
const mostPages = 20;

export function createRoster(connector: Connector): Roster {
  async function page(chat: ChatReference, token: string) {
    const query = new URLSearchParams({ pageSize: String(pageSize), ...(token && { continuationToken: token }) });
    const path = `/v3/conversations/${encodeURIComponent(chat.chatId)}/pagedmembers?${query}`;
    const answer = await connector(chat, { method: 'GET', path });
    return answer.kind === 'answered' ? Page.safeParse(answer.body).data : undefined;
  }

  return {
    async membersOf(chat) {
      const found: RosterEntry[] = [];
      let token = '';
      for (let pages = 0; pages < mostPages; pages += 1) {
        const next = await page(chat, token);
        if (!next) return undefined;
        found.push(...next.members.flatMap(entryOf));
        token = next.continuationToken ?? '';
        if (!token) return found;
      }
      return found;
    },
    async memberOf(chat, person) {
      const path = `/v3/conversations/${encodeURIComponent(chat.chatId)}/members/${encodeURIComponent(person)}`;
      const answer = await connector(chat, { method: 'GET', path });
      if (answer.kind !== 'answered' || answer.status >= 500 || answer.status === 429)
        throw new Error('Teams does not say who is in a chat');
      if (answer.status === 403) return { kind: 'unseen' };
      const [entry] = answer.status < 300 ? entryOf(answer.body) : [];
      return entry ? { kind: 'there', entry } : { kind: 'not-there' };
    },
    async isOrganiser(chat, meetingId, person) {
      const path = `/v1/meetings/${encodeURIComponent(meetingId)}`;
      const answer = await connector(chat, { method: 'GET', path });
      if (answer.kind !== 'answered') throw new Error('Teams does not say who organises a meeting');
      return MeetingInfo.safeParse(answer.body).data?.organizer?.id === person;
    },
  };
}

/** Takes from Teams' line what we keep. The address itself is not kept: only the organisation's part of it. */
function entryOf(line: unknown): RosterEntry[] {
  const { data } = TeamsMember.safeParse(line);
  if (!data) return [];
  const { id, name, email, userPrincipalName, tenantId, userRole } = data;
  const domain = (email ?? userPrincipalName ?? '').split('@')[1]?.toLowerCase();
  return [
    {
      personId: id,
      name: nameFrom(name ?? ''),
      organisationId: domain || tenantId || 'unknown',
      anonymous: userRole === 'anonymous',
    },
  ];
}
