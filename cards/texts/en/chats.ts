import type { chats as dutch } from '../nl/chats.ts';

export const chats: typeof dutch = {
  title: 'Chats of your network',
  fallback: 'About the chats of your network. Open this card in Teams.',
  button: 'The chats',
  nameless: 'A chat without a name',
  namelessNetwork: 'A network without a name',
  more: (count) =>
    count === 1
      ? 'And 1 more chat. It does not fit on this card.'
      : `And ${count} more chats. They do not fit on this card.`,
  toAdd:
    'Does the network have another meeting? Add me to its chat. Choose More, The chats there. Rounds and turns stay apart per chat.',
  rename: 'Change the name',

  linkTitle: 'Does this chat belong to a network of yours?',
  link: 'The chat then takes part in that network. What was already set here is dropped. You cannot undo this.',
  linkLabel: 'This chat belongs to',
  linkError: 'Choose a network.',
  doLink: 'Link',
  linkingTitle: 'I am linking this chat',
  linking: 'When it is done, the chat says so. Does it not, after a few minutes? Then choose More, The chats again.',
  linkedTitle: 'This chat now belongs to a network',
  linked:
    'The coordinator of the network linked this chat. At the end of each meeting I come here with questions. Rounds and turns of this chat stay apart.',

  nameTitle: 'What is this chat called?',
  nameLabel: 'A short name, such as: Steering group. If you leave this empty, the name in Teams counts.',
  nameError: 'Make the name shorter: 60 characters fit.',
  saved: 'The name is saved.',
  save: 'Save',
  back: 'All chats',
};
