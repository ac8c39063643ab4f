import { ownQuestionInputs, questionsInput, remindersInput } from '../../cards/input-names.ts';
import type { Button } from '../../cards/verbs.ts';
import type { Happening } from '../events.ts';
import { originOf } from '../origin.ts';
import { textIn } from './filled-in.ts';

const verbs = [
  ...(['questions.view', 'questions.save', 'question.switch'] as const),
  ...(['own-question.view', 'own-question.save', 'own-question.remove-view', 'own-question.remove'] as const),
];

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
    case 'questions.save':
      return { kind: 'questions-given', given: chosenIn(data), revision: button.revision, ...origin };
    case 'question.switch':
      return { kind: 'question-switched', prompt: button.prompt, to: button.to, page: button.page, ...origin };
    case 'own-question.view':
      return { kind: 'own-question-viewed', ...origin };
    case 'own-question.save':
      return { kind: 'own-question-given', given: ownIn(data), revision: button.revision, ...origin };
    case 'own-question.remove-view':
      return { kind: 'own-question-removal-viewed', prompt: button.prompt, ...origin };
    case 'own-question.remove':
      return { kind: 'own-question-removed', prompt: button.prompt, ...origin };
  }
}

type Data = Readonly<Record<string, unknown>>;

const chosenIn = (data: Data) => ({
  questions: textIn(data, questionsInput) || undefined,
  reminders: textIn(data, remindersInput) || undefined,
});

const ownIn = (data: Data) => ({
  nl: textIn(data, ownQuestionInputs.nl),
  en: textIn(data, ownQuestionInputs.en),
  scale: textIn(data, ownQuestionInputs.scale),
});
