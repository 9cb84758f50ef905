import { sveltekit } from '@sveltejs/kit/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const profile = process.env['PUBLIC_ASHI_PROFILE'] ?? 'care';
if (profile !== 'care' && profile !== 'wellness') {
  throw new Error(`web: PUBLIC_ASHI_PROFILE is ${JSON.stringify(profile)}; it must be care or wellness`);
}

export default defineConfig({
  plugins: [sveltekit()],
  define: {
    ashiProfile: JSON.stringify(profile),
    // Code that runs while building is bundled and no longer knows where it came from.
    ashiRoot: JSON.stringify(fileURLToPath(new URL('../..', import.meta.url))),
  },
  build: { target: 'es2022' },
  server: { host: '127.0.0.1', fs: { allow: ['../..'] } },
});
