import type { rules as dutch } from '../nl/rules.ts';

export const rules: typeof dutch = {
  title: 'Ground rules',
  threshold: 'How many answers do we need to show the outcome?',
  answers: (count) => `${count} answers`,
  remarks: 'May people add a remark?',
  remarksOn: 'Yes, if they like',
  remarksOff: 'No',
  remarksIntro:
    'Only you read remarks, after closing and without names, when enough people wrote something. You choose whether the group sees one.',
  remarksNeedTen: 'Remarks need at least ten members. In a smaller group people could guess who wrote what.',
  openRounds: 'A round that is already open keeps the rules that are on its card.',
  monthsOfSummaries: 'For how many months do I keep the outcomes?',
  monthsOfTurns: 'For how many months do I keep who had which role?',
  monthsError: (most) => `Fill in a number from 1 to ${most}.`,
  monthsIntro:
    'Shorter is fine, longer is not: outcomes for 60 months at most, who had which role for 24 at most. I erase what is too old each night.',
  pickOne: 'Pick one.',
  save: 'Save',
  saved: 'The ground rules are saved. They apply from the next round.',
  fallback: 'The ground rules of your rounds. Open this card in Teams.',
};
