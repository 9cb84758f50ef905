import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** One file that registers `<ashi-body>` on any page: `npx vite build -c packages/viewer/vite.config.ts`. */
export default defineConfig({
  root: here('.'),
  logLevel: 'warn',
  build: {
    target: 'es2022',
    outDir: here('dist'),
    lib: { entry: here('src/index.ts'), formats: ['es'], fileName: () => 'ashi-body.js' },
    // A library build keeps its white space unless the output says so itself.
    rolldownOptions: { output: { minify: true } },
    sourcemap: false,
  },
});
