import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Card } from '../../cards/card.ts';
import { everybody, type Someone } from './people.ts';
import { createTeamsIssuer } from './token-issuer.ts';

/** One message of the bot, as it stands now. */
export type Posted = { readonly id: string; readonly chatId: string; card: Card; edits: number; isRead: boolean };

type Body = { readonly attachments?: { content: Card }[]; readonly members?: { id: string }[] };
type Said = readonly [status: number, body: object];

/** Teams' side of the wire: a real HTTP server that keeps what the bot posts and edits, and knows who is in the chat. */
export async function startFakeConnector() {
  const posted: Posted[] = [];
  const unreachable = new Set<string>();
  const calls: { readonly method: string; readonly path: string; readonly body: string }[] = [];
  /** Answers with a status of the test's choosing, before anything else happens. */
  const rules: ((method: string, path: string) => number | undefined)[] = [];
  /** What Teams calls it when such a status is an error. */
  const codes: { says: string } = { says: 'ByTheTest' };
  /** What a 429 asks for, in seconds; nothing when undefined. */
  const patience: { seconds?: number } = {};
  const tokens = createTeamsIssuer();
  /** `endsAt`: when its meeting is to end, by Teams. */
  const chat: { members: readonly Someone[]; organiser?: Someone; endsAt?: string } = { members: everybody };
  /** Who is in a chat, where that is not `chat.members`. */
  const rosters = new Map<string, readonly Someone[]>();

  const server = createServer(async (request, response) => {
    const [method, path] = [request.method ?? '', request.url ?? ''];
    const body = await bodyOf(request);
    calls.push({ method, path, body: JSON.stringify(body) });
    const refused = rules.map((rule) => rule(method, path)).find((status) => status);
    if (refused === 429 && patience.seconds) response.setHeader('retry-after', String(patience.seconds));
    answer(response, refused ? [refused, { error: { code: codes.says } }] : respond(method, new URL(path, url), body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const membersIn = (chatId: string) => rosters.get(chatId) ?? chat.members;

  function respond(method: string, { pathname, searchParams }: URL, body: Body): Said {
    if (pathname.startsWith('/openid')) return [200, tokens.metadata(url)];
    if (pathname === '/keys') return [200, tokens.keys()];
    if (pathname.startsWith('/v1/meetings/')) return meeting(chat);
    const [, place = '', rest = ''] = /^\/v3\/conversations(?:\/([^/]+))?(.*)$/.exec(pathname) ?? [];
    const chatId = decodeURIComponent(place);
    switch (`${method} ${rest.split('/')[1] ?? ''}`) {
      case 'GET pagedmembers':
        return [200, rosterPage(membersIn(chatId), searchParams)];
      case 'GET members':
        return member(membersIn(chatId), rest);
      case 'POST ':
        return open(unreachable, body);
      case 'POST activities':
        return post(posted, chatId, body);
      case 'PUT activities':
        return edit(posted, decodeURIComponent(rest.split('/')[2] ?? ''), body);
      default:
        return [404, {}];
    }
  }

  return { url, posted, unreachable, calls, rules, codes, patience, tokens, chat, rosters, stop: () => stop(server) };
}

function stop(server: Server): void {
  server.closeAllConnections();
  server.close();
}

const meeting = ({ organiser, endsAt }: { readonly organiser?: Someone; readonly endsAt?: string }): Said =>
  organiser || endsAt ? [200, { details: { scheduledEndTime: endsAt }, organizer: { id: organiser?.id } }] : [404, {}];

function member(members: readonly Someone[], path: string): Said {
  const id = decodeURIComponent(path.split('/')[2] ?? '');
  const found = members.find((someone) => someone.id === id);
  return found ? [200, found] : [404, { error: { code: 'MemberNotFoundInConversation' } }];
}

function rosterPage(members: readonly Someone[], query: URLSearchParams) {
  const start = Number(query.get('continuationToken') ?? 0);
  const end = start + Number(query.get('pageSize') ?? 50);
  return { members: members.slice(start, end), continuationToken: end < members.length ? String(end) : undefined };
}

function open(unreachable: ReadonlySet<string>, { members: [person] = [] }: Body): Said {
  if (!person || unreachable.has(person.id)) return [403, { error: { code: 'MessageWritesBlocked' } }];
  return [201, { id: `a:${person.id}` }];
}

function post(posted: Posted[], chatId: string, { attachments: [attachment] = [] }: Body): Said {
  if (!attachment) return [400, {}];
  const id = String(1_795_301_060_000 + posted.length);
  posted.push({ id, chatId, card: attachment.content, edits: 0, isRead: false });
  return [201, { id }];
}

function edit(posted: Posted[], id: string, { attachments: [attachment] = [] }: Body): Said {
  const message = posted.find((known) => known.id === id);
  if (!message || !attachment) return [404, {}];
  Object.assign(message, { card: attachment.content, edits: message.edits + 1 });
  return [200, { id }];
}

async function bodyOf(request: IncomingMessage): Promise<Body> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString() || '{}');
}

/** In three steps: restify replaces `writeHead` for the whole process, and then it can no longer be chained. */
function answer(response: ServerResponse, [status, body]: Said): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
}
