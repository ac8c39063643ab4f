import { questionsInput, remindersInput } from '../../cards/input-names.ts';
import type { Button } from '../../cards/verbs.ts';
import type { Happening } from '../events.ts';
import { originOf } from '../origin.ts';
import { textIn } from './filled-in.ts';

const verbs = ['questions.view', 'questions.save', 'question.switch'] as const;

/** The buttons about what is asked. */
export type QuestionButton = Extract<Button, { verb: (typeof verbs)[number] }>;
export const isAboutQuestions = (button: Button): button is QuestionButton =>
  verbs.some((verb) => verb === button.verb);

/** What somebody means who presses one of them. */
export function questionMeant(button: QuestionButton, data: Readonly<Record<string, unknown>>): Happening {
  const origin = originOf(button);
  switch (button.verb) {
    case 'questions.view':
      return { kind: 'questions-viewed', page: button.page, ...origin };
    case 'questions.save': {
      const given = {
        questions: textIn(data, questionsInput) || undefined,
        reminders: textIn(data, remindersInput) || undefined,
      };
      return { kind: 'questions-given', given, revision: button.revision, ...origin };
    }
    case 'question.switch':
      return { kind: 'question-switched', prompt: button.prompt, to: button.to, page: button.page, ...origin };
  }
}
