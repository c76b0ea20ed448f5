import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [svelte()],
  // Relative addresses and no inline scripts or preload polyfill: the window's CSP allows neither.
  build: { target: 'safari16', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 900 },
  server: { port: 5173, strictPort: true, fs: { allow: ['..'] } },
  resolve: process.env.VITEST ? { conditions: ['browser'] } : {},
  test: { environment: 'jsdom', include: ['src/**/*.test.ts', 'tests/**/*.test.ts'] },
})
