/** The ways in which one link is handed out. */
export interface LinkForms {
  /** The link, beginning in a language. */
  readonly page: string;
  /** For a device that goes from hand to hand. */
  readonly kiosk: string;
  /** For the source of another site. */
  readonly snippet: string;
}

/** @param language - To begin in; null leaves it to the browser of each person. */
export function linkForms(url: string, title: string, language: string | null): LinkForms {
  const withQuery = (query: Readonly<Record<string, string>>) => {
    const asked = new URLSearchParams({ ...query, ...(language !== null && { lang: language }) }).toString();
    return asked === '' ? url : `${url}?${asked}`;
  };
  const page = withQuery({});
  return { page, kiosk: withQuery({ kiosk: '1' }), snippet: snippetOf(page, title) };
}

/** A frame, and a script that gives it the height of the page inside. */
const snippetOf = (page: string, title: string): string => `<iframe src="${escaped(page)}" title="${escaped(title)}"
  style="width: 100%; height: 640px; border: 0"></iframe>
<script>
  {
    const frame = document.currentScript.previousElementSibling;
    addEventListener('message', ({ data, source }) => {
      if (source === frame.contentWindow && data.needfinderHeight) frame.style.height = data.needfinderHeight + 'px';
    });
  }
</script>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);
