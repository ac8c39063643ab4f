import { type Card, type CardElement, card, type Language } from '../card.ts';
import { settingsInputs } from '../input-names.ts';
import { choiceInput, numberInput, textInput } from '../inputs.ts';
import { box, button, buttons, footnote, from, heading, paragraph, sendButton } from '../parts.ts';
import type { ProblemCode } from '../problem-card.ts';
import { textsIn } from '../texts/index.ts';
import type { Origin, SettingsPart } from '../verbs.ts';

type InputName = (typeof settingsInputs)['setup'][number];

export type SetupView = Origin & {
  readonly language: Language;
  readonly part: SettingsPart;
  readonly revision: number;
  /** Whether it is still to be said who coordinates. */
  readonly asksRole: boolean;
  /** What stands in the fields, as it is stored or as it came in. */
  readonly filled: Partial<Readonly<Record<InputName, string | undefined>>>;
  /** Why what was sent was not kept. */
  readonly problem?: ProblemCode | undefined;
};

/** A network as its coordinator fills it in: all of it at set-up, a part of it later. */
export function setupCard({ language, part, revision, asksRole, filled, problem, ...origin }: SetupView): Card {
  const texts = textsIn(language);
  const asked = settingsInputs[part].filter((name) => name !== 'role' || asksRole);
  const isFirst = part === 'setup';
  return card({
    lang: language,
    fallbackText: texts.setup.formFallback,
    body: [
      heading({ setup: texts.setup.formTitle, network: texts.setup.networkTitle, task: texts.setup.taskTitle }[part]),
      ...(problem ? [box([paragraph(texts.problems.sentences[problem])])] : []),
      ...(isFirst ? [paragraph(texts.setup.formIntro)] : []),
      ...asked.map((name) => inputs[name](language, filled[name])),
      footnote(texts.setup.formPrivacy),
      buttons([
        sendButton(texts.setup.save, { verb: 'setup.save', part, revision, ...from(origin) }),
        ...(isFirst ? [] : [button(texts.setup.back, { verb: 'settings.view', ...from(origin) })]),
      ]),
    ],
  });
}

type MakeInput = (language: Language, value: string | undefined) => CardElement;
type Choices = Readonly<Record<string, string>>;

const choicesOf = (titles: Choices) => Object.entries(titles).map(([value, title]) => ({ title, value }));

/** Longest: services/networks/networks.ts, in characters. */
const text =
  (id: 'purpose' | 'ambition', maxLength: number): MakeInput =>
  (language, value) => {
    const { [id]: label, [`${id}Error` as const]: errorMessage } = textsIn(language).setup;
    return textInput({ id, label, errorMessage, maxLength, isRequired: false, isMultiline: true, value });
  };

const choice =
  (id: 'kind' | 'language' | 'role' | 'chair'): MakeInput =>
  (language, value) => {
    const { [id]: label, [`${id}s` as const]: titles, pickOne: errorMessage } = textsIn(language).setup;
    return choiceInput({ id, label, errorMessage, choices: choicesOf(titles), value });
  };

const inputs: Readonly<Record<InputName, MakeInput>> = {
  name: (language, value) => {
    const { name: label, nameError: errorMessage } = textsIn(language).setup;
    return textInput({ id: 'name', label, errorMessage, maxLength: 80, isRequired: true, isMultiline: false, value });
  },
  kind: choice('kind'),
  language: choice('language'),
  purpose: text('purpose', 200),
  ambition: text('ambition', 300),
  role: choice('role'),
  minutes: (language, value) => {
    const { minutes: label, minutesError: errorMessage } = textsIn(language).setup;
    return numberInput({ id: 'minutes', label, errorMessage, min: 15, max: 360, value });
  },
  chair: choice('chair'),
};
