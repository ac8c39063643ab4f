import { type Action, type Card, type CardElement, card, type Language } from '../card.ts';
import { shortened } from '../literal.ts';
import {
  apart,
  aside,
  box,
  button,
  buttons,
  footnote,
  from,
  heading,
  paragraph,
  subheading,
  under,
  verbatim,
  wayBack,
} from '../parts.ts';
import { formatDay, formatFullDay, textsIn } from '../texts/index.ts';
import type { Origin } from '../verbs.ts';
import { type Task, taskElements } from './ambition-card.ts';
import { endingButton } from './ending-card.ts';
import { type NetworkPauseView, pauseIn } from './network-pause-card.ts';

type Group = 'network' | 'task' | 'rules' | 'questions' | 'start' | 'pause';

/** When something was changed last; `by`: who did, where that is known. */
export type LastChange = { readonly at: Date; readonly by?: 'you' | { readonly name: string } | undefined };

export type SettingsView = Origin &
  Omit<Task, 'former'> & {
    readonly language: Language;
    readonly timeZone: string;
    readonly isSaved: boolean;
    readonly name?: string | undefined;
    readonly kind?: 'region' | 'neighbourhood' | 'theme' | undefined;
    readonly chatLanguage: Language;
    readonly minutes: number;
    readonly hasFixedChair: boolean;
    readonly threshold: number;
    readonly freeText: boolean;
    readonly questions: 1 | 2 | 3;
    readonly reminders: boolean;
    /** How many of the bank are switched off. */
    readonly off: number;
    readonly monthsOfSummaries: number;
    readonly monthsOfTurns: number;
    readonly startsOn?: Date | undefined;
    readonly pause: NetworkPauseView['pause'];
    readonly endsAt?: Date | undefined;
    readonly changed: Readonly<Partial<Record<Group | 'ending', LastChange>>>;
  };

/** For who leads the network alone: all that is set now, who changed it last, and the ways to change it. */
export function settingsCard(view: SettingsView): Card {
  const texts = textsIn(view.language).settings;
  return card({
    lang: view.language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      ...(view.isSaved ? [box([paragraph(texts.saved)])] : []),
      ...group('network', view, networkLines(view), networkActions(view)),
      ...group('task', view, taskElements({ ...view, former: [] }, view.language, view.timeZone), [
        button(texts.changes.task, { verb: 'settings.edit', part: 'task', ...from(view) }),
      ]),
      ...group('rules', view, rulesLines(view), [button(texts.changes.rules, { verb: 'rules.view', ...from(view) })]),
      ...group(
        'questions',
        view,
        [paragraph(questionsIn(view))],
        [button(textsIn(view.language).questions.change, { verb: 'questions.view', page: 1, ...from(view) })],
      ),
      ...group(
        'start',
        view,
        [paragraph(startIn(view))],
        [button(texts.changes.start, { verb: 'start.view', ...from(view) })],
      ),
      ...group(
        'pause',
        view,
        [paragraph(pauseIn(view.language, view.timeZone, view.pause))],
        [button(texts.changes.pause, { verb: 'network.pause-view', ...from(view) })],
      ),
      ...others(view),
      ...ending(view),
      ...wayBack(textsIn(view.language).closing.back, view.round),
    ],
  });
}

/** What is set elsewhere: who leads the network, who is in it, and in which chats it meets. */
function others({ language, ...view }: SettingsView): readonly CardElement[] {
  const { more, chats, leaders } = textsIn(language);
  return [
    apart(buttons([button(leaders.button, { verb: 'leaders.view', ...from(view) })])),
    under(
      buttons([
        button(more.people, { verb: 'people.view', page: 1, ...from(view) }),
        button(chats.button, { verb: 'chats.view', ...from(view) }),
      ]),
    ),
  ];
}

function ending({ changed, ...view }: SettingsView): readonly CardElement[] {
  const { language, timeZone } = view;
  const last = changed.ending && [lastChange(changed.ending, language, timeZone)];
  return [...(last ?? []), ...endingButton(view)].map((element, at) => (at === 0 ? apart(element) : element));
}

/** What a group is called, what is set in it, who changed that last, and what can be changed. */
function group(
  name: Group,
  { language, timeZone, changed }: SettingsView,
  lines: readonly CardElement[],
  actions: readonly Action[],
): readonly CardElement[] {
  const { settings: texts, questions } = textsIn(language);
  const title = name === 'questions' ? questions.group : texts[name];
  const last = changed[name];
  return [
    apart(subheading(title)),
    ...lines,
    ...(last ? [lastChange(last, language, timeZone)] : []),
    ...actions.map((action, at) => (at === 0 ? buttons([action]) : under(buttons([action])))),
  ];
}

function lastChange({ at, by }: LastChange, language: Language, timeZone: string): CardElement {
  const texts = textsIn(language).settings;
  const day = formatDay(at, language, timeZone);
  if (by === 'you') return footnote(texts.changedByYou(day));
  return by ? aside(shortened(by.name), texts.changedBy(day)) : footnote(texts.changedOn(day));
}

function networkLines(view: SettingsView): readonly CardElement[] {
  const texts = textsIn(view.language).settings;
  const kind = view.kind ? texts.kinds[view.kind] : texts.noKind;
  return [
    ...(view.name ? [verbatim(view.name)] : [paragraph(texts.nameless)]),
    paragraph(
      [
        texts.is(kind, texts.languages[view.chatLanguage]),
        texts.minutes(view.minutes),
        view.hasFixedChair ? texts.fixed : texts.rotating,
      ].join(' '),
    ),
  ];
}

function networkActions({ language, hasFixedChair, ...view }: SettingsView): readonly Action[] {
  const texts = textsIn(language).settings;
  return [
    button(texts.changes.network, { verb: 'settings.edit', part: 'network', ...from(view) }),
    hasFixedChair
      ? button(texts.rotate, { verb: 'chair.switch', to: 'rotating', ...from(view) })
      : button(texts.fix, { verb: 'chair.switch', to: 'fixed', ...from(view) }),
    button(textsIn(language).rotation.button, { verb: 'roles.view', ...from(view) }),
  ];
}

function rulesLines(view: SettingsView): readonly CardElement[] {
  const texts = textsIn(view.language).settings;
  return [
    paragraph(
      [
        texts.rulesAre(view.threshold, view.freeText),
        texts.kept(texts.months(view.monthsOfSummaries), texts.months(view.monthsOfTurns)),
      ].join(' '),
    ),
  ];
}

function questionsIn({ language, questions, reminders, off }: SettingsView): string {
  const texts = textsIn(language).questions;
  const others = off > 0 ? [texts.off(off)] : [];
  return [texts.perRound[questions], ...others, texts.remindersAre[reminders ? 'on' : 'off']].join(' ');
}

function startIn({ language, timeZone, startsOn }: SettingsView): string {
  const texts = textsIn(language).settings;
  return startsOn ? texts.startsOn(formatFullDay(startsOn, language, timeZone)) : texts.startsNext;
}
