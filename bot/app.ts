import { createGates } from '../services/delivery/gates.ts';
import { createSweep } from '../services/delivery/sweep.ts';
import type { Config } from './config.ts';
import { createServices } from './create-services.ts';
import type { Ground } from './ground.ts';
import { myFileFor } from './handlers/privacy/my-file.ts';
import { createReadiness } from './readiness.ts';
import { handle } from './routes.ts';
import { createSweeper } from './sweeper.ts';
import { createTokenCheck, createTokenSource } from './teams/adapter.ts';
import { createAgenda } from './teams/agenda.ts';
import { isOnList } from './teams/allow-list.ts';
import { createConnector } from './teams/connector.ts';
import { createMessenger } from './teams/messenger.ts';
import { createPace } from './teams/pace.ts';
import { createPacedConnector } from './teams/paced-connector.ts';
import { createRoster } from './teams/roster.ts';
import { createServer } from './teams/server.ts';
import { createSigningKeys, type SigningKeys } from './teams/signing-keys.ts';
import { createStrangers } from './teams/strangers.ts';
import { createWorker } from './worker.ts';

export type App = ReturnType<typeof createApp>;

/** Composition: storage and clock to services, services and Teams to worker and server. */
export function createApp(config: Config, ground: Ground) {
  const toTeams = createConnector({
    isAllowed: (serviceUrl) => isOnList(config.allowedServiceUrls, serviceUrl),
    token: config.sendsWithToken ? createTokenSource(config.app) : async () => undefined,
  });
  const pace = createPace(config.callsPerSecond, () => performance.now());
  const gates = createGates({ table: ground.tables.Gates, now: ground.now });
  const connector = createPacedConnector({ connector: toTeams, gates, pace });
  const teams = {
    messenger: createMessenger(connector),
    roster: createRoster(connector),
    agenda: createAgenda(connector),
  };
  const { timeZone, publicUrl } = config;
  const services = createServices({ ...ground, ...teams, timeZone, publicUrl });
  const { queue, now, chance, log } = ground;
  const keys = createSigningKeys(config.app, now, log);
  const readiness = createReadiness(
    {
      tables: () => services.chats.reach(config.allowedTenants[0] ?? ''),
      queue: () => queue.depths(),
      'signing keys': () => haveLoaded(keys),
    },
    log,
  );
  const worker = createWorker({ queue, services, now, chance });
  const server = createServer({
    guard: guardFrom(config),
    checkToken: createTokenCheck(config.app, keys),
    served: { handle: (event) => handle(event, services), messenger: teams.messenger },
    strangers: createStrangers({ connector: toTeams, pace, log }),
    file: (pass) => services.downloads.open(pass, (holder) => myFileFor(holder, services)),
    isReady: readiness.isReady,
    log,
    now,
  });
  const sweep = createSweeper({
    ...{ chats: services.chats, queue, tenants: config.allowedTenants, log },
    sweep: createSweep({ table: ground.tables.Networks, queue, now, timeZone: config.timeZone }),
  });
  return { services, worker, server, sweep, loadKeys: keys.load, leave: readiness.leave };
}

function guardFrom({ app, allowedServiceUrls, allowedTenants }: Config) {
  const issuer = app?.['ToBotFromChannelTokenIssuer'] ?? 'https://api.botframework.com';
  return { app: app && { appId: app.MicrosoftAppId, issuer }, allowedServiceUrls, allowedTenants };
}

/** Answers at once; as long as there are none, every question is also a try. */
async function haveLoaded(keys: SigningKeys): Promise<void> {
  void keys.load();
  if (!keys.areLoaded()) throw new Error('no signing keys yet');
}
