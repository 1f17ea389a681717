import { instrument, material, reference, tooling, workstation } from '../equipment.js'
import type { DutyArea } from '../standard-content.js'

export const basicHydraulicSystems: DutyArea = {
  code: '3',
  title: 'Basic Hydraulic Systems',
  text: 'Make hydraulic systems safe, keep their fluid clean, replace their components and find their faults.',
  duties: [
    {
      code: '3.1',
      title: 'Make safe and service the power unit',
      text: 'Release stored hydraulic energy and keep fluid, filters and accumulators in condition.',
      performanceStandards: [
        {
          code: '3.1.1',
          title: 'Release hydraulic energy and bleed an accumulator',
          text: 'Given a power unit with an accumulator and a suspended load, isolate and depressurize it, so that every line to be opened is proved to be at zero pressure.',
          evaluationCriteria: [
            'The load is lowered or mechanically blocked before pressure is released.',
            'Electrical isolation is locked and tried out before any valve is touched.',
            'Accumulator is isolated and bled to tank; the gauge is watched to zero and the bleed valve left open and tagged.',
            'Trapped volumes behind pilot checks and counterbalance valves are released by manual override or a cracked fitting under a shield.',
            'No hand is used to look for a leak; suspected injection injury is named as a surgical emergency.',
          ],
          accuracyLevel:
            'Zero on a gauge whose lowest graduation is 2 bar (30 psi) or finer at every point to be opened; no omission tolerated.',
          equipment: [
            workstation('Power unit with bladder accumulator, vertical cylinder and pilot-operated check valve'),
            tooling('Lockout kit, load props, shield, wrenches'),
            instrument('Test-point gauge with hose, 0–250 bar (0–3,600 psi) and 0–25 bar (0–360 psi)'),
            reference('Schematic and isolation procedure'),
          ],
          assignment:
            'The cylinder hose has to come off. Mark on the schematic every volume in which pressure can be trapped, then make the system safe and prove it.',
          ksas: ['K8.5', 'K4.9', 'S8.15', 'S4.13', 'K5.3', 'S5.9', 'K4.1'],
        },
        {
          code: '3.1.2',
          title: 'Check and adjust accumulator precharge',
          text: 'With the fluid side at zero pressure, measure and correct the nitrogen precharge of a bladder accumulator, so that it gives its working volume and its bladder survives.',
          evaluationCriteria: [
            'Zero on the fluid side is proved and its drain stays open during the check.',
            'Only dry nitrogen is used, from a regulated cylinder; the danger of oxygen or air with oil is stated.',
            'The first 2 bar (30 psi) are admitted slowly so that the bladder unrolls off the poppet.',
            'Reading is corrected for gas temperature against the 20 °C (68 °F) value.',
            'Gas valve is leak-tested with soap solution, and cap and guard are refitted.',
            'Value and date go on the tag; a re-check is set for one week after a bladder change.',
          ],
          accuracyLevel:
            'Precharge within ±3 % of the corrected target; where the maker gives none for energy storage, 90 % of the minimum working pressure.',
          equipment: [
            workstation('Power unit with 4 to 20 L (1 to 5 gal) bladder accumulator'),
            material('Dry nitrogen cylinder, soap solution'),
            tooling('Charging and gauging set for the valve type, regulator'),
            instrument('Gauge class 1.0, contact thermometer'),
            reference('Accumulator data sheet and temperature chart'),
          ],
          assignment:
            'The tag calls for 63 bar (915 psi) at 20 °C and the shell is at 38 °C. Calculate the gauge target in absolute terms, measure, and correct the charge.',
          ksas: ['K8.5', 'K4.11', 'S6.10', 'K2.4', 'S2.7', 'S4.14', 'K4.9'],
        },
        {
          code: '3.1.3',
          title: 'Sample fluid and change filters',
          text: 'On a running power unit, draw a fluid sample, then exchange filter elements and breather, so that cleanliness is known before and improved after.',
          evaluationCriteria: [
            'Sample is taken from a turbulent live line after flushing the valve with at least 200 mL, into a bottle opened only for filling.',
            'Label gives machine, point, hours, fluid and date.',
            'The old pressure element is cut open and its pleats examined for metal, seal and varnish.',
            'New oil is filled through a filter, never from an open can.',
            'Clogging indicators are reset and read again at working temperature.',
            'Laboratory result is compared with the target code and with the last result.',
          ],
          accuracyLevel:
            'Two samples drawn in a row agree within one ISO 4406 code number in each class; target 18/16/13 or as the most sensitive component demands; water below 500 ppm.',
          equipment: [
            workstation('Power unit with pressure and return filters and a live sampling valve'),
            material('Certified clean bottles, filter elements, breather, hydraulic oil HM ISO VG 46'),
            tooling('Filter cart, element cutter, drip tray'),
            instrument('Portable particle counter or patch kit, thermometer'),
            reference('ISO 4406 table and last oil reports'),
          ],
          assignment:
            'Sample, service and sample again after 30 minutes of filtration. Explain the two codes to a production manager in plain words.',
          ksas: ['K8.6', 'K8.7', 'S8.17', 'K4.12', 'S4.17', 'A1.9', 'A1.10'],
        },
      ],
    },
    {
      code: '3.2',
      title: 'Replace and repair hydraulic components',
      text: 'Exchange pumps, hoses, valves and cylinder seals without bringing in dirt or stress.',
      performanceStandards: [
        {
          code: '3.2.1',
          title: 'Replace a hydraulic pump and commission it',
          text: 'Given a failed pump and its replacement, exchange, prime and run it in, so that the new pump reaches pressure without having run dry, misaligned or against a closed line.',
          evaluationCriteria: [
            'Rotation, displacement, shaft, porting and compensator setting of the new pump are compared with the old one.',
            'The cause of failure is sought first: suction strainer, oil, alignment, relief setting.',
            'The bellhousing or foot alignment is checked; suction joints are tight against air.',
            'Case is filled with filtered oil through its upper drain port before the first turn.',
            'Motor is jogged for rotation, then run unloaded for five minutes while air is bled.',
            'Suction vacuum, case drain flow and noise are recorded at working pressure.',
          ],
          accuracyLevel:
            'Suction vacuum not deeper than 0.17 bar (5 inHg); case drain not above 10 % of rated flow for a piston pump; pressure within ±3 bar (45 psi) of setting.',
          equipment: [
            workstation('Power unit 7.5 to 22 kW (10 to 30 hp) with axial piston or vane pump'),
            material('Replacement pump, shaft seal, flange O-rings, filtered oil'),
            tooling('Hoist, hex and torque wrenches, clean plugs and caps'),
            instrument('Vacuum gauge, pressure gauge, flow meter or measuring jug with stopwatch, dial indicator'),
            reference('Pump data sheet and commissioning instruction'),
          ],
          assignment:
            'Replace the pump, commission it, and hand in a table of vacuum, pressure, case drain and temperature at 0, 50 and 100 % of working pressure.',
          ksas: ['K8.2', 'S8.13', 'S6.10', 'S2.8', 'K3.3', 'S5.13', 'S7.13'],
        },
        {
          code: '3.2.2',
          title: 'Make and install a hydraulic hose assembly',
          text: 'Given a burst hose, identify, cut, crimp, clean and install its replacement, so that it holds its pressure rating and lies without twist, rub or tight bend.',
          evaluationCriteria: [
            'Size, pressure, temperature and fluid decide the hose; end threads are identified with gauge and seat angle, never by trial.',
            'Hose and fittings are of one maker’s tested pairing.',
            'Insertion depth is marked before crimping and the mark is still right after it.',
            'Bore is cleaned by projectile and both ends are capped until fitting.',
            'Lay line is straight after tightening; bend radius is at least the maker’s minimum, starting beyond a straight length at the ferrule.',
            'A proof test precedes use.',
          ],
          accuracyLevel:
            'Length ±6 mm on 600 mm (1/4 in on 24 in); crimp diameter within the maker’s tolerance; proof test at twice working pressure for 60 s without leak or movement.',
          equipment: [
            workstation('Hose bench with saw, crimper and proof-test cell'),
            material('Two-wire braid hose −8 (12.7 mm, 1/2 in), JIC 37° and ORFS fittings'),
            tooling('Die set, projectile launcher, caps, wrenches'),
            instrument('Thread and seat gauges, crimp caliper, tape'),
            reference('Crimp chart, SAE J1273 or maker’s routing guide'),
          ],
          assignment:
            'Copy the damaged hose. Four loose fittings lie in the tray: JIC, ORFS, BSPP and NPTF. Name each before you choose.',
          ksas: ['K8.8', 'S8.13', 'K6.4', 'S6.5', 'K4.9', 'S1.8', 'S5.13'],
        },
        {
          code: '3.2.3',
          title: 'Reseal a hydraulic cylinder',
          text: 'With a leaking tie-rod cylinder on the bench, dismantle, inspect, reseal and test it, so that it holds a load without drift or external leak.',
          evaluationCriteria: [
            'Cylinder is drained and its ports are open before the gland is loosened.',
            'Rod straightness, chrome and bore are inspected; scores that catch a fingernail mean repair or replacement.',
            'Seals are identified by profile and material; lips point toward pressure.',
            'Seals cross threads and ports only with a sleeve or tape, and are given time to recover after stretching.',
            'Tie rods are torqued crosswise with the piston at the end of its stroke.',
            'The cylinder is cycled at low pressure to purge air before the test.',
          ],
          accuracyLevel:
            'Rod runout up to 0.5 mm per meter (0.006 in per foot); no visible leak and no more than 1 mm (0.04 in) drift in 5 minutes at 1.25 × working pressure.',
          equipment: [
            workstation('Cylinder bench with vise and hand pump or test stand'),
            material('Tie-rod cylinder 63/36 mm (2 1/2 in bore), seal kit, clean oil'),
            tooling('Seal picks of brass or plastic, installation sleeves, torque wrench'),
            instrument('Micrometer, bore gauge, dial indicator with V-blocks, gauge, stopwatch'),
            reference('Cylinder drawing and seal kit list'),
          ],
          assignment:
            'Reseal the cylinder and report whether rod and tube may be used again, with the measurements behind your decision.',
          ksas: ['K8.4', 'S7.16', 'K7.8', 'S6.5', 'S3.8', 'S8.15', 'S6.14'],
        },
        {
          code: '3.2.4',
          title: 'Replace a solenoid-operated directional valve',
          text: 'Given a valve on a size 6 or 10 subplate, replace it with one of the same function, so that spool, voltage and connections agree and the joint stays dry.',
          evaluationCriteria: [
            'Ordering code is read digit by digit: spool, springs, coil voltage, seals, connector.',
            'A substitute spool is checked for its center condition on the schematic, not only for its end positions.',
            'Face and O-rings are clean; all four O-rings are in place before the valve is lowered.',
            'Bolts of the stated class are tightened crosswise to torque.',
            'Direction is tested by manual override at reduced pressure before the coil is used.',
          ],
          accuracyLevel:
            'Bolt torque within ±10 % of the maker’s figure (typically 7 to 9 N·m, 5 to 6.5 lbf·ft, for M5); no leak at working pressure in 10 minutes.',
          equipment: [
            workstation('Manifold with ISO 4401-03 (D03) valves, clamp cylinder'),
            material('Three similar valves with different spools, O-ring set, bolts class 10.9'),
            tooling('Hex torque wrench, lint-free cloth, caps'),
            instrument('Multimeter for the coil'),
            reference('Schematic and valve catalog'),
          ],
          assignment:
            'Only one of three valves on the shelf replaces the failed one. Choose, justify from the symbols, install and test.',
          ksas: ['K8.3', 'K8.12', 'K5.3', 'S6.14', 'S5.13', 'S8.15', 'A5.14'],
        },
      ],
    },
    {
      code: '3.3',
      title: 'Adjust hydraulic circuits and find faults',
      text: 'Set pressures and flows by instrument and trace faults through the circuit.',
      performanceStandards: [
        {
          code: '3.3.1',
          title: 'Set compensator, relief and reducing valves',
          text: 'On a circuit with a pressure-compensated pump, set compensator, system relief and one reducing valve, so that each acts at its own pressure and none masks another.',
          evaluationCriteria: [
            'Gauges are connected at the point the setting refers to, and the old values are recorded first.',
            'Adjusters are backed off before the pump is started on a circuit of unknown settings.',
            'Relief is proved with the compensator turned up, then the compensator is set below it.',
            'Final adjustment is made upward, in rising pressure, with oil at 40 to 50 °C (105 to 120 °F).',
            'Lock nuts are tightened without moving the setting, and seals or caps are refitted.',
          ],
          accuracyLevel:
            'Compensator 140 ± 2 bar (2,030 ± 30 psi), relief 15 to 20 bar (220 to 290 psi) above it, reduced pressure 60 ± 2 bar (870 ± 30 psi) with and without flow.',
          equipment: [
            workstation('Trainer or machine with compensated pump, relief and reducing valve'),
            tooling('Hex keys, wrenches, test hoses'),
            instrument('Two gauges class 1.0 or digital pressure meter, thermometer'),
            reference('Schematic with pressure settings'),
          ],
          assignment:
            'Set the three valves from scratch and show, by loading one cylinder to its stop, which valve is controlling at each moment.',
          ksas: ['K8.3', 'S8.14', 'S6.10', 'K8.2', 'K5.3', 'A1.11'],
        },
        {
          code: '3.3.2',
          title: 'Trace the cause of a slow cylinder',
          text: 'For a cylinder that has become slow, measure pressure and flow along the circuit, so that pump, valve or cylinder is found guilty by evidence before anything is removed.',
          evaluationCriteria: [
            'Symptom is confirmed with a stopwatch, both directions, cold and warm.',
            'Expected speed is calculated from flow and area before measuring.',
            'Tests go from the easy to the invasive: temperature, noise, relief line heat, test points, then flow.',
            'Piston bypass is separated from valve leakage by blocking a port at the stroke end.',
            'Finding is proved by repair and by the stopwatch.',
          ],
          accuracyLevel:
            'Measured flow within ±5 % of the meter’s reference; right component named in no more than six tests.',
          equipment: [
            workstation(
              'Hydraulic trainer with inserted fault: worn pump, leaking relief, piston bypass or closed throttle',
            ),
            tooling('Test hoses with couplings, plugs rated for working pressure'),
            instrument('Portable tester for pressure, flow and temperature; stopwatch; infrared thermometer'),
            reference('Schematic, pump curve, cylinder dimensions'),
          ],
          assignment:
            'The press cylinder (100 mm bore, 50 L/min) took 6 s for 600 mm of stroke and now takes 10 s. Find out why and show the calculation.',
          ksas: ['K3.1', 'K3.2', 'S8.16', 'S2.8', 'K8.1', 'S3.5', 'K2.3', 'A3.11'],
        },
        {
          code: '3.3.3',
          title: 'Tell pump cavitation from aeration and correct it',
          text: 'Given a noisy power unit, find whether the pump lacks oil or takes in air, so that the cause is removed before the pump is damaged.',
          evaluationCriteria: [
            'Level, foam, color and temperature of the oil are looked at first.',
            'Suction vacuum is measured at the pump inlet and compared with the limit.',
            'Steady high-pitched noise with high vacuum is told apart from erratic rattling with foam in the tank.',
            'Suction joints and shaft seal are tested with oil or grease one after another while listening.',
            'Correction is verified by vacuum, noise and a clear sight glass after 15 minutes.',
          ],
          accuracyLevel:
            'Right class of fault without dismantling; vacuum after correction not deeper than 0.17 bar (5 inHg).',
          equipment: [
            workstation('Power unit with throttleable suction line and an adjustable air leak'),
            material('Oil, thread sealant, strainer'),
            tooling('Stethoscope, wrenches'),
            instrument('Vacuum gauge, thermometer, sound level meter'),
            reference('Pump data sheet'),
          ],
          assignment: 'Two faults are set one after the other. Name each, give your proof and put it right.',
          ksas: ['K8.2', 'K8.6', 'A7.18', 'S6.10', 'K3.3', 'S1.6'],
        },
      ],
    },
  ],
}
