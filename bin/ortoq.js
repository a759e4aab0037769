#!/usr/bin/env node
import { buildMissing } from './build.js'

// The page is built when it is asked for; a command needs the program alone.
await buildMissing({ web: process.argv[2] === 'serve' })
await import('../dist/ortoq.js')
