// The demo standard, version 1.0, put together from its duty areas and its KSA library.
import { maintenanceOperations } from './duty-areas/1-maintenance-operations.js'
import { basicMechanicalSystems } from './duty-areas/2-basic-mechanical-systems.js'
import { basicHydraulicSystems } from './duty-areas/3-basic-hydraulic-systems.js'
import { basicPneumaticSystems } from './duty-areas/4-basic-pneumatic-systems.js'
import { electricalSystems } from './duty-areas/5-electrical-systems.js'
import { electronicControlSystems } from './duty-areas/6-electronic-control-systems.js'
import { processControlSystems } from './duty-areas/7-process-control-systems.js'
import { maintenanceWelding } from './duty-areas/8-maintenance-welding.js'
import { maintenancePiping } from './duty-areas/9-maintenance-piping.js'
import { ksaGroups } from './ksa-groups.js'
import type { StandardContent } from './standard-content.js'

/** The decision on version 1.0; calendar dates in the body's time zone. */
export const STANDARD_1_0_APPROVAL = {
  approvedOn: '2025-01-30',
  note: 'Board of the Institute, meeting of 30 January 2025, item 4: adopted without dissent on the recommendation of the technical work group.',
} as const

/** First new starts come two weeks after publication, so that test centres can prepare. */
export const STANDARD_1_0_PUBLISHED_ON = '2025-02-14'
export const STANDARD_1_0_NEW_STARTS_FROM = '2025-03-01'

export const standard_1_0: StandardContent = {
  designation: 'AISS-IMM-1',
  title: 'Industrial Maintenance and Mechatronics Technician',
  level: 'Level I',
  language: 'en',
  introduction: [
    'This standard states what a technician at the entry level of industrial maintenance can do without supervision of each step: keep production machines safe, running and documented, and find the cause when they stop. It was written with the people who assign that work, do it and teach it.',
    'It is divided into nine duty areas. Each duty area can be assessed and credentialed by itself and in any order, because plants divide the work differently and people come to it by different roads. A duty area holds duties, and a duty holds performance standards. A performance standard names the conditions, the task and the result; the criteria an evaluator looks at; the accuracy required; the equipment; and the assignment set to the candidate.',
    'The knowledge, skills and abilities behind the work are kept in a library of their own and referred to by code, because the same ones are needed again and again. Isolating a machine and proving zero energy, for example, is called for in most of the duty areas. Codes begin with K for knowledge, S for skill and A for ability.',
    'Figures are given in SI units, followed by US customary units in brackets where the trade uses them. Tolerances are those of good ordinary practice. Where the maker of a machine, the law or the rules of a plant are stricter, they apply.',
    'Safety is not a duty area beside the others. Isolation, protective equipment and the refusal of unsafe work are part of every performance standard in which they can arise, and some errors end an assessment whatever else was done well; the accuracy level says where.',
    'Level I does not cover design, work above 600 V, pressure work reserved to certified welders, programming of controllers or certification of safety functions. Level II is in preparation.',
  ],
  acknowledgements: [
    'The Institute thanks the 41 technicians, planners, supervisors and instructors who served on the technical work group between March 2023 and September 2024, and the plants in food, paper, automotive supply and water treatment that opened their workshops to the drafting visits.',
    'Two rounds of validation were held: five regional meetings in the spring of 2024, and a survey answered by 318 practitioners, who rated each duty for importance and frequency. Forty-four statements were changed and nine were dropped as a result.',
    'Standards of other bodies are named where practice follows them. Their names do not imply that those bodies have reviewed or endorsed this document.',
  ],
  dutyAreas: [
    maintenanceOperations,
    basicMechanicalSystems,
    basicHydraulicSystems,
    basicPneumaticSystems,
    electricalSystems,
    electronicControlSystems,
    processControlSystems,
    maintenanceWelding,
    maintenancePiping,
  ],
  ksaGroups,
}
