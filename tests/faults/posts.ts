import type { Card } from '../../cards/card.ts';
import type { Ended, FaultProxy } from '../support/fault-proxy.ts';
import { buttonsOf, read } from '../support/reading.ts';

/** One attempt of the bot to post a card. */
export type Attempt = {
  /** What it is about: `reflection <round>`, `question <proposal>`, `announcement <chat> <who>` … */
  readonly about: string;
  readonly chatId: string;
  readonly at: Date;
  /** How often it came to stand in the chat. */
  readonly times: number;
  readonly status: number | undefined;
  readonly fault: string | undefined;
  /** What was sent. */
  readonly text: string;
};

/** Keeps every attempt to post: what the bot sent, what became of it, and what the bot could know of that. */
export function watchPosts(connector: FaultProxy, now: () => Date): readonly Attempt[] {
  const attempts: Attempt[] = [];
  connector.onEnd((ended) => {
    const chatId = /^\/v3\/conversations\/([^/]+)\/activities$/.exec(ended.call.path)?.[1];
    if (ended.call.method !== 'POST' || !chatId) return;
    attempts.push({ chatId: decodeURIComponent(chatId), at: now(), ...attemptIn(ended) });
  });
  return attempts;
}

function attemptIn({ call, fault, carriedOut }: Ended) {
  const stands = carriedOut !== undefined && carriedOut < 300;
  const times = stands ? (fault?.kind === 'twice' ? 2 : 1) : 0;
  const status = fault?.kind === 'status' ? fault.status : carriedOut;
  return { about: aboutOf(call), times, status, fault: fault?.kind, text: call.body };
}

/** What a call to the connector posts. */
export function aboutOf({ path, body }: { readonly path: string; readonly body: string }): string {
  const { attachments = [] } = JSON.parse(body) as { attachments?: { content: Card }[] };
  const [attachment] = attachments;
  return attachment ? aboutCard(attachment.content, decodeURIComponent(path.split('/')[3] ?? '')) : 'no card';
}

/** What a card in this chat is about. */
export function aboutCard(card: Card, chatId: string): string {
  for (const { data } of buttonsOf(card)) {
    if (data.verb === 'answer.submit') return `reflection ${data.round}`;
    if (data.verb === 'turn.accept') return `question ${data.proposal}`;
    if (data.verb === 'trend.view' && data.round) return `results ${data.round}`;
  }
  const [title = '', chair = ''] = read(card);
  if (title === 'De volgende voorzitter is bekend') return `announcement ${chatId} ${chair}`;
  return title === 'Kring doet mee' ? `welcome ${chatId}` : `other ${chatId}`;
}

/** Whether the bot cannot know if this attempt came to stand, or whether the network made two of it. */
export const isAmbiguous = ({ fault, status }: Pick<Attempt, 'fault' | 'status'>): boolean =>
  fault === 'status'
    ? (status ?? 0) >= 500 || status === 408
    : fault !== undefined && !['delay', 'stop-before', 'stop-after'].includes(fault);
