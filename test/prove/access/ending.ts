/** How this program ends where every cell is green, and where one is red; any other way it broke. */
export const [GREEN, RED] = [0, 3]
