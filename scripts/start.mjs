/** `npm start`: makes the clone ready, then serves it in this process, so that signals reach the server. */
import { build, install } from './setup.mjs';

try {
  install();
  build();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const { register } = await import('tsx/esm/api');
register();
const { run } = await import('../apps/server/src/cli.ts');
process.exitCode = await run(['serve', ...process.argv.slice(2)]);
