/** For who chairs, shortly before the end of the meeting. */
export const nudge = {
  title: 'Nog even en jullie kijken terug',
  fallback: 'Het overleg is bijna afgelopen. Open deze kaart in Teams.',
  soon: 'Het overleg is over ongeveer tien minuten afgelopen. Vijf minuten voor het einde zet ik de vragen in de chat.',
  room: 'Maak daar even tijd voor. Dan is iedereen er nog.',
  size: 'Dan kies ik de vorm die past. Zeg je niets, dan ga ik uit van wie er in de chat zit.',
  chair: 'Je krijgt dit bericht omdat jij dit overleg voorzit.',
  host: 'Je krijgt dit bericht omdat jij de terugblik leidt.',
  leader: 'Dit bericht is voor de voorzitter. Ik weet niet wie dat is, dus stuur ik het aan jou.',
};
