import { type Card, type CardElement, card, type Language } from '../card.ts';
import type { checkInInputs } from '../input-names.ts';
import { choiceInput, dateInput } from '../inputs.ts';
import { literal, shortened } from '../literal.ts';
import {
  apart,
  box,
  button,
  buttons,
  footnote,
  from,
  heading,
  paragraph,
  sendButton,
  subheading,
  under,
  verbatim,
} from '../parts.ts';
import type { ProblemCode } from '../problem-card.ts';
import { formatMoment, type OwnPrompt, textsIn, wordingIn } from '../texts/index.ts';
import type { Origin } from '../verbs.ts';

/** What was filled in, by the names of the inputs. */
type Filled = Partial<Record<(typeof checkInInputs)[number], string>>;

export type CheckInFormView = Origin & {
  readonly language: Language;
  /** What can be asked; with the network's own, in the language of the one who reads. */
  readonly promptIds: readonly string[];
  readonly ownPrompts?: readonly OwnPrompt[] | undefined;
  /** Chosen together: the pair, or what there is about a theme. */
  readonly sets: readonly { readonly id: 'course' | keyof Themes; readonly promptIds: readonly string[] }[];
  /** Days as 'YYYY-MM-DD'. */
  readonly earliest: string;
  readonly latest: string;
  /** Those of the network, where it has several. */
  readonly chats: readonly { readonly id: string; readonly name?: string | undefined }[];
  /** The one that this is shown in; absent in a chat of one's own, where none of several is taken for granted. */
  readonly here?: string | undefined;
  readonly filled: Filled;
  readonly problem?: ProblemCode | undefined;
};

/** What to ask between two meetings, of whom, where and when. */
export function checkInFormCard(view: CheckInFormView): Card {
  const { language, problem, filled } = view;
  const { form: texts, view: list } = textsIn(language).checkIns;
  const keys = (titles: Readonly<Record<string, string>>): Choices =>
    Object.entries(titles).map(([value, title]) => ({ title, value }));
  const question = (id: 'forWhom' | 'where', label: string, titles: Readonly<Record<string, string>>, usual: string) =>
    choiceInput({ id, label, errorMessage: texts.pickOne, choices: keys(titles), value: filled[id] || usual });
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      ...(problem ? [box([paragraph(textsIn(language).problems.sentences[problem])])] : []),
      ...questions(view),
      question('forWhom', texts.audience, texts.audiences, 'all'),
      question('where', texts.asks, texts.asking, 'in-chat'),
      whichDay(view),
      compact('every', texts.every, keys(texts.everies), filled.every || 'never', texts.pickOne),
      ...chatChoice(view),
      buttons([sendButton(texts.look, { verb: 'check-in.plan', ...from(view) })]),
      under(buttons([button(list.back, { verb: 'check-ins.view', ...from(view) })])),
    ],
  });
}

type Themes = ReturnType<typeof textsIn>['questions']['themes'];
type Choices = readonly { readonly title: string; readonly value: string }[];

const compact = (id: string, label: string, choices: Choices, value: string, errorMessage: string): CardElement => ({
  ...{ type: 'Input.ChoiceSet', id, label, errorMessage, style: 'compact', wrap: true, isRequired: true },
  ...{ spacing: 'Medium', choices, ...(choices.some((one) => one.value === value) && { value }) },
});

function questions({ language, promptIds, ownPrompts, sets, filled }: CheckInFormView): readonly CardElement[] {
  const { checkIns, questions: bank } = textsIn(language);
  const texts = checkIns.form;
  const all = promptIds.map((value) => {
    const { text, isOwn } = wordingIn(language, value, ownPrompts);
    return { title: isOwn ? literal(shortened(text)) : text, value };
  });
  const further = [{ title: texts.none, value: 'none' }, ...all];
  const titles = { ...bank.themes, course: texts.course };
  const together = sets.map(({ id, promptIds: { length } }) => ({ title: texts.set(titles[id], length), value: id }));
  return [
    compact('question1', texts.first, [...together, ...all], filled.question1 || 'course', texts.pickOne),
    compact('question2', texts.second, further, filled.question2 || 'none', texts.pickOne),
    compact('question3', texts.third, further, filled.question3 || 'none', texts.pickOne),
  ];
}

function whichDay({ language, earliest: min, latest: max, filled }: CheckInFormView): CardElement {
  const { form: texts } = textsIn(language).checkIns;
  const day = { id: 'day', label: texts.day, errorMessage: texts.pickDay, min, max, value: filled.day };
  return { ...dateInput(day), isRequired: false } as CardElement;
}

const mostChats = 20;

function chatChoice({ language, chats, here, filled }: CheckInFormView): readonly CardElement[] {
  const { checkIns, choices: words } = textsIn(language);
  if (chats.length < 2) return [];
  const chosen = filled.whichChat || here;
  const first = chats.filter(({ id }) => id === chosen);
  const choices = [...first, ...chats.filter(({ id }) => id !== chosen)].slice(0, mostChats).map(({ id, name }) => ({
    title: name ? literal(shortened(name)) : words.namelessChat,
    value: id,
  }));
  const { chat, moreChats, pickOne } = checkIns.form;
  const more = chats.length > mostChats ? [footnote(moreChats)] : [];
  return [compact('whichChat', chat, choices, chosen ?? '', pickOne), ...more];
}

export type CheckInPreviewView = Origin & {
  readonly language: Language;
  readonly timeZone: string;
  readonly promptIds: readonly string[];
  readonly ownPrompts?: readonly OwnPrompt[] | undefined;
  readonly audience: 'all' | 'core' | 'board' | 'management' | 'practice';
  readonly asks: 'in-chat' | 'one-to-one';
  readonly every: 'never' | '2w' | '4w' | '6w' | '8w' | 'quarter' | 'half-year';
  /** Absent: at once. */
  readonly startsAt?: Date | undefined;
  /** It starts on another day than was chosen. */
  readonly isMoved: boolean;
  /** The chat has no other round in that month. */
  readonly isLast: boolean;
  readonly workingDays: number;
  /** What the chat is called, where there are several. */
  readonly chat?: string | undefined;
  readonly filled: Filled;
  /** The id to be of what is planned. */
  readonly plan: string;
};

/** A question, to be read and not answered. */
export function questionElement(id: string, language: Language, ownPrompts?: readonly OwnPrompt[]): CardElement {
  const { text, isOwn } = wordingIn(language, id, ownPrompts);
  return isOwn ? verbatim(text, textsIn(language).questions.own) : paragraph(text);
}

/** What will happen, before it is planned. */
export function checkInPreviewCard(view: CheckInPreviewView): Card {
  const { language, timeZone, startsAt, audience, asks, every, filled, plan } = view;
  const { preview: texts, view: list } = textsIn(language).checkIns;
  const when = startsAt ? texts.on(formatMoment(startsAt, language, timeZone)) : texts.now;
  const means = [when, texts.asking[asks], texts.to[audience], texts.closes(view.workingDays), texts.every[every]];
  const prompts = view.promptIds.map((id) => under(questionElement(id, language, view.ownPrompts)));
  const meant = { verb: 'check-in.plan', sure: true, plan, ...filled, ...from(view) } as const;
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      ...(view.chat ? [verbatim(view.chat, list.chat)] : []),
      paragraph(means.join(' ')),
      ...(view.isMoved ? [paragraph(texts.moved)] : []),
      ...(view.isLast ? [paragraph(texts.last)] : []),
      apart(subheading(texts.questions)),
      ...prompts,
      buttons([button(startsAt ? texts.plan : texts.start, meant)]),
      under(buttons([button(texts.change, { verb: 'check-ins.view', form: true, ...filled, ...from(view) })])),
    ],
  });
}
