import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { startChild } from './child.ts';
import { bot, chat, marieke, type Person, people, personalChat, tenantId } from './network.ts';

/** A press on a button of a card that the Playground shows. */
type Press = {
  readonly from: Person;
  readonly chatId: string;
  /** The id of the message that carries the card, as the connector gave it out. */
  readonly messageId: string;
  readonly verb: string;
  /** The button's own data with what was filled in, all as strings, as Teams sends it. */
  readonly data: Readonly<Record<string, unknown>>;
};

/** Teams' place taker: the Microsoft 365 Agents Playground, in its own process. */
export type Playground = {
  /** Where a browser opens it. */
  readonly url: string;
  /** The `serviceUrl` that the bot is given. */
  readonly connectorUrl: string;
  /** Sends the bot an activity that Teams itself would send. Resolves before the bot has seen it: its answer is lost. */
  readonly inject: (activity: Readonly<Record<string, unknown>>) => Promise<void>;
  /** Presses a button as anyone in the chat, and resolves to the bot's invoke response. */
  readonly press: (press: Press) => Promise<unknown>;
  /** Types a message to the bot as Marieke; in a group chat with the @mention without which a bot hears nothing. */
  readonly say: (chatId: string, text: string) => Promise<void>;
  readonly stop: () => Promise<void>;
};

const script = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');

/**
 * Starts the Playground with the made-up network in it; needs no network of the other kind.
 * On another port than the wished one, when that is taken. Writes its settings and its log into `folder`.
 */
export async function startPlayground({
  botEndpoint,
  port = 56150,
  folder = '.data',
}: {
  botEndpoint: string;
  port?: number;
  folder?: string;
}): Promise<Playground> {
  const files = await prepareFolder(folder);
  const { output, stop } = await startChild(
    script,
    ['start', '-e', botEndpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry'],
    { ready: /Listening on \d+\n/, env: { ...files, TEAMSAPPTESTER_BROWSER: 'none', NO_PROXY: 'localhost,127.0.0.1' } },
  );
  const url = `http://localhost:${/Listening on (\d+)/.exec(output)?.[1]}`;
  // It listens before it has read its settings, and ends when it does not like them.
  await fetchOk(`${url}/_internal/v1/testConfig`);
  return { url, connectorUrl: `${url}/_connector`, stop, ...handlesOf(url) };
}

function handlesOf(url: string): Pick<Playground, 'inject' | 'press' | 'say'> {
  const serviceUrl = `${url}/_connector`;
  return {
    inject: async (activity) => {
      const usual = { channelId: 'msteams', serviceUrl, recipient: bot, timestamp: new Date().toISOString() };
      await post(`${url}/_internal/v1/customActivities`, { ...usual, ...activity });
    },
    press: async ({ from, chatId, messageId, verb, data }) => {
      const response = await post(`${url}/_conversation/v1/invoke`, {
        name: 'adaptiveCard/action',
        from: { id: from.id },
        conversation: { id: chatId },
        replyToId: messageId,
        value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
      });
      return response.json();
    },
    say: async (chatId, text) => {
      const name = `<at>${bot.name}</at>`;
      const mention = { text: `${name} ${text}`, mentions: [{ mentioned: bot, text: name }] };
      await post(`${url}/_conversation/v1/conversations/${encodeURIComponent(chatId)}/messages`, {
        from: { id: marieke.id },
        textFormat: 'plain',
        ...(chatId === personalChat.id ? { text } : mention),
      });
    },
  };
}

function post(url: string, body: unknown): Promise<Response> {
  return fetchOk(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function fetchOk(url: string, request: RequestInit = {}): Promise<Response> {
  const response = await fetch(url, request);
  if (!response.ok) throw new Error(`The Playground answered ${response.status}: ${await response.text()}`);
  return response;
}

async function prepareFolder(folder: string): Promise<Record<string, string>> {
  const config = resolve(join(folder, 'playground.yml'));
  const log = resolve(join(folder, 'playground.log'));
  await mkdir(folder, { recursive: true });
  await rm(log, { force: true });
  await writeFile(config, JSON.stringify(settings(), undefined, 2));
  return { M365_AGENTS_PLAYGROUND_CONFIG_PATH: config, M365_AGENTS_PLAYGROUND_LOGFILE: log };
}

/** The Playground's settings file. It is read as YAML, of which JSON is a part. */
function settings() {
  const asUser = ({ id, aadObjectId, name, givenName, surname, email }: Person) => ({
    id,
    aadObjectId,
    name,
    givenName,
    surname,
    email,
    userPrincipleName: email,
  });
  return {
    version: '0.1.1',
    tenantId,
    bot,
    currentUser: asUser(marieke),
    users: people.filter((person) => person !== marieke).map(asUser),
    personalChat,
    groupChat: chat,
    // It insists on a team; nothing here uses it.
    team: {
      id: '19:kring-demo-team@thread.tacv2',
      name: 'Demo',
      aadGroupId: '00000000-0000-4000-8000-0000000000aa',
      channels: [{ id: '19:kring-demo-channel@thread.tacv2', name: 'Algemeen' }],
    },
  };
}
