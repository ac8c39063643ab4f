/** Which roles somebody would rather not do, and which gladly. */
export const wishes = {
  button: 'Mijn beurten',
  title: 'Mijn beurten',
  fallback: 'Welke rollen je liever niet of graag doet. Open deze kaart in Teams.',
  intro: 'Wat wil je bij elke rol? Alle drie is goed. Niemand anders ziet wat je kiest, ook de coördinator niet.',
  choices: { 'in-line': 'Gewoon in de rij', 'rather-not': 'Liever niet', gladly: 'Graag' },
  pickOne: 'Kies er een.',
  save: 'Bewaren',
  saved: 'Dat is bewaard.',
  ratherNot:
    'Bij ‘liever niet’ vraag ik je niet uit mezelf voor die rol. De coördinator of een collega kan dat wel. Zei je al ja tegen een beurt? Dan blijft die staan. Wil niemand een rol doen, dan hoort de coördinator alleen dat die nog open is.',
  gladly:
    'Bij ‘graag’ kies ik eerder jou, als je even lang wachtte en even vaak de beurt had als een ander. Verder krijg je er geen beurten bij.',
  everywhere: 'Het geldt in alle chats van dit netwerk, ook als je voor iemand invalt. Veranderen kan altijd.',
};
