// A credential inside an SVG: `<openbadges:credential>` directly in `<svg>`, JSON as CDATA or a JWT in `verify` (Open Badges 3.0,
// section 5.3.2).

const NAMESPACE = 'https://purl.imsglobal.org/ob/v3p0'

/** The text is no SVG, or carries more than one credential. */
export class UnreadableSvg extends Error {
  override readonly name = 'UnreadableSvg'
  constructor(readonly reason: 'not_an_svg' | 'two_credentials' | 'document_type') {
    super(`The SVG cannot be read: ${reason}`)
  }
}

/**
 * @param svg a picture of ours, without a credential
 * @throws UnreadableSvg
 */
export function bakeSvg(svg: string, credential: string): string {
  const root = rootOf(svg)
  if (unbakeSvg(svg) !== undefined) throw new UnreadableSvg('two_credentials')
  // `]]>` would end the CDATA; in JSON it can only stand in a string, where `>` may be written as an escape.
  const json = credential.replaceAll(']]>', ']]\\u003e')
  const opened = root.tag.replace(/\s*\/?>$/, ` xmlns:openbadges="${NAMESPACE}">`)
  const element = `<openbadges:credential><![CDATA[${json}]]></openbadges:credential>`
  return svg.slice(0, root.at) + opened + element + svg.slice(root.at + root.tag.length)
}

/**
 * The credential in a picture, JSON or JWT, or `undefined` when there is none. The text is searched, not parsed as XML: entities
 * are not resolved and a document type is refused.
 * @throws UnreadableSvg
 */
export function unbakeSvg(svg: string): string | undefined {
  const { tag } = rootOf(svg)
  if (!tag.includes(NAMESPACE)) return undefined
  const prefix = /xmlns:([A-Za-z_][\w.-]*)\s*=\s*["']https:\/\/purl\.imsglobal\.org\/ob\/v3p0["']/.exec(tag)?.[1]
  if (prefix === undefined) return undefined
  // What stands in a CDATA section is skipped as a whole: a name in it may look like a tag.
  const content = '(?:<!\\[CDATA\\[([\\s\\S]*?)\\]\\]>|[^<])*'
  const element = new RegExp(`<${prefix}:credential(\\s[^>]*?)?(?:/>|>${content}</${prefix}:credential\\s*>)`, 'g')
  const [found, ...more] = [...svg.matchAll(element)]
  if (more.length > 0) throw new UnreadableSvg('two_credentials')
  if (!found) return undefined
  const verify = /\bverify\s*=\s*["']([^"']*)["']/.exec(found[1] ?? '')?.[1]
  return verify ?? found[2]
}

function rootOf(svg: string): { readonly at: number; readonly tag: string } {
  if (/<!(DOCTYPE|ENTITY)/i.test(svg)) throw new UnreadableSvg('document_type')
  const found = /^(?:\uFEFF)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*(<svg[\s>][^>]*>|<svg>)/.exec(svg)
  const tag = found?.[1]
  if (!found || tag === undefined) throw new UnreadableSvg('not_an_svg')
  return { at: found[0].length - tag.length, tag }
}
