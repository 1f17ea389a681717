// pdf.js warns about a library for drawing pages, which reading them does not need; who checks a file would take it for a fault of the file.
Object.assign(console, { warn: () => undefined })
