// The words of a printed receipt beside those it holds.
export const words = {
  title: 'Receipt of a verification',
  effective: (from: string, until: string | null) =>
    until === null ? `From ${from}; does not expire` : `From ${from} to ${until}, its last valid day`,
  edition: (designation: string, version: string, day: string) =>
    `${designation}, version ${version}, published ${day}`,
  onDay: (day: string) => `on ${day}`,
  asked: 'What was asked',
  checked: 'What was checked',
  shown: 'What the register showed',
  proof: 'Who answered, and how to check this receipt',
  howToCheck:
    'The issuer sealed this file, and it carries what is printed here as receipt.json, signed by the same issuer. With the issuer’s keys both can be checked without asking anybody: node touchstone-verify.mjs FILE --keys keys.json.',
  limits:
    'It is a record of one answer at one moment, and no credential: of any later day it says nothing. Ask again, at an address you know to be the issuer’s.',
  page: (number: number, of: number) => `Page ${number} of ${of}`,
} as const
