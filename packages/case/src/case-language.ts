/** CASE's implementation guide asks for `en_US` where the web writes `en-US`. */
export function caseLanguage(tag: string): string {
  return tag.replaceAll('-', '_')
}
