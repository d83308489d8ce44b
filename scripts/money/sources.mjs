// Lets this process run the sources of the packages: nothing has to be built, and nothing of the proof is published.
import '../../packages/adapters/src/sqlite/testing/resolve.mjs'
