import { z } from 'zod';
import { givenButtons } from './turns/given-verbs.ts';
import { turnButtons } from './turns/turn-verbs.ts';
import { meetingNumber, origin, page, reference, revision } from './verb-parts.ts';

/** How long a pause can be, in days. */
const pauseDays = z.union([z.literal(30), z.literal(90)]);
export type PauseDays = z.infer<typeof pauseDays>;

/** How long a network's pause can be, in weeks; 0: until somebody takes it up again. */
const pauseWeeks = z.union([z.literal(0), z.literal(4), z.literal(8), z.literal(12)]);
export type NetworkPauseWeeks = z.infer<typeof pauseWeeks>;

/** The forms about a network: all of it when it is set up, or a part of it later. */
const settingsParts = ['setup', 'network', 'task'] as const;
export type SettingsPart = (typeof settingsParts)[number];

/** How many people are at a meeting. */
export const meetingSizes = ['under-five', 'five-to-seven', 'eight-or-more'] as const;
export type MeetingSize = (typeof meetingSizes)[number];

/**
 * Where a view was opened from: the round whose card it covers, and so the way back; and the network that it is about, where
 * the chat does not tell, as in a chat of one's own.
 */
export type Origin = { readonly round?: string | undefined; readonly network?: string | undefined };

/** What was chosen for a check-in, by the names of its inputs: for who looks at it first. */
const chosen = z
  .string()
  .regex(/^[\w-]{0,80}$/)
  .optional();
const checkIn = {
  ...{ question1: chosen, question2: chosen, question3: chosen, forWhom: chosen },
  ...{ where: chosen, day: chosen, every: chosen, whichChat: chosen },
};

/** On the card as it stands in the chat: the message that it is in has the round's card. Not on one reader's view of it. */
const posted = z.literal(true).optional();

/** What our buttons send back. Cards build it and presses.ts parses it; input values come in beside these names. */
export const Button = z.discriminatedUnion('verb', [
  ...turnButtons,
  ...givenButtons,
  z.object({
    verb: z.enum([
      'answer.view',
      'answer.change',
      'answer.submit',
      'answer.skip',
      'answer.withdraw',
      'round.close',
      'round.close-anyway',
      'spoken.view',
      'spoken.save',
      'spoken.erase-view',
      'spoken.erase',
    ]),
    round: reference,
    posted,
  }),
  /** How many are at a meeting: `chat` is one of the network's, by its key, and `meeting` the number of the meeting there. */
  z.object({
    verb: z.literal('size.tell'),
    size: z.enum(meetingSizes),
    chat: reference,
    meeting: meetingNumber,
    ...origin,
  }),
  z.object({ verb: z.literal('more.view'), ...origin, posted }),
  /** Without a round: the latest one. */
  z.object({ verb: z.literal('remarks.view'), round: reference.optional(), page: page.default(1) }),
  z.object({
    verb: z.enum(['remark.release-view', 'remark.release', 'remark.delete-view', 'remark.delete']),
    round: reference,
    remark: reference,
    page,
  }),
  z.object({
    verb: z.enum([
      'help.view',
      'coordinator.take',
      'coordinator.claim',
      'leaders.view',
      'deputy.end',
      'rules.view',
      'overview.view',
      'ending.view',
      'ending.confirm',
      'ending.undo',
    ]),
    ...origin,
  }),
  /** `chat`: one of the network's chats, by its key. */
  z.object({ verb: z.enum(['trend.view', 'chats.view', 'chat.save']), chat: reference.optional(), ...origin }),
  z.object({ verb: z.literal('chats.link'), ...origin }),
  z.object({ verb: z.enum(['agreements.view', 'agreement.save']), chat: reference.optional(), ...origin }),
  z.object({ verb: z.enum(['agreement.done', 'agreement.drop']), agreement: reference, ...origin }),
  z.object({
    verb: z.enum([
      'settings.view',
      'fit.view',
      'steps.view',
      'preview.view',
      'announcement.view',
      'start.view',
      'start.next',
      'ambition.view',
      'network.pause-view',
      'network.pause-end',
    ]),
    ...origin,
  }),
  /** Who leads the network: what waits for somebody, and whom to ask. */
  z.object({
    verb: z.enum([
      'appointment.view',
      'appointment.confirm',
      'appointment.leave',
      'appointment.accept',
      'appointment.decline',
      'appointment.withdraw',
    ]),
    appointment: reference,
    ...origin,
  }),
  z.object({ verb: z.enum(['leaders.choose', 'leaders.ask']), role: z.enum(['coordinator', 'deputy']), ...origin }),
  /** `form`: who presses has read whether this works for them. */
  z.object({ verb: z.literal('setup.view'), form: z.literal(true).optional(), ...origin }),
  z.object({ verb: z.literal('settings.edit'), part: z.enum(['network', 'task']), ...origin }),
  z.object({ verb: z.literal('setup.save'), part: z.enum(settingsParts), revision, ...origin }),
  z.object({ verb: z.enum(['rules.save', 'start.save']), revision, ...origin }),
  /** What is asked, for who leads the network; `prompt`: one of the bank, by its id. */
  z.object({ verb: z.enum(['questions.save', 'own-question.save']), revision, ...origin }),
  z.object({ verb: z.literal('own-question.view'), ...origin }),
  z.object({ verb: z.enum(['own-question.remove-view', 'own-question.remove']), prompt: reference, ...origin }),
  z.object({ verb: z.literal('questions.view'), page: page.default(1), ...origin }),
  z.object({
    verb: z.literal('question.switch'),
    prompt: reference,
    to: z.enum(['on', 'off']),
    page: page.default(1),
    ...origin,
  }),
  z.object({ verb: z.literal('chair.switch'), to: z.enum(['fixed', 'rotating']), ...origin }),
  z.object({ verb: z.literal('network.pause'), weeks: pauseWeeks, ...origin }),
  /** One's own data and rights. */
  z.object({
    verb: z.enum([
      'me.view',
      'me.erase-view',
      'me.erase',
      'me.pause-view',
      'me.pause-end',
      'me.return',
      'privacy.view',
      'welcome.view',
    ]),
    ...origin,
  }),
  /** `of`: whose place it is, by key, where that is not the one who presses. */
  z.object({
    verb: z.enum(['place.view', 'place.save', 'substitute.view', 'substitute.save', 'substitute.end']),
    of: reference.optional(),
    ...origin,
  }),
  /** The network's people, for who leads it. */
  z.object({
    verb: z.enum(['people.view', 'organisation.view', 'organisation.rename']),
    page: page.default(1),
    ...origin,
  }),
  z.object({ verb: z.literal('person.view'), ...origin }),
  /** Presses what could be typed. */
  z.object({ verb: z.literal('word.say'), word: z.string().regex(/^[a-z -]{1,30}$/) }),
  /** Rounds between two meetings. `form`: to plan one. `sure`: who presses has read what it means. `plan`: its id to be. */
  z.object({
    ...{ verb: z.literal('check-ins.view'), page: page.optional(), form: z.literal(true).optional() },
    ...{ ...checkIn, ...origin },
  }),
  z.object({
    ...{ verb: z.literal('check-in.plan'), sure: z.literal(true).optional(), plan: reference.optional() },
    ...{ ...checkIn, ...origin },
  }),
  z.object({
    verb: z.enum(['check-in.cancel', 'check-in.close']),
    of: reference,
    sure: z.literal(true).optional(),
    ...origin,
  }),
  z.object({ verb: z.literal('me.pause'), days: pauseDays, ...origin }),
]);
export type Button = z.infer<typeof Button>;
