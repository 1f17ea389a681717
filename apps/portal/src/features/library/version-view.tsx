import { libraryAddresses, type LibraryVersion } from '@touchstone/contract'
import { textDirection } from '@touchstone/domain'
import '@touchstone/ui/rich-text.css'
import { RichText } from '@touchstone/ui/rich-text'
import { useEffect, useMemo } from 'react'
import { Link } from 'wouter'
import { libraryWords } from '../../messages/library.js'
import { paths } from '../../paths.js'
import { useTitle } from '../../shared/use-title.js'
import { Appendix } from './appendix.js'
import { Contents } from './contents.js'
import { Embed } from './embed.js'
import { outlineOf } from './outline.js'
import { StatementTree } from './statement-tree.js'
import { VersionTitle } from './version-title.js'
import styles from './version.module.css'

const words = libraryWords.version

/** A version to be read: what it is, what is in it, and every statement with an address of its own. */
export function VersionView({ answer }: { readonly answer: LibraryVersion }) {
  const { standard, version, statements } = answer
  const outline = useMemo(() => outlineOf(statements), [statements])
  useTitle(words.title(standard.designation, version.number))
  // The browser looked for the statement an address names before it was there.
  useEffect(() => {
    const { hash } = globalThis.location
    if (hash !== '') globalThis.location.replace(hash)
  }, [])
  return (
    <div className={styles.page}>
      <aside className={styles.side}>
        <Link className={styles.back} href={paths.standards()}>
          {words.allStandards}
        </Link>
        <Contents outline={outline} statements={statements} hasIntroduction={version.introduction !== null} />
      </aside>
      <article className={styles.version} lang={version.language} dir={textDirection(version.language)}>
        <VersionTitle answer={answer} />
        <p className={styles.tools}>
          <Embed
            path={libraryAddresses.version(standard.id, version.number)}
            embed={libraryAddresses.versionEmbed(standard.id, version.number)}
            name={version.title}
            text={version.title}
            source={`${standard.designation}, ${words.edition(version.number)}`}
          />
        </p>
        <LongText id="introduction" heading={words.introduction} text={version.introduction} />
        {outline.body.map((node) => (
          <StatementTree
            key={node.statement.id}
            node={node}
            depth={0}
            outline={outline}
            ownFields={version.ownFields}
          />
        ))}
        {outline.appendix.length > 0 && <Appendix outline={outline} />}
        <LongText id="acknowledgements" heading={words.acknowledgements} text={version.acknowledgements} />
      </article>
    </div>
  )
}

function LongText({
  id,
  heading,
  text,
}: {
  readonly id: string
  readonly heading: string
  readonly text: string | null
}) {
  if (text === null) return null
  return (
    <section className={styles.long} aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <RichText text={text} />
    </section>
  )
}
