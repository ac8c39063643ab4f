import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindOf } from '../../services/privacy/naming.ts';
import { register } from '../../services/privacy/register.ts';
import type { Registered } from '../../services/privacy/register-entry.ts';
import { somebody } from '../support/builders.ts';
import { oneToOne } from '../support/fake-teams.ts';
import { everybody, fatima, passersBy, type Someone } from '../support/people.ts';
import { scores } from '../support/scores.ts';
import { aNetwork } from '../support/stories.ts';

type Bot = Awaited<ReturnType<typeof aNetwork>>;
const five = ['444', '444', '343', '433', '443'];
const week = 7 * 24 * 3_600;

async function looksAt({ teams }: Bot, person: Someone): Promise<string> {
  await teams.press(person, 'Meer');
  return (await teams.press(person, 'Mijn gegevens')).join('\n');
}

/** Somebody who did all that Kring lets people do: chaired, coordinates, answered in the round that is open. */
async function everythingOf(t: Parameters<typeof aNetwork>[0], person: Someone): Promise<Bot> {
  const bot = await aNetwork(t);
  const { id } = (await bot.services.networks.get(bot.networkId)) ?? assert.fail();
  bot.teams.chat.members = [...everybody.slice(0, 1), person, ...passersBy];
  await bot.roundWith(five);
  await bot.close();
  await bot.teams.press(person, 'Ja, dat doe ik', {}, oneToOne(person));
  await bot.later(week);
  bot.readAll();
  await bot.roundWith(five);
  await bot.close();
  const row = (await bot.tables.Networks.get(id, 'network'))?.row ?? assert.fail();
  const roles = { coordinator: person.id, deputy: person.id, addedBy: person.id };
  await bot.tables.Networks.put(id, 'network', { ...row, ...roles });
  const former = { text: 'Elke wijk een team.', version: 1, at: bot.clock.now.toISOString(), by: person.id };
  await bot.tables.Networks.put(id, 'ambition_000001', former);
  const said = { text: 'Goed dat we praatten.', by: person.id, at: bot.clock.now.toISOString() };
  await bot.tables.Networks.put(id, `said_${bot.chatKey}_000009`, said);
  const own = { nl: 'Hoe goed helpt de app?', en: 'How well does the app help?', scale: 'well' };
  await bot.tables.Networks.put(id, 'ownprompt_OWN-1', { ...own, by: person.id, at: former.at });
  const round = (await bot.tables.Networks.get(id, `round_${bot.chatKey}_000001`)) ?? assert.fail();
  const asked = [{ id: 'OWN-0', text: 'Hoe goed ging het vandaag?', scale: 'well' }];
  const frozen = { ownPrompts: JSON.stringify(asked), ownPromptsBy: JSON.stringify([person.id]) };
  await bot.tables.Networks.put(id, round.key, { ...round.row, ...frozen });
  await bot.tables.Networks.put(id, `chatname_${bot.chatKey}`, { name: 'Het groot overleg', by: person.id });
  await bot.later(week);
  const card = await bot.roundWith([]);
  await bot.submit(card, person, scores('542'));
  await bot.teams.press(person, 'Meer');
  await bot.teams.press(person, 'Instellingen');
  await bot.teams.press(person, 'Opgave wijzigen');
  await bot.teams.press(person, 'Bewaren', { purpose: 'Samen zorgen dat niemand alleen zit.' });
  const given = { what: 'Samen één formulier maken', who: 'De wijkteams', when: '' };
  await bot.services.agreements.save(id, given, { chatKey: bot.chatKey, by: somebody(person.id) });
  await bot.services.absences.save(id, somebody(person.id), '2026-06-12');
  await bot.services.wishes.save(id, somebody(person.id), { chair: 'gladly', podium: 'rather-not' });
  const wanted = { role: 'deputy', personId: somebody('29:1another'), by: somebody(person.id) } as const;
  await bot.services.leadership.ask(id, { ...wanted, isEntitled: false, chatKey: bot.chatKey });
  const declines = { meetingNumber: 9, people: JSON.stringify([person.id]), before: '[]', at: former.at };
  await bot.tables.Networks.put(id, `declines_${bot.chatKey}`, declines);
  bot.readAll();
  return bot;
}

/** What the card says of each kind of row that can name people. A new kind has to stand here, and on the card. */
const shownAs: Readonly<Record<string, RegExp>> = {
  absence_: /Je zei dat je er niet bent op 12 juni 2026/,
  network:
    /Jij bent de coördinator.*plaatsvervanger.*Jij hebt mij toegevoegd[\s\S]*Samen zorgen dat niemand alleen zit\./,
  agreement_: /De afspraak die jij opschreef: Samen één formulier maken\nWie het doet, schreef jij: De wijkteams/,
  ambition_: /De ambitie die jij schreef: Elke wijk een team\./,
  chatname_: /De naam die jij een chat gaf: Het groot overleg/,
  appointment_: /Je hebt iemand gevraagd als plaatsvervanger\./,
  member_:
    /Je naam: Fatima El Amrani\nJe organisatie: delinde\.example[\s\S]*koos je ‘liever niet’ voor podium\..*koos je ‘graag’ voor voorzitter\./,
  ownprompt_: /De eigen vraag die jij schreef: Hoe goed helpt de app\?[\s\S]*: How well does the app help\?/,
  round_: /De eigen vraag die jij schreef: Hoe goed ging het vandaag\?/,
  said_: /Wat jij na een gesprek opschreef: Goed dat we praatten\./,
  proposal_: /gevraagd voor een rol/,
  action_: /In het logboek/,
  announcement_: /staat dat jij een rol hebt/,
  declines_: /Je zei de laatste keer ‘deze keer niet’/,
  turns: /Je had een rol op 9 maart 2026 \(voorzitter\)/,
};

test('everything that names a person is on their card, with their answers in rounds that are still open', async (t) => {
  const bot = await everythingOf(t, fatima);
  const card = await looksAt(bot, fatima);
  assert.match(card, /Hoe ging het samenwerken in dit overleg\?.*heel goed/);
  const naming = (kinds: readonly Registered[]) =>
    kinds.filter(({ columns }) => /person|people/.test(Object.values(columns).join()));
  const kinds = [...naming(Object.values(register.Networks)), ...naming(Object.values(register.Turns))];
  for (const kind of kinds.filter(({ keys }) => keys !== register.Networks.erasure.keys)) {
    const told = shownAs[kind.keys || 'turns'] ?? assert.fail(`‘${kind.keys}’ can name people, and the card is silent`);
    assert.match(card, told);
  }
  const rows = await bot.tables.Networks.list(bot.networkId);
  const about = rows.filter(({ row }) => JSON.stringify(row).includes(fatima.id));
  const found = new Set(about.map(({ key }) => kindOf('Networks', key)?.keys));
  assert.deepEqual(
    [...found].toSorted(),
    [
      'absence_',
      'action_',
      'agreement_',
      'ambition_',
      'announcement_',
      'appointment_',
      'chatname_',
      'declines_',
      'member_',
      'network',
      'ownprompt_',
      'proposal_',
      'round_',
      'said_',
    ],
    'each kind was there to be shown',
  );
});

test('the card says nothing of anybody else', async (t) => {
  const bot = await everythingOf(t, fatima);
  const card = await looksAt(bot, fatima);
  const others = everybody.filter(({ id }) => id !== fatima.id).flatMap(({ name, id }) => [name, id]);
  assert.deepEqual(
    others.filter((word) => card.includes(word)),
    [],
  );
});

test('who is known nowhere reads that nothing is kept', async (t) => {
  const bot = await aNetwork(t);
  bot.teams.chat.members = everybody.slice(0, 1);
  await bot.roundWith([]);
  const stranger: Someone = { id: '29:1stranger', name: 'Vreemde' };
  assert.match(await looksAt(bot, stranger), /Er is niets van jou bewaard/);
});
