import { instrument, material, reference, tooling, workstation } from '../equipment.js'
import type { DutyArea } from '../standard-content.js'

export const electronicControlSystems: DutyArea = {
  code: '6',
  title: 'Electronic Control Systems',
  text: 'Maintain sensors, programmable controllers, drives and safety devices, and find faults with them rather than in spite of them.',
  duties: [
    {
      code: '6.1',
      title: 'Maintain sensors and discrete devices',
      text: 'Replace, adjust and diagnose the inputs and outputs at the edge of the machine.',
      performanceStandards: [
        {
          code: '6.1.1',
          title: 'Replace and set an inductive proximity sensor',
          text: 'Given a failed sensor, select, install and adjust its replacement, so that the target is detected with reserve over the whole of its tolerance.',
          evaluationCriteria: [
            'Housing, switching distance, output type (sourcing or sinking, normally open or closed) and connector match.',
            'Embeddable and non-embeddable versions are told apart, and metal-free space is kept.',
            'Gap is set within the assured range, 81 % of rated distance, after correction for target metal.',
            'Lock nuts are tightened to the torque for the housing, the gap checked afterward.',
            'Switching is proved at the controller input with the machine moving slowly through its stroke.',
          ],
          accuracyLevel: 'Gap ±0.2 mm (0.008 in) of the chosen value; 50 of 50 passes seen by the controller.',
          equipment: [
            workstation('Indexing unit with steel and aluminum targets'),
            material('M12 sensors with sourcing and sinking outputs, cordsets'),
            tooling('Wrenches, torque wrench, lockout kit'),
            instrument('Feeler gauges of non-metallic shim, multimeter'),
            reference('Sensor data sheet with correction factors'),
          ],
          assignment:
            'Replace B14. Its target was changed from steel to aluminum last week: calculate the new gap for a sensor of 4 mm rated distance and factor 0.4.',
          ksas: ['K9.9', 'K2.2', 'S6.6', 'S5.13', 'S6.7', 'S9.22'],
        },
        {
          code: '6.1.2',
          title: 'Align a photoelectric sensor',
          text: 'With a sensor giving false signals, clean, align and adjust it, so that it switches with enough signal reserve in the dirt it lives in.',
          evaluationCriteria: [
            'Lens, reflector and window are cleaned first with what the material allows.',
            'Beam is centered by finding the four edges of the response, not by eye.',
            'Sensitivity is taught with the worst-case target and background.',
            'Polarizing or background suppression types are recommended for shiny objects.',
            'Light-on and dark-on are matched to the program.',
          ],
          accuracyLevel:
            'Excess gain of at least 2 in clean and 10 in dusty surroundings, or the stability lamp steady; no miscount in 200 objects.',
          equipment: [
            workstation('Conveyor with retroreflective and diffuse sensors'),
            material('Cartons, glossy film packs, reflectors, lens cloth'),
            tooling('Hand tools'),
            instrument('Sensor signal display or gain chart, counter'),
            reference('Data sheet'),
          ],
          assignment: 'The pack counter counts glossy packs twice. Cure it and run 200 mixed packs.',
          ksas: ['K9.9', 'K3.2', 'S1.6', 'S3.9', 'A6.16'],
        },
        {
          code: '6.1.3',
          title: 'Diagnose a discrete output that does not act',
          text: 'Given a controller output that is on while its actuator is not, find the break, so that module, fuse, wire, coil or valve is named with proof.',
          evaluationCriteria: [
            'Program state, module lamp and voltage at the terminal are compared in that order.',
            'Voltage is measured under load and at both ends of the wire, return side included.',
            'Coil resistance is compared with nameplate power before the coil is condemned.',
            'Leakage current of solid-state outputs and a shorted suppression diode are considered.',
            'Mechanical sticking is excluded by manual override.',
          ],
          accuracyLevel:
            'Fault named in no more than six measurements; coil resistance within ±10 % of the value calculated from voltage and power.',
          equipment: [
            workstation('Controller with 24 V DC transistor and 120 V AC outputs driving valves and contactors'),
            tooling('Insulated hand tools'),
            instrument('Multimeter with low-impedance mode'),
            reference('I/O drawing and coil data'),
          ],
          assignment:
            'Output O:2/5 is lit and the clamp stays open. Find the fault; then calculate the resistance of a 24 V, 4.8 W coil and compare.',
          ksas: ['S6.7', 'K9.1', 'S2.9', 'K8.12', 'S5.9', 'K3.1', 'K9.10'],
        },
      ],
    },
    {
      code: '6.2',
      title: 'Work with programmable controllers',
      text: 'Use the controller to diagnose, keep its program safe and replace its modules.',
      performanceStandards: [
        {
          code: '6.2.1',
          title: 'Go online and find why a step does not advance',
          text: 'With a stopped sequence, connect to the controller and follow the logic, so that the missing condition is traced to a field device.',
          evaluationCriteria: [
            'Controller name, path and program revision are checked against the backup before going online.',
            'Mode is not changed and no edit is accepted.',
            'Cross-reference leads from the step’s coil back to the missing contact.',
            'Timer presets and counter values are read and compared with the document.',
            'The condition found is confirmed at the device with a meter or by eye.',
            'The session is ended and the laptop removed from the network.',
          ],
          accuracyLevel:
            'Missing condition named within 15 minutes in two of two trials; program compare after the session shows no difference.',
          equipment: [
            workstation('Station with controller, at least 32 I/O and a stepped sequence'),
            tooling('Laptop with programming software and read-only rights'),
            instrument('Multimeter'),
            reference('I/O list, sequence chart, drawing set'),
          ],
          assignment: 'Step 70 waits. Tell the evaluator which rung, which contact, which wire and which device.',
          ksas: ['S9.22', 'K9.11', 'K5.8', 'A9.26', 'S3.6', 'K9.10', 'A3.11'],
        },
        {
          code: '6.2.2',
          title: 'Force an input or output under control',
          text: 'Where a test calls for a force, plan, apply and remove it under the plant’s rule, so that nobody is endangered and no force is left behind.',
          evaluationCriteria: [
            'A way without a force is considered first.',
            'Every use of the forced address is looked up and its effect on motion stated.',
            'Permission is obtained and a second person guards the danger zone.',
            'Safety inputs and outputs are never forced.',
            'Force is removed, the force table is shown empty and the force lamp is off.',
            'Entry in the log has address, value, time on, time off, both names.',
          ],
          accuracyLevel:
            'Without error: one force left, or one force on a safety function, ends the assessment as not met.',
          equipment: [
            workstation('Station with controller and motion that can be observed'),
            tooling('Laptop with force rights, barrier'),
            material('Force log'),
            reference('Plant rule on forcing, cross-reference list'),
          ],
          assignment:
            'A limit switch with four days’ delivery holds up a trial run. Plan the force, carry it out for one cycle, and restore.',
          ksas: ['S9.22', 'S4.18', 'A3.10', 'A4.19', 'K4.4', 'S1.5', 'A1.12'],
        },
        {
          code: '6.2.3',
          title: 'Back up a program and replace a module',
          text: 'Given a faulty input module, save the program, replace the module and restore operation, so that configuration, addressing and wiring are as before.',
          evaluationCriteria: [
            'Upload is saved under machine name, date and reason, and compared with the archive; differences are explained.',
            'Power is off and locked unless the maker allows exchange under power.',
            'Static protection is worn; terminal block is moved over with its wiring and coding.',
            'Catalog number, series and firmware are checked against the configuration.',
            'All points are exercised one by one; memory battery or card is dated.',
          ],
          accuracyLevel: 'Archive and controller compare equal; every point of the module verified.',
          equipment: [
            workstation('Modular controller with removable terminal blocks'),
            material('Replacement module, labels, battery'),
            tooling('Laptop, wrist strap, lockout kit'),
            instrument('Multimeter'),
            reference('Hardware manual, backup procedure'),
          ],
          assignment:
            'Slot 4 has failed. Replace the module, show the compare report and hand in the point check list.',
          ksas: ['S9.23', 'K9.10', 'K1.2', 'S1.8', 'S4.13', 'S1.3'],
        },
        {
          code: '6.2.4',
          title: 'Check the scaling of an analog input',
          text: 'For a 4–20 mA signal, verify the chain from terminals to display, so that the number on the screen is the quantity in the plant.',
          evaluationCriteria: [
            'Scaling is calculated from raw counts and engineering units before it is measured.',
            'Calibrator sources 4, 8, 12, 16 and 20 mA with the transmitter disconnected and the process informed.',
            'Behavior at 3.6 mA and at 21 mA is observed and compared with the fault setting.',
            'Single-ended, differential and loop-powered connections are told apart.',
            'Alarm and trip limits are read from the program and entered on the sheet.',
          ],
          accuracyLevel: 'Display within ±0.25 % of span at every point.',
          equipment: [
            workstation('Controller with analog input and operator display, 0–10 bar (0–145 psi) range'),
            tooling('Laptop read-only, small screwdrivers'),
            instrument('Loop calibrator ±0.02 %'),
            reference('Loop drawing, module manual'),
          ],
          assignment:
            'The screen reads 6.4 bar where the gauge reads 6.1. Decide whether transmitter, module or scaling is wrong.',
          ksas: ['K9.12', 'K2.6', 'S6.12', 'S2.10', 'S9.22', 'K2.4'],
        },
      ],
    },
    {
      code: '6.3',
      title: 'Maintain power electronics and safety devices',
      text: 'Keep supplies and drives in order and prove that safety functions still function.',
      performanceStandards: [
        {
          code: '6.3.1',
          title: 'Test and replace a 24 V DC power supply',
          text: 'Given unexplained resets in a control panel, test the supply under load and replace it if needed, so that all devices receive steady voltage with reserve.',
          evaluationCriteria: [
            'Output is measured at the supply and at the farthest device, loaded.',
            'Ripple is measured in AC millivolts or by oscilloscope.',
            'Total load is measured and compared with rating and ambient temperature.',
            'Grounding of the negative pole follows the drawing.',
            'Output is set before the load is connected, and electronic protection channels are tested.',
          ],
          accuracyLevel:
            '24.0 to 24.5 V at the supply, not below 20.4 V at the farthest device; ripple up to 200 mV peak to peak; load up to 80 % of rating.',
          equipment: [
            workstation('Panel with switched-mode supply, remote I/O at 30 m (100 ft)'),
            material('Replacement supply 24 V, 10 A'),
            tooling('Torque screwdriver, lockout kit'),
            instrument('Multimeter with AC coupling or oscilloscope, DC clamp meter'),
            reference('Panel drawing, supply data sheet'),
          ],
          assignment:
            'Find out whether supply, cable or load causes the resets, and prove your repair with all valves energized.',
          ksas: ['K9.8', 'K9.1', 'S6.7', 'S6.8', 'K9.18', 'S2.9', 'S9.19'],
        },
        {
          code: '6.3.2',
          title: 'Replace a variable-frequency drive and load its parameters',
          text: 'Given a failed drive of up to 15 kW (20 hp), replace it and restore its parameters, so that the motor runs as before in direction, ramp, limits and stop behavior.',
          evaluationCriteria: [
            'After isolation the time on the label is waited out and the DC bus is measured below 50 V before touching.',
            'Line and motor terminals are not confused; shield and ground are connected over a wide area.',
            'Parameters come from the backup, or are entered from motor nameplate and record.',
            'Rotation, ramp times, current limit and stop mode are tested uncoupled or in slow speed.',
            'Safe torque off is proved by itself.',
            'New backup is stored.',
          ],
          accuracyLevel:
            'Speed at three setpoints within ±1 % by tachometer; ramps within ±0.5 s; motor current within nameplate.',
          equipment: [
            workstation('Conveyor or fan with drive and operator panel'),
            material('Replacement drive, shield clamps'),
            tooling('Laptop or keypad, torque screwdriver, lockout kit'),
            instrument('Multimeter CAT III 1,000 V DC, tachometer, true-rms clamp meter'),
            reference('Drive manual, parameter record, motor nameplate'),
          ],
          assignment:
            'Replace the drive of conveyor 6. The backup is two years old: find the three parameters that were changed since and explain how you found them.',
          ksas: ['K9.13', 'S9.23', 'K9.5', 'S4.16', 'K4.1', 'S9.21', 'K1.2', 'S6.8'],
        },
        {
          code: '6.3.3',
          title: 'Function-test safety devices',
          text: 'On a machine with emergency stops, interlocked doors and a light curtain, carry out the periodic function test, so that each device is shown to stop the hazard and to prevent an unexpected restart.',
          evaluationCriteria: [
            'Each device is actuated on its own and reset by itself; one shared test does not count for several.',
            'Releasing an emergency stop does not start anything; a deliberate reset and a start command are needed.',
            'Light curtain is tested with the rod of its resolution along both edges and through the middle.',
            'Each channel is opened singly where the design provides for it, and the discrepancy fault is seen.',
            'Signs of bypass, loose actuators and changed distances are looked for.',
            'A device that fails takes the machine out of service.',
          ],
          accuracyLevel:
            'Every device tested; stopping time, where measured, not above the value used for the safety distance.',
          equipment: [
            workstation('Cell with at least three emergency stops, two doors, one light curtain'),
            material('Test sheet'),
            tooling('Test rod 14 or 30 mm as marked'),
            instrument('Stopping-time meter if available, tape'),
            reference('Safety circuit drawing, device manuals, validation record'),
          ],
          assignment:
            'Test the cell. One door switch has been tampered with: deal with it as the plant’s rule requires, whatever production says.',
          ksas: ['K4.4', 'K9.7', 'A4.19', 'S1.5', 'K5.4', 'S1.7', 'A3.10'],
        },
      ],
    },
  ],
}
