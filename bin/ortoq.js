#!/usr/bin/env node
import { buildMissing } from './build.js'

const [, , command, ...rest] = process.argv
// Arithmetic on files starts without the observatory; what is asked about the command itself needs all of them.
const alone = command === 'assign' && !rest.some((word) => word === '--help' || word === '--version' || word === '--')
// The page is built when it is asked for; a command needs the program alone.
await buildMissing({ web: command === 'serve', assignAlone: alone })
await import(alone ? '../dist/assign-alone.js' : '../dist/ortoq.js')
