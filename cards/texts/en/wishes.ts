import type { wishes as dutchWishes } from '../nl/wishes.ts';

export const wishes: typeof dutchWishes = {
  button: 'My turns',
  title: 'My turns',
  fallback: 'Which roles you would rather not do, or gladly do. Open this card in Teams.',
  intro:
    'What would you like for each role? All three are fine. Nobody else sees what you choose, nor does the coordinator.',
  choices: { 'in-line': 'Just in line', 'rather-not': 'Rather not', gladly: 'Gladly' },
  pickOne: 'Choose one.',
  save: 'Save',
  saved: 'That is saved.',
  ratherNot:
    'With ‘rather not’ I do not ask you for that role on my own. The coordinator or a colleague still can. Did you already say yes to a turn? Then it stands. Where nobody wants to do a role, the coordinator only hears that it is still open.',
  gladly:
    'With ‘gladly’ I choose you sooner, if you waited as long and had as many turns as somebody else. Other than that it brings you no more turns.',
  everywhere: 'It holds in all chats of this network, also when you sit in for somebody. You can always change it.',
};
