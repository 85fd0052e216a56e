const section = /^## Unreleased\n([\s\S]*?)(?=^## |(?![\s\S]))/m;

/** What users will notice of the next release, or nothing. */
export function unreleased(changelog: string): string | undefined {
  const text = section.exec(changelog)?.[1]?.trim();
  return text === "" ? undefined : text;
}

/** The changelog with its top section under the version's name. */
export function withRelease(changelog: string, version: string, day: string): string {
  return changelog.replace("## Unreleased\n", `## ${version}, ${day}\n`);
}
