import type { PatientData } from './patient-data.ts';

/** All that a person can do wrong, or too late. Each has a sentence in `cards/texts`, in both languages. */
export type PersonErrorCode =
  | 'chat-unknown'
  | 'round-unknown'
  | 'round-closed'
  | 'score-missing'
  | 'score-out-of-range'
  | 'text-too-long'
  | 'purpose-too-long'
  | 'chat-name-too-long'
  | 'chat-not-new'
  | `patient-${PatientData}`
  | 'threshold-out-of-range'
  | 'remarks-need-ten'
  | 'not-yours-to-close'
  | 'not-yours-to-start'
  | 'coordinator-taken'
  | 'coordinator-not-you'
  | 'coordinator-only'
  | 'nobody-coordinates'
  | 'person-unknown'
  | 'turn-not-yours'
  | 'turn-over'
  | 'button-unknown'
  | 'network-paused'
  | 'you-were-erased'
  | 'still-erasing'
  | 'nobody-to-pause'
  | 'client-too-old'
  | 'network-ending'
  | 'network-over';

/** A person's mistake: told to that person in words, logged by its code alone. Everything else that is thrown is a fault. */
export class PersonError extends Error {
  readonly code: PersonErrorCode;

  constructor(code: PersonErrorCode) {
    super(code);
    this.name = 'PersonError';
    this.code = code;
  }
}

/** Whether it is a text that has to be changed: whoever typed it gets it back. */
export const isAboutText = (code: PersonErrorCode): boolean => /^patient-|-too-long$/.test(code);
