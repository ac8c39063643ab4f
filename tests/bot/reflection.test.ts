import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fatima, hans, ingrid, marieke, sanne, yusuf } from '../support/people.ts';
import { startBot } from '../support/start-bot.ts';

const scores = (sam: string, bet: string, doe: string) => ({ 'SAM-1': sam, 'BET-2': bet, 'DOE-1': doe });

test('a meeting ends, five people answer, the coordinator closes, and everyone reads the same results', async (t) => {
  const bot = await startBot(t);
  await bot.addedBy(marieke);
  await bot.tick();
  assert.equal(bot.teams.newCard()[0], 'Kring doet mee');
  assert.equal(
    (await bot.teams.press(marieke, 'Ik ben de coördinator'))[0],
    'Jij bent nu de coördinator van dit netwerk',
  );

  await bot.meetingEnds();
  await bot.tick();
  assert.equal(bot.teams.newCard()[0], 'Even terugkijken');

  for (const person of [fatima, hans, sanne, yusuf]) {
    assert.equal((await bot.teams.press(person, 'Versturen', scores('4', '3', '2')))[0], 'Je antwoord is bewaard');
  }
  await bot.teams.press(marieke, 'Meer');
  const tooEarly = await bot.teams.press(marieke, 'Sluit en bespreek nu');
  assert.equal(tooEarly[0], 'Er zijn nog te weinig antwoorden om te tonen');

  await bot.teams.press(ingrid, 'Versturen', scores('5', 'cant-say', '4'));
  await bot.teams.press(marieke, 'Wachten');
  await bot.teams.press(marieke, 'Meer');
  assert.equal((await bot.teams.press(marieke, 'Sluit en bespreek nu'))[0], 'De ronde wordt gesloten');
  await bot.later(11);
  assert.deepEqual(bot.teams.newCard().slice(0, 8), [
    'Zo keken we terug',
    'Over het overleg van 2 maart. 5 antwoorden.',
    'Hoe ging het samenwerken in dit overleg?',
    '**4 van 5**. We zijn het eens.',
    'Hoe betrokken voel je je op dit moment bij het netwerk?',
    'Te weinig antwoorden om te tonen.',
    'Hoeveel dichter bracht dit overleg ons bij ons doel?',
    '**2,5 van 5**. De antwoorden lopen uiteen.',
  ]);

  const asked = bot.teams.unread().map(({ chatId }) => chatId);
  assert.equal(asked.length, 1, 'one person is asked to chair, one to one');
  assert.equal(bot.teams.newCard(asked[0])[0], 'Wil jij het volgende overleg voorzitten?');
});
