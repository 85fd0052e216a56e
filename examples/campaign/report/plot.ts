/** Plots as SVG: text, which needs no script and nothing from elsewhere. */

export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly kind: "good" | "fair" | "bad" | "plain";
}

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

const width = 720;
const labels = 300;

/** How many of each, one bar under the other. */
export function bars(title: string, all: readonly Bar[]): string {
  const most = Math.max(1, ...all.map(({ value }) => value));
  const drawn = all.map(({ label, value, kind }, index) => {
    const y = index * 30;
    const length = Math.round((value / most) * (width - labels - 80));
    return `<g class="bar ${kind}"><text x="${labels - 10}" y="${y + 17}" text-anchor="end">${escaped(label)}</text><rect x="${labels}" y="${y + 3}" width="${Math.max(length, value > 0 ? 2 : 0)}" height="20" rx="2"/><text x="${labels + 8 + length}" y="${y + 17}">${value.toLocaleString("en-US")}</text></g>`;
  });
  return figure(title, all.length * 30, drawn.join(""));
}

/** How many in each stretch of time. */
export function columns(title: string, counts: readonly number[], from: string, to: string): string {
  const [height, left] = [180, 50];
  const most = Math.max(1, ...counts);
  const step = (width - left) / Math.max(1, counts.length);
  const drawn = counts.map((count, index) => {
    const tall = (count / most) * height;
    return `<rect class="plain" x="${(left + index * step).toFixed(1)}" y="${(height - tall + 10).toFixed(1)}" width="${Math.max(0.5, step - Math.min(1, step / 5)).toFixed(1)}" height="${tall.toFixed(1)}"/>`;
  });
  const axis = `<line x1="${left}" x2="${width}" y1="${height + 10}" y2="${height + 10}"/><text x="${left - 8}" y="20" text-anchor="end">${most}</text><text x="${left - 8}" y="${height + 10}" text-anchor="end">0</text>`;
  return figure(title, height + 40, `${drawn.join("")}${axis}<text x="${left}" y="${height + 30}">${escaped(from)}</text><text x="${width}" y="${height + 30}" text-anchor="end">${escaped(to)}</text>`);
}

const figure = (title: string, height: number, inside: string) =>
  `<figure><figcaption>${escaped(title)}</figcaption><svg role="img" aria-label="${escaped(title)}" viewBox="0 0 ${width} ${Math.max(1, height)}">${inside}</svg></figure>`;
