import { activityFrom, type Someone, tenantId } from '../support/people.ts';

/** A made-up network's chat: six people whose names occur nowhere else, so that a leak of one is seen. */
export type TestChat = {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly people: readonly Someone[];
  /** Who added the bot, and coordinates. */
  readonly coordinator: Someone;
};

const givenNames = ['Aafke', 'Boukje', 'Cobie', 'Djoeke', 'Eelkje', 'Froukje'];

export function testChat(nth: number): TestChat {
  const people = givenNames.map((name, at) => ({
    id: `29:1net${nth}x-${at}`,
    name: `${name} van Keten${nth}`,
    email: `${name}@huis${at % 4}.net${nth}.example`.toLowerCase(),
  }));
  const [coordinator] = people;
  if (!coordinator) throw new Error('a chat without people');
  return { id: `19:meeting_net${nth}@thread.v2`, tenantId, name: `Keten ${nth}`, people, coordinator };
}

/** Where one person and the bot speak alone. */
export const oneToOneWith = (person: Someone) => `a:${person.id}`;

type Wishes = { readonly place?: string; readonly at: Date; readonly serviceUrl: string; readonly id: string };

/** An activity as Teams sends it from this chat, or from one person's own chat with the bot. */
export function activityIn(
  chat: TestChat,
  from: Someone,
  { place = chat.id, at, serviceUrl, id }: Wishes,
  rest: Record<string, unknown>,
) {
  const activity = activityFrom(from, serviceUrl, { id, timestamp: at.toISOString(), ...rest });
  const isGroup = place === chat.id;
  const conversation = { ...activity.conversation, id: place, isGroup, name: chat.name };
  return { ...activity, conversation: { ...conversation, conversationType: isGroup ? 'groupChat' : 'personal' } };
}
