import type { CardElement, Language } from '../card.ts';
import { actionInWords, type LoggedAction } from '../networks/logged-action.ts';
import { apart, paragraph, sentence, under, verbatim } from '../parts.ts';
import { formatDay, formatFullDay, formatMoment, type OwnPrompt, textsIn, wordingIn } from '../texts/index.ts';
import type { TurnRole } from '../turns/turn-facts.ts';

/** All that one network has about its reader. */
export type MyNetwork = {
  readonly name?: string | undefined;
  readonly member?:
    | {
        /** Their Teams id. */
        readonly personId: string;
        readonly name: string;
        /** Absent for who speaks for none. */
        readonly organisation?: string | undefined;
        /** How Kring knows it. */
        readonly organisationId: string;
        readonly organisationBy: 'teams' | 'member' | 'coordinator';
        readonly layer?: 'board' | 'management' | 'practice' | undefined;
        readonly isCore?: boolean | undefined;
        readonly substitute?: Sitting | undefined;
        readonly ratherNot?: readonly TurnRole[] | undefined;
        readonly gladly?: readonly TurnRole[] | undefined;
        /** Their place in each chat of the network: since which of its meetings. */
        readonly seats: readonly { readonly joinedAtMeeting: number; readonly leftAt?: Date | undefined }[];
        readonly language?: Language | undefined;
        /** Is still to be told what the network is. */
        readonly isToBeWelcomed: boolean;
        readonly hasAccount: boolean;
        readonly pausedUntil?: Date | undefined;
        readonly leftAt?: Date | undefined;
      }
    | undefined;
  /** For whom the reader sits in. */
  readonly sitsInFor: readonly Sitting[];
  readonly isCoordinator: boolean;
  readonly isDeputy: boolean;
  /** Roles that the reader claims or was asked for, or asked somebody else for. */
  readonly waiting: readonly {
    readonly role: 'coordinator' | 'deputy';
    readonly what: 'claimed' | 'asked' | 'asking';
  }[];
  readonly addedKring: boolean;
  /** What the reader wrote for the network. */
  readonly wrote: readonly {
    readonly what: 'name' | 'purpose' | 'ambition' | 'chat' | 'question' | 'agreement' | 'agreed-by' | 'said';
    readonly text: string;
  }[];
  /** When the reader chaired. */
  readonly served: readonly { readonly role: TurnRole; readonly at: Date }[];
  /** Some time on each of the days that the reader is not there. */
  readonly absentOn: readonly Date[];
  /** What the reader said each time, when asked for a role. `swapping`: and asked somebody to swap; `swap`: somebody asked them. */
  readonly questions: readonly ('asked' | 'accepted' | 'passed' | 'swapping' | 'swap')[];
  /** They said "not this time", for the coming meeting or the one before it. */
  readonly hasDeclined: boolean;
  /** A message in a chat says what they do. */
  readonly isAnnounced: boolean;
  /** Of rounds that are still open. */
  readonly answers: readonly MyAnswer[];
  /** What the action log says the reader did. */
  readonly actions: readonly LoggedAction[];
};

type Sitting = { readonly name: string; readonly until?: Date | undefined };

export type MyAnswer = {
  readonly openedAt: Date;
  readonly closesAt: Date;
  readonly skipped: boolean;
  /** The network's own prompts that the round asks. */
  readonly ownPrompts?: readonly OwnPrompt[] | undefined;
  /** Without a score: can't say. Not looked at when the reader skipped. */
  readonly given: readonly { readonly promptId: string; readonly score?: number | undefined }[];
  readonly text?: string | undefined;
};

/** `mostLines`: of the texts, dates and log lines of one network, the latest first. */
type Look = { readonly language: Language; readonly timeZone: string; readonly mostLines: number };

/** What one network has about its reader, in plain sentences. */
export function networkElements(network: MyNetwork, look: Look): readonly CardElement[] {
  const texts = textsIn(look.language).privacy;
  const { member, wrote } = network;
  const facts = [...memberFacts(network, look), ...turnFacts(network, look)];
  return [
    apart(verbatim(network.name ?? texts.nameless, texts.network)),
    ...(member ? [under(verbatim(member.name, texts.name))] : []),
    ...(member ? [under(verbatim(member.organisation ?? texts.noOrganisation, texts.organisation))] : []),
    ...(member ? [under(verbatim(member.personId, texts.teamsId))] : []),
    ...sittings(network, look),
    ...(facts.length > 0 ? [paragraph(facts.join(' '))] : []),
    ...wrote.slice(0, look.mostLines).map(({ what, text }) => verbatim(text, texts.wrote[what])),
    ...network.answers.flatMap((answer) => answerElements(answer, look)),
    ...logElements(network, look),
  ];
}

/** Who sits in for whom: names, each on a line of its own. */
function sittings({ member, sitsInFor }: MyNetwork, { language, timeZone }: Look): readonly CardElement[] {
  const texts = textsIn(language).privacy;
  const until = (sitting: Sitting) =>
    sitting.until ? [under(paragraph(texts.sitsUntil(formatFullDay(sitting.until, language, timeZone))))] : [];
  return [
    ...(member?.substitute
      ? [under(verbatim(member.substitute.name, texts.substitute)), ...until(member.substitute)]
      : []),
    ...sitsInFor.flatMap((sitting) => [under(verbatim(sitting.name, texts.sitsInFor)), ...until(sitting)]),
  ];
}

function placeFacts({ organisationBy, layer, isCore }: NonNullable<MyNetwork['member']>, language: Language) {
  const texts = textsIn(language).privacy;
  return [
    texts.organisationBy[organisationBy],
    ...(layer ? [texts.layers[layer]] : []),
    ...(isCore ? [texts.inCore] : []),
  ];
}

function memberFacts(
  { member, isCoordinator, isDeputy, waiting, addedKring }: MyNetwork,
  look: Look,
): readonly string[] {
  const texts = textsIn(look.language).privacy;
  const day = (at: Date) => formatFullDay(at, look.language, look.timeZone);
  return [
    ...(member?.seats ?? []).map(({ joinedAtMeeting, leftAt }) => texts.joined(joinedAtMeeting, leftAt && day(leftAt))),
    ...(member ? placeFacts(member, look.language) : []),
    ...(member?.language ? [texts.reads[member.language]] : []),
    ...(member?.isToBeWelcomed ? [texts.toBeWelcomed] : []),
    ...(member && !member.hasAccount ? [texts.noAccount] : []),
    ...(member?.pausedUntil ? [texts.paused(day(member.pausedUntil))] : []),
    ...(member?.leftAt ? [texts.left(day(member.leftAt))] : []),
    ...(isCoordinator ? [texts.coordinates] : []),
    ...(isDeputy ? [texts.deputises] : []),
    ...waiting.map(({ role, what }) => texts.waiting[what][role]),
    ...(addedKring ? [texts.added] : []),
  ];
}

function turnFacts(network: MyNetwork, look: Look): readonly string[] {
  const { member, served, questions, hasDeclined, isAnnounced, absentOn } = network;
  const texts = textsIn(look.language).privacy;
  const day = (at: Date) => formatFullDay(at, look.language, look.timeZone);
  const names = textsIn(look.language).roles;
  const shown = latest(served, look.mostLines).map(({ role, at }) => `${day(at)} (${names[role].name})`);
  const earlier = served.length - shown.length;
  const count = (said: (typeof questions)[number]) => questions.filter((one) => one === said).length;
  const said = { asked: count('asked'), accepted: count('accepted'), passed: count('passed') };
  return [
    ...(shown.length > 0 ? [texts.served(shown)] : []),
    ...(earlier > 0 ? [texts.servedMore(earlier)] : []),
    ...(questions.some((one) => one in said) ? [texts.asked(said)] : []),
    ...(['swapping', 'swap'] as const).flatMap((one) => (questions.includes(one) ? [texts[one]] : [])),
    ...(isAnnounced ? [texts.announced] : []),
    ...(hasDeclined ? [texts.declined] : []),
    ...(absentOn.length > 0 ? [texts.absent(absentOn.map(day))] : []),
    ...(member?.ratherNot ? [texts.ratherNot(member.ratherNot.map((role) => names[role].name))] : []),
    ...(member?.gladly ? [texts.gladly(member.gladly.map((role) => names[role].name))] : []),
  ];
}

function latest<Dated extends { readonly at: Date }>(all: readonly Dated[], most: number): readonly Dated[] {
  const oldestFirst = all.toSorted((one, other) => one.at.getTime() - other.at.getTime());
  return oldestFirst.slice(Math.max(0, oldestFirst.length - most));
}

function answerElements(answer: MyAnswer, { language, timeZone }: Look): readonly CardElement[] {
  const texts = textsIn(language).privacy;
  const opened = formatDay(answer.openedAt, language, timeZone);
  const closes = formatMoment(answer.closesAt, language, timeZone);
  return [
    paragraph(texts.answer(opened, closes)),
    ...(answer.skipped ? [paragraph(texts.skipped)] : chosenIn(answer, language)),
    ...(answer.text ? [under(verbatim(answer.text, texts.remark))] : []),
  ];
}

function chosenIn({ given, ownPrompts }: MyAnswer, language: Language): readonly CardElement[] {
  return given.flatMap(({ promptId, score }) => {
    const { text, labels, isOwn } = wordingIn(language, promptId, ownPrompts);
    const said = score === undefined ? textsIn(language).reflection.cantSay : (labels[score - 1] ?? String(score));
    return isOwn
      ? [under(verbatim(text, textsIn(language).questions.own)), paragraph(said)]
      : [under(sentence(text, said))];
  });
}

function logElements({ actions }: MyNetwork, { language, timeZone, mostLines }: Look): readonly CardElement[] {
  const texts = textsIn(language).privacy;
  const newestFirst = actions.toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, mostLines);
  const lines = newestFirst.map((action) =>
    texts.logLine(actionInWords(action, language, texts.someAction), formatFullDay(action.at, language, timeZone)),
  );
  const earlier = actions.length - lines.length;
  if (actions.length === 0) return [];
  return [sentence(texts.logged, [...lines, ...(earlier > 0 ? [texts.loggedMore(earlier)] : [])].join(' '))];
}
