export const choosing = {
  search: 'Zoek op een deel van de naam',
  searchError: 'Maak het korter: er passen 50 tekens in.',
  find: 'Zoeken',
  pickOne: 'Kies iemand.',
  nobody: 'Niemand in de chat heet zo. Probeer een ander deel van de naam.',
  more: (count: number) =>
    count === 1 ? 'Er is nog 1 naam. Typ meer letters.' : `Er zijn nog ${count} namen. Typ meer letters.`,
  nameless: 'Iemand zonder naam',
};
