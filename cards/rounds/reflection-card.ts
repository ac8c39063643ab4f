import { type Card, type CardElement, card, type Language } from '../card.ts';
import { remarkInput } from '../input-names.ts';
import {
  apart,
  box,
  button,
  buttons,
  footnote,
  heading,
  paragraph,
  refreshing,
  scoreInput,
  sendButton,
  under,
  verbatim,
} from '../parts.ts';
import type { ProblemCode } from '../problem-card.ts';
import { formatMoment, type OwnPrompt, textsIn, wordingIn } from '../texts/index.ts';

export type ReflectionView = {
  readonly language: Language;
  readonly timeZone: string;
  /** The network's shared task. */
  readonly purpose?: string | undefined;
  readonly promptIds: readonly string[];
  /** Those of the network's own among them. */
  readonly ownPrompts?: readonly OwnPrompt[] | undefined;
  readonly threshold: number;
  readonly freeText: boolean;
  readonly closesAt: Date;
  readonly round: string;
  /** Somebody is changing an answer: their view must not change under their hands. */
  readonly isBeingChanged?: boolean;
  /** What they sent and was not kept, since its text has to be changed. */
  readonly refused?: {
    readonly code: ProblemCode;
    readonly inputs: Readonly<Record<string, string>>;
    readonly remark: string;
  };
  /** It is about no meeting: for whom it is, and of which network, where it is asked in a chat of one's own. */
  readonly checkIn?:
    | {
        readonly audience: 'all' | 'core' | 'board' | 'management' | 'practice';
        readonly network?: { readonly id: string; readonly name?: string | undefined } | undefined;
        /** In the chat, of what most were asked in a chat of their own. */
        readonly isAlsoAlone?: boolean | undefined;
      }
    | undefined;
  /** It is a message in the chat, not one reader's view of it. */
  readonly isPosted: boolean;
};

/** Asks everyone in a meeting chat to score each prompt. The same for every reader: it shows no earlier answers. */
export function reflectionCard(view: ReflectionView): Card {
  const texts = textsIn(view.language).reflection;
  const { refused, promptIds } = view;
  const of = { round: view.round, ...(view.isPosted && { posted: true as const }) };
  const until = formatMoment(view.closesAt, view.language, view.timeZone);
  return card({
    lang: view.language,
    fallbackText: view.checkIn ? textsIn(view.language).checkIns.card.fallback : texts.fallback,
    refresh: view.isBeingChanged ? undefined : refreshing({ verb: 'answer.view', ...of }),
    body: [
      heading(titleOf(view)),
      ...(refused ? [box([paragraph(textsIn(view.language).problems.sentences[refused.code])])] : []),
      ...(view.purpose ? [verbatim(view.purpose, texts.purpose)] : []),
      ...meantFor(view),
      paragraph(texts.intro[promptIds.length === 1 ? 1 : promptIds.length === 2 ? 2 : 3]),
      ...promptIds.flatMap((id) => question(id, view)),
      ...(view.freeText ? [remark(texts, refused?.remark)] : []),
      footnote(`${texts.privacy(view.threshold)} ${texts.until(until)}`),
      ...(view.freeText ? [footnote(texts.remarksPrivacy(view.threshold))] : []),
      buttons([sendButton(texts.send, { verb: 'answer.submit', ...of })]),
      under(
        buttons([
          button(texts.notThisTime, { verb: 'answer.skip', ...of }),
          button(textsIn(view.language).more.button, { verb: 'more.view', ...of, ...networkOf(view) }),
        ]),
      ),
    ],
  });
}

/** What the ambition is, people wrote: it is read where it can be taken away. */
const aboutAmbition = 'IJK-1';

function question(id: string, { language, ownPrompts, refused }: ReflectionView): readonly CardElement[] {
  const texts = textsIn(language);
  const { text, labels, isOwn } = wordingIn(language, id, ownPrompts);
  const input = (label: string) => scoreInput(id, { text: label, labels }, texts.reflection, refused?.inputs[id]);
  if (isOwn) return [apart(verbatim(text, texts.questions.own)), under(input(texts.questions.ownAnswer))];
  return [input(text), ...(id === aboutAmbition ? [under(footnote(texts.reflection.ambition))] : [])];
}

function titleOf({ language, checkIn, promptIds }: ReflectionView): string {
  const { reflection, checkIns } = textsIn(language);
  if (!checkIn) return reflection.title;
  return promptIds.length === 1 ? checkIns.card.title : checkIns.card.titleOfSeveral;
}

/** Of a check-in: from which network it comes, in a chat of one's own, and whom it is for. */
function meantFor({ language, checkIn }: ReflectionView): readonly CardElement[] {
  const texts = textsIn(language).checkIns.card;
  const { audience = 'all', network, isAlsoAlone } = checkIn ?? {};
  return [
    ...(network?.name ? [verbatim(network.name, texts.network)] : []),
    ...(audience === 'all' ? [] : [paragraph(texts.meantFor[audience])]),
    ...(isAlsoAlone ? [paragraph(texts.alsoAlone)] : []),
  ];
}

const networkOf = ({ checkIn }: ReflectionView) => (checkIn?.network ? { network: checkIn.network.id } : {});

const remark = (texts: { remark: string; remarkError: string }, value: string | undefined): CardElement => ({
  type: 'Input.Text',
  id: remarkInput,
  label: texts.remark,
  errorMessage: texts.remarkError,
  isRequired: false,
  isMultiline: true,
  maxLength: 280,
  spacing: 'Medium',
  ...(value && { value }),
});
