import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type TurnContext,
} from 'botbuilder';
import type { Config } from '../config.ts';
import { notAccepted } from './edge.ts';
import type { SigningKeys } from './signing-keys.ts';
import { tokenIn } from './token.ts';

/** What an authenticated activity is answered with: HTTP status and, for an invoke, a body. */
export type TurnAnswer = { readonly status: number; readonly body?: unknown };

/** The SDK's adapter without its HTTP half, which prints errors and sends their text to the caller. */
class TokenCheckingAdapter extends CloudAdapter {
  /** Rejects before `logic` runs when the token is not Teams'. With authentication off it runs for anybody. */
  receive(authorization: string, activity: Activity, logic: (context: TurnContext) => Promise<void>) {
    return this.processActivity(authorization, activity, logic);
  }
}

export type TokenCheck = (authorization: string, activity: object, turn: () => Promise<unknown>) => Promise<TurnAnswer>;

/**
 * Runs a turn once the SDK has accepted the activity's token: 401 for a bad one, 503 while no keys were ever loaded. The
 * signature is checked before the SDK does so once more, with all the rest: it prints what it thinks of forged ones.
 */
export function createTokenCheck(app: Config['app'], keys: SigningKeys): TokenCheck {
  const adapter = new TokenCheckingAdapter(new ConfigurationBotFrameworkAuthentication(app ?? { MicrosoftAppId: '' }));
  return async (authorization, activity, turn) => {
    const refusal = app && (await refusalOf(authorization, keys));
    if (refusal) return { status: refusal, body: notAccepted };
    let body: unknown;
    let hasRun = false;
    try {
      await adapter.receive(authorization, activity as Activity, async () => {
        hasRun = true;
        body = await turn();
      });
      return { status: 200, body };
    } catch (error) {
      if (hasRun) throw error;
      return { status: isBadToken(error) ? 401 : 503, body: notAccepted };
    }
  };
}

async function refusalOf(authorization: string, keys: SigningKeys): Promise<401 | 503 | undefined> {
  if (!(await keys.load())) return 503;
  const token = tokenIn(authorization);
  return token && (await keys.haveSigned(token)) ? undefined : 401;
}

/** The SDK throws an error with a status for some bad tokens and lets its JWT library's out for others. */
function isBadToken(error: unknown): boolean {
  const { name, statusCode } = error as { name?: unknown; statusCode?: unknown };
  const jwtErrors = ['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError', 'SyntaxError'];
  return statusCode === 401 || jwtErrors.includes(String(name));
}

/** The bot's own token for calling Teams, from Entra; the SDK keeps it until it is about to expire. */
export function createTokenSource(app: Config['app']): () => Promise<string | undefined> {
  if (!app) return async () => undefined;
  const factory = new ConfigurationServiceClientCredentialFactory(app);
  const { MicrosoftAppId, ToChannelFromBotOAuthScope, ToChannelFromBotLoginUrl, MicrosoftAppTenantId } = app as Record<
    string,
    string | undefined
  >;
  const audience = ToChannelFromBotOAuthScope ?? 'https://api.botframework.com';
  const login = ToChannelFromBotLoginUrl ?? `https://login.microsoftonline.com/${MicrosoftAppTenantId}`;
  return async () => {
    const credentials = await factory.createCredentials(MicrosoftAppId ?? '', audience, login, true);
    return (credentials as unknown as { getToken(): Promise<string> }).getToken();
  };
}
