export const remarks = {
  title: 'Opmerkingen bij deze ronde',
  intro: 'Alleen jij ziet ze, tot je er een deelt. De volgorde is willekeurig en zegt niet wie wat schreef.',
  none: 'Er zijn geen opmerkingen om te tonen. Ze worden alleen bewaard als genoeg mensen iets schreven.',
  share: 'Delen met de groep',
  remove: 'Verwijderen',
  shareTitle: 'Deze opmerking delen?',
  sharing:
    'De groep leest haar dan in de chat, zonder naam. Voor wie haar gelezen heeft, is dat niet ongedaan te maken.',
  removeTitle: 'Deze opmerking verwijderen?',
  removing: {
    unshared: 'Verwijderen is voorgoed: niemand kan haar terughalen.',
    placed: 'Verwijderen is voorgoed: niemand kan haar terughalen. Haar tekst verdwijnt ook uit de chat.',
    unplaced:
      'Verwijderen is voorgoed: niemand kan haar terughalen. Ik weet niet waar ze in de chat staat, en kan haar daar misschien niet weghalen.',
  },
  shared: 'Gedeeld met de groep.',
  notices: {
    released: 'De opmerking komt zo in de chat, zonder naam.',
    'released-before': 'Deze opmerking was al met de groep gedeeld.',
    deleted: 'De opmerking is verwijderd.',
    'deleted-in-chat': 'De opmerking is verwijderd. Zo verdwijnt haar tekst ook uit de chat.',
    'deleted-unplaced':
      'De opmerking is verwijderd. Ik weet niet waar ze in de chat staat. Staat ze er straks nog, dan kan ik haar daar niet weghalen.',
    gone: 'Deze opmerking is er niet meer: ze was al verwijderd.',
  },
  page: (page: number, pages: number) => `Pagina ${page} van ${pages}.`,
  earlier: 'Vorige',
  later: 'Volgende',
  fallback: 'Opmerkingen bij deze ronde. Open deze kaart in Teams.',
  sharedTitle: 'Een opmerking bij de terugblik',
  sharedBy: 'De coördinator deelt deze opmerking. Wie haar schreef, is niet bewaard.',
  sharedFallback: 'De coördinator deelt een opmerking. Open deze kaart in Teams.',
  removedTitle: 'Deze opmerking is verwijderd',
  removed: 'De coördinator heeft haar weggehaald.',
};
