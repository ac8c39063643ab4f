import assert from 'node:assert/strict';
import { test } from 'node:test';
import { myDataCard } from '../../cards/my-data-card.ts';
import type { MyNetwork } from '../../cards/my-network.ts';
import { read } from '../support/reading.ts';

const day = (at: number) => new Date(Date.UTC(2026, 0, 1 + at, 12));
const networkOf = (times: number): MyNetwork => ({
  name: 'Wijknetwerk',
  isCoordinator: false,
  addedKring: false,
  served: Array.from({ length: times }, (_, at) => day(at)),
  questions: [],
  answers: [],
  actions: [],
  isErased: false,
});
const told = { language: 'nl', timeZone: 'Europe/Amsterdam' } as const;
const linesOf = (networks: readonly MyNetwork[], download?: string) =>
  read(myDataCard({ ...told, networks, download })).join('\n');

test('what fits is all there', () => {
  const lines = linesOf([networkOf(30)]);
  assert.match(lines, /Je zat voor op 1 januari 2026, 2 januari 2026/);
  assert.doesNotMatch(lines, /Niet alles past|eerder/);
});

test('what does not fit loses its oldest dates first, and the card says where the rest is', () => {
  const lines = linesOf([networkOf(900)], 'https://kring.voorbeeld-zorg.nl/download/pas');
  assert.match(lines, /En nog 876 keer eerder\.\nNiet alles past op deze kaart\. In het bestand staat alles\./);
  assert.match(lines, / en 18 juni 2028\./);
  assert.doesNotMatch(lines, /1 januari 2026/);
});

test('where there is no file, the card says who has the rest', () => {
  const lines = linesOf(Array.from({ length: 80 }, () => networkOf(900)));
  assert.match(lines, /Nog \d+ netwerken passen niet\.\nNiet alles past op deze kaart\. Wie Kring voor jullie beheert/);
});
