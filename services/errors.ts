import type { PatientData } from './typed/patient-data.ts';

/** All that a person can do wrong, or too late. Each has a sentence in `cards/texts`, in both languages. */
export type PersonErrorCode =
  | 'chat-unknown'
  | 'only-in-its-chat'
  | 'round-unknown'
  | 'round-closed'
  | 'month-full'
  | 'score-missing'
  | 'score-out-of-range'
  | 'text-too-long'
  | 'name-missing'
  | 'name-too-long'
  | 'name-taken'
  | 'kind-around-patient'
  | 'choice-unknown'
  | 'minutes-out-of-range'
  | 'purpose-too-long'
  | 'own-prompt-missing'
  | 'own-prompt-too-long'
  | 'own-prompt-no-question'
  | 'own-prompts-full'
  | 'chat-name-too-long'
  | 'chat-not-new'
  | 'link-not-yours'
  | 'ambition-too-long'
  | 'start-out-of-range'
  | 'months-out-of-range'
  | 'changed-meanwhile'
  | 'set-up-meanwhile'
  | `patient-${PatientData}`
  | 'threshold-out-of-range'
  | 'remarks-need-ten'
  | 'not-yours-to-close'
  | 'not-yours-to-start'
  | 'not-yours-to-record'
  | 'said-too-long'
  | 'said-too-late'
  | 'said-not-yours'
  | 'coordinator-taken'
  | 'coordinator-not-you'
  | 'coordinator-only'
  | 'nobody-coordinates'
  | 'person-unknown'
  | 'choose-another'
  | 'role-asked'
  | 'only-holder-hands-over'
  | 'appointment-over'
  | 'appointment-not-yours'
  | 'confirm-by-another'
  | 'no-account'
  | 'not-in-chat'
  | 'turn-over'
  | 'swap-over'
  | 'swap-done'
  | 'swap-waits'
  | 'swap-with-yourself'
  | 'swap-holds-role'
  | 'swap-not-now'
  | 'swap-second-role'
  | 'swap-away'
  | 'meeting-held'
  | 'turn-unavailable'
  | 'role-off'
  | 'giving-incomplete'
  | 'served-too-late'
  | 'served-not-yours'
  | 'button-unknown'
  | 'you-were-erased'
  | 'still-erasing'
  | 'nobody-to-pause'
  | 'client-too-old'
  | 'network-ending'
  | 'organisation-unknown'
  | 'organisation-taken'
  | 'organisation-too-long'
  | 'agreement-missing'
  | 'agreement-too-long'
  | 'agreement-who-too-long'
  | 'agreement-out-of-range'
  | 'agreement-unknown'
  | 'agreement-not-yours'
  | 'agreements-full'
  | 'agreement-of-this-open'
  | 'next-date-out-of-range'
  | 'next-date-not-yours'
  | 'absence-out-of-range'
  | 'absences-full'
  | 'account-needed'
  | 'not-a-member'
  | 'network-over'
  | 'network-quiet'
  | 'day-out-of-range'
  | 'audience-too-small'
  | 'nobody-known'
  | 'questions-too-many'
  | 'own-prompt-in-chat'
  | 'prompt-for-core'
  | 'month-full-then'
  | 'check-in-running'
  | 'check-in-planned'
  | 'check-in-over'
  | 'check-in-not-spoken'
  | 'questions-over';

/** A person's mistake: told to that person in words, logged by its code alone. Everything else that is thrown is a fault. */
export class PersonError extends Error {
  readonly code: PersonErrorCode;

  constructor(code: PersonErrorCode) {
    super(code);
    this.name = 'PersonError';
    this.code = code;
  }
}

/** Whether it is something in a form about the network that has to be changed, or a form that is out of date. */
export const isAboutForm = (code: PersonErrorCode): boolean =>
  isAboutText(code) || /^name-|-out-of-range$|-need-ten$/.test(code) || otherForms.includes(code);

const otherForms: readonly PersonErrorCode[] = [
  ...(['kind-around-patient', 'choice-unknown', 'changed-meanwhile'] as const),
  ...(['own-prompt-missing', 'own-prompt-no-question', 'own-prompts-full'] as const),
  ...(['organisation-unknown', 'organisation-taken'] as const),
  ...(['agreement-missing', 'agreements-full', 'agreement-of-this-open', 'absences-full'] as const),
  ...(['giving-incomplete', 'turn-unavailable'] as const),
  ...([
    'network-quiet',
    'audience-too-small',
    'nobody-known',
    'questions-too-many',
    'own-prompt-in-chat',
    'prompt-for-core',
  ] as const),
  ...(['check-in-planned', 'check-in-running', 'month-full-then'] as const),
];

/** Whether it is a text that has to be changed: whoever typed it gets it back. */
export const isAboutText = (code: PersonErrorCode): boolean => /^patient-|-too-long$/.test(code);
