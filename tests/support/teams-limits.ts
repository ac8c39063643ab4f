import type { startFakeConnector } from './fake-connector.ts';

/** Teams' own: sends in a conversation, and calls of a whole tenant, in any one second. */
const [sendsPerSecond, callsPerSecond] = [7, 50];

type Teams = Pick<Awaited<ReturnType<typeof startFakeConnector>>, 'rules' | 'patience'>;
type Limits = {
  /** In milliseconds. */
  readonly clock: () => number;
  /** Whether a send is turned away though it is within the limits. */
  readonly byLot?: () => boolean;
};

/** Has Teams be as strict as it says that it is. Resolves to how often it turned a call away, and why. */
export function enforceLimits({ rules, patience }: Teams, { clock, byLot = () => false }: Limits) {
  const counts = { overTenant: 0, overConversation: 0, byLot: 0, busiestSecond: 0 };
  const recent = new Map<string, readonly number[]>();
  /** How many there were in this second, with this one. */
  const counted = (name: string) => {
    const since = clock() - 1_000;
    const times = [...(recent.get(name) ?? []).filter((time) => time > since), clock()];
    recent.set(name, times);
    return times.length;
  };
  patience.seconds = 1;
  rules.push((method, path) => {
    const conversation = method === 'POST' ? path.split('/')[3] : undefined;
    const ofTenant = counted('tenant');
    const ofConversation = conversation ? counted(conversation) : 0;
    counts.busiestSecond = Math.max(counts.busiestSecond, ofTenant);
    if (ofTenant > callsPerSecond) counts.overTenant += 1;
    else if (ofConversation > sendsPerSecond) counts.overConversation += 1;
    else if (method === 'POST' && byLot()) counts.byLot += 1;
    else return undefined;
    return 429;
  });
  return counts;
}
