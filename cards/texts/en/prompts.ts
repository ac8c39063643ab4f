import type { PromptTexts } from '../nl/prompts.ts';
import {
  ambition,
  howClear,
  howEasily,
  howFair,
  howFar,
  howItWent,
  howMuch,
  howMuchCloser,
  howMuchOf,
  howStrongly,
  howWell,
  meetingForm,
  noLabels,
} from './prompt-labels.ts';

export const prompts: PromptTexts = {
  'SAM-1': {
    text: 'How well did we work together in this meeting?',
    help: 'This shows over several meetings how we work together.',
    labels: howItWent,
  },
  'SAM-2': {
    text: 'How well did we listen to each other today?',
    help: 'Good listening helps us move forward together.',
    labels: howWell,
  },
  'BET-1': {
    text: 'How much energy did this meeting give you?',
    help: 'This shows which meetings give energy.',
    labels: howMuchOf,
  },
  'BET-2': {
    text: 'How involved do you feel in the network right now?',
    help: 'This shows how involved the group feels over time.',
    labels: howStrongly,
  },
  'DOE-1': {
    text: 'How much closer did this meeting bring us to our goal?',
    help: 'This shows whether our meetings help us reach the goal.',
    labels: howMuchCloser,
  },
  'DOE-2': {
    text: 'How well does what we are doing now fit our goal?',
    help: 'This keeps our work in line with the goal.',
    labels: howWell,
  },
  'OPG-1': {
    text: 'How clear is it to you now what we are working on together?',
    help: 'A clear task makes it easier to take part.',
    labels: howClear,
  },
  'OPG-2': {
    text: 'How easily can you explain to a colleague now what we do together?',
    help: 'What you can explain well is usually clear too.',
    labels: howEasily,
  },
  'BEL-1': {
    text: 'How much does the network bring your own organisation at present?',
    help: 'Working together lasts when it also helps your own organisation.',
    labels: howMuch,
  },
  'BEL-2': {
    text: 'What does taking part cost your organisation at present?',
    help: 'This helps us take into account what taking part asks.',
    labels: noLabels,
  },
  'ONT-1': {
    text: 'How much room was there today to catch up with each other?',
    help: 'Getting to know each other often starts beyond the agenda.',
    labels: howMuchOf,
  },
  'ONT-2': {
    text: 'Which form suits this meeting best?',
    help: 'This helps us choose when to meet online.',
    labels: meetingForm,
  },
  'MEN-1': {
    text: 'Which knowledge did we miss at the table today?',
    help: 'Naming a role or a profession is enough.',
    labels: noLabels,
  },
  'MEN-2': {
    text: 'How complete were we today for what we wanted to discuss?',
    help: 'This shows whether all the roles we need are taking part.',
    labels: howFar,
  },
  'TIJ-1': {
    text: 'Was this meeting worth your time?',
    help: 'Everyone is short of time, so we like to use it well.',
    labels: howFar,
  },
  'TIJ-2': {
    text: 'How well did the time today fit what we wanted to discuss?',
    help: 'This helps to make the next agenda just full enough.',
    labels: howWell,
  },
  'ROL-1': {
    text: 'How fair is the division of tasks at present?',
    help: 'Shared work keeps it light for everyone.',
    labels: howFair,
  },
  'ROL-2': {
    text: 'Does this network now feel as if it belongs to all of us?',
    help: 'A network is stronger when everyone carries it.',
    labels: howFar,
  },
  'ROL-3': {
    text: 'How well do we take turns in leading at present?',
    help: 'Taking turns gives more people a chance to lead.',
    labels: howWell,
  },
  'ERK-1': {
    text: 'How well are we now using what you are good at?',
    help: 'People like to join in with what they are good at.',
    labels: howWell,
  },
  'ERK-2': {
    text: 'How much at home do you feel in this group now?',
    help: 'Feeling at home makes it easier to take part.',
    labels: howFar,
  },
  'ERK-3': {
    text: "How much appreciation was there today for each other's work?",
    help: 'Being seen makes people want to go on.',
    labels: howMuchOf,
  },
  'VEI-1': {
    text: 'How easily could you say what you thought today?',
    help: 'Speaking openly helps us choose well.',
    labels: howEasily,
  },
  'VEI-2': {
    text: 'How much room was there today for a different opinion?',
    help: 'Different opinions help us choose well.',
    labels: howMuchOf,
  },
  'RES-1': {
    text: 'How much has started to move since last time?',
    help: 'This shows what happens between two meetings.',
    labels: howMuch,
  },
  'RES-2': {
    text: 'How much do residents notice now of what we do together?',
    help: 'In the end we do it for them.',
    labels: howMuch,
  },
  'RES-3': {
    text: 'How much is happening now between our meetings?',
    help: 'This shows whether the core group is under way.',
    labels: howMuch,
  },
  'ORG-1': {
    text: 'How well were we prepared for this meeting?',
    help: 'Good preparation gets more out of an hour together.',
    labels: howWell,
  },
  'ORG-2': {
    text: 'How clear are the agreements we made today?',
    help: 'Clear agreements make the next step easy.',
    labels: howClear,
  },
  'IJK-1': {
    text: 'Is our ambition still right?',
    help: 'This shows whether the ambition still fits what we want.',
    labels: ambition,
  },
  'IJK-2': {
    text: 'How well is your organisation connected at present?',
    help: 'This shows whether everyone is still on board.',
    labels: howWell,
  },
};
