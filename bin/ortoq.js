#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { buildMissing } from './build.js'

const [, , command, ...rest] = process.argv
// Arithmetic on files starts without the observatory; what is asked about the command itself needs all of them.
const alone = command === 'assign' && !rest.some((word) => word === '--help' || word === '--version' || word === '--')
// The page is built when it is asked for; a command needs the program alone.
await buildMissing({ web: command === 'serve', assignAlone: alone })
// What is young while the program is loaded stays, or goes at once: room for it would never be used again. The program
// gives room back where a command works long.
if (!alone) setFlagsFromString('--semi-space-growth-factor=1')
await import(alone ? '../dist/assign-alone.js' : '../dist/ortoq.js')
