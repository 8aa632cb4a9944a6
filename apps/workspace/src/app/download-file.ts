import { workspaceIdIn } from './paths.js';

/** Hands a file to the browser's downloads. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/**
 * Downloads from the api. A plain link cannot say which workspace is meant, and would show a refusal as a page.
 * @throws Error with the server's own sentence when it refuses.
 */
export async function downloadFile(address: string): Promise<void> {
  const response = await fetch(address, {
    credentials: 'same-origin',
    headers: { 'x-needfinder-client': '1', 'x-workspace-id': workspaceIdIn(window.location.pathname) ?? '' },
  });
  if (!response.ok) {
    const refusal = (await response.json().catch(() => null)) as { message?: string } | null;
    throw new Error(refusal?.message ?? `The server refused the download (${response.status})`);
  }
  const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  saveFile(named ? decodeURIComponent(named) : address.split('/').at(-1)!.replace(/\?.*$/, ''), await response.blob());
}
