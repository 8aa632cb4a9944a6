/**
 * Outside production graphql looks, wherever a type is not of a class, for a second copy of itself: half of the time that
 * an api takes to start, and of the checking of each query. It asks for the mode once, as it is loaded.
 */
const mode = process.env.NODE_ENV;
process.env.NODE_ENV = 'production';
await import('graphql');
process.env.NODE_ENV = mode;
