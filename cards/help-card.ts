import { type Card, type CardElement, card, type Language } from './card.ts';
import { moreButton } from './more-button.ts';
import { button, buttons, heading, paragraph, sentence, wayBack, wordButton } from './parts.ts';
import { textsIn } from './texts/index.ts';
import type { Origin } from './verbs.ts';

export type HelpView = Origin & { readonly language: Language; readonly place: 'group' | 'personal' };

/** What one can type here, in twelve lines at most: a phone shows no more at once. */
export function helpCard({ language, place, ...origin }: HelpView): Card {
  const { help, closing } = textsIn(language);
  return card({
    lang: language,
    fallbackText: help.fallback,
    body: [
      heading(help.title),
      ...(place === 'personal' ? personalLines(language) : groupLines(language)),
      buttons([moreButton(language, origin)]),
      ...wayBack(closing.back, origin.round),
    ],
  });
}

function groupLines(language: Language): readonly CardElement[] {
  const { help } = textsIn(language);
  const leaders = [...help.leadersAnywhere, ...help.leadersHere];
  return [
    paragraph(help.intro),
    ...lines(help.commands),
    sentence(help.own, `${[...Object.keys(help.ownCommands), ...help.ownHere].join(', ')}.`),
    sentence(help.leaders, `${leaders.join(', ')}.`),
    paragraph(help.further),
  ];
}

function personalLines(language: Language): readonly CardElement[] {
  const { help } = textsIn(language);
  const { leadersAnywhere: leaders } = help;
  return [
    paragraph(help.personalChat),
    paragraph(help.personalIntro),
    ...lines(help.ownCommands),
    ...(leaders.length > 0 ? [sentence(help.leaders, `${leaders.join(', ')}.`)] : []),
  ];
}

const lines = (commands: Readonly<Record<string, string>>) =>
  Object.entries(commands).map(([word, meaning]) => sentence(`${word}:`, `${meaning}.`));

export type ShortHelpView = { readonly language: Language; readonly suggestion?: string | undefined };

/** For who typed what is no command of ours: the nearest one, if any is near, and where all of them are. */
export function shortHelpCard({ language, suggestion }: ShortHelpView): Card {
  const { help, more } = textsIn(language);
  const meant = suggestion ? [wordButton(suggestion)] : [];
  return card({
    lang: language,
    fallbackText: help.fallback,
    body: [
      heading(help.unknownTitle),
      ...(suggestion ? [paragraph(help.didYouMean(suggestion))] : []),
      paragraph(help.unknown),
      buttons([...meant, button(more.help, { verb: 'help.view' })]),
    ],
  });
}
