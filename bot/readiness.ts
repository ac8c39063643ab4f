import { faultOf, type Log } from './log.ts';

/** What has to answer before this instance is sent any turns, by name. */
export type Checks = Readonly<Record<string, () => Promise<unknown>>>;

/** Whether turns may be sent here. Not any more once it is leaving, and not while a check fails. */
export function createReadiness(checks: Checks, log: Log) {
  let isLeaving = false;

  async function passes(name: string, check: () => Promise<unknown>): Promise<boolean> {
    return check().then(
      () => true,
      (error: unknown) => {
        log.warn('not ready', { reason: name, fault: faultOf(error) });
        return false;
      },
    );
  }

  return {
    async isReady(): Promise<boolean> {
      if (isLeaving) return false;
      const passed = await Promise.all(Object.entries(checks).map(([name, check]) => passes(name, check)));
      return passed.every(Boolean) && !isLeaving;
    },
    leave() {
      isLeaving = true;
    },
  };
}
