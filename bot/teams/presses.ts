import { chatNameInput, linkInput, longestSearch, personInput, searchInput } from '../../cards/input-names.ts';
import { Button } from '../../cards/verbs.ts';
import { commandIn } from '../commands.ts';
import type { Happening } from '../events.ts';
import { originOf } from '../origin.ts';
import { type CheckInButton, checkInMeant, isAboutCheckIns } from './check-in-presses.ts';
import { type DateButton, dateMeant, isAboutDates } from './date-presses.ts';
import { textIn } from './filled-in.ts';
import { type FollowUpButton, followUpMeant, isAboutFollowUp } from './follow-up-presses.ts';
import { isAboutPeople, meaningForPeople, type PeopleButton } from './people-presses.ts';
import { isAboutQuestions, type QuestionButton, questionMeant } from './question-presses.ts';
import { isAboutRounds, type RoundButton, roundMeant } from './round-presses.ts';
import { isAboutSettings, type SettingButton, settingMeant } from './setting-presses.ts';
import { isAboutTurns, type TurnButton, turnMeant } from './turn-presses.ts';

/** Teams presses by itself when a card comes into sight: then nothing is done that a person has to mean. */
const pressedByTeams = ['answer.view', 'turn.view'];

/** What somebody means who presses a button, by the data that came back from it and the inputs beside it. */
export function press(data: Record<string, unknown>, trigger: string): Happening {
  const { data: button } = Button.safeParse(data);
  const isMeant = trigger.toLowerCase() !== 'automatic' || pressedByTeams.includes(button?.verb ?? '');
  if (!button || !isMeant) return { kind: 'button-unknown' };
  if (isAboutTurns(button)) return turnMeant(button, data);
  if (isAboutDates(button)) return dateMeant(button, data);
  if (isAboutFollowUp(button)) return followUpMeant(button, data);
  if (isAboutRounds(button)) return roundMeant(button, data);
  if (isAboutCheckIns(button)) return checkInMeant(button, data);
  if (isAboutPeople(button)) return meaningForPeople(button, data);
  if (isAboutQuestions(button)) return questionMeant(button, data);
  return isAboutSettings(button) ? settingMeant(button, data) : meaningOf(button, data);
}

/** Buttons that say nothing but what they are for, and from whose card they were pressed. */
const plain = {
  'help.view': 'help-asked',
  'coordinator.take': 'coordination-claimed',
  'coordinator.claim': 'claim-made',
  'leaders.view': 'leaders-viewed',
  'deputy.end': 'deputy-ended',
  'rules.view': 'rules-asked',
  'overview.view': 'overview-asked',
  'ending.view': 'ending-asked',
  'ending.confirm': 'ending-confirmed',
  'ending.undo': 'ending-undone',
  'me.view': 'me-viewed',
  'me.erase-view': 'erasure-viewed',
  'me.erase': 'erasure-asked',
  'me.pause-view': 'pause-viewed',
  'me.pause-end': 'pause-ended',
  'me.return': 'return-asked',
  'privacy.view': 'privacy-viewed',
  'welcome.view': 'welcome-viewed',
} as const;

function meaningOf(
  button: Exclude<
    Button,
    | SettingButton
    | PeopleButton
    | FollowUpButton
    | QuestionButton
    | RoundButton
    | CheckInButton
    | TurnButton
    | DateButton
  >,
  data: Record<string, unknown>,
): Happening {
  if ('appointment' in button)
    return { kind: appointed[button.verb], appointment: button.appointment, ...originOf(button) };
  if ('role' in button) return soughtBy(button, data);
  switch (button.verb) {
    case 'more.view':
      return { kind: 'more-opened', ...originOf(button) };
    case 'word.say':
      return commandIn(button.word);
    case 'trend.view':
      return { kind: 'trend-asked', ofChat: button.chat, ...originOf(button) };
    case 'chats.view':
      return { kind: 'chats-viewed', ofChat: button.chat, ...originOf(button) };
    case 'chat.save':
      return { kind: 'chat-named', ofChat: button.chat, name: textIn(data, chatNameInput), ...originOf(button) };
    case 'chats.link':
      return { kind: 'chat-linked', to: textIn(data, linkInput), ...originOf(button) };
    case 'me.pause':
      return { kind: 'pause-asked', days: button.days, ...originOf(button) };
    default:
      return { kind: plain[button.verb], ...originOf(button) };
  }
}

const appointed = {
  'appointment.view': 'appointment-viewed',
  'appointment.confirm': 'claim-confirmed',
  'appointment.leave': 'claim-left',
  'appointment.accept': 'role-accepted',
  'appointment.decline': 'role-declined',
  'appointment.withdraw': 'appointment-withdrawn',
} as const;

/** Whom to ask for a role: looked for, or chosen. */
function soughtBy(button: Extract<Button, { role: unknown }>, data: Record<string, unknown>): Happening {
  const { verb, role } = button;
  if (verb === 'leaders.ask')
    return { kind: 'successor-asked', role, who: textIn(data, personInput), ...originOf(button) };
  const search = textIn(data, searchInput).slice(0, longestSearch);
  return { kind: 'successor-sought', role, search, ...originOf(button) };
}
