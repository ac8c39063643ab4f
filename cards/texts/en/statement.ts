import type { statement as dutch } from '../nl/statement.ts';

export const statement: typeof dutch = {
  title: 'How Kring treats data',
  fallback: 'How Kring treats data. Open this card in Teams.',
  answers:
    'Your name is not with your answer. The outcome comes only after a round has closed, from five answers on, and only of everyone together. The number of answers is always there. After the round has closed nobody can find in the data of Kring what you answered. In a small group, people who tell each other their answers can sometimes work out that of somebody else.',
  voluntary: 'Taking part is voluntary. Kring does not show who skipped, but it does show how many people answered.',
  keptTitle: 'What Kring keeps, and for how long',
  rightsTitle: 'What you can do',
  rights:
    'At any moment you can see what is kept about you, take a pause, and have yourself erased. Where downloads are set up, you can also take all of it along as a file. An answer in an open round you can change or erase yourself.',
  limits:
    'When you have yourself erased, the outcomes and remarks of closed rounds stay. They do not say what is yours. It also stays on record when your organisation had a role, unless you are the only one from there. The name of the chat stays, even if your name is in it. An agreement that somebody else wrote down stays too, with whoever is in it. The log and technical log lines stay, without your name. Apart from that, all that is left is a code without a name. That way the member list of Teams does not put you back. Whoever also has that member list can work out whose code it is. Teams itself keeps copies of what was in the chat. Kring cannot reach those. If Teams placed a card twice, Kring can sometimes change only one of the two.',
  askTitle: 'Whom you can turn to',
  ask: 'Ask the coordinator of your network, or the data protection officer of the organisation that runs Kring. You can also complain to the Dutch data protection authority (Autoriteit Persoonsgegevens).',

  until: {
    closing: 'Until the round closes',
    done: 'Until it is done',
    replaced: 'Until something new takes its place',
    'network-end': 'As long as the network uses Kring',
    unused: 'Until nobody of that organisation takes part any more',
    return: 'Until you take part again or are no longer in the chat',
    'month-end': 'Until the month is over',
    'operator-decides': 'As long as whoever runs Kring decides',
  },
  after: {
    closing: 'after the round has closed',
    settling: 'after the agreement worked out or lapsed',
    meeting: 'after the meeting',
    leaving: 'after you left the chat',
    action: 'after it happened',
    asking: 'after it was asked',
    opening: 'after the round should have begun',
    due: 'after it should have been done',
    absence: 'after the day on which you are not there',
  },
  days: (count) => (count === 1 ? '1 day' : `${count} days`),
  years: (count) => (count === 1 ? '1 year' : `${count} years`),
  orShorter: (term) => `${term}, or shorter if that was set`,
  orElse: (until, term) => `${until}, or else ${term}`,
  settled: (yes, otherwise) => `A yes ${yes}; a no or no answer until after the meeting, or else ${otherwise}`,
  whenOver: (days) =>
    `Each night Kring erases what is too old. If your network stops, that can be undone for ${days} days. After that Kring erases everything of the network.`,
  erasure: {
    'last-one': 'goes when nobody else is of that organisation',
    removed: 'is erased',
    unnamed: 'stays, but names you no more',
    sealed: 'stays: it does not say what is yours',
    marked: 'holds a code without a name at most',
    'names-nobody': 'stays: there is no person in it',
  },
  purpose: {
    ask: 'asking questions with a meeting',
    answer: 'keeping your answer while you can change it',
    show: 'seeing the outcome and the trend together',
    agree: 'remembering what you agreed',
    rotate: 'taking turns in roles',
    lead: 'know who leads the network',
    reach: 'reaching the chat and finishing the work',
    spare: 'not sending you too many messages',
    protect: 'doing what you asked about your data',
    account: 'being able to explain who did what',
    repair: 'finding and mending what went wrong',
  },
  owner: { network: 'the network', member: 'the member', operator: 'whoever runs Kring' },
  holds: {
    person: 'the identifier of a person in Teams',
    people: 'identifiers of people in Teams',
    mark: 'a code without a name; whoever also has the member list can work out whose',
    respondent: 'a code without a name; only with the key of the round can it be worked out whose',
    name: 'a name',
    organisation: 'an organisation: the mail domain, or the identifier of the organisation in Teams',
    words: 'typed text',
    sealed: 'encrypted, readable to nobody after closing',
    chat: 'where a chat in Teams can be reached',
    id: 'an identifier, not of a person',
    moment: 'a moment',
    state: 'a state or a setting',
    figure: 'a number',
  },
  kinds: {
    network: {
      name: 'the network',
      what: 'the name, shared task, ambition and settings of the network, who coordinates it and added Kring, and who wrote the name, the task and the ambition. If the name is that of the chat, it stays even if your name is in it',
    },
    ambition: {
      name: 'former ambitions',
      what: 'what the network wanted to achieve before, since when, and who wrote that',
    },
    ownPrompt: {
      name: 'the network’s own questions',
      what: 'questions that whoever coordinates thought of, when, and who wrote them',
    },
    meetings: {
      name: 'how many meetings there were',
      what: 'how many meetings a chat had, when the last ones were, whom I told before the end that the questions were coming (as a code), and on which day the next one is if somebody said so',
    },
    asked: {
      name: 'what a chat was asked before',
      what: 'how often and when each question was asked and how many rounds there were this month, so that I do not ask too much',
    },
    round: {
      name: 'the rounds',
      what: 'which questions were asked about which meeting, and when. Of the network’s own questions also the text, and who wrote it',
    },
    checkIn: {
      name: 'planned check-ins',
      what: 'which questions come between two meetings, when, for whom and how often, and why one did not go ahead',
    },
    ask: {
      name: 'whether a question reached you',
      what: 'of a check-in in a chat of your own: whether the message arrived, with a code without a name. Not whether you answered',
    },
    results: {
      name: 'the outcomes',
      what: 'how many people answered. For each question, from five answers on: the average, rounded to halves, and a word for how far apart the answers are. From eight on also how many were low, middle and high. Of a question with three choices: what most people chose, and from eight on how many chose what',
    },
    agreement: {
      name: 'agreements',
      what: 'what you agreed after a round, who does it and when, whether it worked, and who wrote the agreement down. Everybody in the chat can read them',
    },
    agreed: {
      name: 'how many agreements there were',
      what: 'how many agreements a chat made, and when the last one was',
    },
    said: {
      name: 'what was written down after a conversation',
      what: 'one sentence about a round that was spoken, and who wrote it',
    },
    line: {
      name: 'what a meeting began with',
      what: 'which agreements and which outcome were repeated in the chat when a meeting began, and in which message',
    },
    remarks: {
      name: 'remarks',
      what: 'what people added in words, shuffled, without a name or time. The coordinator reads them; what the coordinator shares, the whole group sees',
    },
    release: {
      name: 'which remarks were shared',
      what: 'that the coordinator shared a remark with the group, and in which message',
    },
    action: {
      name: 'the log',
      what: 'who changed a setting, shared or deleted a remark, or asked somebody for a role out of turn and for which of four reasons, and when; without what it said, and without who was asked',
    },
    member: {
      name: 'your name and organisation',
      what: 'of who is in the chat: the identifier in Teams, name, organisation and who filled it in, layer, whether somebody is of the core group, language, whether there is still a welcome to come, who sits in and until when, which roles somebody would rather not or gladly do, whether it is an account of their own, in which chats since and until when, until when there is a pause, and since when somebody has been out of all chats',
    },
    organisation: {
      name: 'names of organisations',
      what: 'what an organisation is called, if a member or the coordinator filled that in, and how Kring knows it',
    },
    rotation: {
      name: 'how roles rotate',
      what: 'which roles rotate in a chat, and which organisations count half',
    },
    proposal: {
      name: 'questions to take on a role',
      what: 'who was asked for which role and why, who was asked before that, who was asked to swap until they answer, and whether it was a yes',
    },
    absence: {
      name: 'when you are not there',
      what: 'on which days you are not there. Kring does not ask you for a role then. Nobody else sees it',
    },
    announcement: {
      name: 'what the chat reads of who does what',
      what: 'in which message of Kring it stands who has which role at a meeting, and who they are',
    },
    declines: {
      name: 'that somebody said “not this time”',
      what: 'who said so for the coming meeting and for the one before it, so that Kring can ask after two times whether somebody wants to stay in line',
    },
    appointment: {
      name: 'who is to get a role',
      what: 'who wants to become the coordinator, or was asked to be the coordinator or the deputy, who asked, and in which message it stands',
    },
    work: {
      name: 'what Kring still has to do',
      what: 'a list of work: post a card, close a round, erase somebody',
    },
    erasure: { name: 'that you asked to be erased', what: 'who asked to be erased, while that is being done' },
    erased: {
      name: 'a code without a name of who was erased',
      what: 'a code made from the identifier in Teams. That way the member list of Teams does not put erased people back. Whoever also has that member list can work out whose code it is',
    },
    chatName: { name: 'names of chats', what: 'what those who lead the network call a chat, and who thought of that' },
    digest: {
      name: 'the weekly message',
      what: 'of which week there was a message for those who lead the network, and since when the network has been paused',
    },
    chat: {
      name: 'which chats belong to the network',
      what: 'what the chat is called in Teams, where Kring can reach it, and why it sometimes cannot',
    },
    turn: {
      name: 'who had which role',
      what: 'who had which role at which meeting, for which organisation, and whether that was in turn, swapped or asked. When somebody is erased who is the only one from an organisation, this goes altogether',
    },
    lastTurns: {
      name: 'when an organisation last had a turn',
      what: 'of each organisation the number of the meeting where somebody of it last filled a role, without a name and without a date. It stays for longer than who filled which role, since the rotation would begin anew again and again without it. If you are the only one of your organisation, this number is about you',
    },
    answer: {
      name: 'your answer',
      what: 'what you answered, encrypted, without a name; also that you chose ‘not this time’',
    },
    roundKey: {
      name: 'the key of the round',
      what: 'the key that answers are encrypted with. Once it is gone, nobody can read the answers',
    },
    gate: { name: 'whether Teams made Kring wait', what: 'until when Teams asked to wait with messages' },
    private: {
      name: 'how many messages you had this month',
      what: 'a code without a name, the month, and how many messages Kring sent you of its own accord: two a month at most, over all your networks together. The weekly card for who leads a network does not count',
    },
  },

  document: {
    title: 'Privacy statement of Kring',
    whoTitle: 'Who is responsible',
    who: 'The organisations of the network decide together what Kring is used for. One organisation runs Kring and has the storage. How they arrange that among themselves is in their own agreement.',
    columns: ['What', 'What is in it', 'What for', 'How long', 'When you have yourself erased'],
    log: 'Kring also makes technical log lines, to find what went wrong. There is never a name, an answer or typed text in them. How long they stay is up to whoever runs Kring.',
    notKeptTitle: 'What Kring does not keep',
    notKept: [
      'mail addresses, phone numbers, photos or calendars;',
      'who was at a meeting. It does keep on which days you are away, if you say so ahead: until that day is over;',
      'who answered and who did not, after a round has closed;',
      'what one person answered, after a round has closed;',
      'outcomes per organisation or per person;',
      'data about clients or patients: Kring is not for that.',
    ],
    seesTitle: 'Who sees what',
    sees: [
      'Everyone in the chat: your shared task, the outcomes of the whole group, your agreements, the remarks that the coordinator shares, and who has which role, after a yes.',
      'You yourself: what is kept about you, on a card that only you see.',
      'The chair of a meeting: the same as everyone, and the button to close.',
      'The coordinator: also the remarks of a round, shuffled and without a name, where there are enough.',
      'Whoever runs Kring: nothing of answers in the product. Whoever can reach the storage sees the tables. Answers are encrypted in them; remarks of closed rounds can be read there, without a name. Whoever also has the master key can read answers while a round is open. After it has closed nobody can: answers and key are gone by then.',
      'Whoever runs Teams: what was posted in the chat. An answer with a name never is. What you fill in on a card does pass through Teams.',
    ],
  },
};
