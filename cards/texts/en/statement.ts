import type { statement as dutch } from '../nl/statement.ts';

export const statement: typeof dutch = {
  title: 'How Kring treats data',
  fallback: 'How Kring treats data. Open this card in Teams.',
  answers:
    'Your name is not with your answer. The outcome comes only after a round has closed, from five answers on, and only of everyone together. After that nobody can find out what you answered, neither can we.',
  voluntary: 'Taking part is voluntary. Nobody can be recognised by skipping.',
  keptTitle: 'What Kring keeps, and for how long',
  rightsTitle: 'What you can do',
  rights:
    'At any moment you can see what is kept about you, take it along as a file, take a pause, and have yourself erased. An answer in an open round you can change or erase yourself.',
  limits:
    'What erasing cannot reach: answers in closed rounds, since nobody knows which were yours, and the copies that Teams itself keeps of what was in the chat.',
  askTitle: 'Whom you can turn to',
  ask: 'Ask the coordinator of your network, or the data protection officer of the organisation that runs Kring. You can also complain to the Dutch data protection authority (Autoriteit Persoonsgegevens).',

  until: {
    closing: 'Until the round closes',
    done: 'Until it is done',
    replaced: 'Until something new takes its place',
    'network-end': 'As long as the network uses Kring',
    erased: 'Until you have yourself erased',
    return: 'Until you take part again or are no longer in the chat',
  },
  after: {
    closing: 'after the round has closed',
    meeting: 'after the meeting',
    leaving: 'after you left the chat',
    action: 'after it happened',
    asking: 'after it was asked',
  },
  days: (count) => (count === 1 ? '1 day' : `${count} days`),
  years: (count) => (count === 1 ? '1 year' : `${count} years`),
  erasure: {
    removed: 'is erased',
    unnamed: 'stays, but names you no more',
    sealed: 'stays: nobody can see what was yours',
    'names-nobody': 'names nobody',
  },
  purpose: {
    ask: 'asking questions after a meeting',
    answer: 'keeping your answer while you can change it',
    show: 'seeing the outcome and the trend together',
    rotate: 'letting the chair rotate',
    reach: 'reaching the chat and finishing the work',
    protect: 'doing what you asked about your data',
    account: 'being able to explain who did what',
  },
  owner: { network: 'the network', member: 'the member', operator: 'whoever runs Kring' },
  holds: {
    person: 'the mark of a person in Teams',
    people: 'marks of people in Teams',
    name: 'a name',
    organisation: 'an organisation: the mail domain or the tenant',
    words: 'typed text',
    sealed: 'encrypted, readable to nobody after closing',
    chat: 'where a chat in Teams can be reached',
    id: 'a mark that names nobody',
    moment: 'a moment',
    state: 'a state or a setting',
    figure: 'a number',
  },
  kinds: {
    network: {
      name: 'the network',
      what: 'the name, shared task and settings of the network, and who coordinates it, added Kring and wrote the task',
    },
    meetings: {
      name: 'how many meetings there were',
      what: 'how many meetings a chat had and when the last ones were',
    },
    round: { name: 'the rounds', what: 'which questions were asked about which meeting, and when' },
    results: { name: 'the outcomes', what: 'rounded averages of the whole group, from five answers on' },
    remarks: {
      name: 'remarks',
      what: 'what people added in words, shuffled, without a name or time, for the coordinator alone',
    },
    release: {
      name: 'which remarks were shared',
      what: 'that the coordinator shared a remark with the group, and in which message',
    },
    action: {
      name: 'the log',
      what: 'who changed a setting, or shared or deleted a remark, and when, without what it said',
    },
    member: {
      name: 'your name and organisation',
      what: 'the name and organisation of who is in the chat, since which meeting, and a pause',
    },
    proposal: { name: 'questions to chair', what: 'who was asked and whether it was a yes or a no' },
    work: { name: 'what Kring still has to do', what: 'a list of work: post a card, close a round' },
    erasure: { name: 'that you asked to be erased', what: 'who asked to be erased, while that is being done' },
    erased: {
      name: 'a mark without a name of who was erased',
      what: 'a hash of the mark in Teams, without a name, so that the member list of Teams does not bring erased people back',
    },
    chat: { name: 'which chats belong to the network', what: 'where Kring can reach the chat in Teams' },
    turn: { name: 'who chaired', what: 'who chaired which meeting, for which organisation' },
    answer: {
      name: 'your answer',
      what: 'what you answered, encrypted, without a name; also that you chose ‘not this time’',
    },
    roundKey: {
      name: 'the key of the round',
      what: 'the key that answers are encrypted with; after it nobody can read them',
    },
    gate: { name: 'whether Teams made us wait', what: 'until when Teams asked to wait with messages' },
  },

  document: {
    title: 'Privacy statement of Kring',
    made: 'Made from the privacy register (`services/register.ts`) with `npm run docs`. Do not change this file by hand: a test compares it with the register.',
    whoTitle: 'Who is responsible',
    who: 'The organisations of the network decide together what Kring is used for. One organisation runs Kring and has the storage. How they arrange that among themselves is in their own agreement.',
    columns: ['What', 'What is in it', 'What for', 'How long', 'When you have yourself erased'],
    queuesTitle: 'Queues',
    queues: 'A queue holds nothing but pointers to work, with these data:',
    logTitle: 'The technical log',
    log: 'Log lines hold a fixed phrase and at most these data. Never a name, an answer or typed text. Where and for how long they are kept is up to whoever runs Kring.',
    notKeptTitle: 'What Kring does not keep',
    notKept: [
      'mail addresses, phone numbers, photos, calendars or attendance;',
      'who answered and who did not, after a round has closed;',
      'what one person answered, after a round has closed;',
      'outcomes per organisation or per person;',
      'data about clients or patients: Kring is not for that.',
    ],
    seesTitle: 'Who sees what',
    sees: [
      'Everyone in the chat: the outcomes of the whole group, and who chairs after a yes.',
      'You yourself: all that is kept about you, on a card that only you see.',
      'The chair of a meeting: the same as everyone, and the button to close.',
      'The coordinator: also the remarks of a round, shuffled and without a name, where there are enough.',
      'Whoever runs Kring: nothing of answers in the product. Whoever can reach the storage sees the tables; answers are encrypted in them until the round closes, and then gone.',
      'Whoever runs Teams: what was posted in the chat. An answer with a name never is.',
    ],
  },
};
