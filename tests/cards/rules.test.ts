import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import type { Card, CardElement, Press } from '../../cards/card.ts';
import { Button } from '../../cards/verbs.ts';
import { usualWords } from '../support/peoples-words.ts';
import { buttonsOf, inputsOf, leavesOf, linksOf, read } from '../support/reading.ts';
import { allCards, download, samples } from '../support/views.ts';

const { AdaptiveCard, SerializationContext } = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');

/** The names of the cards that break a rule: none should. */
const breaking = (isBroken: (shown: (typeof allCards)[number]) => boolean) =>
  allCards.filter(isBroken).map(({ name }) => name);
const actionsOf = ({ card }: (typeof allCards)[number]): readonly Press[] => buttonsOf(card);

test('every card is among the samples that these rules hold for: tests/support/views.ts', () => {
  const views = readdirSync('tests/support')
    .filter((file) => file.startsWith('views'))
    .map((file) => readFileSync(`tests/support/${file}`, 'utf8'))
    .join();
  const files = readdirSync('cards', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('-card.ts'));
  const made = files.flatMap((file) =>
    [...readFileSync(`cards/${file}`, 'utf8').matchAll(/^export (?:function|const) (\w*Card)\b/gm)].map(
      ([, name]) => name,
    ),
  );
  assert.ok(made.length >= files.length);
  assert.deepEqual(
    made.filter((name) => !new RegExp(`\\b${name}\\(\\{`).test(views)),
    [],
  );
});

test('every card fits in what Teams takes, with the longest texts', () => {
  assert.deepEqual(
    breaking(({ card }) => Buffer.byteLength(JSON.stringify(card), 'utf16le') > 28 * 1_024),
    [],
  );
  assert.ok(allCards.length > 80);
});

test('every card says its language and version, and a sentence for hosts that show no cards', () => {
  assert.deepEqual(
    breaking(({ card }) => card.version !== '1.5'),
    [],
  );
  assert.deepEqual(
    breaking(({ card, language }) => card.lang !== language),
    [],
  );
  assert.deepEqual(
    breaking(({ card }) => !/^[A-Z].*\.$/.test(card.fallbackText)),
    [],
  );
});

test('every card begins with its one title', () => {
  const titles = (elements: readonly CardElement[]) =>
    elements.filter((element) => element.type === 'TextBlock' && element.style === 'heading').length;
  assert.deepEqual(
    breaking(({ card }) => titles(card.body) !== 1 || titles(card.body.slice(0, 1)) !== 1),
    [],
  );
});

test('every input has a label, an error message and an id of its own', () => {
  const ids = ({ card }: (typeof allCards)[number]) => inputsOf(card).map(({ id }) => id);
  assert.deepEqual(
    breaking(({ card }) => inputsOf(card).some(({ id, label, errorMessage }) => !id || !label || !errorMessage)),
    [],
  );
  assert.deepEqual(
    breaking((shown) => new Set(ids(shown)).size < ids(shown).length),
    [],
  );
});

test('the cards that everybody gets have three buttons at most', () => {
  const everybodys =
    /^(reflection|receipt|results|closed|welcome|announcement|turn-note|opening|appointment-note|unled)\./;
  assert.deepEqual(
    breaking((shown) => everybodys.test(shown.name) && actionsOf(shown).length > 3),
    [],
  );
});

test('every button sends what the bot understands, and the same from an old client', () => {
  const isOdd = ({ verb, data, fallback }: Press) =>
    !Button.safeParse(data).success || data.verb !== verb || JSON.stringify(fallback?.data) !== JSON.stringify(data);
  assert.deepEqual(
    breaking((shown) => actionsOf(shown).some(isOdd)),
    [],
  );
});

test('a link leads to a page of the bot itself, and stands in a view for one reader', () => {
  const linked = allCards.filter(({ card }) => linksOf(card).length > 0);
  assert.ok(linked.length > 0 && linked.every(({ name }) => name.startsWith('my-data.')));
  const addresses = linked.flatMap(({ card }) => linksOf(card)).map(({ url }) => url);
  assert.deepEqual([...new Set(addresses)], [download]);
});

test('only the button that sends inputs waits for them', () => {
  const waiting = new Set(
    allCards
      .flatMap(actionsOf)
      .filter(({ associatedInputs }) => associatedInputs !== 'none')
      .map(({ verb }) => verb),
  );
  const searching = [
    ...['leaders.choose', 'people.view', 'served.choose', 'substitute.view', 'swap.view', 'turns.choose'],
  ];
  const chosen = [
    ...['leaders.ask', 'organisation.rename', 'person.view', 'place.save', 'served.save', 'substitute.save'],
    ...['swap.ask', 'turns.give'],
  ];
  const others = [
    'absence.save',
    'agreement.save',
    'answer.submit',
    'chat.save',
    'chats.link',
    'check-in.plan',
    'date.save',
    'own-question.save',
    'questions.save',
    'roles.save',
    'rules.save',
    'wishes.save',
    'setup.save',
    'spoken.save',
    'start.save',
  ];
  assert.deepEqual([...waiting].sort(), [...searching, ...chosen, ...others].sort());
});

test('a card that refreshes itself only looks, and names no reader', () => {
  const looks = ['answer.view', 'turn.view'];
  assert.deepEqual(
    breaking(({ card: { refresh } }) => !!refresh && !looks.includes(refresh.action.verb)),
    [],
  );
  assert.deepEqual(
    breaking(({ card: { refresh } }) => Object.keys(refresh ?? {}).join() !== (refresh ? 'action' : '')),
    [],
  );
});

test('the real renderer knows every element, but for the chart, which it may drop', () => {
  const withoutChart = (body: readonly CardElement[]) => body.filter(({ type }) => type !== 'Chart.Line');
  /** It calls every second `lang` invalid, whatever it says: its pattern has a memory. */
  const complaints = (card: object) => {
    const context = new SerializationContext();
    new AdaptiveCard().parse(card, context);
    const messages = Array.from({ length: context.eventCount }, (_, at) => String(context.getEventAt(at).message));
    return messages.filter((message) => !message.includes('property "lang"'));
  };
  assert.deepEqual(
    breaking(({ card }) => complaints({ ...card, body: withoutChart(card.body) }).length > 0),
    [],
  );
  const charts = allCards.flatMap(({ card }) => card.body).filter((element) => element.type === 'Chart.Line');
  assert.ok(charts.length > 0 && charts.every(({ fallback }) => fallback === 'drop'));
});

test('the words are calm: no exclamation, no u', () => {
  const words = ({ card }: (typeof allCards)[number]) => [...read(card), card.fallbackText].join('\n');
  assert.deepEqual(
    breaking((shown) => words(shown).includes('!')),
    [],
  );
  assert.deepEqual(
    breaking((shown) => shown.language === 'nl' && /\b(u|uw)\b/i.test(words(shown))),
    [],
  );
});

/** What a client reads of a card and nobody sees. */
const unseen =
  /^(type|\$schema|version|lang|verb|style|size|weight|spacing|color|associatedInputs|id|url|x|fallback|min|max)$/;
const seenIn = (card: Card) =>
  leavesOf(card).flatMap(({ key, text, holder }) => {
    const isId = (key === 'value' && /^[\w,-]*$/.test(text)) || ('verb' in holder && key !== 'title');
    return unseen.test(key) || isId ? [] : [text];
  });
const said = new Set(Object.values(usualWords));
/** Of each sample, what has to be ours: in Dutch and in English. */
const ours = Object.values(samples).map((make) =>
  (['nl', 'en'] as const).map((language) => seenIn(make(language)).filter((text) => !said.has(text))),
);
const inBoth = ([dutch = [], english = []]: readonly (readonly string[])[]) =>
  english.filter((text) => dutch.includes(text));

test('nothing is left untranslated: what is the same in both languages, people said, and tests/support/peoples-words.ts has it', () => {
  const shared = ['', 'Trend', 'Podium', 'Check-ins', 'Chat: ', 'online', '• ', 'trend: ', 'privacy: ', 'help: '];
  assert.deepEqual(
    ours.flatMap(inBoth).filter((text) => !shared.includes(text)),
    [],
  );
});

test('nor is a name of somebody put in a sentence of ours', () => {
  const ourNames = ['Kring', 'Teams', 'Microsoft', 'Autoriteit', 'Persoonsgegevens'];
  const shared = [
    ...ourNames,
    'Trend',
    'Open',
    'In',
    'We',
    'Chat',
    'Chats',
    'Check-ins',
    'Start',
    'Was',
    'Is',
    'Podium',
  ];
  const namesIn = (texts: readonly string[]) => texts.flatMap((text) => text.match(/\p{Lu}[\p{L}-]+/gu) ?? []);
  assert.deepEqual(
    ours.flatMap((both) => inBoth(both.map(namesIn))).filter((name) => !shared.includes(name)),
    [],
  );
});

test('no card leans on Markdown: not every client reads it, and what people type could be taken for it', () => {
  const leans = (text: string) => /[*_`#~<>[\]{}]|^\s*([-+]|\d+\.)\s/.test(text);
  assert.deepEqual(
    breaking(({ card }) => texts(card.body).some(leans)),
    [],
  );
});

/** What Teams reads as Markdown. */
const texts = (elements: readonly CardElement[]): readonly string[] =>
  elements.flatMap((element) =>
    element.type === 'TextBlock' ? [element.text] : element.type === 'Container' ? texts(element.items) : [],
  );
