import type { Answers } from '../services/answers.ts';
import type { Chairs } from '../services/chairs.ts';
import type { Chats } from '../services/chats.ts';
import type { Closing } from '../services/closing.ts';
import type { Copies } from '../services/copies.ts';
import type { Erasures } from '../services/erasures.ts';
import type { Meetings } from '../services/meetings.ts';
import type { Members } from '../services/members.ts';
import type { Networks } from '../services/networks.ts';
import type { Openings } from '../services/openings.ts';
import type { Postings } from '../services/postings.ts';
import type { Proposals } from '../services/proposals.ts';
import type { Refusals } from '../services/refusals.ts';
import type { Results } from '../services/results.ts';
import type { Rounds } from '../services/rounds.ts';
import type { Trends } from '../services/trends.ts';
import type { Turns } from '../services/turns.ts';
import type { WorkList } from '../services/work.ts';
import type { Log } from './log.ts';
import type { Messenger, Roster } from './ports.ts';

/** Everything a handler may ask. Made once, in app.ts. */
export type Services = {
  readonly answers: Answers;
  readonly chairs: Chairs;
  readonly chats: Chats;
  readonly closing: Closing;
  readonly copies: Copies;
  readonly erasures: Erasures;
  readonly meetings: Meetings;
  readonly members: Members;
  readonly networks: Networks;
  readonly openings: Openings;
  readonly postings: Postings;
  readonly proposals: Proposals;
  readonly refusals: Refusals;
  readonly results: Results;
  readonly rounds: Rounds;
  readonly trends: Trends;
  readonly turns: Turns;
  readonly work: WorkList;
  readonly messenger: Messenger;
  readonly roster: Roster;
  readonly log: Log;
  /** Of the network's clock: 'Europe/Amsterdam'. */
  readonly timeZone: string;
};
