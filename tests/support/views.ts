import type { Card, Language } from '../../cards/card.ts';
import { helpCard, shortHelpCard } from '../../cards/help-card.ts';
import { type MoreView, moreCard } from '../../cards/more-card.ts';
import { endingCard } from '../../cards/networks/ending-card.ts';
import { refusalCard } from '../../cards/networks/refusal-card.ts';
import { welcomeCard } from '../../cards/networks/welcome-card.ts';
import { type Feature, notYetCard } from '../../cards/not-yet-card.ts';
import { pauseCard } from '../../cards/people/pause-card.ts';
import { eraseCard } from '../../cards/privacy/erase-card.ts';
import { myDataCard } from '../../cards/privacy/my-data-card.ts';
import type { MyAnswer, MyNetwork } from '../../cards/privacy/my-network.ts';
import { privacyCard } from '../../cards/privacy/privacy-card.ts';
import { doorsTo, privateDoorCard } from '../../cards/private-door-card.ts';
import { type ProblemCode, problemCard } from '../../cards/problem-card.ts';
import { receiptCard } from '../../cards/receipt-card.ts';
import { closedCard } from '../../cards/rounds/closed-card.ts';
import { closingCard } from '../../cards/rounds/closing-card.ts';
import { reflectionCard } from '../../cards/rounds/reflection-card.ts';
import { type RemarkView, remarkCard } from '../../cards/rounds/remark-card.ts';
import { remarksCard } from '../../cards/rounds/remarks-card.ts';
import { type PromptResult, resultsCard } from '../../cards/rounds/results-card.ts';
import { sharedRemarkCard } from '../../cards/rounds/shared-remark-card.ts';
import { type TrendView, trendCard } from '../../cards/rounds/trend-card.ts';
import { notYet } from '../../cards/texts/nl/not-yet.ts';
import { problems } from '../../cards/texts/nl/problems.ts';
import { keptKinds } from '../../services/privacy/kept.ts';
import { say } from './peoples-words.ts';
import { authority, longestOfAuthority } from './views-authority.ts';
import { chatsSamples, longestOfChats } from './views-chats.ts';
import { checkInSamples, longestOfCheckIns } from './views-check-ins.ts';
import { dateSamples } from './views-dates.ts';
import { followUpSamples, longestOfFollowUp } from './views-follow-up.ts';
import { givenSamples, servedBy } from './views-given.ts';
import { longestOfMirror, mirrorSamples } from './views-mirror.ts';
import { momentSamples } from './views-moment.ts';
import { longestOfOverview, overviewSamples } from './views-overview.ts';
import { longestOfPeople, peopleSamples } from './views-people.ts';
import { longestOfQuestions, questionSamples } from './views-questions.ts';
import { longestOfRotation, rotationSamples } from './views-rotation.ts';
import { longestOfSettings, settingsSamples } from './views-settings.ts';
import { spokenSamples } from './views-spoken.ts';
import { swapSamples } from './views-swap.ts';
import { turnSamples } from './views-turns.ts';

type Sample = (language: Language) => Card;
type Samples = Readonly<Record<string, Sample>>;

const timeZone = 'Europe/Amsterdam';
const round = 'r-2026-11-20';
const network = 'n-palliatief';
const proposal = 'p-13';
const closesAt = new Date('2026-11-24T11:05:00Z');
const meeting = { isCheckIn: false, on: new Date('2026-11-20T11:05:00Z') };
const askedAt = new Date('2026-11-20T11:05:00Z');
const anchors = ['SAM-1', 'BET-2', 'DOE-1'];

const asked = {
  timeZone,
  promptIds: anchors,
  threshold: 5,
  freeText: false,
  closesAt,
  round,
  isPosted: true,
};
const reflection: Samples = {
  'reflection.asked': (language) => reflectionCard({ language, ...asked, purpose: say.purpose }),
  'reflection.free-text': (language) => reflectionCard({ language, ...asked, threshold: 6, freeText: true }),
  'closed.closing': (language) => closedCard({ language, state: 'closing', round }),
  'closed.untold': (language) => closedCard({ language, state: 'untold', round }),
  'closed.elsewhere': (language) => closedCard({ language, state: 'elsewhere', round }),
  'closed.closed': (language) => closedCard({ language, state: 'closed', round }),
};

const receiptOf =
  (what: 'answered' | 'skipped' | 'withdrawn'): Sample =>
  (language) =>
    receiptCard({ language, timeZone, what, closesAt, round });
const receipts: Samples = {
  'receipt.answered': receiptOf('answered'),
  'receipt.skipped': receiptOf('skipped'),
  'receipt.withdrawn': receiptOf('withdrawn'),
};

const resultsOf =
  (answered: number, ...prompts: readonly PromptResult[]): Sample =>
  (language) =>
    resultsCard({
      language,
      timeZone,
      askedAt,
      summary: { kind: 'shown', answered, prompts },
      askAloud: 'ONT-1',
      round,
    });
const tooFewOf =
  (answered: number): Sample =>
  (language) =>
    resultsCard({ language, timeZone, askedAt, summary: { kind: 'too-few', answered }, askAloud: 'ONT-1', round });

const [sam, bet, doe] = ['SAM-1', 'BET-2', 'DOE-1'] as const;
const united: PromptResult = { promptId: sam, kind: 'shown', value: 4, spread: 'united' };
const mixed: PromptResult = { promptId: bet, kind: 'shown', value: 3.5, spread: 'mixed' };
const divided: PromptResult = { promptId: doe, kind: 'shown', value: 2.5, spread: 'divided' };
const results: Samples = {
  'results.shown': resultsOf(6, united, mixed, divided),
  'results.counts': resultsOf(
    9,
    { ...united, counts: { low: 0, middle: 2, high: 7 } },
    { ...mixed, counts: { low: 1, middle: 4, high: 4 } },
    { ...divided, counts: { low: 5, middle: 0, high: 4 } },
  ),
  'results.all-alike': resultsOf(5, { promptId: sam, kind: 'shown', spread: 'united' }, mixed, divided),
  'results.one-too-few': resultsOf(5, united, { promptId: bet, kind: 'too-few' }, divided),
  'results.too-few': tooFewOf(3),
  'results.one-answer': tooFewOf(1),
  'results.nobody': tooFewOf(0),
};

type Line = TrendView['lines'][number];
const lineOf = (promptId: string, direction: Line['direction'], points: Line['points']): Line => ({
  ...{ promptId, direction, points },
  isDrawn: direction !== 'unknown',
});
const days = ['2026-06-05', '2026-07-03', '2026-09-04', '2026-09-25', '2026-10-23', '2026-11-20'];
const roundsOn = (dates: readonly string[]) =>
  dates.map((date) => ({ askedAt: new Date(`${date}T11:05:00Z`), form: 'card' as const }));
const trendOf =
  (dates: readonly string[], ...lines: readonly Line[]): Sample =>
  (language) =>
    trendCard({ language, timeZone, rounds: roundsOn(dates), lines });
const trend: Samples = {
  'trend.empty': trendOf([]),
  'trend.below-four': trendOf(
    days.slice(0, 2),
    lineOf(sam, 'unknown', [3, 3.5]),
    lineOf(bet, 'unknown', [3.5, 4]),
    lineOf(doe, 'unknown', [2.5, 'withheld']),
  ),
  'trend.drawn': trendOf(
    days,
    lineOf(sam, 'up', [3, 'withheld', 3, 3.5, 4, 4]),
    lineOf(bet, 'level', [3.5, 'withheld', 3.5, 4, 3.5, 3.5]),
    lineOf(doe, 'down', [3, 'withheld', 3.5, 'withheld', 3, 2.5]),
  ),
  'trend.in-turn': trendOf(
    days,
    lineOf(sam, 'unknown', ['reworded', undefined, undefined, 4, undefined, undefined]),
    lineOf(bet, 'up', [3, 3, undefined, undefined, 4, 4]),
    lineOf(doe, 'unknown', [undefined, undefined, 3, undefined, undefined, 'withheld']),
  ),
};

const remarksOf = (...texts: readonly string[]) =>
  texts.map((text, at) => ({
    id: `remark-${at}`,
    text,
    sharing: at % 5 === 1 ? ('placed' as const) : ('unshared' as const),
  }));

const remarkOf =
  (intent: RemarkView['intent'], sharing: RemarkView['remark']['sharing']): Sample =>
  (language) =>
    remarkCard({ language, round, page: 1, intent, remark: { id: 'remark-0', text: say.otherRemark, sharing } });

const sent = (remark: string) => ({
  code: 'patient-phone' as const,
  inputs: { 'SAM-1': '4', 'BET-2': 'cant-say', 'DOE-1': '2' },
  remark,
});

const endsAt = new Date('2026-12-24T11:05:00Z');
const endings: Samples = {
  'ending.asked': (language) => endingCard({ language, timeZone, kind: 'asked', endsAt, round }),
  'ending.confirmed': (language) => endingCard({ language, timeZone, kind: 'confirmed', endsAt, round }),
  'ending.undone': (language) => endingCard({ language, kind: 'undone', round }),
  'ending.announced': (language) => endingCard({ language, timeZone, kind: 'announced', endsAt }),
  'ending.taken-back': (language) => endingCard({ language, kind: 'taken-back' }),
};

type About = NonNullable<MoreView['about']>;
const moreOf =
  (about: Partial<About>, latest: Partial<NonNullable<About['latest']>> = {}): Sample =>
  (language) =>
    moreCard({
      ...{ language, timeZone, round },
      about: {
        ...{ isHere: true, isLed: false, hasCoordinator: true },
        ...about,
        latest: { id: round, isOpen: true, mayClose: false, form: 'card', ...latest },
      },
    });
const led = { isLed: true };
const more: Samples = {
  'more.member': moreOf({}),
  'more.coordinator': moreOf(led, { mayClose: true }),
  'more.coordinator-of-check-in': moreOf(led, { mayClose: true, isCheckIn: true }),
  'more.coordinator-after': moreOf(led, { isOpen: false, mayClose: true }),
  'more.served': moreOf({ served: servedBy.member }, { isOpen: false }),
  'more.said': moreOf({ ...led, said: round }, { isOpen: false, mayClose: true }),
  'more.served-leader': moreOf({ ...led, served: servedBy.leader }, { isOpen: false, mayClose: true }),
  'more.coordinator-ending': moreOf({ ...led, endsAt }, { isOpen: false }),
  'more.asked': (language) =>
    moreOf(
      { turn: { as: 'asked', language, timeZone, network, proposal, role: 'chair' } },
      { mayClose: true },
    )(language),
  'more.no-coordinator': moreOf({ hasCoordinator: false }),
  'more.new-chat': moreOf({ hasCoordinator: false, mayLink: true }),
  'more.on-ones-own': (language) => moreCard({ language, timeZone }),
  'more.leading-from-afar': (language) =>
    moreCard({ language, timeZone, network, about: { isHere: false, isLed: true, hasCoordinator: true } }),
  'closing.closing': (language) => closingCard({ language, timeZone, kind: 'closing', round, about: meeting }),
  'closing.too-few': (language) => closingCard({ language, timeZone, kind: 'too-few', round, about: meeting }),
  'closing.ask-in-view': (language) => closingCard({ language, timeZone, kind: 'ask-in-view', round, about: meeting }),
  'remarks.some': (language) =>
    remarksCard({
      language,
      round,
      page: 1,
      remarks: remarksOf(say.remark, say.otherRemark),
    }),
  'remarks.none': (language) => remarksCard({ language, round, page: 1, remarks: [] }),
  'remarks.last-page': (language) =>
    remarksCard({
      language,
      round,
      page: 3,
      notice: 'deleted',
      remarks: remarksOf(...Array(11).fill(say.otherRemark)),
    }),
  'remarks.deleted-in-chat': (language) =>
    remarksCard({ language, round, page: 1, notice: 'deleted-in-chat', remarks: remarksOf(say.remark) }),
  'remarks.deleted-unplaced': (language) =>
    remarksCard({ language, round, page: 1, notice: 'deleted-unplaced', remarks: remarksOf(say.remark) }),
  'remark.to-share': remarkOf('release', 'unshared'),
  'remark.to-delete': remarkOf('delete', 'unshared'),
  'remark.to-delete-placed': remarkOf('delete', 'placed'),
  'remark.to-delete-unplaced': remarkOf('delete', 'unplaced'),
  'shared-remark.shown': (language) => sharedRemarkCard({ language, remark: say.otherRemark, round }),
  'shared-remark.removed': (language) => sharedRemarkCard({ language, round }),
};

const givenBack: Samples = {
  'reflection.given-back': (language) =>
    reflectionCard({
      language,
      ...asked,
      freeText: true,
      isPosted: false,
      isBeingChanged: true,
      refused: sent(say.otherRemark),
    }),
};

/** Where a sample says that its file is. */
export const download = 'https://kring.voorbeeld-zorg.nl/download/pas';
const member = () => ({
  ...{ personId: say.teamsId, name: say.name, seats: [{ joinedAtMeeting: 3 }] },
  ...{ organisation: say.organisation, organisationId: say.organisation, organisationBy: 'teams' as const },
  isToBeWelcomed: false,
  hasAccount: true,
});
const nobodyKnown = {
  sitsInFor: [],
  ...{
    isCoordinator: false,
    isDeputy: false,
    waiting: [],
    addedKring: false,
    served: [],
    absentOn: [],
    questions: [],
    hasDeclined: false,
    isAnnounced: false,
    answers: [],
    wrote: [],
    actions: [],
  },
};
const hans = (): MyNetwork => ({
  ...{ ...nobodyKnown, name: say.network, member: member() },
  served: [
    { role: 'chair', at: new Date('2026-05-22T11:05:00Z') },
    { role: 'note-taker', at: new Date('2026-10-23T11:05:00Z') },
  ],
  absentOn: [new Date('2026-12-11T11:00:00Z')],
  questions: ['passed', 'accepted', 'accepted'],
  hasDeclined: true,
  isAnnounced: true,
});
const openAnswer = (): MyAnswer => ({
  ...{ openedAt: askedAt, closesAt, skipped: false, text: say.remark },
  given: [{ promptId: 'SAM-1', score: 4 }, { promptId: 'BET-2', score: 2 }, { promptId: 'DOE-1' }],
});
const coordinating = (): MyNetwork => ({
  ...{
    ...hans(),
    isCoordinator: true,
    isDeputy: true,
    waiting: [{ role: 'coordinator', what: 'asking' }],
    addedKring: true,
    wrote: [{ what: 'purpose', text: say.purpose }],
  },
  member: {
    ...{
      ...member(),
      hasAccount: false,
      pausedUntil: new Date('2027-01-15T11:00:00Z'),
      layer: 'management',
      isCore: true,
      ratherNot: ['podium', 'note-taker'],
      gladly: ['chair'],
    },
    ...{ organisation: say.otherOrganisation, organisationBy: 'member', substitute: { name: say.otherName } },
    ...{ language: 'en', isToBeWelcomed: true },
  },
  sitsInFor: [{ name: say.otherName, until: new Date('2027-01-15T11:00:00Z') }],
  actions: [{ kind: 'purpose-changed', at: askedAt }],
});
const told = { timeZone, erasure: 'none', isIncomplete: false } as const;
const myData = { ...told, round };
const rights: Samples = {
  'my-data.member': (language) => myDataCard({ language, ...myData, networks: [hans()], download }),
  'my-data.answered': (language) =>
    myDataCard({ language, ...myData, networks: [{ ...hans(), answers: [openAnswer()] }], download }),
  'my-data.skipped': (language) => {
    const skipped = { ...openAnswer(), skipped: true, text: undefined };
    return myDataCard({ language, ...told, networks: [{ ...hans(), answers: [skipped] }] });
  },
  'my-data.coordinator': (language) => myDataCard({ language, ...myData, networks: [coordinating()], download }),
  'my-data.left': (language) =>
    myDataCard({
      language,
      ...told,
      networks: [
        { ...nobodyKnown, member: { ...member(), seats: [{ joinedAtMeeting: 3, leftAt: askedAt }], leftAt: askedAt } },
      ],
    }),
  'my-data.two-networks': (language) =>
    myDataCard({
      language,
      ...myData,
      networks: [hans(), { ...nobodyKnown, name: say.otherNetwork, isCoordinator: true }],
      download,
    }),
  'my-data.erasing': (language) => myDataCard({ language, ...myData, erasure: 'busy', networks: [hans()] }),
  'my-data.erased': (language) => myDataCard({ language, ...told, erasure: 'done', networks: [] }),
  'my-data.gave-since': (language) => {
    const since = { ...nobodyKnown, name: say.network, answers: [openAnswer()] };
    return myDataCard({ language, ...myData, erasure: 'done', networks: [since], download });
  },
  'my-data.incomplete': (language) => myDataCard({ language, ...told, isIncomplete: true, networks: [hans()] }),
  'my-data.nothing': (language) => myDataCard({ language, ...told, networks: [] }),
  'erase.ask': (language) => eraseCard({ language, state: 'ask', round }),
  'erase.begun': (language) => eraseCard({ language, state: 'begun', round }),
  'pause.ask': (language) => pauseCard({ language, state: 'ask', round }),
  'pause.paused': (language) =>
    pauseCard({ language, state: 'paused', timeZone, until: new Date('2027-02-18T11:00:00Z'), round }),
  'privacy.short': (language) => privacyCard({ language, kept: keptKinds, noticeDays: 30, round }),
};

const doors: Samples = Object.fromEntries(
  doorsTo.map((to) => [`door.${to}`, (language: Language) => privateDoorCard({ language, to })]),
);

const later: Samples = Object.fromEntries(
  (Object.keys(notYet.features) as Feature[]).map((feature) => [
    `not-yet.${feature}`,
    (language: Language) => notYetCard({ language, feature }),
  ]),
);

const words: Samples = {
  ...givenBack,
  ...spokenSamples,
  ...settingsSamples,
  'refusal.named': (language) => refusalCard({ language, timeZone, network, chat: say.network, cause: 'removed' }),
  'refusal.nameless': (language) => refusalCard({ language, timeZone, network, cause: 'unknown' }),
  'refusal.ends': (language) =>
    refusalCard({ language, timeZone, network, chat: say.network, cause: 'not-in-chat', endsAt }),
  'refusal.blocked': (language) => refusalCard({ language, timeZone, network, chat: say.network, cause: 'blocked' }),
  'refusal.switched-off': (language) =>
    refusalCard({ language, timeZone, network, chat: say.network, cause: 'switched-off' }),
  'welcome.joined': (language) => welcomeCard({ language }),
  'help.group': (language) => helpCard({ language, place: 'group' }),
  'help.unknown': (language) => shortHelpCard({ language }),
  'help.suggesting': (language) =>
    shortHelpCard({ language, suggestion: { nl: 'reflectie', en: 'reflect' }[language] }),
  'help.personal': (language) => helpCard({ language, place: 'personal' }),
  'problem.with-a-way-back': (language) => problemCard({ language, code: 'score-missing', round }),
};

/** Every reason why something can fail for a person. */
const problemCodes = Object.keys(problems.sentences) as readonly ProblemCode[];

const everyProblem: Samples = Object.fromEntries(
  problemCodes.map((code) => [`problem.${code}`, (language: Language) => problemCard({ language, code })]),
);

/** Every card in its main variants, as `card.variant`. */
export const samples: Samples = {
  ...reflection,
  ...receipts,
  ...results,
  ...trend,
  ...swapSamples,
  ...turnSamples,
  ...givenSamples,
  ...more,
  ...rights,
  ...doors,
  ...later,
  ...endings,
  ...words,
  ...chatsSamples,
  ...dateSamples,
  ...followUpSamples,
  ...checkInSamples,
  ...overviewSamples,
  ...momentSamples,
  ...mirrorSamples,
  ...peopleSamples,
  ...questionSamples,
  ...rotationSamples,
  ...authority,
  ...everyProblem,
};

/** As long as a text can be in JSON, with a place to break it now and then. */
const quotes = '""""""""" '.repeat(200);

/** The longest that what people type, and the bank, can make a card. */
const longest: Samples = {
  'reflection.longest': (language) =>
    reflectionCard({
      language,
      ...asked,
      promptIds: ['OPG-2', 'BEL-1', 'ERK-3'],
      purpose: 'Zorg '.repeat(40),
      freeText: true,
    }),
  'results.longest': resultsOf(
    60,
    { ...mixed, promptId: 'OPG-2', counts: { low: 20, middle: 20, high: 20 } },
    { ...mixed, promptId: 'BEL-1', counts: { low: 20, middle: 20, high: 20 } },
    { ...mixed, promptId: 'ERK-3', counts: { low: 20, middle: 20, high: 20 } },
  ),
  'remarks.longest': (language) =>
    remarksCard({
      language,
      round: 'r'.repeat(29),
      page: 6,
      notice: 'deleted',
      remarks: Array.from({ length: 60 }, () => ({
        id: 'i'.repeat(16),
        text: quotes.slice(0, 280),
        sharing: 'unshared' as const,
      })),
    }),
  'reflection.given-back-longest': (language) =>
    reflectionCard({
      language,
      ...asked,
      promptIds: ['OPG-2', 'BEL-1', 'ERK-3'],
      purpose: quotes.slice(0, 200),
      freeText: true,
      isPosted: false,
      refused: sent(quotes),
    }),
};

const often = Array.from({ length: 200 }, (_, at) => new Date(askedAt.getTime() - at * 86_400_000));
const everywhere = (count: number) =>
  Array.from({ length: count }, () => ({
    ...coordinating(),
    wrote: [{ what: 'ambition' as const, text: 'Zorg '.repeat(40) }],
    served: often.map((at) => ({ role: 'reflection-host' as const, at })),
    actions: often.map((at) => ({ kind: 'purpose-set', at })),
    answers: [{ ...openAnswer(), text: 'Meer tijd "samen". '.repeat(15).slice(0, 280) }],
  }));
const longestOfMine: Samples = {
  'my-data.often': (language) => myDataCard({ language, ...myData, networks: everywhere(1), download }),
  'my-data.in-many-networks': (language) => myDataCard({ language, ...myData, networks: everywhere(40) }),
};

export type Shown = { readonly name: string; readonly language: Language; readonly card: Card };

/** All cards that the shared rules hold for, in both languages. */
export const allCards: readonly Shown[] = Object.entries({
  ...samples,
  ...longest,
  ...longestOfMine,
  ...longestOfAuthority,
  ...longestOfChats,
  ...longestOfFollowUp,
  ...longestOfCheckIns,
  ...longestOfMirror,
  ...longestOfOverview,
  ...longestOfSettings,
  ...longestOfPeople,
  ...longestOfQuestions,
  ...longestOfRotation,
}).flatMap(([name, make]) =>
  (['nl', 'en'] as const).map((language) => ({ name: `${name}.${language}`, language, card: make(language) })),
);
