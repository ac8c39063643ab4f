import type { Card, Language } from '../../cards/card.ts';
import { chatNameCard, chatsCard, linkedCard, linkingCard } from '../../cards/networks/chats-card.ts';
import { chatKeyOf } from '../../services/networks/chats.ts';
import { chat, tenantId } from './people.ts';
import { say } from './peoples-words.ts';

type Sample = (language: Language) => Card;

const round = 'r-2026-11-20';
const network = 'n-palliatief';
const chatKey = chatKeyOf({ tenantId, chatId: chat.id });
const offers = () => [
  { id: network, name: say.network },
  { id: 'n-zuid', name: say.otherNetwork },
  { id: 'n-naamloos' },
];
const manyChats = Array.from({ length: 40 }, (_, at) => ({ chatKey: `${at}`.padEnd(22, 'c'), name: '"'.repeat(60) }));

/** The chats of a network, and where a new chat belongs. */
export const chatsSamples: Readonly<Record<string, Sample>> = {
  'chats.several': (language) =>
    chatsCard({
      language,
      round,
      chats: [
        { chatKey, name: say.network },
        { chatKey, name: say.otherNetwork, refusal: 'blocked' },
        { chatKey, refusal: 'removed' },
      ],
      offers: [],
    }),
  'chats.elsewhere': (language) =>
    chatsCard({ language, network, chats: [{ chatKey, name: say.network }], offers: [] }),
  'chats.new': (language) => chatsCard({ language, chats: [], offers: offers() }),
  'chats.linking': (language) => linkingCard({ language, round }),
  'chats.linked': (language) => linkedCard({ language }),
  'chat-name.asked': (language) =>
    chatNameCard({ language, chat: chatKey, name: say.network, isSaved: false, network }),
  'chat-name.saved': (language) => chatNameCard({ language, name: say.network, isSaved: true }),
  'chat-name.given-back': (language) =>
    chatNameCard({ language, name: '', isSaved: false, refused: { code: 'patient-phone', name: say.otherRemark } }),
};

export const longestOfChats: Readonly<Record<string, Sample>> = {
  'chats.longest': (language) => chatsCard({ language, network: 'n'.repeat(60), chats: manyChats, offers: [] }),
  'chats.most-offers': (language) => {
    const many = manyChats.map(() => ({ id: 'n'.repeat(60), name: '"'.repeat(200) }));
    return chatsCard({ language, round: 'r'.repeat(29), chats: manyChats.slice(0, 1), offers: many });
  },
};
