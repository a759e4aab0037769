export * from './app.ts'
export { routeRights, type RouteRight } from './rights.ts'
