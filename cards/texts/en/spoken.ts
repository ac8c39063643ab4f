import type { spoken as dutch } from '../nl/spoken.ts';

export const spoken: typeof dutch = {
  title: 'Looking back together',
  intro: 'Without numbers this time. Ask this question aloud and go round the table.',
  privacy: 'I do not keep who said what. The chair may write down one sentence.',
  fallback: 'Looking back on the meeting together. Open this card in Teams.',
  done: 'We talked',

  formTitle: 'You looked back together',
  formIntro: 'This counts as a round. Do you want to write down one sentence? The group hears it next time.',
  ask: 'Ask this question aloud and go round the table.',
  formNotYet:
    'Did you talk about it? Press Save: then it counts as a round. You may write down one sentence. The group hears it next time.',
  formReplaces: 'Did people already answer on the card? I do not count those answers, and I erase them.',
  said: 'What did you say? No names or details of clients or colleagues.',
  saidError: 'Make the text shorter: there is room for 280 characters.',
  save: 'Save',
  kept: 'Saved. This counts as a round.',
  keptOther: 'Somebody else already wrote down a sentence for this round. That one stays. Yours was not saved.',
  keptNext: 'Did you agree on something? Write it down, and next time I will ask whether it worked.',

  pastTitle: 'Talked about together',
  past: 'You talked about this together. That counts as a round.',
  pastSaid: 'Written down:',
  pastFallback: 'You talked about this together. Open this card in Teams.',
  remove: 'Take sentence away',
  removeTitle: 'Take this sentence away?',
  removing:
    'Taking it away is for good: nobody can bring it back. If it is on a card in the chat, it soon disappears there, too.',
  removedTitle: 'The sentence is gone',
  removed:
    'I do not keep the sentence any more. If it was on a card in the chat, it soon disappears there, too. The round still counts.',
  another: 'Write another',
  removeFallback: 'Taking away the sentence about your talk. Open this card in Teams.',
  notHad: 'This question is over. At the next meeting you look back together again.',

  doorTitle: 'Looking back aloud',
  door: 'Did you talk together? The chair or the coordinator records that here.',

  sizeTitle: 'How many of you are there?',
  sizes: { 'under-five': 'Fewer than five', 'five-to-seven': 'Five to seven', 'eight-or-more': 'Eight or more' },
  sizeNoted: {
    'under-five':
      'Good to know. With so few people there will be one question to talk about together, because numbers would show who thought what.',
    'five-to-seven': 'Good to know. The questions will come in the chat.',
    'eight-or-more': 'Good to know. The questions will come in the chat.',
  },
  sizeSaid: {
    unremarked: 'Good to know. The questions will come in the chat, without room for remarks.',
    talk: 'Good to know. There will be one question to talk about together.',
    asked: 'The questions are in the chat already. Do you prefer to talk? Choose More there, and then We talked.',
    aloud: 'The question to talk about is in the chat already. Did you talk? Choose We talked there.',
    over: 'I do not ask anything about that meeting any more. At the next meeting you can say it again.',
  },
  sizeFallback: 'How many of you there are. Open this card in Teams.',
};
