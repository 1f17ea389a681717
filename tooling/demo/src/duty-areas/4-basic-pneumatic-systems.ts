import { instrument, material, reference, tooling, workstation } from '../equipment.js'
import type { DutyArea } from '../standard-content.js'

export const basicPneumaticSystems: DutyArea = {
  code: '4',
  title: 'Basic Pneumatic Systems',
  text: 'Keep compressed air clean, dry and tight, and repair the circuits that work with it.',
  duties: [
    {
      code: '4.1',
      title: 'Maintain the compressed air supply',
      text: 'Look after compressors, dryers, air preparation and the network between them.',
      performanceStandards: [
        {
          code: '4.1.1',
          title: 'Check a compressor and refrigerated dryer',
          text: 'With a compressor station in operation, carry out the weekly check, so that pressure, dew point, temperature and condensate removal are known to be in order.',
          evaluationCriteria: [
            'Load and unload pressures are read over three cycles and compared with settings.',
            'Oil level is read in the condition the maker asks for; discharge temperature is recorded.',
            'Pressure drop over separator and filters is compared with the change limit.',
            'Each condensate drain is tested and its discharge goes to the oil-water separator.',
            'Dryer dew point reading is judged together with inlet temperature and load.',
            'Safety valve is inspected for its seal and set pressure, not blown off without authority.',
          ],
          accuracyLevel:
            'Readings at instrument resolution; pressure dew point between +2 and +7 °C (36 and 45 °F); no drain found open or blocked.',
          equipment: [
            workstation('Screw compressor with receiver, refrigerated dryer and filters'),
            material('Condensate test strips'),
            instrument('Station gauges, dew point meter, thermometer, stopwatch'),
            reference('Maker’s weekly checklist and last readings'),
          ],
          assignment:
            'Complete the check and estimate from the load and unload times what share of capacity the plant is using.',
          ksas: ['K8.9', 'K2.2', 'K4.12', 'S2.10', 'A7.18', 'S1.7'],
        },
        {
          code: '4.1.2',
          title: 'Service an air preparation unit',
          text: 'Given a filter-regulator-lubricator with soft-start valve, isolate, clean, adjust and recommission it, so that the machine receives air at the right pressure and of the right quality.',
          evaluationCriteria: [
            'Air is shut off, locked and exhausted; the gauge reads zero before a bowl is turned.',
            'Polycarbonate bowls are washed with mild soap only and inspected for crazing.',
            'Element is replaced, drain tested, and the arrow of flow respected.',
            'Regulator is set with rising pressure and under flow.',
            'Lubricator runs only where the machine still needs it, at about one drop per 300 to 600 L of free air.',
            'Soft-start is timed: main flow opens near half of supply pressure.',
          ],
          accuracyLevel:
            'Set pressure 6.0 ± 0.1 bar (87 ± 1.5 psi) static, falling by no more than 0.5 bar (7 psi) at full machine flow.',
          equipment: [
            workstation('Machine inlet with shut-off, filter 5 µm, regulator, lubricator, soft-start and dump valve'),
            material('Filter element, O-rings, ISO VG 32 air-line oil, soap solution'),
            tooling('Bowl wrench, lockout device'),
            instrument('Gauge class 1.6 at the regulator outlet, stopwatch'),
            reference('Pneumatic schematic and unit instructions'),
          ],
          assignment: 'Service the unit, set it, and measure the pressure fall while the largest cylinder strokes.',
          ksas: ['K8.10', 'S8.14', 'S8.15', 'K5.3', 'S6.10', 'S7.16'],
        },
        {
          code: '4.1.3',
          title: 'Survey and quantify air leaks',
          text: 'On a production area at rest, find leaks by ultrasound and measure the total by pressure decay, so that repairs can be ranked by what they save.',
          evaluationCriteria: [
            'Leaks are tagged with number, place and estimated loss; the tag survives until the repair.',
            'Background noise is dealt with by shielding and by probing from two directions.',
            'The system volume used in the decay test is shown.',
            'Loss is given in liters per minute of free air, in share of compressor output and in cost per year.',
            'At least half of the repairable leaks are put right at once after isolation and re-tested.',
          ],
          accuracyLevel: 'Nine of ten planted leaks above 2 L/min found; total loss within ±15 % of the flow meter.',
          equipment: [
            workstation('Air network section with isolating valve and known volume'),
            material('Tags, soap solution, seals and push-in fittings'),
            instrument('Ultrasonic detector, pressure gauge 0.05 bar resolution, stopwatch, flow meter'),
            reference('Layout drawing and energy price'),
          ],
          assignment:
            'Section B holds 850 L and falls from 6.5 to 5.5 bar in 4 minutes. Calculate the leak, then survey the section and name the three repairs to do first.',
          ksas: ['K8.9', 'K2.3', 'K2.4', 'S2.10', 'K3.4', 'A1.9', 'S1.7'],
        },
      ],
    },
    {
      code: '4.2',
      title: 'Install and repair pneumatic components',
      text: 'Replace cylinders, valves and tubing and set their speed and end positions.',
      performanceStandards: [
        {
          code: '4.2.1',
          title: 'Install tubing and fittings on a machine',
          text: 'Given a tubing diagram, cut, route, connect and mark the tubes of a valve terminal, so that joints stay tight and every tube can be followed.',
          evaluationCriteria: [
            'Tube is cut square with a tube cutter and pushed past the second resistance; a pull test follows.',
            'Bends keep the maker’s minimum radius and tubes do not pull sideways on fittings.',
            'Moving tubes run in the chain with a loop sized for full travel.',
            'Tapered threads are sealed from the second thread on; parallel threads seal on their washer.',
            'Both ends carry the number of the diagram.',
          ],
          accuracyLevel:
            'No bubble in soap solution at 8 bar (116 psi); pressure fall under 0.1 bar in 5 minutes in a closed section.',
          equipment: [
            workstation('Valve terminal with six double-acting cylinders'),
            material('Polyurethane tube 6 and 8 mm, push-in fittings, markers, sealant'),
            tooling('Tube cutter, hex keys, lockout device'),
            instrument('Gauge, soap solution, tape'),
            reference('Tubing diagram and fitting data sheet'),
          ],
          assignment:
            'Tube cylinders 3 and 4 from the diagram. The drawing contains one error: find it and mark it up.',
          ksas: ['K8.8', 'S8.13', 'K5.3', 'S1.8', 'K10.8', 'S5.12'],
        },
        {
          code: '4.2.2',
          title: 'Replace a cylinder and set speed, cushions and switches',
          text: 'With a worn double-acting cylinder isolated, fit a new one and adjust it, so that the motion is smooth, stops without knocking and reports both ends reliably.',
          evaluationCriteria: [
            'Air is exhausted on both sides, with allowance for a load that may fall or a piston that may still move.',
            'Rod and load are in line; the rod is held by its flats while the clevis is tightened.',
            'Speed is set with meter-out flow controls starting nearly closed.',
            'Cushions are set so that the piston reaches the end without bounce or pause.',
            'Reed or solid-state switches are placed in the middle of their switching range.',
          ],
          accuracyLevel:
            'Stroke time as specified ±0.1 s over ten cycles; switch signals present in 100 of 100 cycles.',
          equipment: [
            workstation('Transfer unit with cylinder ISO 15552, bore 40 or 50 mm'),
            material('Replacement cylinder, flow controls, switches'),
            tooling('Wrenches, thread locker, lockout device'),
            instrument('Stopwatch or controller timer, multimeter or switch tester, square'),
            reference('Schematic and setting sheet'),
          ],
          assignment:
            'Replace the pusher cylinder and set extend to 0.8 s and retract to 0.5 s at 6 bar, cushions included.',
          ksas: ['K8.4', 'K8.1', 'S8.14', 'K9.9', 'S4.13', 'A1.11', 'A5.14'],
        },
        {
          code: '4.2.3',
          title: 'Exchange a valve on a valve terminal',
          text: 'Given a terminal with a sticking valve, exchange that valve and no other, so that the machine restarts with the same functions and the same addresses.',
          evaluationCriteria: [
            'The sluggish valve is proved by manual override and by coil measurement before removal.',
            'Supply and pilot air are both isolated and exhausted.',
            'Gasket lies in its groove, and screws are tightened to the small torque stated.',
            'Function letter and return spring of the new valve match the old one.',
            'Outputs are tested one at a time with the machine in manual.',
          ],
          accuracyLevel:
            'Screw torque ±10 % (commonly 0.6 to 1.2 N·m, 5 to 11 lbf·in); no external leak at 6 bar; all outputs act as the diagram says.',
          equipment: [
            workstation('Valve terminal with multi-pin or network connection'),
            material('Replacement valve 5/2 monostable and 5/3 of similar look, gasket'),
            tooling('Torque screwdriver, lockout device'),
            instrument('Multimeter, gauge'),
            reference('Terminal layout and electrical drawing'),
          ],
          assignment: 'Find the sticking valve among eight, replace it and prove outputs Y1 to Y8.',
          ksas: ['K8.3', 'K8.12', 'S6.7', 'S5.9', 'S7.16', 'K3.2'],
        },
      ],
    },
    {
      code: '4.3',
      title: 'Find faults in pneumatic circuits',
      text: 'Trace faults across air, wiring and logic in sequences and vacuum systems.',
      performanceStandards: [
        {
          code: '4.3.1',
          title: 'Find a fault in an electropneumatic sequence',
          text: 'When an automatic sequence stops, find the missing condition, so that the machine is back in cycle and the cause does not return on the next shift.',
          evaluationCriteria: [
            'The step at which the sequence stands is named before any part is touched.',
            'Signal is followed from sensor to controller to valve to cylinder, dividing the chain in the middle.',
            'Electrical and pneumatic faults are separated by override and indicator lamps.',
            'No switch is bridged and no guard opened with air on.',
            'Repair is proved over twenty cycles and logged with its cause.',
          ],
          accuracyLevel: 'Right fault named within 30 minutes in two of two trials, with no good part replaced.',
          equipment: [
            workstation('Pick-and-place station with four cylinders and inserted faults'),
            tooling('Hand tools, lockout kit'),
            instrument('Multimeter, gauge with test coupling'),
            reference('Step diagram, pneumatic and electrical drawings'),
          ],
          assignment:
            'The station stops at random between steps 4 and 5. Find the fault, repair it and describe the test that decided the matter.',
          ksas: ['K3.1', 'K3.2', 'S3.5', 'A9.26', 'K8.12', 'S5.9', 'K4.4', 'S1.6'],
        },
        {
          code: '4.3.2',
          title: 'Restore a vacuum gripper',
          text: 'Given a gripper that drops parts, find the loss of vacuum and restore it, so that the holding force again has its safety factor.',
          evaluationCriteria: [
            'Vacuum is measured at the ejector and at the cup, with and without a part.',
            'Leak and restriction are told apart from the two readings.',
            'Cups, filters and silencer are inspected, and cups chosen by material and surface.',
            'Holding force is calculated from cup area and vacuum, with a factor of at least 2 for horizontal and 4 for vertical lifting.',
            'Switch point and hysteresis of the vacuum switch are set below the working value.',
          ],
          accuracyLevel:
            'Vacuum of −0.6 bar (18 inHg) reached in 0.5 s and held with a closed part to within 0.05 bar for 10 s.',
          equipment: [
            workstation('Vacuum gripper with four cups and ejector'),
            material('Cups, filter, silencer, sample parts, oily and dry'),
            tooling('Hand tools'),
            instrument('Vacuum gauge, stopwatch, scale'),
            reference('Ejector curve and cup catalog'),
          ],
          assignment:
            'The gripper loses one carton in fifty. Restore it and show by calculation that 6 kg (13 lb) is within its means.',
          ksas: ['K8.11', 'S2.8', 'K2.3', 'S8.16', 'S6.10', 'A2.13', 'K3.3'],
        },
      ],
    },
  ],
}
