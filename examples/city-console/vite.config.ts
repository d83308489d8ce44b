import { defineConfig } from 'vite'

/** The browser half. One page, everything in it from this address: nothing is loaded from outside. */
export default defineConfig({
  base: './',
  // `vite` beside a running console: the page is reloaded while it is written, the court is the real one.
  server: { proxy: { '/api': 'http://localhost:8520', '/console': 'http://localhost:8520' } },
  build: {
    target: 'es2022',
    outDir: 'dist/web',
    // A policy without inline contents forbids data: scripts and styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 1500,
  },
})
