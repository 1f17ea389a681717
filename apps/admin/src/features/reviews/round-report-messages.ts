export const roundReportText = {
  title: 'Report',
  notYet:
    'The report is public once the round has closed. The files are a preview: they are marked so, and hold the comments that have come so far.',
  interim:
    'The report is public, with the answers that were sent. The files are a preview with all answers, those not sent yet too.',
  final: 'The report is public and final: every comment was answered.',
  page: 'Read the public report',
  documents: { pdf: 'PDF', word: 'Word document' },
  make: { pdf: 'Make the PDF', word: 'Make the Word document' },
  making: (progress: number) => `Being made, ${progress} %`,
  failed: 'The document could not be made. Try again; the log of the platform says why.',
  files: {
    previewReportCsv: 'Comments as CSV',
    previewReportJson: 'All of it as JSON',
  },
} as const
