import type { AsyncCommand } from 'fast-check';

/** Commands after each of which a model and the real thing must agree. */
export const commandsThatAgree =
  <Model extends object, Real>(agree: (model: Model, real: Real) => Promise<void>) =>
  (
    said: string,
    check: (model: Model) => boolean,
    run: AsyncCommand<Model, Real>['run'],
  ): AsyncCommand<Model, Real> => ({
    check,
    async run(model, real) {
      await run(model, real);
      await agree(model, real);
    },
    toString: () => said,
  });
