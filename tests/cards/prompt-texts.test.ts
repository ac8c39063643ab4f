import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prompts as english } from '../../cards/texts/en/prompts.ts';
import { prompts as dutch, type PromptText } from '../../cards/texts/nl/prompts.ts';
import { promptCatalogue } from '../../services/prompt-catalogue.ts';

type Reading = readonly [id: string, prompt: PromptText];
const inDutch: readonly Reading[] = Object.entries(dutch);
const inEnglish: readonly Reading[] = Object.entries(english);
const everything = [...inDutch, ...inEnglish];

const wordsOf = (text: string) => text.split(/\s+/);
const lettersOf = (text: string) => text.toLowerCase().match(/[\p{L}']+/gu) ?? [];
const saysAny = (text: string, words: readonly string[]) => lettersOf(text).some((word) => words.includes(word));
const idsOf = (readings: readonly Reading[]) => readings.map(([id]) => id).toSorted();

/** Fails on the first wording of which the rule is not true, and says which. */
function holdsFor(readings: readonly Reading[], rule: (prompt: PromptText, id: string) => boolean): void {
  for (const [id, prompt] of readings) assert.ok(rule(prompt, id), `${id}: ${JSON.stringify(prompt)}`);
}

test('every question of the bank can be read in Dutch and in English, and nothing else can', () => {
  const ids = promptCatalogue.map(({ id }) => id as string).toSorted();
  assert.deepEqual(idsOf(inDutch), ids);
  assert.deepEqual(idsOf(inEnglish), ids);
});

test('a question is read in one breath: one sentence of at most fifteen words', () => {
  holdsFor(everything, ({ text }) => /^[^.?!;:]+\?$/.test(text) && wordsOf(text).length <= 15);
});

test('nobody has to untangle a negation', () => {
  holdsFor(inDutch, ({ text }) => !saysAny(text, ['niet', 'niets', 'geen', 'nooit', 'niemand', 'zonder', 'noch']));
  holdsFor(inEnglish, ({ text }) => !saysAny(text, ['no', 'not', 'never', 'none', 'nothing', 'nobody', 'without']));
  holdsFor(inEnglish, ({ text }) => !/n't\b/.test(text));
});

test('a question asks one thing', () => {
  holdsFor(inDutch, ({ text }) => !saysAny(text, ['en', 'of', 'maar']));
  holdsFor(inEnglish, ({ text }) => !saysAny(text, ['and', 'or', 'but']));
});

test('a question is about us, never about a person or an organisation by name', () => {
  holdsFor(everything, ({ text }) => /^\p{Lu}[^\p{Lu}\d]*$/u.test(text));
});

test('the reader is a colleague: je, never u', () => {
  holdsFor(inDutch, ({ text, help }) => !saysAny(`${text} ${help}`, ['u', 'uw', 'uzelf']));
});

test('below a question stands one calm sentence of at most ninety characters that says what it is for', () => {
  holdsFor(everything, ({ help }) => /^\p{Lu}[^.?!;:]*\.$/u.test(help) && help.length <= 90);
});

test('five points where people score, three where they choose, none where they write', () => {
  const points = { S5: 5, K3: 3, T: 0 };
  const scaleOf = (id: string) => promptCatalogue.find((prompt) => prompt.id === id)?.scale ?? 'T';
  holdsFor(everything, ({ labels }, id) => labels.length === points[scaleOf(id)]);
});

test('no two points of a scale read the same', () => {
  holdsFor(everything, ({ labels }) => new Set(labels).size === labels.length);
});

test('a label fits beside its dot on a phone, and none is a judgement', () => {
  holdsFor(everything, ({ labels }) => labels.every((label) => label.length <= 22));
  holdsFor(inDutch, ({ labels }) => !labels.some((label) => saysAny(label, ['slecht', 'onvoldoende', 'fout'])));
  holdsFor(inEnglish, ({ labels }) => !labels.some((label) => saysAny(label, ['bad', 'badly', 'poor', 'poorly'])));
});

test('nothing is shouted', () => {
  holdsFor(everything, (prompt) => !JSON.stringify(prompt).includes('!'));
});
