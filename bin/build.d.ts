export function buildMissing(what: { web: boolean }): Promise<void>
