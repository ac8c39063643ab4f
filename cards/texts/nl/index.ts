export { closing } from './closing.ts';
export { problems } from './problems.ts';
export { prompts } from './prompts.ts';
export { reflection } from './reflection.ts';
export { results } from './results.ts';
export { trend } from './trend.ts';
export { turn } from './turn.ts';
export { welcome } from './welcome.ts';
