const deny = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

export default {
  forbidden: [
    deny(
      'services-look-down',
      'Services return data; words and Teams are above them.',
      { path: '^services/' },
      { path: '^(bot|cards|tests)/' },
    ),
    deny(
      'services-see-one-store',
      'A service is handed a Table; it does not choose one.',
      { path: '^services/(?!storage/)' },
      { path: '^services/storage/(?!(store|queue|keys|rows)\\.ts$)' },
    ),
    deny(
      'cards-are-functions',
      'A card is made of its view and of texts, nothing else.',
      { path: '^cards/' },
      { path: '^(bot|services|tests)/' },
    ),
    deny(
      'cards-do-nothing',
      'No files, no network, no clock in a card.',
      { path: '^cards/' },
      { dependencyTypes: ['core'] },
    ),
    deny(
      'handlers-speak-our-language',
      'A handler knows events and replies, not activities.',
      { path: '^bot/(handlers/|worker)' },
      { path: '^bot/teams/' },
    ),
    deny(
      'one-folder-knows-teams',
      'The SDK is past its end of life: leaving it must touch one folder.',
      { pathNot: '^(bot/teams|tests/(support|bench))/' },
      { path: 'node_modules/(botbuilder|botframework-[^/]+|restify|@types/restify)/' },
    ),
    deny(
      'one-folder-knows-azure',
      'Azure Tables is one of two stores.',
      { pathNot: '^(services/storage|tests/support)/' },
      { path: 'node_modules/@azure/(data-tables|storage-queue)/' },
    ),
    deny(
      'nobody-imports-tests',
      'Tests know the house; the house does not know its tests.',
      { pathNot: '^tests/' },
      { path: '^tests/' },
    ),
    deny('no-circles', 'Two files that need each other are one file.', {}, { circular: true }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
