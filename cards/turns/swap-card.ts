import { type Card, type CardElement, card, type Language } from '../card.ts';
import { moreButton } from '../more-button.ts';
import { button, buttons, footnote, heading, paragraph, sendButton, under, verbatim } from '../parts.ts';
import { type PersonChoiceView, personChoice } from '../people/person-choice.ts';
import { textsIn } from '../texts/index.ts';
import { meetsOn, ofChat, type TurnQuestion } from './turn-card.ts';

type Question = Pick<TurnQuestion, 'network' | 'proposal'>;

export type SwapView = Question & { readonly language: Language } & (
    | (Pick<PersonChoiceView, 'people' | 'more' | 'search'> & { readonly kind: 'choose' })
    /** `name`: of who was asked. */
    | { readonly kind: 'waiting'; readonly name: string | undefined }
    /** `name`: of who asks. */
    | (TurnQuestion & { readonly kind: 'question'; readonly name: string | undefined })
    | { readonly kind: 'declined' }
  );

/** For the eyes of who swaps a turn, or is asked to. Never posted. */
export function swapCard(view: SwapView): Card {
  return card({
    lang: view.language,
    fallbackText: textsIn(view.language).swap.fallback,
    body: [...swapBody(view), under(buttons([moreButton(view.language)]))],
  });
}

function swapBody(view: SwapView): readonly CardElement[] {
  const { swap: texts, turn } = textsIn(view.language);
  const { network, proposal } = view;
  switch (view.kind) {
    case 'choose':
      return [heading(texts.chooseTitle), paragraph(texts.choose), ...choosing(view)];
    case 'waiting':
      return [
        heading(texts.waitingTitle),
        verbatim(view.name ?? turn.someone, texts.asked),
        paragraph(texts.waiting),
        buttons([button(texts.withdraw, { verb: 'swap.withdraw', network, proposal }), backButton(view)]),
      ];
    case 'question':
      return [heading(texts.questionTitle), ...question(view)];
    case 'declined':
      return [heading(texts.declinedTitle), paragraph(texts.declined)];
  }
}

function choosing(view: Extract<SwapView, { kind: 'choose' }>): readonly CardElement[] {
  const { network, proposal, people, more, search, language } = view;
  const texts = textsIn(language).swap;
  if (people.length + more === 0 && !search) return [paragraph(texts.nobody), buttons([backButton(view)])];
  const searching = { verb: 'swap.view', network, proposal } as const;
  const asking = people.length > 0 ? [sendButton(texts.ask, { verb: 'swap.ask', network, proposal })] : [];
  return [
    footnote(texts.whoReads),
    ...personChoice({ language, people, more, search, label: texts.who, searching }),
    ...(asking.length > 0 ? [buttons(asking)] : []),
    under(buttons([backButton(view)])),
  ];
}

function question(view: Extract<SwapView, { kind: 'question' }>): readonly CardElement[] {
  const { network, proposal, language, role, name } = view;
  const { swap: texts, turn, roles } = textsIn(language);
  return [
    verbatim(name ?? turn.someone, texts.by),
    ...ofChat(view),
    paragraph([texts.about(roles[role].name), meetsOn(view)].filter(Boolean).join(' ')),
    paragraph(texts.question),
    footnote(texts.discreet),
    buttons([
      button(texts.yes, { verb: 'swap.accept', network, proposal }),
      button(texts.no, { verb: 'swap.decline', network, proposal }),
    ]),
  ];
}

const backButton = ({ language, network, proposal }: SwapView) =>
  button(textsIn(language).closing.back, { verb: 'turn.own', network, proposal });

export type SwapNoteView = Question & { readonly language: Language };

/** One to one, for who is asked to swap: it says that somebody asks, and not who. */
export function swapNoteCard(view: SwapNoteView): Card {
  const texts = textsIn(view.language).swap;
  return card({
    lang: view.language,
    fallbackText: texts.fallback,
    body: [heading(texts.noteTitle), ...swapNote(view), under(buttons([moreButton(view.language)]))],
  });
}

/** The same as a part of *Meer*. */
export function swapNote({ language, network, proposal }: SwapNoteView): readonly CardElement[] {
  const texts = textsIn(language).swap;
  return [paragraph(texts.note), buttons([button(texts.look, { verb: 'swap.view', network, proposal })])];
}
