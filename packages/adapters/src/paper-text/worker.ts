// What runs in the thread of `paperTextInWorker`.
import { serve } from '../threads/serve'
import { readLayers } from './layers'

serve(readLayers)
