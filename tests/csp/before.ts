// The page runs the court itself, which hosts do on a server: zod, told so, does not try whether it may make functions.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

export {}
