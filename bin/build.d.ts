export function buildMissing(what: { web: boolean; assignAlone?: boolean }): Promise<void>
