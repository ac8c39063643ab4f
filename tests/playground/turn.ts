import type { Page } from 'playwright-core';
import type { Language } from '../../cards/card.ts';
import { textsIn } from '../../cards/texts/index.ts';
import { goTo, type Look, newestCard } from './clicks.ts';
import { because, bringHerTurn, networkId, nextMeeting } from './her-turn.ts';
import { inChatFrom } from './meeting.ts';
import { chat, people, sanne } from './network.ts';
import type { Stage } from './stage.ts';

/** What the Playground calls Marieke's own chat with the bot. */
const ownChat = 'Personal Chat';

/**
 * A turn as Marieke sees it, by clicking, from the moment that Kring was added to the group chat: she is asked in her own chat,
 * asks Sanne to swap and takes that back, asks why it is her, and says "not this time". Then somebody else says yes, and the
 * group reads who.
 */
export async function playTurn(page: Page, stage: Stage, language: Language, look: Look): Promise<void> {
  const { turn, welcome, swap } = textsIn(language);
  const { press, choose, see } = newestCard(page, look);
  await page.getByText(welcome.title).waitFor();
  await goTo(page, ownChat);
  await bringHerTurn(stage.services, new Date());

  await see(turn.askTitle.chair, 'asked');
  await press(swap.button);
  await choose(sanne.name);
  await see(swap.chooseTitle, 'swap-choose');
  await press(swap.ask);
  await see(swap.waiting, 'swap-waiting');
  await press(swap.withdraw);
  await press(turn.whyMe);
  await see(turn.why(because), 'why');
  await press(turn.no);
  await see(turn.declined, 'declined');
  await nextSaysYes(stage);
  await goTo(page, chat.name);
  await see(turn.announce, 'announced');
}

/** Whoever is asked in her place: the browser does not show what they see. */
async function nextSaysYes({ services, playground }: Stage): Promise<void> {
  const [proposal] = await services.roleHolders.all(networkId, nextMeeting);
  const next = people.find(({ id }) => id === proposal?.personId);
  if (!proposal || !next) throw new Error('nobody is asked in her place');
  const data = { verb: 'turn.accept', network: networkId, proposal: proposal.id };
  const action = { type: 'Action.Execute', verb: data.verb, data };
  await playground.inject({
    ...inChatFrom(next),
    ...{ type: 'invoke', name: 'adaptiveCard/action', value: { action, trigger: 'manual' } },
  });
}
