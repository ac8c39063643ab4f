/** What a group agrees after a round. */
export const agreements = {
  button: 'Afspraken',
  /** After a check-in, which says nothing of a next meeting. */
  make: 'Afspraak',
  /** After a meeting: on the card with the results, and on the answer to who closes. */
  makeAndDate: 'Afspraak en datum',
  title: 'Onze afspraken',
  fallback: 'De afspraken uit dit overleg. Open deze kaart in Teams.',
  none: 'Er staat geen afspraak open.',
  who: 'Wie:',
  when: (day: string) => `Wanneer: ${day}.`,
  done: 'Gelukt',
  drop: 'Niet meer nodig',
  readers:
    'De voorzitter van het laatste overleg en de coördinator schrijven een afspraak op, en zeggen of die gelukt is.',
  full: 'Er staan drie afspraken open. Meer tegelijk raken uit beeld. Is er één gelukt, of niet meer nodig? Druk dan op de knop eronder. Daarna is er plaats voor een nieuwe.',
  oneOfThis:
    'Uit dit overleg staat al één afspraak open. Is die gelukt, of niet meer nodig? Druk dan op de knop eronder. Daarna is er plaats voor een nieuwe.',
  formTitle: 'Wat spreken jullie af?',
  formIntro: 'Eén ding dat jullie voor het volgende overleg willen doen. Iedereen in deze chat kan het lezen.',
  what: 'Wat? In één zin, zonder namen of gegevens van cliënten.',
  whatError: 'Schrijf op wat jullie afspreken: er passen 200 tekens in.',
  whoLabel: 'Wie? Een organisatie, of iemand uit de groep. Leeg laten mag.',
  whoError: 'Maak dit korter: er passen 60 tekens in.',
  whenLabel: 'Wanneer is het klaar? Leeg laten mag.',
  whenError: 'Kies vandaag of een latere dag.',
  save: 'Bewaren',
  notices: {
    saved: 'De afspraak is bewaard. Bij het volgende overleg noem ik hem.',
    done: 'Mooi dat het gelukt is. De afspraak staat niet meer open.',
    dropped: 'De afspraak staat niet meer open.',
    'settled-before': 'Deze afspraak stond al niet meer open. Er is niets veranderd.',
  },
};
