import { chatKeyOf } from '../../services/networks/chats.ts';
import type { Begun, Call, Fault, FaultProxy } from '../support/fault-proxy.ts';
import { tenantId } from '../support/people.ts';
import { aboutOf, isAmbiguous } from './posts.ts';

/**
 * Counts, per post, how often the bot could not know that it stands: its answer was lost, or the process was killed or
 * storage failed before it was noted. That is the one window in which a card may come twice.
 */
export function watchDoubts({ tables, connector }: { readonly tables: FaultProxy; readonly connector: FaultProxy }) {
  /** Posts on their way, or standing without a note. */
  const open = new Set<string>();
  const doubts = new Map<string, number>();
  const doubt = (about: string) => void doubts.set(about, (doubts.get(about) ?? 0) + 1);

  connector.onBegin(({ call, fault }) => {
    if (isPost(call) && fault?.kind !== 'stop-before') open.add(aboutOf(call));
  });
  connector.onEnd(({ call, fault, carriedOut }) => {
    if (!isPost(call)) return;
    const about = aboutOf(call);
    const status = fault?.kind === 'status' ? fault.status : carriedOut;
    if (isAmbiguous({ fault: fault?.kind, status })) doubt(about);
    else if (status !== undefined && status >= 400) open.delete(about);
  });
  tables.onBegin(({ call, fault }) => {
    for (const about of open) if (isHarmful(fault) && notes(call, about)) doubt(about);
  });
  tables.onEnd(({ call, fault, carriedOut = 500 }) => {
    for (const about of [...open].filter((one) => notes(call, one))) {
      if (!fault && carriedOut >= 500) doubt(about);
      if (carriedOut < 300 && call.method !== 'GET') open.delete(about);
    }
  });

  return {
    of: (about: string) => doubts.get(about) ?? 0,
    total: () => [...doubts.values()].reduce((sum, count) => sum + count, 0),
    /** A bot is killed. Called again when the last it had sent has arrived, with those that were counted already. */
    killed(counted: ReadonlySet<string> = new Set()): ReadonlySet<string> {
      for (const about of open) if (!counted.has(about)) doubt(about);
      return new Set([...counted, ...open]);
    },
  };
}

const isPost = ({ method, path }: Call) => method === 'POST' && path.endsWith('/activities');
const isHarmful = (fault: Begun['fault']): fault is Fault =>
  fault !== undefined && !['delay', 'twice', 'stop-before', 'stop-after'].includes(fault.kind);

/** Whether this call writes down, or reads in order to write down, that the post stands. */
function notes({ path, body }: Call, about: string): boolean {
  const [kind = '', target = ''] = about.split(' ');
  const text = decodeURIComponent(path) + body;
  const inChat = chatKeyOf({ tenantId, chatId: target });
  switch (kind) {
    case 'reflection':
      return text.includes(`round_${target}`) && (body === '' || body.includes('cardId'));
    case 'results':
      return text.includes(`work_post-results_${target}`);
    case 'question':
      return text.includes(`work_ask-turn_${target}`);
    case 'announcement':
      return text.includes(`proposal_${inChat}`) && (body === '' || body.includes('announcedIn'));
    default:
      return text.includes(`work_post-welcome_${inChat}`);
  }
}
