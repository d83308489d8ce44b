import { defineConfig } from 'vite'
import { pdfDecoders } from './pdf-decoders.ts'

/** The browser half. One page, everything in it from this address: nothing is loaded from outside. */
export default defineConfig({
  base: './',
  plugins: [pdfDecoders()],
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
