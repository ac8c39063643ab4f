import { type Card, card, type Language, type Press } from '../card.ts';
import { moreButton } from '../more-button.ts';
import { box, button, buttons, footnote, heading, paragraph, under, verbatim, wayBack } from '../parts.ts';
import { textsIn } from '../texts/index.ts';

export type SaidRemovalView = {
  readonly language: Language;
  readonly round: string;
  /** What is about to go. Without it, it is gone. */
  readonly said?: string | undefined;
  /** This reader may still write down something else. */
  readonly mayAdd?: boolean | undefined;
};

export const removeButton = (language: Language, round: string): Press =>
  button(textsIn(language).spoken.remove, { verb: 'spoken.erase-view', round });

/** For who may take away what was written of a spoken round: what that does, and that it was done. */
export function saidRemovalCard({ language, round, said, mayAdd }: SaidRemovalView): Card {
  const { spoken: texts, closing } = textsIn(language);
  const another = button(texts.another, { verb: 'spoken.view', round });
  return card({
    lang: language,
    fallbackText: texts.removeFallback,
    body: said
      ? [
          heading(texts.removeTitle),
          footnote(closing.personal),
          box([verbatim(said)]),
          paragraph(texts.removing),
          buttons([button(texts.remove, { verb: 'spoken.erase', round })]),
          ...wayBack(closing.back, round).map(under),
        ]
      : [
          heading(texts.removedTitle),
          footnote(closing.personal),
          paragraph(texts.removed),
          buttons([...(mayAdd ? [another] : []), moreButton(language, { round })]),
        ],
  });
}
