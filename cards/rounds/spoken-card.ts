import { type Card, card, type Language, type Press } from '../card.ts';
import { saidInput } from '../input-names.ts';
import { textInput } from '../inputs.ts';
import { moreButton } from '../more-button.ts';
import {
  box,
  button,
  buttons,
  footnote,
  heading,
  paragraph,
  refreshing,
  sendButton,
  subheading,
  under,
  verbatim,
} from '../parts.ts';
import type { ProblemCode } from '../problem-card.ts';
import { promptIn, textsIn } from '../texts/index.ts';
import { removeButton } from './said-removal-card.ts';

export type SpokenView = {
  readonly language: Language;
  /** The network's shared task. */
  readonly purpose?: string | undefined;
  readonly promptId: string;
  readonly round: string;
  /** It is a message in the chat, not one reader's view of it. */
  readonly isPosted: boolean;
};

/** Asks a group one question to talk about. The same for every reader: nobody fills in anything. */
export function spokenCard({ language, purpose, promptId, round, isPosted }: SpokenView): Card {
  const { spoken: texts, reflection, more } = textsIn(language);
  const of = { round, ...(isPosted && { posted: true as const }) };
  return card({
    lang: language,
    fallbackText: texts.fallback,
    refresh: refreshing({ verb: 'answer.view', ...of }),
    body: [
      heading(texts.title),
      ...(purpose ? [verbatim(purpose, reflection.purpose)] : []),
      paragraph(texts.intro),
      box([subheading(promptIn(language, promptId).text)]),
      footnote(texts.privacy),
      buttons([button(texts.done, { verb: 'spoken.view', ...of }), button(more.button, { verb: 'more.view', ...of })]),
    ],
  });
}

export type SpokenFormView = {
  readonly language: Language;
  readonly round: string;
  /** Where members could give scores until now, and some may have: the prompt to talk about instead. Else it counts already. */
  readonly askAloud?: string | undefined;
  /** What was typed and has to be changed. */
  readonly refused?: { readonly code: ProblemCode; readonly said: string } | undefined;
};

/** For who chairs or leads: that the round took place, and one sentence at most. */
export function spokenFormCard({ language, round, askAloud, refused }: SpokenFormView): Card {
  const { spoken: texts, agreements, closing, problems } = textsIn(language);
  const agree = button(agreements.makeAndDate, { verb: 'agreements.view', round });
  const back = button(closing.back, { verb: 'answer.view', round });
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(askAloud ? texts.doorTitle : texts.formTitle),
      footnote(closing.personal),
      ...(refused ? [box([paragraph(problems.sentences[refused.code])])] : []),
      ...(askAloud ? toAsk(askAloud, language) : []),
      ...(askAloud ? [paragraph(texts.formNotYet), paragraph(texts.formReplaces)] : [paragraph(texts.formIntro)]),
      textInput({
        ...{ id: saidInput, label: texts.said, errorMessage: texts.saidError },
        ...{ maxLength: 280, isRequired: false, isMultiline: true, value: refused?.said },
      }),
      buttons([sendButton(texts.save, { verb: 'spoken.save', round })]),
      under(buttons(askAloud ? [back] : [agree, back])),
    ],
  });
}

const toAsk = (promptId: string, language: Language) => [
  paragraph(textsIn(language).spoken.ask),
  box([subheading(promptIn(language, promptId).text)]),
];

export type SpokenKeptView = {
  readonly language: Language;
  readonly round: string;
  /** False where somebody else's sentence was there before. */
  readonly isKept: boolean;
};

/** After that, for who said so. */
export function spokenKeptCard({ language, round, isKept }: SpokenKeptView): Card {
  const { spoken: texts, agreements } = textsIn(language);
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.formTitle),
      paragraph(isKept ? texts.kept : texts.keptOther),
      paragraph(texts.keptNext),
      buttons([button(agreements.makeAndDate, { verb: 'agreements.view', round }), moreButton(language, { round })]),
    ],
  });
}

export type SpokenPastView = {
  readonly language: Language;
  readonly promptId: string;
  readonly wasHad: boolean;
  /** What somebody wrote down of it: in a reader's own view alone. */
  readonly said?: string | undefined;
  /** This reader may take that away. */
  readonly mayRemove?: boolean | undefined;
  readonly round: string;
};

/** What the card of a spoken round turns into once it is over. */
export function spokenPastCard({ language, promptId, wasHad, said, mayRemove, round }: SpokenPastView): Card {
  const texts = textsIn(language).spoken;
  return card({
    lang: language,
    fallbackText: texts.pastFallback,
    body: [
      heading(wasHad ? texts.pastTitle : textsIn(language).reflection.closedTitle),
      box([paragraph(promptIn(language, promptId).text)]),
      paragraph(wasHad ? texts.past : texts.notHad),
      ...(said ? [verbatim(said, texts.pastSaid)] : []),
      buttons([...(mayRemove ? [removeButton(language, round)] : []), moreButton(language, { round })]),
    ],
  });
}

export type SpokenDoorView = Pick<SpokenView, 'language' | 'round' | 'promptId'>;

/** For a chat in which somebody typed that they talk, or asked to close: what about, and the form behind its button. */
export function spokenDoorCard({ language, round, promptId }: SpokenDoorView): Card {
  const texts = textsIn(language).spoken;
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.doorTitle),
      ...toAsk(promptId, language),
      paragraph(texts.door),
      buttons([spokenButton(language, round)]),
    ],
  });
}

export const spokenButton = (language: Language, round: string): Press =>
  button(textsIn(language).spoken.done, { verb: 'spoken.view', round });
