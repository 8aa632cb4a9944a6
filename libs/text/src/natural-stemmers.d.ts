/** `natural` types its root only; the root itself reads `.env`, so stemmers are imported by their own path. */
declare module 'natural/lib/natural/stemmers/*' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
