// Lets plain Node run the sources: `./x` is `./x.ts`, and `@zhixing/core/x` is its source. For child processes of tests.
import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'

registerHooks({
  resolve(specifier, context, next) {
    const name = /^@zhixing\/(core|adapters)(\/.+)?$/.exec(specifier)
    if (name)
      return next(
        new URL(`../../../../${name[1]}/src${name[2] ?? ''}/index.ts`, import.meta.url).href,
        context,
      )
    if (specifier.startsWith('.') && !/\.[cm]?[jt]s$/.test(specifier)) {
      const file = new URL(`${specifier}.ts`, context.parentURL)
      if (existsSync(file)) return next(file.href, context)
    }
    return next(specifier, context)
  },
})
