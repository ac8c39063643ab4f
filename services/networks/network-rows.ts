import { z } from 'zod';
import { NetworkId, PersonId } from '../ids.ts';
import { longestSummaries, longestTurns } from '../privacy/register-terms.ts';
import { Threshold } from '../rounds/anonymity.ts';
import { json, moment, shelf } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';

export const highestThreshold = 50;

/** In characters: one sentence that fits above three questions on a phone. */
const longestPurpose = 200;

const longestAmbition = 300;

/** Of a name that people give; a chat's may be longer. */
export const longestName = 80;

/** Of a meeting, in minutes. */
export const shortestMeeting = 15;
export const longestMeeting = 360;

export const networkKinds = ['region', 'neighbourhood', 'theme'] as const;

export type Network = z.infer<typeof Network>;
const Network = z.object({
  id: NetworkId,
  tenantId: z.string(),
  name: z.string().max(200).optional(),
  /** Who gave it that name. Absent where it is the chat's. */
  nameBy: PersonId.optional(),
  kind: z.enum(networkKinds).optional(),
  language: z.enum(['nl', 'en']),
  /** The shared task in one sentence: what this network is for. */
  purpose: z.string().max(longestPurpose).optional(),
  /** Who wrote that sentence down. */
  purposeBy: PersonId.optional(),
  /** What the partners commit to, since when, and who wrote that down. From version 1 on; ambitions.ts keeps the former ones. */
  ambition: z.string().max(longestAmbition).optional(),
  ambitionVersion: z.int().min(1).optional(),
  ambitionAt: moment.optional(),
  ambitionBy: PersonId.optional(),
  coordinator: PersonId.optional(),
  /** Decides as the coordinator does. */
  deputy: PersonId.optional(),
  /** Whoever held the role is in none of the chats any more, or was erased: presence.ts looks. */
  coordinatorGone: z.boolean().optional(),
  deputyGone: z.boolean().optional(),
  /** The bot asked the deputy to take over, since the coordinator is gone: once. */
  deputyAsked: z.boolean().optional(),
  /** Who added the bot: may take the coordinator's role. */
  addedBy: PersonId.optional(),
  threshold: Threshold,
  /** Whether the reflection card asks for an optional remark. Not offered to networks under ten members. */
  freeText: z.boolean(),
  /** Nothing is asked; `pausedUntil` ends that by itself. */
  paused: z.boolean(),
  pausedUntil: moment.optional(),
  /** The day of the first meeting that something is asked about, on the clock of the network's zone. Absent: the next one. */
  startsOn: z.iso.date().optional(),
  /** How long a meeting usually takes. */
  meetingMinutes: z.int().min(shortestMeeting).max(longestMeeting).default(60),
  /** One person chairs every meeting: nobody is asked to. */
  fixedChair: z.boolean().default(false),
  /** How many prompts a round asks. */
  questions: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(3),
  /** Whether who did not answer is reminded, once. */
  reminders: z.boolean().default(false),
  /** Prompts of the bank that this network does not want to be asked. */
  promptsOff: json(z.array(z.string())).optional(),
  workingDaysOpen: z.int().min(1).max(10),
  /** For how many months summaries, and who served, are kept: five and two years when left out. */
  monthsOfSummaries: z.int().min(1).max(longestSummaries).optional(),
  monthsOfTurns: z.int().min(1).max(longestTurns).optional(),
  /** Up by one with every change of a setting: tells a form from before it. */
  revision: z.int().default(0),
  /** When it is erased: till then it is silent, and that can be undone. `removal`: the bot was taken out of its chats. */
  endsAt: moment.optional(),
  endedBy: z.enum(['coordinator', 'removal']).optional(),
  /** It is being erased since then, and this row holds nothing any more. */
  overAt: moment.optional(),
});

export const networkKey = 'network';
export const nameBounds = { longest: longestName, tooLong: 'name-too-long' } as const;
export const purposeBounds = { longest: longestPurpose, tooLong: 'purpose-too-long' } as const;
export const ambitionBounds = { longest: longestAmbition, tooLong: 'ambition-too-long' } as const;
export const networkShelf = (table: Table) => shelf(table, Network);
