import type { TestChat } from './chats.ts';
import type { Attempt } from './posts.ts';

/** The people of made-up networks have their network's number in their names and ids. */
const foreign = (text: string, nth: string) =>
  [...text.matchAll(/(?:Keten ?|\bnet)(\d+)/g)].filter(([, other]) => other !== nth).map(([word]) => word);

/** What of another network stands in this one's rows, or was posted in its chats. */
export function leaksIn(rows: string, posts: readonly Attempt[], chat: TestChat): string[] {
  const [nth = ''] = /\d+$/.exec(chat.name) ?? [];
  return [
    ...foreign(rows, nth).map((word) => `${chat.name}: its rows hold ${word}`),
    ...posts.flatMap(({ text }) => foreign(text, nth)).map((word) => `${chat.name}: a card in its chat says ${word}`),
  ];
}
