import type { Rule } from '../support/fault-proxy.ts';
import { testChat } from './chats.ts';
import { violationsOf } from './evidence.ts';
import { createTestNetwork, type TestNetwork } from './network.ts';
import { phases, type Teller } from './story.ts';
import { settle, type World } from './world.ts';

type Rules = { readonly [Wire in keyof World['wires']]?: Rule };

/** What a bot that was never killed must do: everybody hears that it worked, and only lost answers of Teams may double. */
export type Strictness = { readonly doubles: 'where nobody can know' | 'never' };

/** A new network's story, in which the wires do as the rules of each phase say. Resolves to what is wrong afterwards. */
export async function playUnder(
  world: World,
  nth: number,
  rulesFor: (phase: number) => Rules,
  { doubles }: Strictness,
): Promise<readonly string[]> {
  const chat = testChat(nth);
  const network = createTestNetwork(world, chat);
  const once: Teller['once'] = async (act) => {
    const heard = await act();
    if (heard !== 'acknowledged') throw new Error(`somebody heard ‘${heard}’`);
  };
  const done = () => settle(world, [chat]);
  try {
    for (const [at, phase] of phases.entries()) {
      const rules = rulesFor(at);
      world.heal();
      for (const name of ['tables', 'queue', 'connector'] as const) world.wires[name].obey(rules[name]);
      await phase.play({ world, network, once, done });
    }
  } catch (error) {
    return [`${chat.name}: ${error instanceof Error ? error.message : error}`];
  } finally {
    world.heal();
  }
  return violationsOf(world, network, doubles === 'never' ? () => 0 : world.doubts.of);
}

/** A network whose first meeting has just ended, with its card in the chat. */
export async function afterAMeeting(world: World, nth: number): Promise<TestNetwork> {
  const network = createTestNetwork(world, testChat(nth));
  await network.added();
  await network.coordinates();
  await network.meetingEnds(1);
  await settle(world, [network.chat]);
  return network;
}
