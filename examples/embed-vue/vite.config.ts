import { defineConfig } from 'vite'

/** The script of the page as one file of the own server; nothing is loaded from outside. */
export default defineConfig({
  build: {
    outDir: 'dist',
    target: 'es2022',
    modulePreload: false,
    rollupOptions: { input: 'src/page.ts', output: { entryFileNames: 'page.js' } },
  },
})
