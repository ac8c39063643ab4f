import type { choices as dutch } from '../nl/choices.ts';

export const choices: typeof dutch = {
  networkTitle: 'Which network is it about?',
  namelessNetwork: 'Network without a name',
  moreNetworks: (count) =>
    count === 1
      ? 'And 1 more network. For that, choose More in the chat of the network.'
      : `And ${count} more networks. For those, choose More in the chat of the network.`,
  chatTitle: 'Which chat is it about?',
  namelessChat: 'Chat without a name',
  moreChats: (count) =>
    count === 1
      ? 'And 1 more chat. For that, choose More there.'
      : `And ${count} more chats. For those, choose More there.`,
  fallback: 'Choose what it is about. Open this card in Teams.',
};
