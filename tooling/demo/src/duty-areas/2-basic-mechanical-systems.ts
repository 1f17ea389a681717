import { instrument, material, reference, tooling, workstation } from '../equipment.js'
import type { DutyArea } from '../standard-content.js'

export const basicMechanicalSystems: DutyArea = {
  code: '2',
  title: 'Basic Mechanical Systems',
  text: 'Install, align, adjust and repair the drives, bearings, couplings and fasteners that carry motion and load.',
  duties: [
    {
      code: '2.1',
      title: 'Maintain belt, chain and gear drives',
      text: 'Replace, tension and inspect the elements that transmit power between shafts.',
      performanceStandards: [
        {
          code: '2.1.1',
          title: 'Replace and tension a set of V-belts',
          text: 'Given a worn multi-groove belt drive under lockout, replace the belts, align the sheaves and set tension, so that the drive runs without slip, turn-over or overloaded bearings.',
          evaluationCriteria: [
            'Center distance is reduced to take belts off and on; no belt is pried over a sheave.',
            'Groove wear is checked with a profile gauge; dishing over 0.8 mm (1/32 in) leads to a new sheave.',
            'Belts are a matched set of one make.',
            'Tension is set by force at a deflection of 16 mm per meter of span (1/64 in per inch) or by span frequency, to the new-belt value.',
            'The drive is turned by hand, run, and tension checked again after 30 minutes; a re-check after 24 to 48 hours is entered in the schedule.',
            'Guard is refitted before power is restored.',
          ],
          accuracyLevel:
            'Tension within ±10 % of the calculated value; sheave misalignment not above 0.5° or 9 mm per meter (0.1 in per foot) of center distance.',
          equipment: [
            workstation('Two- to four-belt drive of 4 to 15 kW (5 to 20 hp) on slide rails'),
            material('Matched belt set'),
            tooling('Hand tools, lockout kit, bearing-safe jacking screws'),
            instrument(
              'Spring-type tension tester or sonic tension meter, straightedge or laser sheave tool, groove gauge',
            ),
            reference('Drive data sheet with span, force and frequency values'),
          ],
          assignment:
            'Replace the belts of the exhaust fan drive. Record tension by deflection and by frequency, and explain any difference.',
          ksas: ['K7.4', 'S7.14', 'S2.11', 'S4.13', 'K2.2', 'A1.11', 'K7.1'],
        },
        {
          code: '2.1.2',
          title: 'Measure wear in a roller chain and replace it',
          text: 'For a roller chain drive in service, measure elongation, inspect the sprockets and fit a new chain, so that it runs in the pitch line with the right slack and lubrication.',
          evaluationCriteria: [
            'Elongation is measured under light tension over at least twelve pitches and expressed as percent.',
            'Chain is rejected at 3 %, or at 1.5 % on fixed centers or sprockets above 67 teeth.',
            'Hooked teeth or polished flanks on one side lead to replacement of the sprocket, and to a check of alignment.',
            'The clip of the connecting link has its closed end leading in the direction of travel.',
            'Slack strand sags 2 to 3 % of the center distance, on the lower strand where the layout allows.',
            'Oil reaches between link plates, not only over the rollers.',
          ],
          accuracyLevel:
            'Elongation to ±0.2 %; sprocket faces in line within 1 mm per meter (1/64 in per 16 in) of centers.',
          equipment: [
            workstation('Roller chain drive ANSI 50 or 60 (ISO 10A or 12A) with adjustable center'),
            material('New chain and connecting links, chain oil'),
            tooling('Chain breaker, puller, straightedge'),
            instrument('Tape or caliper, chain wear gauge'),
            reference('Chain catalog and drive drawing'),
          ],
          assignment:
            'Measure the installed chain, decide from your number whether it stays, then fit the new one regardless and set its sag.',
          ksas: ['K7.5', 'S7.14', 'K2.2', 'S6.5', 'S3.8', 'S7.15'],
        },
        {
          code: '2.1.3',
          title: 'Inspect a gear reducer and change its oil',
          text: 'Given a helical or worm reducer, drain, inspect and refill it, so that its condition is known and it returns to service at the right level with the right oil.',
          evaluationCriteria: [
            'Oil is drained warm and a sample is kept before the drain runs clear.',
            'Magnet and drained oil are examined; fine paste is told apart from flakes and splinters.',
            'Backlash is measured at the input or output with the other shaft held, in four positions.',
            'Tooth contact seen through the cover is sketched.',
            'Breather is cleaned or replaced and lip seals are checked for wear tracks.',
            'Oil is of the nameplate type and viscosity, and the level is set with the unit at rest in its mounting position.',
          ],
          accuracyLevel:
            'Backlash to 0.02 mm (0.001 in) and within the manufacturer’s band; level within 3 mm (1/8 in) of the mark.',
          equipment: [
            workstation('Reducer of ratio 10:1 to 40:1 with inspection cover'),
            material('Gear oil ISO VG 220 or as the nameplate states, seals, lint-free cloth'),
            tooling('Drain container, funnel with strainer, socket set'),
            instrument('Dial indicator with magnetic base, thermometer'),
            reference('Nameplate, mounting position chart and oil table'),
          ],
          assignment:
            'Service the reducer of the bucket elevator and write a condition statement ending in one of: run, watch, plan overhaul.',
          ksas: ['K7.6', 'K7.2', 'S6.6', 'K4.12', 'S4.17', 'S3.8', 'S2.11'],
        },
      ],
    },
    {
      code: '2.2',
      title: 'Replace bearings and seals',
      text: 'Mount, dismount and judge rolling bearings and shaft seals.',
      performanceStandards: [
        {
          code: '2.2.1',
          title: 'Mount a deep-groove bearing hot and cold',
          text: 'Given shaft, housing and two new bearings, mount one by induction heating and one by press or fitting tool, so that each seats against its shoulder with no force through the balls.',
          evaluationCriteria: [
            'Seat diameters are measured in two planes and two directions and compared with the fit on the drawing.',
            'The bearing stays in its wrapper until the moment of use.',
            'Cold mounting force goes through the ring with the interference fit.',
            'Heating stops at 110 °C (230 °F), never above 120 °C (250 °F), and the ring is demagnetized to 2 A/cm or less.',
            'The hot bearing is held against the shoulder until it grips, and the gap is proved with a 0.03 mm (0.001 in) feeler.',
            'The shaft turns by hand without rough spots.',
          ],
          accuracyLevel:
            'Shaft seat within tolerance k5 or as drawn; no entry of a 0.03 mm feeler between ring and shoulder.',
          equipment: [
            workstation('Arbor press or fitting tool set, induction heater with demagnetizing cycle'),
            material('Two 6206 or 6208 bearings, shaft, housing, light oil'),
            tooling('Clean gloves, sleeves, heat-resistant gloves'),
            instrument('Micrometer, bore gauge, feeler gauges, contact thermometer'),
            reference('Assembly drawing with fits, bearing catalog'),
          ],
          assignment:
            'Assemble the pump shaft with one bearing each way, and state which ring takes the load during pressing and why.',
          ksas: ['K7.3', 'S7.12', 'K5.2', 'S6.5', 'K5.1', 'A1.11', 'S6.6'],
        },
        {
          code: '2.2.2',
          title: 'Dismount a bearing and name its damage',
          text: 'With a failed bearing on its shaft, remove it without destroying the evidence, cut or open it and classify the damage, so that the cause can be removed and not only the part.',
          evaluationCriteria: [
            'Orientation of the rings is marked and grease is sampled before cleaning.',
            'The puller grips the ring with the tight fit; the shaft seat and center are unharmed.',
            'Load zones on both raceways are sketched and compared with the expected pattern.',
            'Damage is named in the terms of ISO 15243, for example false brinelling, electrical fluting, spalling or fretting corrosion.',
            'A probable cause is stated with the evidence for it and one alternative that was ruled out.',
          ],
          accuracyLevel:
            'Damage mode right in two of three sample bearings; shaft seat after removal still within drawing tolerance.',
          equipment: [
            workstation('Bench with vise and press'),
            material('Shaft with failed bearing; two further damaged bearings'),
            tooling('Two- and three-jaw pullers, separator, abrasive cutter with guard'),
            instrument('Magnifier 10×, micrometer'),
            reference('Damage atlas of a bearing maker, ISO 15243'),
          ],
          assignment:
            'Remove and examine the drive-end bearing of a motor fed by a variable-frequency drive. Report mode, cause and what must change before the new bearing goes in.',
          ksas: ['K7.3', 'S7.12', 'K3.3', 'A3.11', 'S4.14', 'S1.3'],
        },
        {
          code: '2.2.3',
          title: 'Replace a radial lip seal',
          text: 'Given a leaking shaft, replace the lip seal and prepare its running surface, so that the shaft stays dry over a test run.',
          evaluationCriteria: [
            'Shaft finish is 0.2 to 0.8 µm Ra (8 to 32 µin) without machining lead; a groove deeper than can be felt gets a repair sleeve or an offset seal position.',
            'Lip faces the fluid to be held; a second or dust lip faces outward.',
            'Keyway, spline or thread is covered by a mounting sleeve.',
            'Seal is pressed square, to the depth of the old one less the offset chosen.',
            'Lip is wetted with the fluid it will hold; the space between two lips is part-filled with grease.',
          ],
          accuracyLevel:
            'Seal square to the shaft within 0.25 mm (0.010 in); no drop in 30 minutes at working speed and temperature.',
          equipment: [
            workstation('Gear reducer or pump with accessible shaft end'),
            material('Lip seals in nitrile and fluoroelastomer, repair sleeve, oil'),
            tooling('Seal puller, driver set, mounting sleeve'),
            instrument('Surface roughness comparator, dial indicator, depth gauge'),
            reference('Seal catalog with shaft speed and temperature limits'),
          ],
          assignment:
            'Choose the material for 105 °C (220 °F) oil, replace the seal and explain the position of the lip to the evaluator.',
          ksas: ['K7.8', 'S7.16', 'S6.6', 'S5.13', 'K3.3'],
        },
        {
          code: '2.2.4',
          title: 'Replace a mechanical seal in an end-suction pump',
          text: 'Given an isolated and drained centrifugal pump, exchange the single mechanical seal, so that the pump holds pressure with no more than the leakage its maker allows.',
          evaluationCriteria: [
            'Line pressure, temperature and the product’s safety data sheet are considered before the casing is opened.',
            'Shaft runout, end play and seal chamber squareness are measured and recorded.',
            'Seal faces are never touched by bare fingers; elastomers are lubricated only with what the maker permits.',
            'Working length is set to the drawing and set screws are tightened on a clean, unmarked shaft.',
            'The pump is vented and flooded before start and never run dry.',
          ],
          accuracyLevel:
            'Shaft runout up to 0.05 mm (0.002 in), chamber face squareness up to 0.05 mm, setting length ±0.5 mm (0.020 in).',
          equipment: [
            workstation('End-suction pump, 25 to 50 mm (1 to 2 in) shaft, test loop'),
            material('Single mechanical seal kit, casing gasket, isopropyl alcohol'),
            tooling('Coupling and impeller pullers, hand tools, lockout kit'),
            instrument('Dial indicator, depth micrometer'),
            reference('Pump section drawing and seal instructions'),
          ],
          assignment:
            'Replace the seal, run the pump for 20 minutes at rated discharge pressure and report leakage and seal chamber temperature.',
          ksas: ['K7.8', 'S7.16', 'S6.6', 'K4.5', 'K4.7', 'S1.5', 'S3.9'],
        },
      ],
    },
    {
      code: '2.3',
      title: 'Align shafts and set machines',
      text: 'Bring machines to level and shafts to one line, and fit the couplings between them.',
      performanceStandards: [
        {
          code: '2.3.1',
          title: 'Level a machine base and remove soft foot',
          text: 'With a motor and its driven machine on a common base, check level and find and correct soft foot, so that tightening a hold-down bolt no longer moves the shaft.',
          evaluationCriteria: [
            'Feet, base and shims are cleaned of paint, burrs and rust before any reading.',
            'With three bolts tight, each foot is loosened in turn and its rise measured at the foot.',
            'The shape of the gap is probed at four corners so that a bent foot is told from a short one.',
            'Shims are stainless, at most four in a stack, the thin ones between thick ones.',
            'Hold-down bolts are tightened in two passes to the stated torque, and readings are repeated.',
          ],
          accuracyLevel:
            'Remaining soft foot no more than 0.05 mm (0.002 in) at any foot; base level to 0.2 mm per meter (0.0025 in per foot).',
          equipment: [
            workstation('Motor and pump on a fabricated base with an induced soft foot'),
            material('Pre-cut stainless shims from 0.05 to 3 mm (0.002 to 0.125 in)'),
            tooling('Wrenches, jacking bolts, files'),
            instrument('Dial indicator, feeler gauges, machinist’s level 0.02 mm per meter, torque wrench'),
            reference('Base drawing with bolt torque'),
          ],
          assignment: 'Find which of the four feet is soft, say of what kind, correct it and prove the result.',
          ksas: ['K7.11', 'S6.6', 'S6.13', 'S6.14', 'A1.11', 'S2.10'],
        },
        {
          code: '2.3.2',
          title: 'Align two shafts across a flexible coupling',
          text: 'Given a motor and a driven machine of about 1,800 rpm, measure and correct misalignment, so that offset and angle at working temperature lie within limits in both planes.',
          evaluationCriteria: [
            'Piping strain is checked by loosening and watching the indicator at the coupling: no more than 0.05 mm (0.002 in) movement.',
            'Bracket sag is measured on a pipe and allowed for, or a laser system is used with its dimensions entered correctly.',
            'Vertical correction comes before horizontal, and only the movable machine moves.',
            'Thermal growth targets from the maker are applied, cold readings set accordingly.',
            'As-found and as-left values are recorded with direction, after final torque on all feet.',
          ],
          accuracyLevel:
            'At 1,800 rpm: offset up to 0.08 mm (0.003 in) and angle up to 0.07 mm per 100 mm (0.7 mil per inch) in each plane; readings repeat within 0.02 mm.',
          equipment: [
            workstation('Motor-pump set with jackscrews and a jaw or disc coupling'),
            material('Shim set'),
            tooling('Indicator brackets or laser heads, wrenches, lockout kit'),
            instrument('Two dial indicators or a laser alignment system; torque wrench'),
            reference('Maker’s alignment limits and thermal growth data'),
          ],
          assignment:
            'Align the set once by reverse dial or rim-and-face, with a drawn graph, then check your result with the laser.',
          ksas: ['K7.7', 'S7.13', 'S6.6', 'K2.5', 'S2.10', 'S4.13', 'A2.13', 'S6.14'],
        },
        {
          code: '2.3.3',
          title: 'Fit a keyed coupling hub',
          text: 'Given a shaft, a hub and key stock, fit the key and mount the hub, so that torque passes through the sides of the key and the hub stands in its drawn position.',
          evaluationCriteria: [
            'Bore and shaft are measured and the fit named: clearance with set screw, or interference with heat.',
            'Key is a snug fit at the sides and has clearance at the top; edges are broken.',
            'For an interference fit the hub is heated evenly, and its temperature checked on the hub and not at the flame.',
            'Hub position and shaft-end gap agree with the coupling drawing.',
            'A key left longer than the hub is cut to the half-key length used in balancing.',
          ],
          accuracyLevel:
            'Side clearance of key 0 to 0.03 mm (0.001 in); hub position ±0.5 mm (0.020 in); hub face runout up to 0.05 mm (0.002 in).',
          equipment: [
            workstation('Bench with vise, induction heater or oven'),
            material('Shaft 30 to 50 mm (1 1/4 to 2 in), coupling hub, key stock, anti-seize'),
            tooling('Files, pullers, mallet, heat-resistant gloves'),
            instrument('Micrometers, bore gauge, dial indicator, contact thermometer'),
            reference('Coupling drawing, key and fit tables'),
          ],
          assignment:
            'Make the key by hand from stock, fit the hub and show the side fit with a feeler to the evaluator.',
          ksas: ['K7.10', 'K5.2', 'S6.5', 'K7.7', 'K5.1', 'S6.6', 'S5.10'],
        },
      ],
    },
    {
      code: '2.4',
      title: 'Work with threaded fasteners',
      text: 'Tighten joints to a known preload and restore threads that have failed.',
      performanceStandards: [
        {
          code: '2.4.1',
          title: 'Tighten a bolted joint to a stated preload',
          text: 'Given an eight-bolt joint with its drawing, assemble and tighten it, so that all bolts carry an even preload within the scatter of the method.',
          evaluationCriteria: [
            'Property class or grade is read from the heads and matched with the drawing; nuts are of the same class or higher.',
            'Lubrication of thread and bearing face is the one the torque value was given for.',
            'Joint is snugged, then tightened crosswise at 30, 60 and 100 % and gone round once more at full torque.',
            'The wrench is pulled smoothly to its click and not beyond; no torque is set by an extension without correction.',
            'Each bolt is witness-marked.',
          ],
          accuracyLevel:
            'Applied torque within ±4 % of the setting; re-check shows no bolt turning below 95 % of target.',
          equipment: [
            workstation('Bearing pillow block or cover joint with eight M12 to M16 (1/2 to 5/8 in) bolts'),
            material('Class 8.8 and 10.9 bolts mixed in the tray, washers, thread lubricant'),
            tooling('Sockets, crowfoot, paint marker'),
            instrument('Calibrated torque wrench, depth gauge'),
            reference('Drawing with torque, lubricant and sequence'),
          ],
          assignment:
            'Pick the right bolts from the mixed tray, tighten the joint, and calculate the setting you would need with the 50 mm crowfoot in line.',
          ksas: ['K7.9', 'S7.17', 'S6.14', 'K6.4', 'K2.4', 'K7.1'],
        },
        {
          code: '2.4.2',
          title: 'Extract a broken stud and restore the thread',
          text: 'With a stud sheared at or below the surface, extract it and install a thread insert, so that the hole again takes a full-strength fastener in its true position.',
          evaluationCriteria: [
            'Center punch mark lies on the axis of the stud, found by measurement.',
            'Left-hand drill and penetrant are tried before an extractor; the extractor is not loaded until it breaks.',
            'If drilled out, the hole is square and chips are kept out of the machine.',
            'Tap drill and tap are those of the insert, not of the screw.',
            'The insert sits a quarter to half a turn below the surface and its tang is removed and accounted for.',
          ],
          accuracyLevel:
            'Axis within 0.25 mm (0.010 in) of true position, squareness 1°; go plug gauge enters, no-go stops within two turns.',
          equipment: [
            workstation('Drill press or magnetic drill, vise'),
            material(
              'Cast iron or aluminum block with broken M10 stud, wire thread inserts M10 × 1.5, penetrating oil',
            ),
            tooling('Left-hand drills, extractors, STI tap, insert tool, tang punch'),
            instrument('Caliper, square, thread plug gauge'),
            reference('Insert maker’s drill and tap table'),
          ],
          assignment:
            'Restore two holes: in one the stud comes out by left-hand drill, in the other it must be drilled and fitted with an insert.',
          ksas: ['S7.17', 'K6.4', 'S6.5', 'S4.14', 'A1.11', 'A1.10'],
        },
      ],
    },
  ],
}
