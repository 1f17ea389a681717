// Version 1.1, still a draft: what two years of assessments taught. KSAs come first, because added performance standards use them.
import type { StandardChange } from './apply-revision.js'
import { instrument, material, reference, tooling, workstation } from './equipment.js'
import { knowledge, skill } from './ksa-groups.js'

/** What the draft says of itself, for readers who will not open the comparison. */
export const revision_1_1 = {
  number: '1.1',
  changeClass: 'revision',
  changeNote:
    'Three performance standards are added (overall vibration readings, work on variable-frequency drives, networked I/O), one is moved and one deleted. Shaft alignment now has limits for 3,600 rpm. Four KSAs are added. Other changes clarify wording without changing what is asked of a candidate.',
} as const

export const changes_1_1: readonly StandardChange[] = [
  {
    kind: 'add_ksa',
    group: '6',
    ksa: knowledge('K6.17', 'Vibration velocity, displacement and acceleration, and the zones of ISO 20816'),
    changeClass: 'revision',
    what: 'Knowledge of vibration quantities and zones is added.',
    why: 'Needed by the new performance standard 1.3.4.',
  },
  {
    kind: 'add_ksa',
    group: '6',
    ksa: skill('S6.18', 'Take overall vibration readings that another person can repeat'),
    changeClass: 'revision',
    what: 'The skill of taking vibration readings is added.',
    why: 'Needed by the new performance standard 1.3.4.',
  },
  {
    kind: 'add_ksa',
    group: '9',
    ksa: knowledge('K9.27', 'Industrial Ethernet: addresses, device names, topology, switches and diagnostic lamps'),
    changeClass: 'revision',
    what: 'Knowledge of industrial networks is added.',
    why: 'Most new machines in the survey had distributed I/O on Ethernet; version 1.0 assumed I/O in the rack.',
  },
  {
    kind: 'add_ksa',
    group: '9',
    ksa: skill(
      'S9.28',
      'Narrow a network fault by lamps, port counters, reachability and exchange of one part at a time',
    ),
    changeClass: 'revision',
    what: 'The skill of narrowing a network fault is added.',
    why: 'Needed by the new performance standard 6.2.5.',
  },
  {
    kind: 'add_performance_standard',
    duty: '1.3',
    performanceStandard: {
      code: '1.3.4',
      title: 'Take overall vibration readings',
      text: 'On a route of motors, fans and pumps at steady load, take overall vibration readings, so that a machine whose condition is changing is handed to an analyst in time.',
      evaluationCriteria: [
        'Points are marked on bearing housings, and sensor direction is as the route says: horizontal, vertical, axial.',
        'Magnet or stud sits flat on bare, clean metal; a guard or cover is never used as a point.',
        'Speed and load are recorded beside the reading.',
        'A reading that has doubled since the last round is repeated at once and then reported, even inside the permitted zone.',
        'Result is graded by the zone limits and the next step is named: continue, shorten the interval, call for analysis, stop.',
      ],
      accuracyLevel:
        'Velocity 10 to 1,000 Hz within ±10 % of the evaluator’s reading. For a 15 to 300 kW machine on a rigid base, satisfactory to 2.8 mm/s RMS (0.16 in/s peak) and unacceptable above 4.5 mm/s RMS (0.25 in/s peak).',
      equipment: [
        workstation('Four machine sets, one with induced unbalance and one with a loose foot'),
        material('Measuring point disks, marker'),
        tooling('Wire brush, magnet base'),
        instrument('Vibration meter with accelerometer, in calibration; tachometer'),
        reference('Route sheet, previous readings, ISO 20816-3 zone table'),
      ],
      assignment:
        'Measure the four sets, grade each and explain which you would look at first and what you would look at with your hands and eyes before calling the analyst.',
      ksas: ['K6.17', 'S6.18', 'A7.18', 'K7.11', 'S2.10', 'A6.16', 'S1.7'],
    },
    changeClass: 'revision',
    what: 'New performance standard: overall vibration readings.',
    why: 'Seven of ten employers in the 2026 review expect it of an entry-level technician; temperature alone finds bearing damage late.',
  },
  {
    kind: 'add_performance_standard',
    duty: '5.1',
    performanceStandard: {
      code: '5.1.4',
      title: 'Work safely on a variable-frequency drive',
      text: 'Given a tripped drive, isolate it, allow for its stored energy and take the permitted measurements, so that the fault is assigned to supply, drive, cable or motor without shock or further damage.',
      evaluationCriteria: [
        'Fault code, bus voltage and history are read before power is removed.',
        'After lockout the waiting time on the label is kept, and DC bus voltage is measured at its terminals on a range for 1,000 V DC.',
        'Turning motors and regenerating loads are recognized as sources and blocked.',
        'Input rectifier and output transistors are tested by diode range, with the motor disconnected.',
        'No insulation tester is connected to drive terminals.',
        'Safe torque off or a stop command is not taken for isolation.',
      ],
      accuracyLevel:
        'DC bus below 50 V before touching; no omission tolerated in isolation. Faulty part right in two of two trials.',
      equipment: [
        workstation('Drive 4 to 15 kW (5 to 20 hp) with motor and coasting load'),
        tooling('Lockout kit, protective equipment as labeled'),
        instrument(
          'Multimeter CAT III 1,000 V with diode range and proving unit, insulation tester for motor and cable',
        ),
        reference('Drive manual with waiting time and diode test table, isolation procedure'),
      ],
      assignment:
        'The drive shows “overvoltage” on stopping and “ground fault” on starting. Isolate it, test, and say which of the two faults lies outside the drive.',
      ksas: ['K9.13', 'K4.1', 'K4.3', 'S4.13', 'S4.16', 'K6.3', 'S6.9', 'S3.6'],
    },
    changeClass: 'revision',
    what: 'New performance standard: safe work on variable-frequency drives.',
    why: 'Three incident reports from test centers concerned a charged DC bus. The drive was covered only where it is exchanged, in duty area 6.',
  },
  {
    kind: 'add_performance_standard',
    duty: '6.2',
    performanceStandard: {
      code: '6.2.5',
      title: 'Diagnose networked I/O',
      text: 'When a remote I/O station or device drops off the network, find the part at fault, so that communication is restored and the same device answers under the same name and address.',
      evaluationCriteria: [
        'Controller diagnostics and device lamps are read and noted before anything is unplugged.',
        'Station power is checked first, at the station.',
        'Topology drawing is compared with what is really connected.',
        'Cable, connector, port and device are separated by exchange of one part at a time with a known good one.',
        'A replacement receives name, address and firmware by the plant’s procedure; a duplicate address is recognized.',
        'Error counters are reset and read again after 15 minutes of operation.',
      ],
      accuracyLevel:
        'Two of two faults found within 30 minutes; no new port errors in 15 minutes; compare with the archived configuration shows no difference.',
      equipment: [
        workstation('Controller with managed switch and three remote stations'),
        material('Patch cables of which one is damaged, replacement device with factory settings'),
        tooling('Laptop with engineering tool, read-only; connector tool'),
        instrument('Cable tester, multimeter'),
        reference('Network drawing, address list, device manual'),
      ],
      assignment:
        'Station 3 comes and goes. Find the reason, replace what must be replaced and hand over the reading of the port counters before and after.',
      ksas: ['K9.27', 'S9.28', 'K9.10', 'S9.23', 'K3.2', 'S3.6', 'S5.12'],
    },
    changeClass: 'revision',
    what: 'New performance standard: diagnosis of networked I/O.',
    why: 'Network faults were the commonest cause named in the survey for calling an outside specialist, and most proved to be a connector.',
  },
  {
    kind: 'move_performance_standard',
    code: '5.3.4',
    toDuty: '5.1',
    newCode: '5.1.5',
    changeClass: 'adjustment',
    what: 'Acting on a tripped breaker or blown fuse moves from duty 5.3 to duty 5.1.',
    why: 'It concerns every load, not only motors, and evaluators set it together with the safe-work tasks.',
  },
  {
    kind: 'delete_performance_standard',
    code: '9.2.3',
    changeClass: 'revision',
    what: 'Installation of grooved couplings is deleted.',
    why: 'Fewer than one plant in ten asks it of maintenance staff; the makers train and authorize fitters themselves.',
  },
  {
    kind: 'edit_performance_standard',
    code: '2.3.2',
    content: {
      text: 'Given a motor and a driven machine of 1,800 or 3,600 rpm, measure and correct misalignment, so that offset and angle at working temperature lie within the limits for that speed in both planes.',
      accuracyLevel:
        'At 1,800 rpm: offset up to 0.08 mm (0.003 in) and angle up to 0.07 mm per 100 mm (0.7 mil per inch). At 3,600 rpm: offset up to 0.04 mm (0.0015 in) and angle up to 0.05 mm per 100 mm (0.5 mil per inch). In each plane; readings repeat within 0.02 mm.',
    },
    changeClass: 'revision',
    what: 'Limits for 3,600 rpm are added to shaft alignment.',
    why: 'Two-pole pump motors were being passed on limits meant for four-pole ones.',
  },
  {
    kind: 'edit_performance_standard',
    code: '1.2.1',
    content: {
      evaluationCriteria: [
        'Affected operators are told before shutdown and the machine is stopped by its normal stop.',
        'Every isolating device in the procedure is operated, and each carries the candidate’s own lock and a tag with name and date.',
        'Stored energy is released or blocked: air exhausted to 0 bar on the gauge, raised load pinned or lowered, capacitors given their discharge time.',
        'Energy that can build up again, such as pressure from a leaking valve, is watched until the work ends.',
        'Try-out: start is pressed with nobody exposed, and controls are returned to off or neutral.',
        'Absence of voltage is proved live-dead-live where conductors will be touched.',
        'The key stays with the candidate.',
      ],
    },
    changeClass: 'adjustment',
    what: 'A criterion on re-accumulating energy is added.',
    why: 'The rule requires it and evaluators asked for it, but the list did not say it.',
  },
  {
    kind: 'edit_performance_standard',
    code: '6.2.3',
    content: {
      evaluationCriteria: [
        'A plant-owned, scanned laptop is used and no private storage device is connected.',
        'Upload is saved under machine name, date and reason, and compared with the archive; differences are explained.',
        'Power is off and locked unless the maker allows exchange under power.',
        'Static protection is worn; terminal block is moved over with its wiring and coding.',
        'Catalog number, series and firmware are checked against the configuration.',
        'All points are exercised one by one; memory battery or card is dated.',
      ],
    },
    changeClass: 'adjustment',
    what: 'A criterion on the laptop used is added.',
    why: 'Plants now require it before anyone connects to a controller.',
  },
  {
    kind: 'edit_performance_standard',
    code: '3.1.3',
    content: {
      ksas: ['K8.6', 'K8.7', 'S8.17', 'K4.12', 'S4.17', 'A1.9', 'A1.10', 'K6.1'],
      assignment:
        'Sample, service and sample again after 30 minutes of filtration. Say how far the two codes differ by more than the counter’s repeatability, and explain them to a production manager in plain words.',
    },
    changeClass: 'adjustment',
    what: 'The assignment asks whether a difference between two samples is real; K6.1 is linked.',
    why: 'Candidates reported an improvement of one code number, which is within the scatter of the method.',
  },
  {
    kind: 'edit_performance_standard',
    code: '4.1.1',
    content: { title: 'Carry out the weekly check of a compressor and refrigerated dryer' },
    changeClass: 'correction',
    what: 'The title now names the task.',
    why: 'The old title could be read as an inspection by the pressure equipment authority.',
  },
  {
    kind: 'edit_performance_standard',
    code: '9.4.2',
    content: {
      assignment:
        'Test the joint assembled in 9.2.1, or a spool like it, for a design pressure of 10 bar (145 psi) and complete the record. Explain why the same test with air would store far more energy.',
    },
    changeClass: 'correction',
    what: 'The assignment refers to the joint of 9.2.1, not to a spool.',
    why: 'Performance standard 9.2.1 makes a joint; the reference was wrong.',
  },
  {
    kind: 'edit_duty',
    code: '5.1',
    content: {
      title: 'Work safely and measure on electrical equipment and drives',
      text: 'Prove that a circuit is dead, measure on one that is not, judge insulation and act on a trip.',
    },
    changeClass: 'correction',
    what: 'Title and description of duty 5.1 cover the two performance standards it gains.',
    why: 'Follows from the addition of 5.1.4 and the move to 5.1.5.',
  },
  {
    kind: 'edit_ksa',
    code: 'K7.9',
    text: 'Preload in bolted joints, property classes, and how friction spreads the preload that a given torque produces',
    changeClass: 'correction',
    what: 'K7.9 says in plain words what it said in a figure of speech.',
    why: 'Translators asked what was meant.',
  },
  {
    kind: 'edit_ksa',
    code: 'K8.3',
    text: 'Directional, pressure and flow control valves, and the center conditions of directional spools',
    changeClass: 'correction',
    what: '“Their centers” becomes “the center conditions of directional spools”.',
    why: 'Pressure and flow valves have no centers.',
  },
]
