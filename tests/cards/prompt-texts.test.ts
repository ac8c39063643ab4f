import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { prompts as english } from '../../cards/texts/en/prompts.ts';
import { prompts as dutch, type PromptText } from '../../cards/texts/nl/prompts.ts';
import { promptCatalogue } from '../../services/prompts/prompt-catalogue.ts';

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

/** What is shown of a prompt in both languages, in few letters. */
const fingerprintOf = (id: keyof typeof dutch) =>
  createHash('sha256')
    .update(JSON.stringify([dutch, english].map((all) => [all[id].text, all[id].labels])))
    .digest('hex')
    .slice(0, 16);

const record = 'tests/cards/prompt-versions.json';

test('other words, in one language alone too, are a new version: no trend runs across them', () => {
  const known: Record<string, string> = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : {};
  const now = promptCatalogue.map(({ id, version }) => [`${id} ${version}`, fingerprintOf(id)] as const);
  const isNew = ([name]: (typeof now)[number]) => !(name in known);
  if (process.env['UPDATE_GOLDENS'] && now.some(isNew)) {
    const added = Object.fromEntries(now.filter(isNew));
    writeFileSync(record, `${JSON.stringify({ ...known, ...added }, undefined, 2)}\n`);
    Object.assign(known, added);
  }
  for (const [name, fingerprint] of now) {
    assert.ok(name in known, `${name} is new: run with UPDATE_GOLDENS=1, which adds it to ${record}`);
    assert.equal(fingerprint, known[name], `${name} reads otherwise than recorded: raise its version in the catalogue`);
  }
});

test('a question is about today or about now, never about things in general', () => {
  const [today, heden] = [
    /\b(today|now|this meeting|at present|since last time|still)\b/,
    /\b(vandaag|nu|nog|dit overleg|op dit moment|sinds de vorige keer)\b/,
  ];
  holdsFor(inDutch, ({ text }) => heden.test(text));
  holdsFor(inEnglish, ({ text }) => today.test(text));
  holdsFor(inDutch, ({ text }) => !saysAny(text, ['altijd', 'meestal', 'vaak', 'algemeen', 'gewoonlijk']));
  holdsFor(inEnglish, ({ text }) => !saysAny(text, ['always', 'usually', 'often', 'generally', 'general']));
});

test('no long words, and no words of an office: what a colleague says at the table', () => {
  holdsFor(everything, ({ text }) => lettersOf(text).every((word) => word.length <= 14));
  const office = ['evalueren', 'implementatie', 'faciliteren', 'optimaal', 'effectief', 'stakeholders', 'commitment'];
  holdsFor(everything, ({ text, help }) => !saysAny(`${text} ${help}`, office));
});
