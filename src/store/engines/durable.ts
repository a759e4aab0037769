import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Replaces a file so that after a power cut either the old or the new text stands there, never a part. */
export function writeDurably(file: string, text: string | Uint8Array, mode = 0o600): void {
  const fresh = `${file}.${process.pid}.new`
  const handle = openSync(fresh, 'w', mode)
  try {
    writeSync(handle, typeof text === 'string' ? Buffer.from(text) : text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(fresh, file)
  syncFolder(dirname(file))
}

/** The same while others are served: a disk may take its time. */
export async function writeDurablyMeanwhile(file: string, text: string, mode = 0o600): Promise<void> {
  const fresh = `${file}.${process.pid}.new`
  const handle = await open(fresh, 'w', mode)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(fresh, file)
  // Windows opens no folders and keeps its names in a journal of its own.
  if (process.platform === 'win32') return
  const folder = await open(dirname(file), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Makes a file that somebody else wrote durable. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Makes a folder's list of names durable. */
export function syncFolder(dir: string): void {
  // Windows opens no folders and keeps its names in a journal of its own.
  if (process.platform === 'win32') return
  const handle = openSync(dir, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
