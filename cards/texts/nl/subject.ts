/** What a round is about: the same words wherever one has to be told from another. */
export const subject = {
  meeting: (day: string) => `Het gaat over het overleg van ${day}.`,
  checkIn: (day: string) => `Het gaat over de vragen tussendoor van ${day}.`,
};
