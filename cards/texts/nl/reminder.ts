/** For who did not answer yet; and for a whole chat, of which it says nothing about anybody. */
export const reminder = {
  title: 'Je kunt nog antwoorden',
  fallback: 'Je kunt nog antwoorden. Open deze kaart in Teams.',
  until: (moment: string) => `Antwoorden kan nog tot ${moment}.`,
  inChat: 'De vragen staan in de chat.',
  rather: 'Liever niet? Dat is prima.',
  open: 'Naar de vragen',
  chatTitle: 'De vragen staan nog open',
  chatFallback: 'De vragen staan nog open. Open deze kaart in Teams.',
};
