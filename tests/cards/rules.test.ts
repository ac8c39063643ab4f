import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Card, CardElement, Press } from '../../cards/card.ts';
import { coordinatorCard } from '../../cards/coordinator-card.ts';
import { reflectionCard } from '../../cards/reflection-card.ts';
import { refusalCard } from '../../cards/refusal-card.ts';
import { remarksCard } from '../../cards/remarks-card.ts';
import { sharedRemarkCard } from '../../cards/shared-remark-card.ts';
import { chairAnnouncementCard, chairCard } from '../../cards/turn-card.ts';
import { Button } from '../../cards/verbs.ts';
import { buttonsOf, inputsOf, linksOf, read } from '../support/reading.ts';
import { allCards, download, samples } from '../support/views.ts';

const { AdaptiveCard, SerializationContext } = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');

/** The names of the cards that break a rule: none should. */
const breaking = (isBroken: (shown: (typeof allCards)[number]) => boolean) =>
  allCards.filter(isBroken).map(({ name }) => name);
const actionsOf = ({ card }: (typeof allCards)[number]): readonly Press[] => buttonsOf(card);

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
  const everybodys = /^(reflection|receipt|results|closed|welcome|announcement|turn-note)\./;
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
  assert.deepEqual([...waiting].sort(), ['answer.submit', 'purpose.save', 'rules.save']);
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

test('the words are calm: no exclamation, no u, nothing left untranslated', () => {
  const words = ({ card }: (typeof allCards)[number]) => [...read(card), card.fallbackText].join('\n');
  assert.deepEqual(
    breaking((shown) => words(shown).includes('!')),
    [],
  );
  assert.deepEqual(
    breaking((shown) => shown.language === 'nl' && /\b(u|uw)\b/i.test(words(shown))),
    [],
  );
  const sentences = (card: Card) => [...read(card), card.fallbackText].filter((line) => !sameInBoth.includes(line));
  const untranslated = Object.values(samples).flatMap((make) => {
    const dutch = sentences(make('nl'));
    return sentences(make('en')).filter((line) => dutch.includes(line));
  });
  assert.deepEqual(untranslated, []);
});

/** What people typed in the samples, and the one word of ours that both languages share. */
const sameInBoth = [
  '[Trend]',
  'Fijn dat iedereen er was.',
  'Meer tijd voor casus 2.',
  'Wie thuis wil sterven, kan dat in onze regio.',
];

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

const timeZone = 'Europe/Amsterdam';
const closesAt = new Date('2026-11-24T11:05:00Z');
const round = 'r1';
const asked = {
  timeZone,
  promptIds: ['SAM-1'],
  threshold: 5,
  freeText: false,
  closesAt,
  round,
  isPosted: true,
};

/** Every card that shows what people typed or are called. */
const showing = (words: string) => [
  reflectionCard({ language: 'nl', ...asked, purpose: words }),
  coordinatorCard({ language: 'en', moment: 'saved', purpose: words }),
  refusalCard({ language: 'nl', network: words }),
  remarksCard({ language: 'nl', remarks: [{ id: 'r', text: words, isReleased: false }], page: 1, round }),
  sharedRemarkCard({ language: 'nl', remark: words }),
  chairAnnouncementCard({ language: 'en', chair: { name: words } }),
  chairCard({ language: 'nl', latest: { kind: 'accepted', name: words }, next: { kind: 'nobody' } }),
];
const tricks = fc.constantFrom(
  '**vet**',
  '[klik](https://x.example)',
  '<at>All</at>',
  '{{DATE(2026-01-01,SHORT)}}',
  '\u202e',
  '\u0000',
  '"}',
  '$' + '{x}',
);

test('whatever people type or are called is shown letter by letter, and is nowhere else in a card', () => {
  const typed = fc
    .array(fc.oneof(tricks, fc.string({ unit: 'binary' })), { minLength: 1 })
    .map((parts) => `§${parts.join('')}§`);
  fc.assert(
    fc.property(typed, (words) => {
      for (const card of showing(words)) {
        const places: string[] = [];
        JSON.stringify(card, (key, value) => {
          if (typeof value === 'string' && value.includes('§')) places.push(`${key}=${value}`);
          return value;
        });
        assert.deepEqual(places, [`text=${words}`]);
        const run = card.body.filter(
          (element) => element.type === 'RichTextBlock' && element.inlines.some(({ text }) => text === words),
        );
        assert.equal(run.length, 1);
      }
    }),
    { numRuns: 300 },
  );
});
