import type { privacy as dutch } from '../nl/privacy.ts';

export const privacy: typeof dutch = {
  personal: 'Only you see this.',
  myData: 'My data',
  back: 'Back',

  title: 'What I keep about you',
  fallback: 'What I keep about you. Open this card in Teams.',
  nothing: 'Nothing is kept about you.',
  network: 'Network:',
  nameless: 'without a name',
  name: 'Your name:',
  organisation: 'Your organisation:',
  noOrganisation: 'none',
  organisationBy: {
    teams: 'I take your organisation from Teams. Not right? Choose More, My organisation.',
    member: 'You filled in your organisation yourself.',
    coordinator: 'The coordinator filled in your organisation.',
  },
  layers: {
    board: 'You work on the board.',
    management: 'You work in management.',
    practice: 'You work in practice.',
  },
  inCore: 'You are in the core group. The coordinator filled that in.',
  reads: { nl: 'My cards for you are in Dutch.', en: 'My cards for you are in English.' },
  toBeWelcomed: 'You still get a welcome from me.',
  substitute: 'Sits in for you:',
  sitsInFor: 'You sit in for:',
  sitsUntil: (day) => `Until ${day}.`,
  teamsId: 'Your mark in Teams:',
  joined: (meeting, left) =>
    left
      ? `You took part in a chat from meeting ${meeting} until ${left}.`
      : `You have taken part in a chat since meeting ${meeting}.`,
  noAccount: 'You take part without an account of your own. That is why you get no turn.',
  paused: (day) => `You have a pause until ${day}.`,
  left: (day) => `You have been out of the chat since ${day}. After a while this is erased by itself.`,
  coordinates: 'You are the coordinator.',
  deputises: 'You are the coordinator’s deputy.',
  waiting: {
    claimed: { coordinator: 'You said that you want to be the coordinator.', deputy: 'You want to be the deputy.' },
    asked: { coordinator: 'You were asked to be the coordinator.', deputy: 'You were asked to be the deputy.' },
    asking: {
      coordinator: 'You asked somebody to be the coordinator.',
      deputy: 'You asked somebody to be the deputy.',
    },
  },
  added: 'You added me.',
  wrote: {
    name: 'The name that you gave the network:',
    purpose: 'The shared task that you wrote:',
    ambition: 'The ambition that you wrote:',
    chat: 'The name that you gave a chat:',
    question: 'The question of your own that you wrote:',
    agreement: 'The agreement that you wrote down:',
    'agreed-by': 'Who will do it, you wrote:',
    said: 'What you wrote down after a conversation:',
  },
  absent: (days) => `You said that you are not there on ${enumerated(days)}.`,
  ratherNot: (roles) => `Under My turns you chose ‘rather not’ for ${enumerated(roles)}.`,
  gladly: (roles) => `Under My turns you chose ‘gladly’ for ${enumerated(roles)}.`,
  served: (days) => `You had a role on ${enumerated(days)}.`,
  servedMore: (count) => (count === 1 ? 'And once before that.' : `And ${count} times before that.`),
  asked: ({ asked, accepted, passed }) => {
    const times = (count: number) => (count === 1 ? 'once' : `${count} times`);
    const said = [
      ...(accepted > 0 ? [`yes ${times(accepted)}`] : []),
      ...(passed > 0 ? [`the question went to somebody else ${times(passed)}`] : []),
      ...(asked > 0 ? [`no answer yet ${times(asked)}`] : []),
    ];
    return `You were asked for a role ${times(asked + accepted + passed)}: ${enumerated(said)}.`;
  },
  announced: 'A message in a chat says that you have a role.',
  swapping: 'You asked somebody to swap, and they have not answered yet.',
  swap: 'Somebody asked you to swap, and you have not answered yet.',
  declined:
    'You said “not this time” the last time. I remember that until the meeting after it is over, so that after two times I can ask whether you want to stay in line. Nobody else sees it.',
  answer: (opened, closes) => `Round of ${opened}, open until ${closes} at the latest.`,
  skipped: 'You chose: not this time.',
  remark: 'Your remark:',
  logged: 'In the log:',
  actions: {
    'coordinator-appointed': 'Became the coordinator',
    'network-described': 'Set up the network',
    'chairing-changed': 'Chose who chairs the meetings',
    'coordinator-confirmed': 'Confirmed somebody else as the coordinator',
    'deputy-appointed': 'Became the deputy',
    'deputy-ended': 'Ended the role of deputy',
    'role-claimed': 'Said to want to be the coordinator',
    'role-asked': 'Asked somebody for a role',
    'role-withdrawn': 'Took back a question about a role',
    'purpose-changed': 'Changed the shared task',
    'ambition-changed': 'Changed the ambition',
    'threshold-changed': 'Changed the smallest number of answers',
    'free-text-switched': 'Switched remarks on or off',
    'terms-changed': 'Changed how long things are kept',
    'questions-chosen': 'Chose how many questions there are, or switched reminders on or off',
    'prompt-switched': 'Switched a question on or off',
    'own-prompt-added': 'Added a question of your own',
    'own-prompt-removed': 'Took away a question of your own',
    'start-chosen': 'Chose the first meeting',
    'network-paused': 'Gave the network a pause',
    'network-resumed': 'Ended the pause of the network',
    'remark-released': 'Shared a remark',
    'remark-deleted': 'Deleted a remark',
    'said-removed': 'Took away the sentence about a talk',
    'network-ended': 'Had the network stop',
    'network-continued': 'Undid the stopping of the network',
    'organisation-renamed': 'Gave an organisation another name',
    'member-corrected': 'Changed somebody’s organisation, layer or substitute',
    'chat-named': 'Gave a chat a name',
    'chat-linked': 'Linked a chat to the network',
    'check-in-planned': 'Planned or started a check-in',
    'check-in-cancelled': 'Took back a check-in',
    'mirror-shared': 'Chose what the group sees of the role mirror',
    'rotation-changed': 'Chose which roles are taken in turn, and how',
    'turn-given': 'Asked somebody for a role, out of turn',
  },
  someAction: 'Something that you set or deleted',
  logLine: (what, day) => `${what}, ${day}.`,
  loggedMore: (count) =>
    count === 1 ? 'There is 1 earlier line about you.' : `There are ${count} earlier lines about you.`,
  networksMore: (count) =>
    count === 1
      ? 'There is 1 more network. It does not fit on this card.'
      : `There are ${count} more networks. They do not fit on this card.`,
  restInFile: 'Not everything fits on this card. The file has everything.',
  restOnRequest:
    'Not everything fits on this card. What is newest goes first. The rest you can get as a file once downloads are set up. Ask whoever runs Kring for you to do that.',
  closedRounds: 'Answers from closed rounds are not here. Nobody can see which were yours.',
  erasedBusy: 'I am still erasing. What you still see here goes too. Look again in a while.',
  erasedDone:
    'You have been erased. All that is left is a code without a name. That way the member list of Teams does not put you back.',
  erasedSince: 'You had yourself erased. Below is what you gave after that.',
  incomplete: 'Of one or more networks I cannot read now what is there. Please try again later.',
  download: 'Download',
  pause: 'Pause',
  erase: 'Erase me',
  how: 'How does Kring treat data?',
  return: 'Take part again',

  eraseTitle: 'Do you want me to erase you?',
  eraseFallback: 'About erasing your data. Open this card in Teams.',
  goes: 'What goes:',
  goesWhat:
    'your name and organisation, your answers in open rounds, and your name with turns and with what you set. From the cards in the chat, too.',
  goesCoordinator:
    'If you are the coordinator or the deputy, that role becomes free. If you wrote the name, the shared task or the ambition of the network, the name of a chat, a question of the network’s own, an agreement or something after a conversation, that goes as well, from the cards too.',
  stays: 'What stays:',
  staysWhat:
    'the outcomes and remarks of closed rounds. They do not say what is yours. It also stays on record when your organisation had a role, unless you are the only one from there. The name of the chat stays, even if your name is in it. An agreement that somebody else wrote down stays too, with whoever is in it. The log and technical log lines stay, without your name.',
  staysMark:
    'A code without a name stays as well. That way the member list of Teams does not put you back. Whoever also has that member list can work out whose code it is.',
  unreached:
    'Teams itself keeps copies of what was in the chat. I cannot reach those. That is why there is never an answer with a name in the chat. If Teams placed a card twice, I can sometimes change only one of the two.',
  forGood: 'Erasing cannot be undone.',
  begunTitle: 'I have started erasing',
  begun:
    'Usually it takes a minute. If Teams makes me wait, it takes longer. Press the button to see whether it is done.',
  isItDone: 'See whether it is done',

  pauseTitle: 'Do you want a pause?',
  pauseFallback: 'About your pause. Open this card in Teams.',
  pauseMeans:
    'I then do not ask you for a role. The cards for the whole group keep coming. You may answer, but you do not have to.',
  pauseDays: (days) => `${days} days`,
  pausedTitle: 'You have a pause',
  pausedUntil: (day) => `Your pause lasts until ${day}. After that you take part in the turns again by itself.`,
  pauseEnd: 'End the pause',
};

function enumerated(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} and ${last}` : last;
}
