import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// `vite build web` writes web/dist, which the server gives out; `vite web` shows the pages over a server that already runs.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The content policy lets nothing in but files of our own address, so nothing is put inside others as data:.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': process.env.VEKHA_URL ?? 'http://127.0.0.1:8700' } },
});
