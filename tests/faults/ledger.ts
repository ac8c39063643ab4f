import type { Someone } from '../support/people.ts';
import type { TestChat } from './chats.ts';

/** `unknown`: the connection broke, or the bot said that something went wrong: it may have happened, and may not. */
export type Heard = 'acknowledged' | 'refused' | 'unknown';

/** What one person's answer to one round can be: three scores as '432', or one of the two ways of having none. */
export type AnswerState = string;
export const nothing = 'nothing';
export const skipped = 'skipped';

/** What the outside world was told about one network. */
export type Ledger = ReturnType<typeof createLedger>;

export function createLedger(chat: TestChat) {
  /** By round, then by person: the states that are possible by what was heard. */
  const answers = new Map<string, Map<string, readonly AnswerState[]>>();
  const ends = new Map<number, Heard>();
  const accepted = new Map<number, { person: Someone; heard: Heard }>();
  const erasedPeople = new Set<Someone>();
  let acknowledgedAnswers = 0;

  const ofRound = (round: string) => answers.get(round) ?? answers.set(round, new Map()).get(round) ?? new Map();

  return {
    chat,
    answers,
    /** By meeting, from 1: whether its end was acknowledged. */
    ends,
    /** By meeting: who said yes to chairing it. */
    accepted,
    /** Who asked to be erased, and was told that it happens. */
    erasedPeople,
    acknowledgedAnswers: () => acknowledgedAnswers,
    answered(round: string, person: Someone, state: AnswerState, heard: Heard): void {
      const before = ofRound(round).get(person.id) ?? [nothing];
      if (heard === 'acknowledged') acknowledgedAnswers += 1;
      if (heard === 'acknowledged') ofRound(round).set(person.id, [state]);
      if (heard === 'unknown') ofRound(round).set(person.id, [...new Set([...before, state])]);
    },
    /** What they answered in the round that is open goes too. */
    erased(person: Someone, openRound: string): void {
      erasedPeople.add(person);
      ofRound(openRound).set(person.id, [nothing]);
    },
    meetingEnded(meeting: number, heard: Heard): void {
      if (ends.get(meeting) !== 'acknowledged') ends.set(meeting, heard);
    },
    turnAccepted(meeting: number, person: Someone, heard: Heard): void {
      if (accepted.get(meeting)?.heard !== 'acknowledged' && heard !== 'refused')
        accepted.set(meeting, { person, heard });
    },
  };
}
