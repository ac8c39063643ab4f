const addAgain =
  'Wil je verder met mij? Voeg mij dan weer toe aan de chat. Was dit de bedoeling, dan hoef je niets te doen.';

/** `causes`: why Teams does not let the bot into a chat. `next`: what can be done about it. */
export const refusal = {
  title: 'Ik kan niets meer in jullie chat zetten',
  chat: 'In de chat:',
  causes: {
    'not-in-chat': 'Ik zit daar niet meer in de chat.',
    removed: 'Iemand heeft mij daar uit de chat gehaald.',
    blocked: 'Iemand heeft mij daar geblokkeerd, of er mag niets meer in de chat worden gezet.',
    'switched-off': 'De ICT-beheerder heeft mij uitgezet voor jullie organisatie.',
    unknown: 'Teams laat mij daar niet meer toe. Waarom, zegt Teams niet.',
  },
  next: {
    'not-in-chat': addAgain,
    removed: addAgain,
    blocked: 'Wil je verder met mij? Laat mij in de chat weer toe, of haal mij eruit en voeg mij opnieuw toe.',
    'switched-off': 'Wil je verder met mij? Vraag dan de ICT-beheerder om Kring weer toe te laten.',
    unknown: 'Wil je verder met mij? Kijk dan of ik nog in de chat zit, en voeg mij anders weer toe.',
  },
  kept: 'Wat jullie al hadden, blijft bewaard. Er komen nu geen nieuwe vragen in de chat.',
  ends: (day: string) =>
    `Voeg je mij niet opnieuw toe, dan stopt jullie netwerk. Op ${day} wis ik dan alles wat ik van jullie heb.`,
  fallback: 'Ik kan niets meer in jullie chat zetten. Open deze kaart in Teams.',
};
