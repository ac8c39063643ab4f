import { faultOf, type Log } from './log.ts';

/** What has to answer before this instance is sent any turns, by name. */
export type Checks = Readonly<Record<string, () => Promise<unknown>>>;

/** Whoever asks more often gets the same answer. */
const keepMilliseconds = 1_000;

/** Whether turns may be sent here. Not any more once it is leaving, and not while a check fails. */
export function createReadiness(checks: Checks, log: Log) {
  let isLeaving = false;
  let latest: Promise<boolean> | undefined;

  async function passes(name: string, check: () => Promise<unknown>): Promise<boolean> {
    return check().then(
      () => true,
      (error: unknown) => {
        log.warn('not ready', { reason: name, fault: faultOf(error) });
        return false;
      },
    );
  }

  async function check(): Promise<boolean> {
    const passed = await Promise.all(Object.entries(checks).map(([name, one]) => passes(name, one)));
    setTimeout(() => {
      latest = undefined;
    }, keepMilliseconds).unref();
    return passed.every(Boolean);
  }

  return {
    async isReady(): Promise<boolean> {
      latest ??= check();
      return !isLeaving && (await latest) && !isLeaving;
    },
    leave() {
      isLeaving = true;
    },
  };
}
