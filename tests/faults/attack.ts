import { randomBytes, randomUUID } from 'node:crypto';
import { type BotProcess, startBotProcess } from '../support/bot-process.ts';
import { activityFrom, marieke } from '../support/people.ts';

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

/**
 * Requests without a valid token, each as if from a tenant of its own. Against a bot process that is there already, or one
 * that is started for it: `node --import tsx -e "import('./tests/faults/attack.ts').then(async (a) => console.log(await a.attackWith({ requests: 5000 })))"`.
 */
export async function attackWith({ requests, bot }: { requests: number; bot?: BotProcess }): Promise<AttackFigures> {
  const target = bot ?? (await startBotProcess());
  try {
    await knockWith(target, warmUp);
    const before = await target.look();
    const statuses = await knockWith(target, requests);
    const after = await target.look();
    return {
      ...{ requests, statuses },
      ...{ issuersBefore: before.issuers, issuersAfter: after.issuers },
      ...{ heapBefore: before.heap, heapAfter: after.heap, rssBefore: before.rss, rssAfter: after.rss },
    };
  } finally {
    if (!bot) await target.stop();
  }
}

async function knockWith(bot: BotProcess, requests: number): Promise<Record<string, number>> {
  const statuses: Record<string, number> = {};
  const body = JSON.stringify(activityFrom(marieke, bot.teams.url, { type: 'message', text: 'trend' }));
  let next = 0;
  const knocker = async () => {
    while (next < requests) {
      const authorization = forgeries[next++ % forgeries.length]?.(bot) ?? '';
      const headers = { 'content-type': 'application/json', authorization };
      const { status } = await fetch(`${bot.url}/api/messages`, { method: 'POST', headers, body });
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, knocker));
  return statuses;
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const signature = () => randomBytes(256).toString('base64url');
const soon = () => Math.floor(Date.now() / 1_000) + 3_600;
const forged = (header: object, claims: object) => `Bearer ${part(header)}.${part(claims)}.${signature()}`;
const header = (kid: string = randomUUID()) => ({ alg: 'RS256', typ: 'JWT', kid });
const channelClaims = ({ appId, teams }: BotProcess) => ({
  ...{ iss: 'https://api.botframework.com', aud: appId, exp: soon(), serviceurl: teams.url },
  tid: randomUUID(),
});
const emulatorClaims = ({ appId }: BotProcess, tid = randomUUID()) => ({
  ...{ iss: `https://sts.windows.net/${tid}/`, tid, ver: '2.0', aud: appId, azp: appId, appid: appId, exp: soon() },
});

/** Each kind goes further in than the one before it. */
const forgeries: readonly ((bot: BotProcess) => string)[] = [
  () => '',
  () => `Bearer ${signature()}`,
  (bot) => forged(header(), emulatorClaims(bot)),
  (bot) => forged(header(), { ...emulatorClaims(bot), ver: '1.0' }),
  (bot) => forged({ ...header(), alg: 'none' }, channelClaims(bot)),
  (bot) => forged({ ...header(), alg: 'HS256' }, channelClaims(bot)),
  (bot) => forged(header(), channelClaims(bot)),
  (bot) => forged(header(bot.kid), channelClaims(bot)),
];
