import type { Card } from '../../cards/card.ts';
import { type Posted, startFakeConnector } from './fake-connector.ts';
import { activityFrom, chat, type Someone } from './people.ts';
import { buttonsOf, inputsOf, read } from './reading.ts';
import type { TokenIssuer } from './token-issuer.ts';

type Answered = { readonly type: string; readonly value: Card | string };
/** Where the bot listens, and its app id while it checks tokens. */
type Address = { readonly url: string; readonly appId?: string | undefined };

/** Teams as a model: it presses only buttons that are on a card it received, as the one who presses sees that card. */
export async function startFakeTeams() {
  const connector = await startFakeConnector();
  const { posted, tokens, url } = connector;
  const views = new Map<string, { readonly card: Card; readonly edits: number }>();
  let bot: Address = { url: '' };

  const tell = (activity: Record<string, unknown>) => tellBot(bot, activity, tokens);

  const inChat = (place: string) => posted.filter(({ chatId }) => chatId === place);

  /** What this person sees of a message. An edit for everyone does away with what one person saw. */
  function viewOf(message: Posted, person: Someone): Card {
    const view = views.get(`${message.id} ${person.id}`);
    return view?.edits === message.edits ? view.card : message.card;
  }

  async function invoke(person: Someone, message: Posted, value: object): Promise<readonly string[]> {
    const { chatId, id, edits } = message;
    const activity = activityFrom(person, url, { type: 'invoke', name: 'adaptiveCard/action', value, replyToId: id });
    const conversationType = chatId.startsWith('a:') ? 'personal' : 'groupChat';
    const name = chatId === chat.id ? chat.name : undefined;
    const conversation = { ...activity.conversation, id: chatId, name, conversationType };
    const { status, body } = await tell({ ...activity, conversation });
    if (status !== 200 || !body) throw new Error(`the bot answered an invoke with ${status}`);
    if (typeof body.value === 'string') return [body.value];
    views.set(`${id} ${person.id}`, { card: body.value, edits });
    return read(body.value);
  }

  /** One press on the newest message with that button. Resolves to what the presser reads then. */
  async function press(person: Someone, title: string, inputs: Record<string, string> = {}, place: string = chat.id) {
    const message = inChat(place).findLast((known) => buttonOn(viewOf(known, person), title));
    if (!message) throw new Error(`${person.name} sees no button ‘${title}’`);
    return invoke(person, message, pressOf(viewOf(message, person), title, inputs));
  }

  return {
    ...connector,
    tell,
    press,
    invoke,
    viewOf,
    inChat,
    serve: (address: Address) => {
      bot = address;
    },
    /** The oldest card in a chat that nobody looked at yet, as lines. */
    newCard(place: string = chat.id): readonly string[] {
      const message = inChat(place).find(({ isRead }) => !isRead);
      if (!message) throw new Error('there is no new card in this chat');
      message.isRead = true;
      return read(message.card);
    },
    unread: () => posted.filter(({ isRead }) => !isRead),
  };
}

/** To the bot's front door, with a real token when the bot asks for one. */
async function tellBot({ url, appId }: Address, activity: Record<string, unknown>, tokens: TokenIssuer) {
  const token = appId && tokens.sign({ aud: appId, serviceurl: activity['serviceUrl'] });
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const response = await fetch(`${url}/api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) });
  const text = await response.text();
  return { status: response.status, body: text ? (JSON.parse(text) as Answered) : undefined };
}

/** The chat between the bot and one person. */
export const oneToOne = (person: Someone) => `a:${person.id}`;

const buttonOn = (card: Card, title: string) => buttonsOf(card).find((button) => button.title === title);

/**
 * What a client sends: the button's data with the inputs, as they stand or as they are filled in now, and nothing at all while
 * a required input is empty.
 */
function pressOf(card: Card, title: string, inputs: Record<string, string>) {
  const button = buttonOn(card, title);
  const asked = button?.associatedInputs === 'none' ? [] : inputsOf(card);
  const standing = Object.fromEntries(asked.flatMap(({ id, value }) => (value ? [[id, value]] : [])));
  const filled = { ...standing, ...inputs };
  const missing = asked.find(({ id, isRequired }) => isRequired && !filled[id]);
  if (missing) throw new Error(`Teams would not send this: ‘${missing.label}’ has no answer`);
  const data = { ...button?.data, ...(asked.length > 0 ? filled : {}) };
  return { action: { type: 'Action.Execute', verb: button?.verb, data }, trigger: 'manual' };
}
