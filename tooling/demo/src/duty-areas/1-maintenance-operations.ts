import { instrument, material, reference, tooling, workstation } from '../equipment.js'
import type { DutyArea } from '../standard-content.js'

export const maintenanceOperations: DutyArea = {
  code: '1',
  title: 'Maintenance Operations',
  text: 'Plan, isolate, inspect, lubricate, lift and record: the work that surrounds every repair.',
  duties: [
    {
      code: '1.1',
      title: 'Plan and record maintenance work',
      text: 'Turn a request into a planned job and a finished job into a record others can rely on.',
      performanceStandards: [
        {
          code: '1.1.1',
          title: 'Plan a job from a work request',
          text: 'Given a work request, the machine’s documents and the stores catalog, walk the job down and write a plan, so that the work can start with parts, tools, permits and people on hand.',
          evaluationCriteria: [
            'The machine was visited and the request compared with what is really there.',
            'Every part is listed by the manufacturer’s number and the stores number, with quantity and availability.',
            'Isolation points, permits and required protective equipment are named, not left at “as needed”.',
            'Steps stand in working order with an estimate of hours for each.',
            'The conditions for stopping the job and asking are written down.',
          ],
          accuracyLevel:
            'No part, permit or isolation point missing; total hours within 25 % of the time the job later takes.',
          equipment: [
            workstation('A production machine with at least two energy sources and a due corrective job'),
            material('Work request as written by the operator'),
            reference('Manufacturer’s manual, parts list and the plant’s isolation procedure for the machine'),
            reference('Stores catalog or maintenance management system'),
          ],
          assignment:
            'You receive a request reading “conveyor jerks, noise at drive end”. Walk the job down, write the plan on one page and present it to the evaluator in five minutes.',
          ksas: ['K1.1', 'K1.2', 'S1.6', 'K3.4', 'S3.7', 'S4.18', 'S5.13'],
        },
        {
          code: '1.1.2',
          title: 'Close out a work order',
          text: 'On completion of a repair, write the close-out, so that the next technician can see what failed, why, what was done and what remains.',
          evaluationCriteria: [
            'Symptom, failed part and cause stand in separate statements and do not contradict one another.',
            'Measurements carry a unit and say whether they were taken before or after the work.',
            'Parts used, labor hours and machine downtime are entered.',
            'Temporary measures are flagged, with a follow-up request raised for each.',
            'Drawings changed by the work are marked up, dated and signed.',
          ],
          accuracyLevel: 'All mandatory fields complete; times to the quarter hour; part numbers without error.',
          equipment: [
            workstation('Desk with access to the maintenance management system or its paper form'),
            material('Notes, removed parts and readings of a repair the candidate has carried out'),
            reference('The plant’s failure codes and mark-up rules'),
          ],
          assignment:
            'Using the repair you have just finished, write the close-out. The evaluator, who did not watch the repair, will retell it from your text alone.',
          ksas: ['K1.1', 'S1.3', 'A1.12', 'K3.3', 'S5.12', 'K2.1'],
        },
        {
          code: '1.1.3',
          title: 'Hand over unfinished work at shift change',
          text: 'With a job in progress at the end of the shift, hand it over at the machine, so that the incoming technician can carry on without undoing anything and without trusting an isolation they have not checked.',
          evaluationCriteria: [
            'The handover takes place at the machine and both people look at the same points.',
            'State of each lock, blank, bleed and removed guard is shown, and the incoming person’s lock goes on before the outgoing person’s comes off.',
            'Loose parts are bagged and labeled with their place.',
            'The next step, and anything found that differs from the plan, is stated and repeated back.',
            'Log entry carries time and both names.',
          ],
          accuracyLevel: 'At no moment is the machine without a lock of a person who is working on it.',
          equipment: [
            workstation('Partly dismantled machine under lockout'),
            material('Parts bags, tags and the shift log'),
            tooling('Personal locks and a group lock box'),
            reference('Isolation procedure and job plan'),
          ],
          assignment:
            'Stop at step 6 of the job plan and hand over to the evaluator, who arrives as the night shift and asks only what a newcomer would ask.',
          ksas: ['S1.4', 'S1.8', 'A1.10', 'A1.13', 'K4.2', 'K1.1'],
        },
      ],
    },
    {
      code: '1.2',
      title: 'Isolate machines and return them to service',
      text: 'Bring a machine to zero energy, keep it there for everyone who works on it, and give it back safely.',
      performanceStandards: [
        {
          code: '1.2.1',
          title: 'Lock out a machine and verify zero energy',
          text: 'Given a machine with electrical, pneumatic and gravitational energy and its written procedure, shut down, isolate, lock, release and try out, so that no energy can reach the people working on it.',
          evaluationCriteria: [
            'Affected operators are told before shutdown and the machine is stopped by its normal stop.',
            'Every isolating device in the procedure is operated, and each carries the candidate’s own lock and a tag with name and date.',
            'Stored energy is released or blocked: air exhausted to 0 bar on the gauge, raised load pinned or lowered, capacitors given their discharge time.',
            'Try-out: start is pressed with nobody exposed, and controls are returned to off or neutral.',
            'Absence of voltage is proved live-dead-live where conductors will be touched.',
            'The key stays with the candidate.',
          ],
          accuracyLevel:
            'No omission is tolerated; one missed energy source or a missed try-out ends the assessment as not met.',
          equipment: [
            workstation(
              'Machine with electrical disconnect, lockable air dump valve and a vertical axis or counterweight',
            ),
            tooling('Personal lock with single key, tags, hasps, safety pins or props'),
            instrument('Multimeter CAT III 600 V with proving unit; pressure gauge at the machine'),
            reference('Machine-specific isolation procedure in line with 29 CFR 1910.147'),
          ],
          assignment:
            'The vertical transfer must be entered to change a gripper. Isolate it by its procedure and tell the evaluator, at each point, what would happen if that point were missed.',
          ksas: ['K4.1', 'K4.2', 'S4.13', 'S4.16', 'S1.5', 'K4.4', 'S8.15'],
        },
        {
          code: '1.2.2',
          title: 'Take part in a group lockout',
          text: 'On a job with several trades, place and remove personal locks on a group lock box, so that the last isolation is lifted only when the last person is clear.',
          evaluationCriteria: [
            'The candidate checks the isolation list against the points in the field before trusting the box.',
            'Keys of all isolation locks are inside the box before the first personal lock goes on.',
            'Each person uses one lock of their own; none is placed for another.',
            'For a lock left behind, the candidate describes the removal procedure: verify absence from site, try to reach, supervisor’s authority, inform on return.',
            'The box is opened only by the authorized person after a head count.',
          ],
          accuracyLevel: 'Without error in the order of locks and keys.',
          equipment: [
            workstation('Production cell with four or more isolation points'),
            tooling('Group lock box, isolation locks on one key series, personal locks'),
            material('Isolation list with sign-on and sign-off columns'),
            reference('The plant’s group lockout and lock removal procedures'),
          ],
          assignment:
            'Join a three-person job as the second trade. During the work one colleague “goes home” leaving a lock on the box: do what the procedure asks.',
          ksas: ['K4.2', 'S4.13', 'A1.13', 'A4.19', 'S1.5', 'A3.10'],
        },
        {
          code: '1.2.3',
          title: 'Return a machine to service after work',
          text: 'After repair, inspect, remove isolations in order and restart under observation, so that production gets back a machine that is complete, guarded and proved.',
          evaluationCriteria: [
            'Tools and foreign parts are counted out and guards are refitted with all their fasteners.',
            'People are clear and informed before the first energy is restored.',
            'Air is admitted slowly and fluid lines are watched for leaks before motion is allowed.',
            'First motion is in manual or jog at reduced speed, one axis at a time.',
            'Emergency stop and every interlock touched by the work are function-tested.',
            'The machine runs a stated number of normal cycles before it is handed to the operator.',
          ],
          accuracyLevel: 'No guard, fastener or interlock outstanding; at least ten faultless automatic cycles.',
          equipment: [
            workstation('Machine ready for return after maintenance'),
            tooling('Hand tools on a shadow board or counted list'),
            material('Return-to-service checklist'),
            reference('Operating manual and isolation procedure, read backward'),
          ],
          assignment:
            'Take the machine isolated in 1.2.1 back to automatic production and hand it to the operator with one sentence on what was changed.',
          ksas: ['S1.5', 'A1.10', 'K4.4', 'K4.2', 'S3.9', 'A9.26'],
        },
      ],
    },
    {
      code: '1.3',
      title: 'Carry out preventive maintenance',
      text: 'Inspect, lubricate and measure on a route, and act on what is found.',
      performanceStandards: [
        {
          code: '1.3.1',
          title: 'Perform an inspection route',
          text: 'Given a preventive maintenance route of at least six machines, inspect each point, so that defects are found, graded and reported while the machines can still be planned for.',
          evaluationCriteria: [
            'Every point is visited; a point that cannot be reached safely is reported as not inspected.',
            'Values are written as numbers, not as “OK”, wherever the route names a limit.',
            'Small defects are put right at once within the time allowed by the route.',
            'Other defects become work requests graded by urgency with a reason.',
            'At least four of five planted defects are found.',
          ],
          accuracyLevel:
            'Readings within the resolution of the instrument; 80 % of planted defects found and none of the safety-relevant ones missed.',
          equipment: [
            workstation('Six running machines with five planted defects, two of them safety-relevant'),
            tooling('Flashlight, mirror, stethoscope, hand tools'),
            instrument('Infrared thermometer, belt tension gauge'),
            reference('Route sheet with limits'),
          ],
          assignment: 'Walk route PM-14, complete the sheet and raise the requests that follow from it.',
          ksas: ['S1.7', 'A7.18', 'S6.11', 'K3.4', 'S4.18', 'A1.12'],
        },
        {
          code: '1.3.2',
          title: 'Lubricate rolling bearings and slides by schedule',
          text: 'With a lubrication chart and the products it names, clean, lubricate and check each point, so that every bearing gets the right product in the right quantity and nothing else.',
          evaluationCriteria: [
            'Product on the chart, the container and the gun agree; thickener types are not mixed.',
            'Fittings and drain plugs are wiped before and after.',
            'Quantity is calculated from bearing size (outer diameter × width × 0.005 gives grams with millimeters) and delivered by counted strokes of a gun whose stroke was weighed.',
            'Motor bearings are greased with the relief plug open and run before it is closed.',
            'Guards and openings allow the point to be reached without exposure to moving parts, or the machine is locked out.',
            'Empty containers, rags and surplus grease go to their streams.',
          ],
          accuracyLevel: 'Quantity within ±10 % of the calculated mass; no wrong product at any point.',
          equipment: [
            workstation('Machine with at least eight lubrication points, a motor with relief plugs among them'),
            material('NLGI 2 lithium complex grease, polyurea motor grease, ISO VG 68 slideway oil'),
            tooling('Two marked grease guns, oil can, lint-free cloth'),
            instrument('Scale reading to 0.1 g'),
            reference('Lubrication chart and grease compatibility table'),
          ],
          assignment:
            'Lubricate the points on chart L-7. For the 6312 motor bearing (130 mm × 31 mm) show the calculation before you pick up the gun.',
          ksas: ['K7.2', 'S7.15', 'K2.3', 'K4.5', 'K4.12', 'K7.3'],
        },
        {
          code: '1.3.3',
          title: 'Survey bearing temperatures',
          text: 'On machines at steady load, measure and trend bearing housing temperatures, so that a bearing running hot is noticed before it seizes.',
          evaluationCriteria: [
            'Load and running time are noted; no reading is taken in the first hour after a start.',
            'Emissivity is set for the surface, or a painted or taped spot is used on bright metal.',
            'Spot size at the measuring distance is smaller than the target.',
            'Ambient temperature is recorded and each reading compared with the last and with a sister bearing.',
            'Above 80 °C (175 °F), or more than 15 °C (27 °F) over the trend, a work request is raised with a probable cause.',
          ],
          accuracyLevel:
            'Repeat readings at one point within ±2 °C (±4 °F); contact and infrared reading within 3 °C of each other.',
          equipment: [
            workstation('Fan, pump or conveyor drives at working temperature'),
            material('Matte black tape or paint spots'),
            instrument(
              'Infrared thermometer with adjustable emissivity and 12:1 optics or better; contact thermometer',
            ),
            reference('Previous readings and the bearing manufacturer’s limits'),
          ],
          assignment:
            'Measure the eight bearings of two fan sets, compare with the last three surveys and report the one you would act on first.',
          ksas: ['S6.11', 'K6.1', 'A6.16', 'K7.3', 'S2.10', 'S1.7'],
        },
      ],
    },
    {
      code: '1.4',
      title: 'Handle loads, tools and instruments',
      text: 'Lift components safely and keep tools and measuring instruments fit for use.',
      performanceStandards: [
        {
          code: '1.4.1',
          title: 'Rig and lift a machine component',
          text: 'Given a component of known mass up to 500 kg (1,100 lb), choose, inspect and attach the rigging and lift under guidance, so that the load rises level and is set down where it was meant to go.',
          evaluationCriteria: [
            'Mass is taken from nameplate or drawing, or calculated, and compared with the weakest item of the rigging.',
            'Slings and shackles are inspected; an item without a legible tag or with a cut, stretch or bent pin is put out of use.',
            'Sling angle to the horizontal is 60° where possible and never below 30°; leg tension is calculated for the angle used.',
            'A test lift of 100 mm (4 in) is held and checked for balance.',
            'One person signals; nobody stands under the load or between it and a fixed object.',
          ],
          accuracyLevel:
            'Leg tension calculated within 5 %; load level within 50 mm (2 in) over its length and landed within 10 mm (3/8 in) of the marks.',
          equipment: [
            workstation('Overhead or jib hoist rated at least 1 t, marked landing area'),
            material('Gearbox or motor with eyebolts, 200 to 500 kg'),
            tooling('Two-leg sling, shackles, swivel hoist rings, tag line, edge protection'),
            instrument('Tape and angle gauge'),
            reference('Sling charts and hoist inspection record'),
          ],
          assignment:
            'Move the gearbox from the pallet to the base. Before lifting, tell the evaluator the tension in each leg at 60° and at 45°.',
          ksas: ['K4.8', 'S4.15', 'K2.5', 'A2.13', 'A1.13', 'S4.14'],
        },
        {
          code: '1.4.2',
          title: 'Verify measuring instruments before use',
          text: 'Before a measuring task, check the instruments against references and their labels, so that no decision rests on an instrument that is out of date, damaged or out of zero.',
          evaluationCriteria: [
            'Calibration label is read; an overdue instrument is segregated and reported.',
            'Micrometer and caliper are cleaned, zeroed and checked on a gauge block at two places in the range.',
            'Torque wrench is set to its lowest value after use and checked on a tester at 20, 60 and 100 % of range.',
            'Meter leads, fuses and category marking are inspected, and the meter is proved on a known source.',
            'Findings are entered in the instrument record.',
          ],
          accuracyLevel:
            'Micrometer within 0.004 mm (0.0002 in) and caliper within 0.03 mm (0.001 in) of the block; torque wrench within ±4 % of reading.',
          equipment: [
            workstation('Bench at room temperature, 20 °C ± 5 °C'),
            material('Gauge blocks, cleaning cloth'),
            tooling('Torque tester, meter proving unit'),
            instrument('Micrometer 0–25 mm (0–1 in), caliper 150 mm (6 in), click torque wrench, multimeter'),
            reference('Instrument list with calibration intervals'),
          ],
          assignment:
            'Of five instruments handed to you, two must not be used. Find them, say why, and record the check of the other three.',
          ksas: ['K6.1', 'K6.2', 'K6.3', 'S6.5', 'S6.14', 'A6.16', 'A1.12'],
        },
      ],
    },
  ],
}
