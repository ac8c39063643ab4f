/** `word`: the command that does work now. */
export const notYet = {
  title: 'Dat kan ik nog niet',
  features: {
    outcomes: {
      what: 'Bijhouden wat jullie samen bereikt hebben, komt nog.',
      instead: 'Wat nu al kan: zien hoe het samenwerken gaat.',
      word: 'trend',
    },
    update: {
      what: 'Een bericht voor jullie organisaties maken komt nog.',
      instead: 'Wat nu al kan: zien hoe het samenwerken gaat, en dat zelf vertellen.',
      word: 'trend',
    },
    quarter: {
      what: 'Een kaart over het hele kwartaal komt nog.',
      instead: 'Wat nu al kan: de trend over de laatste overleggen.',
      word: 'trend',
    },
    thanks: {
      what: 'Elkaar via mij waarderen komt nog.',
      instead: 'Wat nu al kan: het gewoon zeggen, hier in de chat. En zien wie voorzit.',
      word: 'voorzitter',
    },
  },
  fallback: 'Dat kan ik nog niet. Open deze kaart in Teams.',
};
