import { defineConfig } from 'vite'

/** The browser half. One page, everything in it from this address: nothing is loaded from outside. */
export default defineConfig({
  base: './',
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
