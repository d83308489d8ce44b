import { defineConfig } from 'vite'

/** The script of the page as files of the own server; nothing is loaded from outside. */
export default defineConfig({
  build: {
    outDir: 'dist',
    target: 'es2022',
    modulePreload: false,
    rollupOptions: {
      input: { page: 'src/page.ts', partner: 'src/partner-page.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
})
