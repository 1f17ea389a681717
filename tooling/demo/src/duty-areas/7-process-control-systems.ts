import { instrument, material, reference, tooling, workstation } from '../equipment.js'
import type { DutyArea } from '../standard-content.js'

export const processControlSystems: DutyArea = {
  code: '7',
  title: 'Process Control Systems',
  text: 'Calibrate instruments, prove loops and maintain final control elements with the consent of those who run the process.',
  duties: [
    {
      code: '7.1',
      title: 'Calibrate and verify instruments',
      text: 'Compare pressure, temperature, level and flow instruments with standards and adjust them.',
      performanceStandards: [
        {
          code: '7.1.1',
          title: 'Calibrate a pressure transmitter at five points',
          text: 'Given a 4–20 mA pressure transmitter, calibrate it over its range, so that as-found and as-left errors are known and within tolerance.',
          evaluationCriteria: [
            'Operations put the loop in manual and trips are inhibited under permit.',
            'Transmitter is isolated and vented at its manifold, product handled by its safety data sheet.',
            'Test standard has at least four times the accuracy of the instrument, with a valid label.',
            '0, 25, 50, 75 and 100 % are applied rising and falling, approaching each point from one side.',
            'No adjustment is made before as-found is complete, nor at all if the errors lie within tolerance.',
            'Zero is set before span; a digital trim is not confused with re-ranging.',
          ],
          accuracyLevel: 'Error at every point within ±0.25 % of span (±0.04 mA); hysteresis up to 0.1 % of span.',
          equipment: [
            workstation('Bench or field transmitter 0–10 bar (0–150 psi) with two-valve manifold'),
            material('Calibration certificate form, fittings'),
            tooling('Hand pump, hand-held communicator'),
            instrument('Pressure module ±0.05 %, milliammeter ±0.02 %'),
            reference('Instrument data sheet and calibration procedure'),
          ],
          assignment:
            'Calibrate PT-204. Produce the certificate with error in percent of span at ten readings and a graph.',
          ksas: ['S9.24', 'S6.12', 'K9.12', 'K6.2', 'S2.10', 'K2.2', 'K9.16'],
        },
        {
          code: '7.1.2',
          title: 'Check resistance thermometers and thermocouples',
          text: 'With a temperature loop in doubt, check sensor, lead wires and input, so that an error is attributed to the right part.',
          evaluationCriteria: [
            'Sensor type is established from tag, color and reading.',
            'Resistance of a Pt100 is compared with the table: 100.00 Ω at 0 °C, 138.51 Ω at 100 °C.',
            'Three-wire leads are measured in pairs, and compensation is explained.',
            'Thermocouple polarity and extension wire type are followed to the input; reference junction is allowed for.',
            'Sensor is compared in ice bath and dry block after stabilizing.',
          ],
          accuracyLevel: 'Pt100 class B: ±(0.30 + 0.005 |t|) °C; type K: ±2.2 °C or 0.75 %; ice bath at 0.0 ± 0.1 °C.',
          equipment: [
            workstation('Dry-block calibrator, ice bath, temperature transmitter with display'),
            material('Pt100 three-wire, thermocouples types J and K, crushed ice of distilled water'),
            tooling('Small hand tools'),
            instrument('Reference thermometer ±0.1 °C, process calibrator'),
            reference('IEC 60751 and IEC 60584 tables or ASTM equivalents'),
          ],
          assignment:
            'Three sensors are handed out; one has reversed extension wire and one is the wrong type. Say which, with readings.',
          ksas: ['K9.15', 'S6.12', 'S6.11', 'A6.16', 'K6.1', 'S6.7', 'K9.18'],
        },
        {
          code: '7.1.3',
          title: 'Zero and range a differential pressure level transmitter',
          text: 'For a closed tank with a filled reference leg, work out the range, operate the manifold and set the transmitter, so that level is shown correctly from empty to full.',
          evaluationCriteria: [
            'Range is calculated from heights and specific gravities, zero suppression or elevation with its sign.',
            'Both block valves and the equalizing valve are never open at the same time, so that the leg stays filled.',
            'Leg is checked for fill and air before any trim.',
            'Zero is checked equalized at zero differential and then with the leg applied.',
            'Level is compared with gauge glass at two heights.',
          ],
          accuracyLevel:
            'Lower and upper range values within ±0.1 kPa (0.4 inH2O) of calculation; display within ±1 % of span of the gauge glass.',
          equipment: [
            workstation('Closed tank rig 2.5 m (8 ft) high with three-valve manifold and wet leg'),
            material('Fill fluid, funnel'),
            tooling('Wrenches, communicator'),
            instrument('Low-pressure calibrator ±0.05 %, tape'),
            reference('Tank drawing and fluid data'),
          ],
          assignment:
            'Span 2.5 m of liquid of specific gravity 0.85, leg 3.0 m at 1.10. Calculate both range values, set them and show 0, 50 and 100 %.',
          ksas: ['K9.16', 'K2.4', 'S9.24', 'K5.5', 'S1.5', 'S2.7', 'A2.13'],
        },
        {
          code: '7.1.4',
          title: 'Verify a flow meter in service',
          text: 'Given a magnetic or orifice meter, verify it against a collected quantity or a calculation, so that its reading can be trusted or its error stated.',
          evaluationCriteria: [
            'Straight runs, flow direction, full pipe and grounding rings are inspected.',
            'Zero is checked with the line full and still.',
            'Collected mass or volume is timed over at least 60 s, three times at one flow.',
            'For differential pressure, the square root is found to be taken once and only once.',
            'Totalizer, display and controller value agree.',
          ],
          accuracyLevel:
            'Meter within ±2 % of the collected mean; three runs within 1 % of one another; 25 % of differential pressure reads as 50 % flow.',
          equipment: [
            workstation('Water loop 25 to 50 mm (1 to 2 in) with flow meter and weigh tank'),
            tooling('Hand tools, communicator'),
            instrument('Scale, stopwatch, low-pressure calibrator'),
            reference('Meter data sheet and loop drawing'),
          ],
          assignment:
            'Verify the meter at 30, 60 and 90 % flow and find out why its display is right while the controller’s is low.',
          ksas: ['K9.16', 'S2.10', 'K2.3', 'K6.1', 'S3.5', 'K9.12'],
        },
      ],
    },
    {
      code: '7.2',
      title: 'Prove, tune and troubleshoot loops',
      text: 'Treat measurement, controller and valve as one loop, and find the part at fault.',
      performanceStandards: [
        {
          code: '7.2.1',
          title: 'Carry out a loop check',
          text: 'From the loop drawing, check wiring, signal and action of a complete loop, so that it can be commissioned without surprises.',
          evaluationCriteria: [
            'Tag, range, polarity, shield grounded at one end and terminal numbers are compared with the drawing.',
            'Loop supply and voltage at the transmitter are measured at 20 mA against the minimum the maker states.',
            'Signal is simulated at five points and read at panel, controller and recorder.',
            'Open circuit leads to the fail-safe action drawn on the P&ID.',
            'Output is stroked and the valve travels the right way.',
            'Loop folder is signed only when every line is filled.',
          ],
          accuracyLevel:
            'Every reading within ±0.5 % of span end to end; at least 12 V, or the maker’s minimum, at the transmitter at 20 mA.',
          equipment: [
            workstation('Loop with two-wire transmitter, controller and control valve'),
            material('Loop folder'),
            tooling('Radios, small tools'),
            instrument('Loop calibrator, multimeter'),
            reference('Loop drawing after ISA-5.4, P&ID'),
          ],
          assignment:
            'Check loop FIC-310 with a colleague in the control room. Two drawing errors and one wiring error await you.',
          ksas: ['S6.12', 'K9.12', 'K5.5', 'A1.13', 'S5.12', 'K9.17', 'S6.7'],
        },
        {
          code: '7.2.2',
          title: 'Adjust the tuning of a PI loop',
          text: 'With the operator’s consent, test and improve a sluggish or cycling flow or level loop, so that it settles after a disturbance without upsetting the process.',
          evaluationCriteria: [
            'Valve stiction and noise are excluded before tuning is touched.',
            'Old settings and units of gain or band, seconds or minutes per repeat, are written down.',
            'Transfer to manual and back is without a bump.',
            'Steps of no more than 5 % are made in manual, and dead time and gain read from the trend.',
            'One value is changed at a time, in steps not above a factor of two.',
            'Operator receives the result and the old values.',
          ],
          accuracyLevel:
            'After a 5 % setpoint step: overshoot up to 15 % of the step, settled within ±1 % of span in no more than four times the dominant time constant.',
          equipment: [
            workstation('Flow or level loop with trend display'),
            tooling('Operator station'),
            instrument('Trend recorder 1 s or faster'),
            reference('Tuning procedure and controller algorithm description'),
          ],
          assignment:
            'Loop LIC-12 swings with a period of 90 s. Decide whether valve or tuning is to blame and put it right.',
          ksas: ['K9.14', 'S9.25', 'A1.9', 'K9.17', 'S3.6', 'A3.10'],
        },
        {
          code: '7.2.3',
          title: 'Find the fault in an unstable or dead loop',
          text: 'For a loop that does not hold its setpoint, isolate the fault to measurement, controller, wiring, air or valve, so that the repair begins at the right place.',
          evaluationCriteria: [
            'Trend of process value, output and valve position is read before tools are fetched.',
            'Loop is put in manual: if the swing stays, it comes from outside the controller.',
            'Current is measured without opening the loop, by clamp or test diode.',
            'Air supply, positioner output and valve travel are compared.',
            'A recent change, such as range, tuning or part, is asked for.',
          ],
          accuracyLevel: 'Two of two faults named within 30 minutes, with the deciding reading.',
          equipment: [
            workstation('Process rig with flow, level and temperature loops and insertable faults'),
            tooling('Hand tools, communicator'),
            instrument('Loop calibrator, milliampere clamp, gauge'),
            reference('Loop drawings, event list'),
          ],
          assignment:
            'TIC-40 reads steady and the product is cold. Find the fault and the alarm that should have told you.',
          ksas: ['K3.1', 'S3.6', 'K9.14', 'S6.12', 'K3.2', 'S1.6', 'A3.11'],
        },
      ],
    },
    {
      code: '7.3',
      title: 'Maintain final control elements',
      text: 'Stroke, adjust and repair control valves and the devices that drive them.',
      performanceStandards: [
        {
          code: '7.3.1',
          title: 'Stroke a control valve and adjust its positioner',
          text: 'On an isolated control valve, check bench set, travel and positioner, so that stem position follows signal over the whole range and the valve fails the right way.',
          evaluationCriteria: [
            'Process isolation, drain and actuator air are dealt with before hands enter the yoke.',
            'Travel is measured at 0, 25, 50, 75 and 100 %, up and down.',
            'Action on loss of air and on loss of signal is shown and agrees with the P&ID.',
            'Packing friction is judged from the dead band, not by further tightening.',
            'Tight shut-off is reached with the live signal slightly beyond its end value.',
          ],
          accuracyLevel:
            'Position error up to ±1 % and hysteresis up to 1 % of travel; bench set within ±0.03 bar (0.5 psi).',
          equipment: [
            workstation('Globe valve 25 to 80 mm (1 to 3 in), diaphragm actuator, positioner'),
            material('Instrument air at 1.4 to 2.4 bar (20 to 35 psi)'),
            tooling('Hand tools, communicator, lockout kit'),
            instrument('Loop calibrator, gauge class 0.6, dial indicator or travel scale'),
            reference('Valve data sheet, positioner instructions'),
          ],
          assignment: 'Stroke FV-310, adjust, and deliver a before-and-after table with hysteresis.',
          ksas: ['K9.17', 'S9.24', 'S6.12', 'K10.11', 'S8.15', 'K4.7', 'S6.6'],
        },
        {
          code: '7.3.2',
          title: 'Replace and calibrate an I/P converter',
          text: 'Given a drifting current-to-pressure converter, replace and calibrate it, so that 4–20 mA gives 0.2–1.0 bar (3–15 psi) in a straight line.',
          evaluationCriteria: [
            'Loop is in manual and the valve’s position during the change is agreed with operations.',
            'Supply is clean and dry and regulated to 1.4 bar (20 psi); the filter is drained.',
            'Mounting position follows the maker’s note.',
            'Five points up and down are recorded; zero and span are repeated until neither moves the other.',
            'Area classification is respected: no cover is opened live in a hazardous location.',
          ],
          accuracyLevel: 'Each point within ±0.5 % of span (±4 mbar, 0.06 psi); hysteresis up to 0.3 %.',
          equipment: [
            workstation('I/P converter with supply regulator on a bench or skid'),
            material('Replacement converter, tube, fittings'),
            tooling('Hand tools'),
            instrument('Loop calibrator, pressure module 0–2 bar ±0.05 %'),
            reference('Instruction sheet, loop drawing'),
          ],
          assignment: 'Replace the converter of PV-22, calibrate it, and return the loop to automatic without a bump.',
          ksas: ['S9.24', 'K8.10', 'S9.25', 'K2.6', 'S8.13', 'A1.13'],
        },
      ],
    },
  ],
}
