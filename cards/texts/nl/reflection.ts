export const reflection = {
  title: 'Even terugkijken',
  purpose: 'Waar we samen aan werken:',
  intro: {
    1: 'Eén vraag, een paar tellen.',
    2: 'Twee vragen, ongeveer vijftien seconden.',
    3: 'Drie vragen, ongeveer twintig seconden.',
  },
  ambition: 'Jullie ambitie staat in de chat van het overleg: kies daar Meer, Opgave en ambitie.',
  privacy: (threshold: number) =>
    `Je naam staat niet bij je antwoord. De groep ziet alleen de uitkomst van iedereen samen: na sluiting, vanaf ${inWords(threshold)} antwoorden.`,
  remarksPrivacy: (threshold: number) =>
    `Opmerkingen leest alleen de coördinator: zonder naam, vanaf ${inWords(threshold)} opmerkingen. De coördinator kan er een met de groep delen.`,
  until: (moment: string) => `Wijzigen of wissen kan tot de ronde sluit, uiterlijk ${moment}. Daarna niet meer.`,
  send: 'Versturen',
  notThisTime: 'Deze keer niet',
  cantSay: 'kan ik niet zeggen',
  pickOne: 'Kies een antwoord. Weet je het niet, kies dan ‘kan ik niet zeggen’.',
  remark: 'Wil je er iets bij zeggen? Geen namen of gegevens van cliënten of collega’s.',
  remarkError: 'Maak de tekst korter: er passen 280 tekens in.',
  fallback: 'Even terugkijken op het overleg. Open deze kaart in Teams om te antwoorden.',

  answered: 'Je antwoord is bewaard',
  skipped: 'Prima, deze keer niet',
  withdrawn: 'Je antwoord is gewist',
  receipt: (moment: string) =>
    `Wijzigen of wissen kan tot de ronde sluit, uiterlijk ${moment}. Daarna kan niemand je antwoord terugvinden, wij ook niet.`,
  skippedReceipt: (moment: string) => `Toch antwoorden kan tot de ronde sluit, uiterlijk ${moment}.`,
  change: 'Wijzigen',
  answerAfterAll: 'Toch antwoorden',
  withdraw: 'Mijn antwoord wissen',

  closedTitle: 'Deze ronde is gesloten',
  closedFallback: 'Deze ronde is gesloten. Open deze kaart in Teams.',
  closed: 'Antwoorden kan niet meer. De uitkomst staat in de chat.',
  untold: 'Antwoorden kan niet meer. De uitkomst bekijk je hier.',
  cancelledTitle: 'Deze vragen zijn teruggenomen',
  cancelled: 'De coördinator nam ze terug. Wat er al was geantwoord, is gewist. Je hoeft niets te doen.',
  cancelledFallback: 'Deze vragen zijn teruggenomen. Open deze kaart in Teams.',
  elsewhereTitle: 'Deze kaart staat nog een keer in de chat',
  elsewhere: 'Gebruik de andere. Had je hier al geantwoord, dan telt dat gewoon mee.',
  elsewhereFallback: 'Deze kaart staat nog een keer in de chat. Open deze kaart in Teams.',
  look: 'Toch hier openen',
  lookBack: 'Bekijk de uitkomst',
  closingTitle: 'De ronde wordt nu gesloten',
  closing: 'Over een paar tellen staat de uitkomst in de chat.',
};

const words = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'];
const inWords = (count: number) => words[count] ?? String(count);
