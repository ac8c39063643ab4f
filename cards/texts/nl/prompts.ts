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

/** One question of the bank in one language, said to one person. */
export type PromptText = {
  readonly text: string;
  /** What it is asked for, in one sentence of at most 90 characters. */
  readonly help: string;
  /** For the points 1 to 5, or for the three choices in order; none where people write. */
  readonly labels: readonly string[];
};

const wording = {
  'SAM-1': {
    text: 'Hoe ging het samenwerken in dit overleg?',
    help: 'Zo volgen we over meer overleggen hoe we samenwerken.',
    labels: howItWent,
  },
  'SAM-2': {
    text: 'Hoe goed luisterden we vandaag naar elkaar?',
    help: 'Goed luisteren helpt om samen verder te komen.',
    labels: howWell,
  },
  'BET-1': {
    text: 'Hoeveel energie gaf dit overleg je?',
    help: 'Zo merken we welke overleggen energie geven.',
    labels: howMuchOf,
  },
  'BET-2': {
    text: 'Hoe betrokken voel je je op dit moment bij het netwerk?',
    help: 'Zo volgen we hoe betrokken de groep zich voelt.',
    labels: howStrongly,
  },
  'DOE-1': {
    text: 'Hoeveel dichter bracht dit overleg ons bij ons doel?',
    help: 'Zo zien we of onze overleggen helpen om het doel te halen.',
    labels: howMuchCloser,
  },
  'DOE-2': {
    text: 'Hoe goed past wat we nu doen bij ons doel?',
    help: 'Zo houden we ons werk in lijn met het doel.',
    labels: howWell,
  },
  'OPG-1': {
    text: 'Hoe duidelijk is nu voor jou waar we samen aan werken?',
    help: 'Een duidelijke opgave maakt meedoen makkelijker.',
    labels: howClear,
  },
  'OPG-2': {
    text: 'Hoe makkelijk leg je een collega nu uit wat we samen doen?',
    help: 'Wat je goed kunt uitleggen, is meestal ook duidelijk.',
    labels: howEasily,
  },
  'BEL-1': {
    text: 'Hoeveel levert het netwerk je eigen organisatie nu op?',
    help: 'Samenwerken houdt stand als het ook de eigen organisatie iets brengt.',
    labels: howMuch,
  },
  'BEL-2': {
    text: 'Wat kost meedoen je organisatie op dit moment?',
    help: 'Zo kunnen we rekening houden met wat meedoen vraagt.',
    labels: noLabels,
  },
  'ONT-1': {
    text: 'Hoeveel ruimte was er vandaag om even bij te praten?',
    help: 'Elkaar kennen begint vaak buiten de agenda.',
    labels: howMuchOf,
  },
  'ONT-2': {
    text: 'Welke vorm past het best bij dit overleg?',
    help: 'Zo kiezen we bewust wanneer we elkaar online spreken.',
    labels: meetingForm,
  },
  'MEN-1': {
    text: 'Welke kennis misten we vandaag aan tafel?',
    help: 'Een rol of een vak noemen is genoeg.',
    labels: noLabels,
  },
  'MEN-2': {
    text: 'Hoe compleet waren we vandaag voor wat we wilden bespreken?',
    help: 'Zo zien we of alle rollen die nodig zijn meedoen.',
    labels: howFar,
  },
  'TIJ-1': {
    text: 'Was dit overleg je tijd waard?',
    help: 'Ieders tijd is schaars, dus die gebruiken we graag goed.',
    labels: howFar,
  },
  'TIJ-2': {
    text: 'Hoe goed paste de tijd vandaag bij wat we wilden bespreken?',
    help: 'Zo wordt de volgende agenda precies vol genoeg.',
    labels: howWell,
  },
  'ROL-1': {
    text: 'Hoe eerlijk zijn de taken nu verdeeld?',
    help: 'Met verdeeld werk blijft meedoen licht.',
    labels: howFair,
  },
  'ROL-2': {
    text: 'Voelt dit netwerk nu als van ons allemaal?',
    help: 'Een netwerk is sterker als iedereen het draagt.',
    labels: howFar,
  },
  'ROL-3': {
    text: 'Hoe goed wisselen we de leiding nu af?',
    help: 'Afwisselen geeft meer mensen de kans om te leiden.',
    labels: howWell,
  },
  'ERK-1': {
    text: 'Hoe goed gebruiken we nu wat jij kunt?',
    help: 'Mensen doen graag mee met waar ze goed in zijn.',
    labels: howWell,
  },
  'ERK-2': {
    text: 'Hoe thuis voel je je nu in deze groep?',
    help: 'Je thuis voelen maakt meedoen makkelijker.',
    labels: howFar,
  },
  'ERK-3': {
    text: 'Hoeveel waardering was er vandaag voor elkaars werk?',
    help: 'Gezien worden geeft zin om door te gaan.',
    labels: howMuchOf,
  },
  'VEI-1': {
    text: 'Hoe makkelijk kon je vandaag zeggen wat je dacht?',
    help: 'Open praten helpt ons om goed te kiezen.',
    labels: howEasily,
  },
  'VEI-2': {
    text: 'Hoeveel ruimte was er vandaag voor een andere mening?',
    help: 'Verschillende meningen helpen ons om goed te kiezen.',
    labels: howMuchOf,
  },
  'RES-1': {
    text: 'Hoeveel is er sinds de vorige keer in beweging gekomen?',
    help: 'Zo zien we wat er tussen twee overleggen gebeurt.',
    labels: howMuch,
  },
  'RES-2': {
    text: 'Hoeveel merken inwoners nu van wat we samen doen?',
    help: 'Voor hen doen we het uiteindelijk.',
    labels: howMuch,
  },
  'RES-3': {
    text: 'Hoeveel gebeurt er nu tussen onze overleggen?',
    help: 'Zo zien we of de kerngroep op gang is.',
    labels: howMuch,
  },
  'ORG-1': {
    text: 'Hoe goed waren we voorbereid op dit overleg?',
    help: 'Goed voorbereid haal je meer uit een uur samen.',
    labels: howWell,
  },
  'ORG-2': {
    text: 'Hoe duidelijk zijn de afspraken van vandaag?',
    help: 'Duidelijke afspraken maken de volgende stap makkelijk.',
    labels: howClear,
  },
  'IJK-1': {
    text: 'Klopt onze ambitie nog?',
    help: 'Zo horen we of de ambitie nog past bij wat we willen.',
    labels: ambition,
  },
  'IJK-2': {
    text: 'Hoe goed is je organisatie op dit moment aangesloten?',
    help: 'Zo zien we of iedereen nog aan boord is.',
    labels: howWell,
  },
} satisfies Readonly<Record<string, PromptText>>;

/** All wording of the bank, under the ids of the catalogue. Changed wording is a new version there, in one language too. */
export type PromptTexts = Readonly<Record<keyof typeof wording, PromptText>>;

export const prompts: PromptTexts = wording;
