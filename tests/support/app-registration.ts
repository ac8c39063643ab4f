import { tenantId } from './people.ts';
import { cloudSettingsFor } from './token-issuer.ts';

/** The bot's id in Entra, wherever a test has authentication on. */
export const appId = '7c2b8f0e-3a5d-4f41-8a63-0e5f5d1c2b22';

/** The settings of a bot that checks tokens. `issuer`: where Teams publishes its keys. */
export const authSettings = (issuer: string) => ({
  MicrosoftAppId: appId,
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: tenantId,
  MicrosoftAppPassword: 'not a secret',
  OUTBOUND_AUTH: 'off',
  ...cloudSettingsFor(issuer),
});
