import styles from './home.module.css'

/** The grains of the streak, each a stroke that starts, breaks and ends a little apart from the next. */
const GRAINS = [
  { d: 'M868 510C1007 408 1155 292 1319 159', colour: '#c9a961', width: 2.6, dash: '209 3 94 8', opacity: 0.41 },
  { d: 'M842 527C998 416 1163 287 1346 134', colour: '#c9a961', width: 2, dash: '221 13 104 3', opacity: 0.52 },
  { d: 'M861 520C1018 407 1184 275 1367 117', colour: '#dec58f', width: 1.4, dash: '206 7 101 23', opacity: 0.5 },
  { d: 'M846 529C1013 412 1190 271 1383 102', colour: '#c9a961', width: 2, dash: '187 13 98 15', opacity: 0.62 },
  { d: 'M830 541C991 432 1160 300 1346 141', colour: '#c9a961', width: 1.4, dash: '207 7 97 17', opacity: 0.68 },
  { d: 'M841 536C999 426 1167 295 1350 137', colour: '#dec58f', width: 2, dash: '185 9 35 23', opacity: 0.59 },
  { d: 'M840 539C1006 426 1180 288 1370 120', colour: '#dec58f', width: 3.4, dash: '77 16 41 10', opacity: 0.69 },
  { d: 'M839 540C998 431 1166 300 1348 142', colour: '#c9a961', width: 2.6, dash: '243 9 115 13', opacity: 0.66 },
  { d: 'M814 556C989 441 1173 297 1372 119', colour: '#c9a961', width: 2, dash: '161 9 93 4', opacity: 0.71 },
  { d: 'M816 557C993 441 1177 297 1377 117', colour: '#8f6d28', width: 2.6, dash: '234 9 59 6', opacity: 0.74 },
  { d: 'M814 561C997 442 1188 291 1395 102', colour: '#b08a3c', width: 2, dash: '167 11 77 21', opacity: 0.84 },
  { d: 'M826 556C1002 441 1185 296 1382 116', colour: '#c9a961', width: 3.4, dash: '161 9 80 5', opacity: 0.87 },
  { d: 'M839 549C1016 431 1201 283 1400 99', colour: '#c9a961', width: 1.4, dash: '60 12 49 19', opacity: 0.85 },
  { d: 'M836 552C1015 434 1201 286 1399 101', colour: '#c9a961', width: 2.6, dash: '214 8 90 5', opacity: 0.85 },
  { d: 'M828 561C1010 444 1199 293 1400 104', colour: '#b08a3c', width: 2.6, dash: '182 16 118 7', opacity: 0.87 },
  { d: 'M827 563C1002 452 1183 310 1374 131', colour: '#dec58f', width: 2.6, dash: '224 16 41 24', opacity: 0.89 },
  { d: 'M827 565C1006 451 1190 306 1385 122', colour: '#c9a961', width: 2, dash: '216 15 130 8', opacity: 0.84 },
  { d: 'M829 565C1010 450 1197 302 1395 113', colour: '#b08a3c', width: 1.4, dash: '131 10 63 8', opacity: 0.79 },
  { d: 'M860 548C1024 442 1192 308 1368 140', colour: '#c9a961', width: 2, dash: '86 6 90 8', opacity: 0.7 },
  { d: 'M838 564C1009 457 1184 319 1367 144', colour: '#c9a961', width: 1.4, dash: '229 4 79 24', opacity: 0.73 },
  { d: 'M853 555C1011 455 1173 328 1341 169', colour: '#b08a3c', width: 3.4, dash: '178 9 125 4', opacity: 0.69 },
  { d: 'M861 552C1027 446 1196 311 1372 141', colour: '#8f6d28', width: 3.4, dash: '228 8 49 19', opacity: 0.63 },
  { d: 'M851 561C1021 455 1194 318 1372 143', colour: '#b08a3c', width: 2, dash: '114 3 62 8', opacity: 0.55 },
  { d: 'M859 558C1013 463 1168 341 1327 187', colour: '#b08a3c', width: 2.6, dash: '177 13 104 18', opacity: 0.54 },
  { d: 'M880 547C1038 447 1197 319 1360 158', colour: '#c9a961', width: 2, dash: '215 3 129 6', opacity: 0.46 },
  { d: 'M875 552C1023 461 1172 344 1323 195', colour: '#c9a961', width: 1.4, dash: '203 3 61 8', opacity: 0.44 },
]

/** The touchstone itself: facets of dark stone and the streak that brass leaves when it is rubbed across them. Decoration only. */
export function Stone() {
  return (
    <svg
      className={styles.stone}
      viewBox="0 0 1440 640"
      preserveAspectRatio="xMaxYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      <g fill="#fff">
        <path d="M700 0h740v210L1010 330z" opacity=".035" />
        <path d="M1010 330 1440 210v430H820z" opacity=".055" />
        <path d="M700 0 1010 330 820 640H430z" opacity=".02" />
        <path d="M1010 330 1240 640H820z" opacity=".03" />
      </g>
      <g fill="none">
        {GRAINS.map(({ d, colour, width, dash, opacity }) => (
          <path key={d} d={d} stroke={colour} strokeWidth={width} strokeDasharray={dash} opacity={opacity} />
        ))}
      </g>
    </svg>
  )
}
