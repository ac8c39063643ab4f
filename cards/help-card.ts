import { type Card, card, type Language } from './card.ts';
import { button, buttons, heading, paragraph, sentence } from './parts.ts';
import { textsIn } from './texts/index.ts';

export type HelpView = {
  readonly language: Language;
  readonly place: 'group' | 'personal';
  /** What was typed was no command of ours; `suggestion` is the nearest one, if any is near. */
  readonly unknown?: { readonly suggestion?: string | undefined } | undefined;
};

/** What one can type, as a useful answer to anything. */
export function helpCard({ language, place, unknown }: HelpView): Card {
  const texts = textsIn(language).welcome;
  return card({
    lang: language,
    fallbackText: texts.helpFallback,
    body: [
      heading(unknown ? texts.unknownTitle : texts.helpTitle),
      ...(unknown?.suggestion ? [paragraph(texts.didYouMean(unknown.suggestion))] : []),
      ...(place === 'personal'
        ? [paragraph(texts.personalChat), paragraph(texts.personalIntro), ...lines(texts.ownCommands)]
        : [
            paragraph(texts.helpIntro),
            ...lines({ ...texts.commands, ...texts.ownCommands }),
            buttons([button(textsIn(language).more.trend, { verb: 'trend.view' })]),
          ]),
    ],
  });
}

const lines = (commands: Readonly<Record<string, string>>) =>
  Object.entries(commands).map(([word, meaning]) => sentence(`${word}:`, meaning));
