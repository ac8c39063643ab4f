/** Of which network, or of which chat, somebody wants to see something. */
export const choices = {
  networkTitle: 'Over welk netwerk gaat het?',
  namelessNetwork: 'Netwerk zonder naam',
  moreNetworks: (count: number) =>
    count === 1
      ? 'En nog 1 netwerk. Kies daarvoor Meer in de chat van dat netwerk.'
      : `En nog ${count} netwerken. Kies daarvoor Meer in de chat van dat netwerk.`,
  chatTitle: 'Over welke chat gaat het?',
  namelessChat: 'Chat zonder naam',
  moreChats: (count: number) =>
    count === 1
      ? 'En nog 1 chat. Kies daarvoor Meer in die chat.'
      : `En nog ${count} chats. Kies daarvoor Meer in die chat.`,
  fallback: 'Kies waar het over gaat. Open deze kaart in Teams.',
};
