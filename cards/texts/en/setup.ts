import type { setup as dutch } from '../nl/setup.ts';

export const setup: typeof dutch = {
  open: 'Set up',
  fit: 'Does this work for us?',

  fitTitle: 'Does this work for us?',
  fitFallback: 'Whether Kring works for you. Open this card in Teams.',
  fitAnswers: [
    ['Guests', 'take part like everybody: they answer, chair and coordinate.'],
    [
      'People from another organisation',
      'keep their own account and take part as well. Only a message one to one does not always reach them. That is why all that is personal is behind a button in this chat, too.',
    ],
    [
      'Whoever joins the meeting without an account',
      'may answer and gets no turn. According to Microsoft the buttons work for them, too. Your ICT department may have switched that off.',
    ],
    ['A series of meetings', 'has one chat. You add me to it once.'],
    ['Separate meetings', 'have a chat each. Add me to every chat that is to take part.'],
    [
      'Just before the end',
      'of a planned meeting I come by myself, if Teams tells me that it began or ended. Does Teams not tell, or was the meeting not planned? Then type: reflect.',
    ],
    ['On a phone', 'you answer in the same way. What a chart shows stands there in words, too.'],
    [
      'The ICT department',
      'of the organisation that this chat belongs to must have allowed Kring. If I am in this chat, it has. People from outside only get in if that department lets in guests and other organisations.',
    ],
    ['Nobody', 'needs to install anything.'],
  ],
  goOn: 'Go on',

  whoTitle: 'Who can set this up?',
  whoFallback: 'Who can set up this network. Open this card in Teams.',
  whoLeads: 'The coordinator of this network can. Ask:',
  whoLeadsNameless: 'The coordinator of this network can. Ask the coordinator to do it.',
  whoMay: 'Whoever added me can. So can whoever organises the meeting.',
  whoElse:
    'Is that not you, and will you coordinate this network? Then it is possible once a second member confirms it.',
  take: 'I am the coordinator',

  formTitle: 'Setting up your network',
  networkTitle: 'The network',
  taskTitle: 'Shared task and ambition',
  formFallback: 'Setting up your network. Open this card in Teams.',
  formIntro:
    'Only the name is yours to think of. For the rest something has been chosen. Everything can be changed later.',
  name: 'What is your network called?',
  nameError: 'Give the network a name of 80 characters at most.',
  kind: 'What kind of network is it?',
  kinds: {
    region: 'a region',
    neighbourhood: 'a neighbourhood',
    theme: 'a theme',
    patient: 'around one client or patient',
  },
  language: 'In which language do I write in the chat?',
  languages: { nl: 'Dutch', en: 'English' },
  purpose:
    'What are you working on together? One sentence, which stands above every card with questions. May stay empty.',
  purposeError: 'Make the sentence shorter: it holds 200 characters.',
  ambition: 'What do you want to achieve together? That is your ambition. May stay empty.',
  ambitionError: 'Make the text shorter: it holds 300 characters.',
  role: 'Who coordinates this network?',
  roles: { me: 'I do', other: 'somebody else, whom I choose next' },
  minutes: 'How many minutes does a meeting usually take?',
  minutesError: 'Fill in a number from 15 to 360.',
  chair: 'Who chairs the meetings?',
  chairs: {
    rotating: 'somebody else each time',
    fixed: 'always the same person; then somebody else leads the reflection each time',
  },
  pickOne: 'Pick one.',
  formPrivacy: 'Write no names or data of clients or patients.',
  save: 'Save',

  stepsTitle: 'Your network is ready',
  takenTitle: 'You are now the coordinator of this network',
  stepsFallback: 'Your network is ready. Open this card in Teams.',
  takenNext: 'Set up the network now. It takes a few minutes.',
  stepsIntro: 'This is what you can still do, in any order. It need not all be now.',
  handOver: 'You are now the coordinator. Choose here who takes over from you. Until they say yes, it is you.',
  chooseLeader: 'Choose the coordinator',
  steps: {
    preview: 'See the card',
    announcement: 'E-mail to the members',
    start: 'First meeting',
    deputy: 'Deputy',
  },
  firstIs: (day) => `The first questions come with the meeting of ${day}.`,
  firstIsNext: 'The first questions come at the next meeting.',
  settings: 'Settings',
  back: 'Back',

  preview: 'This is how a member sees the card. Nothing is sent from here.',

  announcementTitle: 'E-mail to the members',
  announcementFallback: 'An e-mail to the members, to copy. Open this card in Teams.',
  announcementIntro: 'Copy this text to your own e-mail. Change it as you like: what you change here, I do not keep.',
  announcementLabel: 'Text for your e-mail',
  announcement: (first) =>
    [
      'Dear all,',
      `${first}, Kring takes part in the Teams chat of our meeting. Kring is a small helper that asks three short questions at the end of each meeting, about how we work together. Answering takes about twenty seconds.`,
      'Your name is not with your answer. We see the outcome from five answers on, and only of everyone together. You may take part, and you need not.',
      'You need not install anything. It works on your phone as well, and with an account of another organisation. Every card has a button More. There you see what Kring keeps about you, and you can take a pause or have yourself erased.',
      'Questions? Ask me.',
    ].join('\n\n'),
  announcementOn: (day) => `From the meeting of ${day} on`,
  announcementNext: 'From our next meeting on',

  startTitle: 'The first meeting',
  startFallback: 'From which meeting on I take part. Open this card in Teams.',
  startIntro: 'Before the first meeting that you choose, I ask nobody anything.',
  startNext: 'The next meeting',
  startDay: 'Or choose a day. From that day on I take part.',
  startError: 'Choose a day from today until a year from now.',
};
