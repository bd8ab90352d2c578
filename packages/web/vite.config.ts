import react from '@vitejs/plugin-react';
import { defineConfig, type ProxyOptions } from 'vite';
import { rdkitWithoutEval } from './scripts/rdkit-without-eval.ts';

const SERVICE: ProxyOptions = {
  target: process.env.SMELL_URL ?? 'http://localhost:8000',
  changeOrigin: true,
  configure: (proxy) => proxy.on('proxyReq', (request) => request.removeHeader('origin')),
};

export default defineConfig({
  plugins: [react(), rdkitWithoutEval()],
  // Molecules made in the page: a worker that loads its parts when it needs them.
  worker: { format: 'es', plugins: () => [rdkitWithoutEval()] },
  build: {
    target: 'es2022',
    // The service's CSP allows no inline script, and fonts only from itself.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  // Only while developing: `npx vite` beside a service on port 8000.
  server: {
    proxy: Object.fromEntries(['/v1', '/research/v1', '/auth', '/oidc'].map((path) => [path, SERVICE])),
  },
});
