/** Turns that who leads the network gives to somebody. */
export const giving = {
  title: 'Beurten',
  button: 'Beurten',
  fallback: 'Over wie wat doet in het volgende overleg. Open deze kaart in Teams.',
  intro: 'Wie wat doet in het volgende overleg. Een naam staat hier pas na een ja.',
  states: { asked: 'gevraagd, nog geen antwoord', nobody: 'nog niet bekend' },
  ask: 'Iemand vragen',
  askOther: 'Iemand anders vragen',
  /** Before a name. */
  asked: 'De vraag gaat naar:',
  askedAfter: 'Na een ja komt de naam in de chat.',
  accepted: 'Deze persoon heeft al ja gezegd. Er is niets veranderd.',
  chooseTitle: 'Wie vraag je?',
  chooseIntro:
    'Ik stel de vraag, en zeg erbij dat wie het netwerk leidt dit vraagt, en waarom. De naam komt pas na een ja in de chat. Wie hiervoor gevraagd was, wordt dan niet meer gevraagd en houdt zijn plek in de rij.',
  who: 'Wie?',
  why: 'Waarom deze persoon?',
  pickReason: 'Kies een reden.',
  reasons: {
    'subject-fits': 'Het onderwerp past',
    'asked-for-it': 'Vroeg er zelf om',
    'nobody-else': 'Niemand anders kan',
    other: 'Iets anders',
  },
  /** The reason as the one who is asked reads it. */
  because: {
    'subject-fits': 'Wie het netwerk leidt, vroeg jou voor deze keer. De reden: het onderwerp past bij jou.',
    'asked-for-it': 'Wie het netwerk leidt, vroeg jou voor deze keer. De reden: je vroeg er zelf om.',
    'nobody-else': 'Wie het netwerk leidt, vroeg jou voor deze keer. De reden: niemand anders kan.',
    other:
      'Wie het netwerk leidt, vroeg jou voor deze keer. Welke reden dat heeft, is niet gezegd. Je kunt ernaar vragen.',
  },
  give: 'Vragen',
  back: 'Terug',
  sureTitle: 'Iemand zei al ja',
  /** Before a name. */
  saidYes: 'Ja zei:',
  sure: 'Vraag je toch iemand anders, dan gaat deze naam uit de chat. Zeg het eerst zelf tegen deze persoon. Dat is prettiger dan het in de chat te zien.',
  giveAnyway: 'Toch iemand anders vragen',
};

/** Who really did what. */
export const served = {
  title: 'Wie deed wat?',
  button: 'Wie deed wat?',
  fallback: 'Over wie wat deed in het laatste overleg. Open deze kaart in Teams.',
  intro:
    'Het gaat om het laatste overleg. In de verdeling telt wie het echt deed. Soms loopt het anders dan gepland, en dat mag.',
  saved: 'Bewaard. Zo staat het nu.',
  nobody: 'nog niet bekend',
  mine: 'Dat was ik',
  other: 'Dat was een ander',
  /** Under *Meer*, of the one role that is always there. */
  moreTitle: 'Liep het anders dan gepland?',
  leading: {
    chair: { mine: 'Ik zat voor', other: 'Iemand anders zat voor' },
    'reflection-host': { mine: 'Ik leidde de terugblik', other: 'Iemand anders leidde de terugblik' },
  },
  chooseTitle: 'Wie deed het?',
  who: 'Wie?',
  save: 'Bewaren',
  back: 'Terug',
};
