import { instrument, material, reference, tooling, workstation } from '../equipment.js'
import type { DutyArea } from '../standard-content.js'

export const electricalSystems: DutyArea = {
  code: '5',
  title: 'Electrical Systems',
  text: 'Test, wire and repair power and control circuits up to 600 V as a qualified person under the plant’s electrical safety program.',
  duties: [
    {
      code: '5.1',
      title: 'Work safely and measure on electrical equipment',
      text: 'Prove that a circuit is dead, measure on one that is not, and judge insulation.',
      performanceStandards: [
        {
          code: '5.1.1',
          title: 'Prove absence of voltage',
          text: 'Given a locked-out 480 V motor starter, test for absence of voltage, so that an electrically safe work condition is established before a conductor is touched.',
          evaluationCriteria: [
            'Arc-flash label is read, and protective equipment for testing is worn and inspected, gloves by air test.',
            'Meter is rated CAT III 600 V or better and its leads are sound.',
            'Meter is proved on a known source before and again after the test.',
            'All conductors are tested, phase to phase and phase to ground, on the load side of the open disconnect.',
            'Second sources are looked for: control power from elsewhere, capacitors, back-feed through transformers.',
            'Visible blade position is checked where the design allows.',
          ],
          accuracyLevel: 'All six readings taken in the right order; no omission tolerated.',
          equipment: [
            workstation('Motor control center bucket or training panel, 480 V or 400 V three-phase'),
            tooling('Lockout kit, class 0 gloves with protectors, face shield and clothing as the label states'),
            instrument('Multimeter or two-pole tester CAT III 600 V, proving unit'),
            reference('One-line diagram, isolation procedure, plant program after NFPA 70E'),
          ],
          assignment:
            'Establish an electrically safe work condition at bucket 3C. A control circuit fed from another panel has been left for you to find.',
          ksas: ['K4.3', 'S4.16', 'K6.3', 'S4.13', 'S4.14', 'S6.7', 'K9.2'],
        },
        {
          code: '5.1.2',
          title: 'Measure on an energized control circuit',
          text: 'With a justified need to measure live, take voltage and current readings in a 120 V AC or 24 V DC control circuit, so that a fault is located without a second one being made.',
          evaluationCriteria: [
            'The need for energized work is stated and the boundary set up.',
            'Function, range and jack are chosen before the probes touch.',
            'Reference probe is placed first, and one hand stays clear where practicable.',
            'A floating or ghost reading is recognized and checked in low-impedance mode.',
            'Voltage drop across a closed contact is used to judge that contact.',
          ],
          accuracyLevel:
            'Readings within ±(1 % + 2 digits) of the evaluator’s meter; a closed contact judged sound below 0.1 V at 24 V DC.',
          equipment: [
            workstation('Control panel with relay circuit and test terminals'),
            tooling('Insulated tools, insulating mat, barrier tape'),
            instrument('Multimeter CAT III with low-impedance mode, clamp meter for milliamperes'),
            reference('Control schematic'),
          ],
          assignment:
            'Take the ten readings on the sheet. One of them is a ghost voltage and one a resistive contact: say which, and how you know.',
          ksas: ['S6.7', 'S6.8', 'K4.3', 'K9.1', 'A6.16', 'S2.9', 'S5.9'],
        },
        {
          code: '5.1.3',
          title: 'Test the insulation of a motor and its cable',
          text: 'Given an isolated low-voltage motor, measure insulation resistance and polarization, so that a decision to run, dry or replace rests on numbers.',
          evaluationCriteria: [
            'Drives, soft starters and other electronics are disconnected before test voltage is applied.',
            'Test voltage is 500 V DC for a winding rated below 1,000 V.',
            'Reading is taken at one minute, corrected to 40 °C, and compared with earlier values.',
            'Polarization index from the ten- and one-minute readings is formed when the one-minute value is below 5,000 MΩ.',
            'The winding is discharged for at least four times the test time and proved dead before leads are touched.',
            'Motor and cable are tested apart when the sum is low.',
          ],
          accuracyLevel:
            'Resistance within ±10 % of the evaluator’s reading; acceptance at 5 MΩ or more for random-wound motors, polarization index 2.0 or more.',
          equipment: [
            workstation('Three-phase motor 4 to 15 kW (5 to 20 hp) with 30 m (100 ft) of cable'),
            tooling('Lockout kit, discharge lead'),
            instrument('Insulation tester 250/500/1,000 V with timer, thermometer, multimeter'),
            reference('IEEE 43 temperature correction, motor history card'),
          ],
          assignment:
            'Test motor M12 and its cable, correct the value to 40 °C and recommend one of: run, dry out, replace.',
          ksas: ['S6.9', 'K9.5', 'K6.3', 'S2.10', 'S4.16', 'S3.8', 'K4.1'],
        },
      ],
    },
    {
      code: '5.2',
      title: 'Install conductors and bonding',
      text: 'Run raceways, terminate conductors and verify the protective circuit.',
      performanceStandards: [
        {
          code: '5.2.1',
          title: 'Run a conduit and pull its conductors',
          text: 'From a drawing, bend and install a run of metallic tubing between two boxes and pull the conductors, so that the run is supported, bonded and free of damage.',
          evaluationCriteria: [
            'Between pull points the bends add up to no more than 360°.',
            'Tubing is reamed, couplings tight, and supports stand within 0.9 m (3 ft) of each box and no more than 3 m (10 ft) apart.',
            'Fill does not exceed 40 % with three or more conductors.',
            'Conductors are pulled together without kinks, and 150 mm (6 in) or more is left free at each box.',
            'Colors and sizes follow the drawing; the equipment grounding conductor is identified throughout.',
          ],
          accuracyLevel:
            'Run plumb and level within 3 mm per meter (1/32 in per foot); offsets within 6 mm (1/4 in); insulation above 100 MΩ at 1,000 V DC after the pull.',
          equipment: [
            workstation('Wall panel 2.4 × 2.4 m (8 × 8 ft) with two boxes'),
            material('EMT 3/4 in, connectors, straps, THHN conductors 12 AWG'),
            tooling('Bender, reamer, saw, fish tape, pulling lubricant'),
            instrument('Tape, level, insulation tester'),
            reference('Installation drawing and the electrical code in force (NFPA 70 articles on EMT)'),
          ],
          assignment: 'Build the run with one 90° bend, one offset of 150 mm and one saddle, and pull six conductors.',
          ksas: ['S9.20', 'K9.18', 'K2.5', 'S6.13', 'S6.9', 'K9.3', 'S5.11'],
        },
        {
          code: '5.2.2',
          title: 'Wire and terminate a control panel',
          text: 'Given a wiring diagram, wire a small motor control panel, so that each joint is tight, each wire is numbered and the panel passes a point-to-point check.',
          evaluationCriteria: [
            'Strip length shows no bare copper outside and no insulation inside the clamp.',
            'Ferrules fit the conductor and survive a pull test; no more conductors share a terminal than it is listed for.',
            'Terminals are tightened with a torque screwdriver to the label’s value.',
            'Power and signal wiring run apart; spare length is dressed in the duct, not coiled.',
            'Continuity is checked point to point before power, and the list is signed.',
          ],
          accuracyLevel:
            'No wiring error; torque within ±10 % of the label; ferrule pull-out force not below 35 N (8 lbf) for 1.0 mm² (18 AWG).',
          equipment: [
            workstation('Panel with starter, control transformer, terminals and door devices'),
            material('Control wire 1.0 and 1.5 mm² (18 and 16 AWG), ferrules, markers'),
            tooling('Stripper, ratchet crimper, torque screwdriver'),
            instrument('Multimeter, pull tester'),
            reference('Wiring diagram and terminal list'),
          ],
          assignment:
            'Wire the panel, carry out the point-to-point check and energize it only after the evaluator has countersigned your list.',
          ksas: ['S9.19', 'K9.18', 'K5.4', 'S6.7', 'S1.8', 'S1.5', 'K9.8'],
        },
        {
          code: '5.2.3',
          title: 'Verify protective bonding of a machine',
          text: 'On a machine after electrical work, test the continuity of the protective bonding circuit, so that a fault to any exposed metal part will trip its protection.',
          evaluationCriteria: [
            'Isolation is in place and visual inspection comes before measurement.',
            'Lead resistance is nulled or subtracted.',
            'Test current is at least 0.2 A from a source not above 24 V.',
            'Doors, motor frames, cable tray and moving parts are all measured from the main protective terminal.',
            'Paint, missing bonding straps and a shield used as ground are recognized as faults and corrected.',
          ],
          accuracyLevel:
            'Each path 0.1 Ω or less after subtraction of leads, or the value calculated from length and cross-section, read to 0.01 Ω.',
          equipment: [
            workstation('Machine with main protective terminal, doors and a drag chain'),
            material('Bonding straps, toothed washers'),
            tooling('Hand tools, lockout kit'),
            instrument('Low-resistance ohmmeter with 4-wire leads'),
            reference('Circuit diagram; test rules after NFPA 79 or IEC 60204-1'),
          ],
          assignment: 'Measure twelve points, find the two that fail, correct them and hand in the test sheet.',
          ksas: ['K9.3', 'K9.1', 'S2.9', 'K6.1', 'S4.13', 'S7.17'],
        },
      ],
    },
    {
      code: '5.3',
      title: 'Maintain motors and motor circuits',
      text: 'Replace motors, starters and protective devices and find faults in their control.',
      performanceStandards: [
        {
          code: '5.3.1',
          title: 'Replace a three-phase motor',
          text: 'Given a failed motor and a spare, replace, connect and start it, so that it turns the right way at balanced current within its nameplate.',
          evaluationCriteria: [
            'Voltage, power, speed, frame, enclosure, service factor and connection are compared before lifting.',
            'Leads are connected for the supply voltage by the nameplate diagram, star or delta, high or low.',
            'Rotation is proved uncoupled.',
            'Terminal torque and the ground connection in the box are checked before the cover goes on.',
            'Voltage and current of all three phases are measured loaded, and unbalance is calculated.',
            'If current is unbalanced, phases are rotated to tell supply from motor.',
          ],
          accuracyLevel:
            'Voltage within ±10 % of nameplate and unbalance not above 1 %; current unbalance not above 10 % and no phase over nameplate current.',
          equipment: [
            workstation('Pump or fan drive with motor 2 to 11 kW (3 to 15 hp)'),
            material('Spare motor, lugs, insulating tape or boots'),
            tooling('Lockout kit, hand and torque tools, hoist'),
            instrument('Multimeter CAT III, clamp meter, phase rotation tester, insulation tester'),
            reference('Nameplates, starter drawing'),
          ],
          assignment:
            'Replace motor M7 (dual voltage, nine leads) for 480 V. Before energizing, draw the connection you have made.',
          ksas: ['K9.5', 'S9.21', 'K9.2', 'S6.8', 'S2.10', 'S4.16', 'K7.1', 'S5.13'],
        },
        {
          code: '5.3.2',
          title: 'Replace a contactor and set its overload relay',
          text: 'With a worn starter isolated, select and install contactor and overload relay, so that the motor is switched within rating and protected at its true current.',
          evaluationCriteria: [
            'Rated current at AC-3 or horsepower, coil voltage and auxiliary contacts of the substitute agree with the circuit.',
            'Old contacts are examined; welding is followed back to its cause.',
            'Overload is set to the nameplate current, following the relay’s own note on service factor.',
            'Trip class and reset mode suit the load; automatic reset is refused where the machine could restart by itself.',
            'Trip is tested by the test button and the control circuit is seen to drop out.',
          ],
          accuracyLevel: 'Overload dial within ±5 % of the right value; contactor drops out at the first test trip.',
          equipment: [
            workstation('Starter panel with three-phase motor'),
            material('Contactors with 24 V DC and 120 V AC coils, overload relays of two ranges'),
            tooling('Torque screwdriver, lockout kit'),
            instrument('Multimeter, clamp meter'),
            reference('Selection table, motor nameplate, schematic'),
          ],
          assignment:
            'Choose from the shelf for a 7.5 hp, 460 V, 11 A motor with service factor 1.15; install, set and prove.',
          ksas: ['K9.6', 'K9.5', 'S9.19', 'K9.7', 'S3.8', 'K2.2', 'K3.3'],
        },
        {
          code: '5.3.3',
          title: 'Find a fault in a motor control circuit',
          text: 'When a start-stop or reversing circuit does not respond, find the open, short or misadjusted element, so that the drive runs and the cause is known.',
          evaluationCriteria: [
            'The operator is asked what was different, and the symptom is reproduced.',
            'The drawing is used from the first minute; the state of each rung is predicted before it is measured.',
            'Half-split voltage tests narrow the fault in a control circuit of 120 V or below, power circuit isolated where possible.',
            'Interlocks and limit switches are never jumpered with the machine able to move.',
            'After repair, seal-in, stop, overload and reversing interlock are each proved.',
          ],
          accuracyLevel: 'Two of two faults located within 20 minutes each, with no part replaced on suspicion.',
          equipment: [
            workstation('Reversing starter trainer with switchable faults'),
            tooling('Lockout kit, insulated hand tools'),
            instrument('Multimeter CAT III'),
            reference('Schematic with wire numbers'),
          ],
          assignment: 'The hoist goes down but not up. Find out why and write the close-out in four sentences.',
          ksas: ['K3.1', 'K3.2', 'K9.7', 'K5.4', 'S6.7', 'S1.6', 'A9.26', 'S1.3'],
        },
        {
          code: '5.3.4',
          title: 'Act on a tripped breaker or blown fuse',
          text: 'After an overcurrent device has opened, find the reason and restore the circuit, so that power is not switched back onto a fault.',
          evaluationCriteria: [
            'The device is not reset until the circuit has been found safe.',
            'Load, cable and motor are separated and tested for short circuit and insulation.',
            'Fuses are pulled with a puller in a dead circuit and each is measured.',
            'Replacement has the same class, current and interrupting rating; the clips reject another class.',
            'Signs of heating at clips and lugs are followed up.',
            'First energizing is done with the door closed and the body to the side.',
          ],
          accuracyLevel: 'Right replacement by all three ratings; load current after restoring within nameplate.',
          equipment: [
            workstation('Fused disconnect and molded-case breaker feeding motor and heater loads'),
            material('Fuses class J, RK5 and CC of several ratings'),
            tooling('Fuse puller, lockout kit, protective equipment as labeled'),
            instrument('Multimeter, insulation tester, clamp meter'),
            reference('One-line diagram, fuse catalog'),
          ],
          assignment:
            'Two fuses of a heater feeder are open. Restore the circuit and tell the evaluator what a mere reset would have risked.',
          ksas: ['K9.4', 'K9.1', 'S6.9', 'K4.3', 'A3.10', 'S2.9', 'S6.8'],
        },
      ],
    },
  ],
}
