import { type Card, card, type Language } from '../card.ts';
import { wishInputs } from '../input-names.ts';
import { choiceInput } from '../inputs.ts';
import { box, buttons, footnote, from, heading, paragraph, sendButton, verbatim, wayBack } from '../parts.ts';
import { textsIn } from '../texts/index.ts';
import type { Origin } from '../verbs.ts';
import type { TurnRole } from './turn-facts.ts';

const choices = ['in-line', 'rather-not', 'gladly'] as const;

export type WishesView = Origin & {
  readonly language: Language;
  /** What the network is called. */
  readonly name?: string | undefined;
  /** Of each role that rotates where the reader is. */
  readonly wishes: readonly { readonly role: TurnRole; readonly wish: (typeof choices)[number] }[];
  readonly isSaved?: boolean | undefined;
};

/** For one reader: which roles this reader would rather not do, and which gladly. */
export function wishesCard({ language, name, wishes, isSaved, ...origin }: WishesView): Card {
  const { wishes: texts, roles, closing, overview } = textsIn(language);
  const titled = choices.map((value) => ({ title: texts.choices[value], value }));
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      footnote(closing.personal),
      ...(name ? [verbatim(name, overview.network)] : []),
      ...(isSaved ? [box([paragraph(texts.saved)])] : []),
      paragraph(texts.intro),
      ...wishes.map(({ role, wish: value }) =>
        choiceInput({
          ...{ id: wishInputs[role], label: roles[role].title, errorMessage: texts.pickOne },
          ...{ choices: titled, value },
        }),
      ),
      buttons([sendButton(texts.save, { verb: 'wishes.save', ...from(origin) })]),
      paragraph(texts.ratherNot),
      paragraph(texts.gladly),
      paragraph(texts.everywhere),
      ...wayBack(closing.back, origin.round),
    ],
  });
}
