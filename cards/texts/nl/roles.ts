/** What members do in turn: `name` in a sentence, `title` above one, and what somebody who does it does. */
export const roles = {
  chair: {
    name: 'voorzitter',
    title: 'Voorzitter',
    does: 'Je leidt het overleg: je bewaakt de tijd en geeft iedereen het woord.',
  },
  'co-chair': {
    name: 'co-voorzitter',
    title: 'Co-voorzitter',
    does: 'Je kijkt mee met wie voorzit en leert zo hoe het gaat. Daarna ben je meestal zelf aan de beurt.',
  },
  'reflection-host': {
    name: 'gastheer van de terugblik',
    title: 'Gastheer van de terugblik',
    does: 'Je leidt de terugblik aan het eind van het overleg.',
  },
  'note-taker': {
    name: 'notulist',
    title: 'Notulist',
    does: 'Je schrijft op wat jullie afspreken en deelt dat met de groep.',
  },
  'location-host': {
    name: 'gastheer van de locatie',
    title: 'Gastheer van de locatie',
    does: 'Je zorgt voor een plek waar jullie elkaar zien, en ontvangt de groep daar.',
  },
  podium: {
    name: 'podium',
    title: 'Podium',
    does: 'Je laat in vijf minuten zien wat jullie bereikt hebben. Klein mag ook.',
  },
};
