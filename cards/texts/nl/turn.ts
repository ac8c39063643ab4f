export const turn = {
  askTitle: 'Wil jij het volgende overleg voorzitten?',
  why: (meetings: number) =>
    meetings === 0
      ? 'Jouw organisatie is nu aan de beurt, en binnen je organisatie ben jij dat.'
      : `Jouw organisatie was het langst niet aan de beurt (${meetings === 1 ? '1 overleg' : `${meetings} overleggen`}). Binnen je organisatie ben jij dat.`,
  discreet:
    'Alleen jij ziet deze vraag. Zeg je ‘deze keer niet’, dan ziet de groep dat niet en hoef je geen reden te geven.',
  yes: 'Ja, dat doe ik',
  no: 'Deze keer niet',
  acceptedTitle: 'Fijn, jij zit het volgende overleg voor',
  accepted: 'Je naam komt nu in de chat te staan. Lukt het toch niet, dan kun je de beurt hier teruggeven.',
  giveBack: 'Toch niet',
  declinedTitle: 'Goed, deze keer niet',
  declined: 'Ik vraag iemand anders. Niemand hoort dat jij gevraagd was, en je houdt je plek in de rij.',
  noteTitle: 'Wie zit het volgende overleg voor?',
  note: 'Er is iemand aan de beurt. Kijk of jij dat bent: alleen jij ziet het antwoord.',
  isItMe: 'Ben ik aan de beurt?',
  notYou: 'Nee, jij bent nu niet aan de beurt. De naam komt in de chat zodra iemand ja heeft gezegd.',
  announceTitle: 'De volgende voorzitter is bekend',
  announce: 'Het volgende overleg wordt voorgezeten door',
  chairTitle: 'Voorzitter',
  chairNow: 'Laatste overleg:',
  chairNext: 'Volgende overleg:',
  stillAsking: 'ik heb iemand gevraagd; de naam komt hier na een ja',
  nobodyYet: 'nog niet bekend',
  someone: 'iemand die niet meer in deze chat is',
  fallback: 'Over de voorzitter van het volgende overleg. Open deze kaart in Teams.',
};
