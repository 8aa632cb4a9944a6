import { LinesSkeleton } from '@needfinder/ui';

/** Before any code of a page has arrived. */
export function LoadingPage() {
  return (
    <main style={{ maxWidth: 640, margin: '96px auto', padding: 16 }}>
      <LinesSkeleton what="page" />
    </main>
  );
}
