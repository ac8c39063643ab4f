/** Two members who swap a turn. */
export const swap = {
  button: 'Ruilen met…',
  chooseTitle: 'Met wie wil je ruilen?',
  choose:
    'Kies wie het deze keer in jouw plaats doet. Er verandert pas iets als die ja zegt. Jij houdt je plek in de rij en bent snel weer aan de beurt.',
  whoReads: 'Wie je kiest, leest dat jij het vraagt. Verder ziet niemand het.',
  who: 'Wie wil je vragen?',
  nobody: 'Er is nu niemand in deze chat met wie je kunt ruilen.',
  ask: 'Vraag om te ruilen',
  waitingTitle: 'Je vraag om te ruilen staat uit',
  asked: 'Gevraagd:',
  waiting: 'Zolang er geen ja is, blijft de beurt bij jou. Je kunt de vraag terugnemen en iemand anders vragen.',
  withdraw: 'Neem terug',
  /** In the view of whoever has the turn. */
  standing: {
    waits: 'Je vroeg iemand om te ruilen. Zolang er geen ja is, blijft de beurt bij jou.',
    failed: 'Ruilen lukte deze keer niet. Je kunt iemand anders vragen.',
  },
  noteTitle: 'Iemand wil met je ruilen',
  note: 'Het gaat om een rol in het volgende overleg. Alleen jij ziet wie het vraagt.',
  look: 'Bekijk de vraag',
  questionTitle: 'Wil jij deze keer ruilen?',
  by: 'Dit vraagt:',
  about: (role: string) => `Het gaat om de rol: ${role}.`,
  question: 'Zeg je ja, dan doe jij het deze keer en komt jouw naam in de chat. Het telt als een beurt van jou.',
  discreet: 'Zeg je nee, dan leest wie het vraagt alleen dat ruilen niet lukte. Een reden is niet nodig.',
  yes: 'Ja, ik ruil',
  no: 'Liever niet',
  declinedTitle: 'Goed, je ruilt niet',
  declined: 'De beurt blijft bij wie het vroeg. Die leest alleen dat ruilen niet lukte.',
  fallback: 'Over een beurt ruilen. Open deze kaart in Teams.',
};
