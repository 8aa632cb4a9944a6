/** The api checks it; the forms say it before. */
export const MINIMUM_PASSWORD_LENGTH = 10;
