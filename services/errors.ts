/** All that a person can do wrong, or too late. Each has a sentence in `cards/texts`, in both languages. */
export type PersonErrorCode =
  | 'chat-unknown'
  | 'round-unknown'
  | 'round-closed'
  | 'score-missing'
  | 'score-out-of-range'
  | 'text-too-long'
  | 'purpose-too-long'
  | 'not-yours-to-close'
  | 'not-yours-to-start'
  | 'coordinator-taken'
  | 'coordinator-not-you'
  | 'coordinator-only'
  | 'turn-not-yours'
  | 'turn-over'
  | 'button-unknown'
  | 'network-paused'
  | 'you-were-erased'
  | 'nobody-to-pause'
  | 'client-too-old';

/** A person's mistake: told to that person in words, logged by its code alone. Everything else that is thrown is a fault. */
export class PersonError extends Error {
  readonly code: PersonErrorCode;

  constructor(code: PersonErrorCode) {
    super(code);
    this.name = 'PersonError';
    this.code = code;
  }
}
