import type { giving as dutch, served as dutchServed } from '../nl/giving.ts';

export const giving: typeof dutch = {
  title: 'Turns',
  button: 'Turns',
  fallback: 'About who does what at the next meeting. Open this card in Teams.',
  intro: 'Who does what at the next meeting. A name is here only after a yes.',
  states: { asked: 'asked, no answer yet', nobody: 'not known yet' },
  ask: 'Ask somebody',
  askOther: 'Ask somebody else',
  asked: 'The question goes to:',
  askedAfter: 'After a yes the name appears in the chat.',
  accepted: 'This person has said yes already. Nothing has changed.',
  chooseTitle: 'Whom do you ask?',
  chooseIntro:
    'I put the question, and say that whoever leads the network asks this, and why. The name appears in the chat only after a yes. Whoever was asked before is then not asked any more, and keeps their place in the queue.',
  who: 'Who?',
  why: 'Why this person?',
  pickReason: 'Choose a reason.',
  reasons: {
    'subject-fits': 'The subject fits',
    'asked-for-it': 'They asked for it',
    'nobody-else': 'Nobody else can',
    other: 'Something else',
  },
  because: {
    'subject-fits': 'Whoever leads the network asked you for this time. The reason: the subject fits you.',
    'asked-for-it': 'Whoever leads the network asked you for this time. The reason: you asked for it yourself.',
    'nobody-else': 'Whoever leads the network asked you for this time. The reason: nobody else can.',
    other: 'Whoever leads the network asked you for this time. Which reason that has was not said. You can ask for it.',
  },
  give: 'Ask',
  back: 'Back',
  sureTitle: 'Somebody said yes already',
  saidYes: 'Yes said:',
  sure: 'If you ask somebody else all the same, this name leaves the chat. Tell this person yourself first. That is kinder than seeing it in the chat.',
  giveAnyway: 'Ask somebody else anyway',
};

export const served: typeof dutchServed = {
  title: 'Who did what?',
  button: 'Who did what?',
  fallback: 'About who did what at the latest meeting. Open this card in Teams.',
  intro:
    'It is about the latest meeting. Who really did it counts in how turns are spread. Things sometimes go otherwise than planned, and that is fine.',
  saved: 'Kept. This is how it stands now.',
  nobody: 'not known yet',
  mine: 'That was me',
  other: 'It was another',
  moreTitle: 'Did it go otherwise than planned?',
  leading: {
    chair: { mine: 'I chaired', other: 'Somebody else chaired' },
    'reflection-host': { mine: 'I led the reflection', other: 'Somebody else led the reflection' },
  },
  chooseTitle: 'Who did it?',
  who: 'Who?',
  save: 'Save',
  back: 'Back',
};
