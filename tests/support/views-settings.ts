import type { Card, Language } from '../../cards/card.ts';
import { previewCard } from '../../cards/check-ins/preview-card.ts';
import { whoSetsUpCard } from '../../cards/leading/who-sets-up-card.ts';
import { startCard } from '../../cards/meetings/start-card.ts';
import { ambitionCard } from '../../cards/networks/ambition-card.ts';
import { fitCard } from '../../cards/networks/fit-card.ts';
import { networkPauseCard, quietCard } from '../../cards/networks/network-pause-card.ts';
import { type SettingsView, settingsCard } from '../../cards/networks/settings-card.ts';
import { type SetupView, setupCard } from '../../cards/networks/setup-card.ts';
import { stepsCard } from '../../cards/networks/steps-card.ts';
import { type RulesView, rulesCard } from '../../cards/rounds/rules-card.ts';
import { announcementCard } from '../../cards/turns/announcement-card.ts';
import { say } from './peoples-words.ts';

type Sample = (language: Language) => Card;
type Samples = Readonly<Record<string, Sample>>;

const timeZone = 'Europe/Amsterdam';
const round = 'r-2026-11-20';
const network = 'n-palliatief';
const closesAt = new Date('2026-11-24T11:05:00Z');
const at = new Date('2026-11-20T11:05:00Z');
const startsOn = new Date('2026-12-04T11:00:00Z');
const until = new Date('2027-01-15T08:00:00Z');

const asked = { part: 'setup', revision: 0, asksRole: true } as const;
const untouched = (): SetupView['filled'] => ({
  ...{ name: say.network, kind: 'region', language: 'nl', role: 'me', minutes: '60', chair: 'rotating' },
});
const filled = (): SetupView['filled'] => ({ ...untouched(), purpose: say.purpose, ambition: say.ambition });
const setupOf =
  (view: () => Partial<SetupView>): Sample =>
  (language) =>
    setupCard({ language, ...asked, filled: untouched(), ...view() });

const setup: Samples = {
  'fit.asked': (language) => fitCard({ language }),
  'fit.over-a-round': (language) => fitCard({ language, round }),
  'who.nobody': (language) => whoSetsUpCard({ language, round }),
  'who.coordinator': (language) => whoSetsUpCard({ language, coordinator: { name: say.name } }),
  'who.nameless': (language) => whoSetsUpCard({ language, coordinator: {} }),
  'setup.first': setupOf(() => ({})),
  'setup.led': setupOf(() => ({ asksRole: false, network })),
  'setup.around-patient': setupOf(() => ({ filled: { ...filled(), kind: 'patient' }, problem: 'kind-around-patient' })),
  'setup.network': setupOf(() => ({ part: 'network', asksRole: false, filled: filled() })),
  'setup.task-given-back': setupOf(() => ({
    ...{ part: 'task', asksRole: false, problem: 'patient-name' },
    filled: { purpose: say.otherRemark, ambition: say.ambition },
  })),
  'steps.taken': (language) => stepsCard({ language, timeZone, moment: 'taken' }),
  'steps.ready': (language) => stepsCard({ language, timeZone, moment: 'ready', round }),
  'steps.to-hand-over': (language) => stepsCard({ language, timeZone, moment: 'to-hand-over' }),
  'steps.started': (language) => stepsCard({ language, timeZone, moment: 'ready', startsOn }),
  'preview.shown': (language) =>
    previewCard({
      ...{ language, timeZone, purpose: say.purpose, promptIds: ['SAM-1', 'BET-2', 'DOE-1'] },
      ...{ threshold: 5, freeText: true, closesAt, origin: {} },
    }),
  'announcement-mail.next': (language) => announcementCard({ language, textLanguage: language, timeZone }),
  'announcement-mail.day': (language) => announcementCard({ language, textLanguage: language, timeZone, startsOn }),
  'start.asked': (language) =>
    startCard({ language, revision: 1, earliest: '2026-11-20', latest: '2027-11-20', chosen: '2026-12-04' }),
  'start.refused': (language) =>
    startCard({
      ...{ language, revision: 1, earliest: '2026-11-20', latest: '2027-11-20' },
      ...{ chosen: '2026-11-01', problem: 'start-out-of-range' },
    }),
};

const rulesOf =
  (view: Partial<RulesView>): Sample =>
  (language) =>
    rulesCard({
      ...{ language, revision: 3, threshold: 5, freeText: false, mayHaveRemarks: true },
      ...{ monthsOfSummaries: 60, monthsOfTurns: 24, round, ...view },
    });

const changed = (): SettingsView['changed'] => ({
  network: { at, by: { name: say.name } },
  ending: { at, by: 'you' },
  task: { at, by: 'you' },
  rules: { at },
});
const settingsOf =
  (view: () => Partial<SettingsView>): Sample =>
  (language) =>
    settingsCard({
      ...{ language, timeZone, isSaved: false, chatLanguage: 'nl', minutes: 60, hasFixedChair: false },
      ...{ threshold: 5, freeText: false, monthsOfSummaries: 60, monthsOfTurns: 24, changed: {}, pause: undefined },
      ...{ questions: 3, reminders: false, off: 0, name: say.network, kind: 'region', round, ...view() },
    });
const former = (count: number) =>
  Array.from({ length: count }, (_, nth) => ({ text: nth === 0 ? say.otherRemark : say.purpose, at }));

const settings: Samples = {
  'rules.asked': rulesOf({}),
  'rules.saved': rulesOf({ threshold: 12, freeText: true, monthsOfTurns: 6, notice: 'saved' }),
  'rules.small': rulesOf({ mayHaveRemarks: false }),
  'rules.given-back': rulesOf({ filled: { threshold: '7', monthsOfTurns: '99' }, notice: 'months-out-of-range' }),
  'settings.bare': settingsOf(() => ({ name: undefined, kind: undefined })),
  'settings.full': settingsOf(() => ({
    ...{ isSaved: true, purpose: say.purpose, ambition: { text: say.ambition, at }, hasFixedChair: true },
    ...{ questions: 2, reminders: true, off: 3 },
    ...{ freeText: true, startsOn, pause: { until }, monthsOfSummaries: 12, monthsOfTurns: 1, changed: changed() },
  })),
  'settings.ending': settingsOf(() => ({ endsAt: closesAt, pause: { until: undefined } })),
  'network-pause.none': (language) => networkPauseCard({ language, timeZone }),
  'network-pause.until': (language) => networkPauseCard({ language, timeZone, pause: { until } }),
  'network-pause.open': (language) => networkPauseCard({ language, timeZone, pause: {} }),
  'quiet.paused': (language) => quietCard({ language, timeZone, until }),
  'quiet.paused-open': (language) => quietCard({ language, timeZone }),
  'quiet.not-yet': (language) => quietCard({ language, timeZone, startsOn }),
  'ambition.none': (language) => ambitionCard({ language, timeZone, former: [], round }),
  'ambition.first': (language) =>
    ambitionCard({ language, timeZone, purpose: say.purpose, ambition: { text: say.ambition, at }, former: [] }),
  'ambition.former': (language) =>
    ambitionCard({ language, timeZone, ambition: { text: say.ambition, at }, former: former(7) }),
};

export const settingsSamples: Samples = { ...setup, ...settings };

const long = (count: number) => '""""""""" '.repeat(50).slice(0, count);
const longestOrigin = { round: 'r'.repeat(29), network: 'n'.repeat(80) };

/** The longest that what people type can make these cards, in a chat of one's own. */
export const longestOfSettings: Samples = {
  'settings.longest': (language) =>
    settingsCard({
      ...{ language, timeZone, isSaved: true, chatLanguage: 'en', minutes: 360, hasFixedChair: true },
      ...{ questions: 3, reminders: true, off: 28 },
      ...{ threshold: 50, freeText: true, monthsOfSummaries: 59, monthsOfTurns: 23, startsOn, pause: { until } },
      ...{ name: long(200), kind: 'neighbourhood', purpose: long(200), ambition: { text: long(300), at } },
      changed: Object.fromEntries(
        ['network', 'task', 'rules', 'questions', 'start', 'pause', 'ending'].map((group) => [
          group,
          { at, by: { name: long(200) } },
        ]),
      ),
      ...longestOrigin,
    }),
  'setup.longest': setupOf(() => ({
    filled: { ...untouched(), name: long(500), purpose: long(500), ambition: long(500) },
    problem: 'kind-around-patient',
    ...longestOrigin,
  })),
  'ambition.longest': (language) =>
    ambitionCard({
      ...{ language, timeZone, purpose: long(200), ambition: { text: long(300), at }, ...longestOrigin },
      former: Array.from({ length: 40 }, () => ({ text: long(300), at })),
    }),
};
