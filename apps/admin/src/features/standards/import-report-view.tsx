import { Alert, SimpleGrid, Text, Title } from '@mantine/core'
import type { ImportDetail, ImportReport } from '@touchstone/contract'
import { StatementType } from '@touchstone/domain'
import { Facts } from '../../shared/facts'
import { statementType } from '../../shared/messages'
import { Section } from '../../shared/page'
import { ImportDifferenceView } from './import-difference'
import { ImportForm } from './import-form'
import classes from './import-report-view.module.css'
import { ImportRows } from './import-rows'
import { importText } from './import-messages'

interface ImportReportViewProps {
  readonly detail: ImportDetail
  readonly report: ImportReport
}

export function ImportReportView({ detail, report }: ImportReportViewProps) {
  const { counts, shape } = importText
  const { difference, ownFields, status } = detail
  const byType = report.byType.map(({ type, count }) => `${typeName(type)}: ${count.toLocaleString('en')}`).join(', ')
  return (
    <>
      <div className={classes.head}>
        <Title order={2}>{report.title ?? importText.noTitle}</Title>
        {report.creator !== null && (
          <Text c="dimmed" size="sm">
            {importText.by(report.creator)}
          </Text>
        )}
      </div>
      <ul className={classes.counts}>
        {(['created', 'normalised', 'refused'] as const).map((outcome) => (
          <li key={outcome} data-outcome={report.counts[outcome] > 0 ? outcome : 'none'}>
            <strong>{report.counts[outcome].toLocaleString('en')}</strong> {counts[outcome]}
          </li>
        ))}
      </ul>
      {!report.importable && (
        <Alert color="red" variant="light" role="alert" mb="lg">
          {importText.notImportable}
        </Alert>
      )}
      <SimpleGrid cols={{ base: 1, lg: status === 'ready' ? 2 : 1 }} spacing="xl">
        <Facts
          facts={[
            { label: shape.statements, value: report.statements.toLocaleString('en') },
            { label: shape.topLevel, value: report.topLevel.toLocaleString('en') },
            { label: shape.levels, value: report.deepestLevel.toLocaleString('en') },
            { label: shape.ksaLinks, value: report.ksaLinks.toLocaleString('en') },
            ...(byType === '' ? [] : [{ label: shape.byType, value: byType }]),
            ...(ownFields.length === 0
              ? []
              : [{ label: shape.ownFields, value: ownFields.map(({ label }) => label).join(', ') }]),
          ]}
        />
        {status === 'ready' && <ImportForm detail={detail} report={report} />}
      </SimpleGrid>
      {difference !== null && (
        <Section title={importText.difference(difference.number)}>
          <ImportDifferenceView difference={difference} />
        </Section>
      )}
      <Section title={importText.rows}>
        <ImportRows rows={report.rows} notShown={report.rowsNotShown} />
      </Section>
    </>
  )
}

function typeName(type: string): string {
  const known = StatementType.safeParse(type)
  return known.success ? statementType[known.data] : type
}
