import assert from 'node:assert/strict';
import { test } from 'node:test';
import { press } from '../../bot/teams/presses.ts';
import type { Card } from '../../cards/card.ts';
import { cantSayChoice, searchInput } from '../../cards/input-names.ts';
import type { NetworkId } from '../../services/ids.ts';
import { cantSay } from '../../services/rounds/answers.ts';
import { startingWith } from '../../services/storage/keys.ts';
import type { Tables } from '../../services/storage/store.ts';
import { somebody, tenMembers, theChatKey } from '../support/builders.ts';
import { beginNetwork, instancesAt } from '../support/instances.ts';
import { marieke } from '../support/people.ts';
import { buttonsOf, inputsOf } from '../support/reading.ts';
import { allCards } from '../support/views.ts';

/** Every text that a card lets people type and that is kept: where, how long it may be, and what is sent with all else filled in. */
const typed = allCards.flatMap(({ name, card }) =>
  inputsOf(card).flatMap((input) =>
    sendButtonOf(card) && input.type === 'Input.Text' && input.id !== searchInput
      ? [{ name: `${name} ${input.id}`, id: input.id, longest: input.maxLength, filled: filled(card) }]
      : [],
  ),
);

function filled(card: Card): Record<string, unknown> {
  const choices = inputsOf(card).flatMap((input) =>
    input.type === 'Input.ChoiceSet' ? [[input.id, input.choices[0]?.value]] : [],
  );
  const texts = inputsOf(card).flatMap((input) => (input.type === 'Input.Text' ? [[input.id, 'Samen?']] : []));
  const numbers = inputsOf(card).flatMap((input) => (input.type === 'Input.Number' ? [[input.id, input.max]] : []));
  return { ...sendButtonOf(card)?.data, ...Object.fromEntries([...choices, ...texts, ...numbers]) };
}

function sendButtonOf(card: Card) {
  return buttonsOf(card).find(({ associatedInputs }) => associatedInputs !== 'none');
}

/** A round that asks for remarks is open, and its coordinator sends a form. Resolves to why it was refused, if it was. */
async function aDesk() {
  const { instance, teams, clock, log, tables } = instancesAt();
  const desk = instance();
  const network = await beginNetwork(desk, somebody(marieke.id));
  teams.members.now = [
    ...tenMembers,
    { personId: somebody(marieke.id), name: '', organisationId: '', anonymous: false },
  ];
  await desk.services.members.sync(network, theChatKey, teams.members.now, 0);
  await desk.services.groundRules.change(network, { remarks: 'on' }, { by: somebody(marieke.id) });
  await desk.hears({ kind: 'meeting-ended', endedAt: clock.now });
  await desk.tick();
  const asked = filled(teams.messages.findLast(({ card }) => inputsOf(card).length > 0)?.card ?? assert.fail());
  return async (form: Record<string, unknown>) => {
    await settleAll(tables, network);
    const before = log.length;
    const { revision } = (await desk.services.networks.get(network)) ?? {};
    await desk.hears(press({ ...asked, ...form, round: asked['round'], revision }, 'manual'));
    return log.slice(before).flatMap((line) => JSON.parse(line).code ?? []);
  };
}

/** There is always room for one more agreement, and for one more question of the network's own. */
async function settleAll({ Networks }: Tables, network: NetworkId): Promise<void> {
  const made = ['agreement_', 'ownprompt_'].map((keys) => Networks.list(network, startingWith(keys)));
  await Promise.all((await Promise.all(made)).flat().map(({ key }) => Networks.remove(network, key)));
}

test('what a card lets people fill in is what the services keep: as long, and only where nothing of a patient is in it', async () => {
  assert.equal(cantSayChoice, cantSay);
  assert.ok(typed.length > 0);
  const desk = aDesk();
  for (const [at, { name, id, longest = assert.fail(`${name} has no end`), filled: form }] of typed.entries()) {
    // One of its own for what closes the round.
    const sends = form['verb'] === 'spoken.save' ? await aDesk() : await desk;
    const said = async (text: string) => (await sends({ ...form, [id]: text })).join();
    const unless = `${name}: what is typed there has to go through services/typed/typed-text.ts`;
    assert.match(await said('x'.repeat(longest + 1)), /-too-long$/, unless);
    assert.equal(await said(`${'x'.repeat(longest - 1)}?`), '', `${name}: not refused`);
    assert.equal(await said('Bel 06-12345678'), 'patient-phone', unless);
    assert.equal(await said(`Goed gesprek ${String(at)}?`), '', `${name}: not refused`);
  }
});
