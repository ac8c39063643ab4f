import { randomBytes, randomUUID } from 'node:crypto';
import { appId } from '../support/app-registration.ts';
import type { BotProcess } from '../support/bot-process.ts';
import { activityFrom, marieke } from '../support/people.ts';
import type { World } from './world.ts';

/** What an attack came to. Sizes in bytes, each after a garbage collection inside the bot's process. */
type AttackFigures = {
  readonly requests: number;
  /** How often each status was the answer. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly issuersBefore: number;
  readonly issuersAfter: number;
  readonly heapBefore: number;
  readonly heapAfter: number;
  readonly rssBefore: number;
  readonly rssAfter: number;
};

const atOnce = 16;
const warmUp = 200;

/** Where it is aimed: a world, and a bot in it with a witness inside. */
type Target = { readonly world: Pick<World, 'teams' | 'serviceUrl'>; readonly bot: BotProcess };

/** Requests without a valid token, each as if from a tenant of its own. */
export async function attackWith({ requests, ...target }: Target & { requests: number }): Promise<AttackFigures> {
  await knockWith(target, warmUp);
  const before = await target.bot.look();
  const statuses = await knockWith(target, requests);
  const after = await target.bot.look();
  return {
    ...{ requests, statuses },
    ...{ issuersBefore: before.issuers, issuersAfter: after.issuers },
    ...{ heapBefore: before.heap, heapAfter: after.heap, rssBefore: before.rss, rssAfter: after.rss },
  };
}

async function knockWith({ world, bot }: Target, requests: number): Promise<Record<string, number>> {
  const statuses: Record<string, number> = {};
  const body = JSON.stringify(activityFrom(marieke, world.serviceUrl, { type: 'message', text: 'trend' }));
  let next = 0;
  const knocker = async () => {
    while (next < requests) {
      const authorization = forgeries[next++ % forgeries.length]?.(world) ?? '';
      const headers = { 'content-type': 'application/json', authorization };
      const { status } = await fetch(`${bot.url}/api/messages`, { method: 'POST', headers, body });
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, knocker));
  return statuses;
}

/** The name of the key that the bot trusts: no secret. */
const kidOf = (set: object) => (set as { keys: { kid: string }[] }).keys[0]?.kid ?? '';
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const signature = () => randomBytes(256).toString('base64url');
const soon = () => Math.floor(Date.now() / 1_000) + 3_600;
const forged = (header: object, claims: object) => `Bearer ${part(header)}.${part(claims)}.${signature()}`;
const header = (kid: string = randomUUID()) => ({ alg: 'RS256', typ: 'JWT', kid });
const channelClaims = ({ serviceUrl }: Target['world']) => ({
  ...{ iss: 'https://api.botframework.com', aud: appId, exp: soon(), serviceurl: serviceUrl },
  tid: randomUUID(),
});
const emulatorClaims = (tid = randomUUID()) => ({
  ...{ iss: `https://sts.windows.net/${tid}/`, tid, ver: '2.0', aud: appId, azp: appId, appid: appId, exp: soon() },
});

/** Each kind goes further in than the one before it. */
const forgeries: readonly ((world: Target['world']) => string)[] = [
  () => '',
  () => `Bearer ${signature()}`,
  () => forged(header(), emulatorClaims()),
  () => forged(header(), { ...emulatorClaims(), ver: '1.0' }),
  (world) => forged({ ...header(), alg: 'none' }, channelClaims(world)),
  (world) => forged({ ...header(), alg: 'HS256' }, channelClaims(world)),
  (world) => forged(header(), channelClaims(world)),
  (world) => forged(header(kidOf(world.teams.tokens.keys())), channelClaims(world)),
];
