import { PersonError } from '../errors.ts';
import { oneOf } from '../one-of.ts';
import { audiences, type Round } from '../rounds/round-rows.ts';
import { type Askable, isForCore } from './check-in-prompts.ts';
import { everies } from './check-in-rows.ts';

/** What somebody chose on the form, as it came in. No day: now. */
export type CheckInGiven = {
  readonly questions: readonly string[];
  readonly audience: string;
  readonly asks: string;
  readonly day: string;
  readonly every: string;
  readonly chat: string;
};

/** What they mean by it. */
export type Wish = Pick<Round, 'promptIds' | 'audience' | 'asks'> & {
  readonly every: (typeof everies)[number];
  readonly day: string | undefined;
  /** The chat, where they chose one. */
  readonly chatKey: string | undefined;
};

const asking = ['in-chat', 'one-to-one'] as const;

/**
 * A message to one person cannot be taken back when the words in it have to go: there only the bank asks.
 * @throws PersonError 'choice-unknown' | 'questions-too-many' | 'own-prompt-in-chat' | 'prompt-for-core'
 */
export function wishIn({ questions, audience, asks, day, every, chat }: CheckInGiven, askable: Askable): Wish {
  const promptIds = promptsIn(questions, askable);
  const isOwnAsked = askable.own.some(({ id }) => promptIds.includes(id));
  if (asks === 'one-to-one' && isOwnAsked) throw new PersonError('own-prompt-in-chat');
  if (audience !== 'core' && promptIds.some(isForCore)) throw new PersonError('prompt-for-core');
  return {
    promptIds,
    audience: oneOf(audiences, audience),
    asks: oneOf(asking, asks),
    every: oneOf(everies, every),
    day: day || undefined,
    chatKey: chat || undefined,
  };
}

const mostQuestions = 3;

/** One to three that can be asked, each once; a set is all of its own. */
function promptsIn(questions: readonly string[], { promptIds, sets }: Askable): string[] {
  const given = questions.filter((one) => one !== '' && one !== 'none');
  const each = given.flatMap((one): readonly string[] => sets.find(({ id }) => id === one)?.promptIds ?? [one]);
  const chosen = [...new Set(each)];
  const isEach = chosen.every((one) => promptIds.includes(one));
  if (chosen.length === 0 || !isEach) throw new PersonError('choice-unknown');
  if (chosen.length > mostQuestions) throw new PersonError('questions-too-many');
  return chosen;
}
