import type { settings as dutch } from '../nl/settings.ts';

export const settings: typeof dutch = {
  title: 'Settings',
  fallback: 'The settings of your network. Open this card in Teams.',
  saved: 'Saved.',
  changes: {
    network: 'Change the network',
    task: 'Change the task',
    rules: 'Change the rules',
    start: 'Choose a meeting',
    pause: 'Choose a pause',
  },
  changedBy: (day) => `Last changed on ${day} by`,
  changedByYou: (day) => `Last changed on ${day}, by you.`,
  changedOn: (day) => `Last changed on ${day}.`,

  network: 'The network',
  nameless: 'no name yet',
  is: (kind, language) => `Kind: ${kind}. Language in the chat: ${language}.`,
  noKind: 'not chosen yet',
  kinds: { region: 'region', neighbourhood: 'neighbourhood', theme: 'theme' },
  languages: { nl: 'Dutch', en: 'English' },
  minutes: (count) => `A meeting usually takes ${count} minutes.`,
  rotating: 'Somebody else chairs each time. Is your chair fixed? Then somebody else leads the reflection each time.',
  fixed: 'The same person always chairs. Somebody else leads the reflection each time.',
  fix: 'One fixed chair',
  rotate: 'Somebody else each time',

  task: 'Shared task and ambition',
  purpose: 'Your shared task:',
  ambition: 'Your ambition:',
  noTask: 'There is no shared task and no ambition yet.',
  since: (day) => `This has been your ambition since ${day}.`,
  former: 'Former ambitions',
  formerSince: (day) => `Since ${day}:`,
  formerMore: (count) => (count === 1 ? 'And 1 more before.' : `And ${count} more before.`),

  rules: 'Ground rules',
  rulesAre: (threshold, hasRemarks) =>
    `I show the outcome from ${threshold} answers. ${hasRemarks ? 'People may write a remark.' : 'Remarks are off.'}`,
  kept: (summaries, turns) => `I keep outcomes for ${summaries}, and who had which role for ${turns}.`,
  months: (count) => (count === 1 ? '1 month' : `${count} months`),

  start: 'First meeting',
  startsOn: (day) => `I take part from ${day}.`,
  startsNext: 'I take part from the next meeting.',

  pause: 'Pause',
  pausedUntil: (day) => `Your network is paused until ${day}.`,
  paused: 'Your network is paused until the coordinator starts again.',
  notPaused: 'Your network is not paused now.',
  pauseTitle: 'A pause for the whole network',
  pauseFallback: 'About a pause for your network. Open this card in Teams.',
  pauseMeans:
    'During a pause, for example in summer, I ask nobody anything. A round that is already open goes on. After the pause I start again by myself.',
  weeks: (count) => `${count} weeks`,
  untilResumed: 'Until I start again',
  resume: 'Start again',

  ambitionTitle: 'What we want together',
  ambitionFallback: 'Your shared task and ambition. Open this card in Teams.',
  ambitionChange: 'Whoever coordinates can change this under More, Settings.',

  quietTitle: 'Not just now',
  quietFallback: 'Why I ask nothing now. Open this card in Teams.',
  notYet: (day) => `The coordinator chose that I take part from ${day}. To start sooner: More, Settings.`,
  quietPause: 'A round that is already open goes on. The coordinator can start sooner under More, Settings.',
};
