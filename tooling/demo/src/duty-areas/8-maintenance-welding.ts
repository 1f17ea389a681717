import { instrument, material, reference, tooling, workstation } from '../equipment.js'
import type { DutyArea } from '../standard-content.js'

export const maintenanceWelding: DutyArea = {
  code: '8',
  title: 'Maintenance Welding',
  text: 'Prepare, weld, cut and inspect carbon steel for repairs that do not require a certified code welder.',
  duties: [
    {
      code: '8.1',
      title: 'Prepare for hot work',
      text: 'Make the place, the equipment and the joint ready before an arc is struck.',
      performanceStandards: [
        {
          code: '8.1.1',
          title: 'Prepare an area under a hot work permit',
          text: 'Given a repair inside a production building, prepare the area and complete the permit, so that sparks, fume and radiation harm nobody and nothing burns afterward.',
          evaluationCriteria: [
            'Moving the work to the shop is considered first.',
            'Combustibles are cleared for 11 m (35 ft) or covered; wall and floor openings are closed, and the far side of walls is looked at.',
            'Gas test is made where vapors are possible and is within the permit limit, never above 10 % of the lower explosive limit.',
            'Extinguisher and trained fire watch are in place; detectors are inhibited only under permit.',
            'Screens stop radiation and local extraction stands close to the arc.',
            'Watch is kept for at least 60 minutes after the last spark and the permit is closed.',
          ],
          accuracyLevel: 'Every line of the permit true at the place; no omission tolerated.',
          equipment: [
            workstation('Mezzanine or conveyor area with openings and combustible items placed on purpose'),
            material('Permit forms, fire blankets, barrier tape'),
            tooling('Extinguisher, welding screens, fume extractor'),
            instrument('Calibrated combustible gas detector, tape'),
            reference('Plant permit rule; NFPA 51B for distances and watch'),
          ],
          assignment:
            'Prepare the area for welding a bracket under the mezzanine and walk the evaluator round it before signing.',
          ksas: ['K4.6', 'K4.10', 'S4.18', 'S4.14', 'A4.19', 'S1.5', 'K4.7'],
        },
        {
          code: '8.1.2',
          title: 'Set up and inspect arc welding equipment',
          text: 'Given machine, leads and consumables, inspect and set up for shielded metal arc and gas metal arc welding, so that process, polarity and current fit the job and nobody is shocked.',
          evaluationCriteria: [
            'Leads, holder, gun and connections are free of bare copper; damaged items are put out of use.',
            'Work clamp sits on clean metal near the weld, so that no current crosses a bearing, chain or building steel.',
            'Polarity and current are set for the electrode: positive for E7018.',
            'Low-hydrogen electrodes come from the oven at 120 to 150 °C (250 to 300 °F) with their time out noted.',
            'Wire feed is set for drive-roll pressure, liner and contact tip; gas flow is measured at the nozzle.',
            'Settings are proved on scrap.',
          ],
          accuracyLevel:
            'Current within ±5 A of the chosen value by clamp meter; gas 14 to 17 L/min (30 to 36 ft³/h); electrode exposure under 4 h.',
          equipment: [
            workstation('Welding booth with extraction, multiprocess machine'),
            material('E7018 3.2 mm (1/8 in), ER70S-6 0.9 mm (0.035 in), 75 % argon / 25 % CO₂, scrap plate'),
            tooling('Helmet shade 10 to 12, gloves, jacket, chipping hammer'),
            instrument('DC clamp meter, nozzle flow gauge'),
            reference('Welding procedure, machine manual'),
          ],
          assignment:
            'Set up both processes for 6 mm (1/4 in) plate. The lead set contains two faults: find them first.',
          ksas: ['K10.2', 'K10.3', 'S6.8', 'K4.11', 'S4.14', 'S1.5', 'K9.3'],
        },
        {
          code: '8.1.3',
          title: 'Prepare and tack a joint',
          text: 'From a drawing with weld symbols, cut, bevel, clean, fit and tack a tee and a groove joint, so that geometry is held through welding.',
          evaluationCriteria: [
            'Weld symbols are read aloud: side, size, length and pitch, root opening, angle.',
            'Mill scale, paint, zinc and oil are removed for 25 mm (1 in) either side.',
            'Gap, angle and offset are set with spacers and clamps and checked before and after tacking.',
            'Tacks are made with the filler of the weld, feathered at groove joints, and none is cracked.',
            'Presetting or sequence allows for shrinkage.',
          ],
          accuracyLevel:
            'Root opening ±1.5 mm (1/16 in), bevel ±5°, offset up to 1 mm (1/32 in), squareness within 1 mm per 100 mm (1/8 in per ft).',
          equipment: [
            workstation('Bench with clamps, grinder and band saw'),
            material('Carbon steel plate 6 and 10 mm (1/4 and 3/8 in)'),
            tooling('Grinder with guard, clamps, magnets, soapstone'),
            instrument('Square, tape, bevel gauge, hi-lo gauge'),
            reference('Drawing with AWS A2.4 symbols'),
          ],
          assignment:
            'Fit up both coupons and hand them over ready to weld with a note of the tack positions and why they are there.',
          ksas: ['K5.6', 'S10.14', 'S6.15', 'S6.13', 'K10.5', 'K5.1', 'K4.10'],
        },
      ],
    },
    {
      code: '8.2',
      title: 'Weld carbon steel',
      text: 'Make sound fillet and groove welds by two processes in the positions of ordinary repair.',
      performanceStandards: [
        {
          code: '8.2.1',
          title: 'Weld fillets by shielded metal arc, horizontal and vertical up',
          text: 'Given tacked tee joints, weld 6 mm fillets with E7018 in positions 2F and 3F, so that they pass visual inspection and a break test.',
          evaluationCriteria: [
            'Arc is struck in the joint, not on the plate beside it.',
            'Starts, stops and craters are filled and tied in; slag is removed between passes.',
            'Vertical weld is run upward with a controlled weave.',
            'Legs are equal, contour flat to slightly convex.',
            'Broken open, the root shows full fusion along its length.',
          ],
          accuracyLevel:
            'Legs 6 mm −0/+2 mm (1/4 in −0/+1/16 in); undercut up to 0.8 mm (1/32 in); no crack; pores none above 1.5 mm (1/16 in) and their sum up to 6 mm (1/4 in) in 150 mm (6 in).',
          equipment: [
            workstation('Welding booth with positioning arm'),
            material('Plate 10 × 75 × 200 mm (3/8 × 3 × 8 in), E7018 3.2 mm (1/8 in)'),
            tooling('Chipping hammer, wire brush, grinder, break-test press'),
            instrument('Fillet gauge, undercut gauge, clamp meter'),
            reference('Welding procedure: 90 to 150 A, DC electrode positive'),
          ],
          assignment:
            'Weld one coupon in each position, gauge it yourself and mark rejects before handing in. Welds are then broken by the evaluator.',
          ksas: ['S10.15', 'A10.21', 'K10.2', 'K10.3', 'S6.15', 'K10.4', 'S4.14'],
        },
        {
          code: '8.2.2',
          title: 'Weld a groove joint with backing',
          text: 'With plate prepared at 45° included angle and 6 mm root opening on a backing bar, weld it flat or vertical up, so that it passes guided bends.',
          evaluationCriteria: [
            'Preheat is applied if plate is below 10 °C (50 °F) or damp.',
            'Root pass fuses both faces and the bar; each pass is cleaned and inspected.',
            'Starts and stops are staggered.',
            'Interpass temperature is measured and kept under the procedure’s limit.',
            'Reinforcement blends into the plate.',
          ],
          accuracyLevel:
            'Reinforcement up to 3 mm (1/8 in); undercut up to 0.8 mm (1/32 in); one face and one root bend without an open defect above 3 mm (1/8 in).',
          equipment: [
            workstation('Booth, bend-test jig'),
            material('Plate 10 mm (3/8 in), backing bar, E7018'),
            tooling('Grinder, brush, chipping hammer'),
            instrument('Weld gauge, contact thermometer or temperature sticks'),
            reference('Welding procedure with pass sequence'),
          ],
          assignment: 'Weld the coupon, cut the two straps, and bend them under the evaluator’s eyes.',
          ksas: ['S10.15', 'K10.5', 'K10.4', 'A10.21', 'S6.11', 'S10.14'],
        },
        {
          code: '8.2.3',
          title: 'Weld sheet and plate by gas metal arc',
          text: 'Given lap and tee joints in 3 mm sheet and 6 mm plate, weld by short-circuiting transfer, so that thin metal is not burned through and thick metal is not merely covered.',
          evaluationCriteria: [
            'Voltage, wire speed and stick-out are set on scrap by sound and bead shape.',
            'Stick-out stays at 10 to 12 mm (3/8 to 1/2 in), gun angle within 15° of vertical to the travel.',
            'Cold lap on plate is recognized as the danger of this transfer, and is countered.',
            'Guards, electronics and bearings are protected from spatter and stray current.',
            'Drafts that disturb the gas are kept out.',
          ],
          accuracyLevel:
            'Legs 3 and 6 mm −0/+1.5 mm (1/8 and 1/4 in −0/+1/16 in); no burn-through; no lack of fusion on a sawn and etched section.',
          equipment: [
            workstation('Booth, saw and etching place'),
            material('Sheet 3 mm (11 ga), plate 6 mm (1/4 in), ER70S-6 0.9 mm (0.035 in), mixed gas, etchant'),
            tooling('Pliers, nozzle gel, grinder'),
            instrument('Fillet gauge, magnifier'),
            reference('Parameter chart and safety data sheet of the etchant'),
          ],
          assignment: 'Weld four joints; choose one of your own, section and etch it, and explain what you see.',
          ksas: ['S10.16', 'K10.2', 'K10.4', 'K4.5', 'S6.15', 'K10.1', 'K4.11'],
        },
      ],
    },
    {
      code: '8.3',
      title: 'Cut metal by heat',
      text: 'Cut plate and shapes by oxy-fuel and by plasma arc.',
      performanceStandards: [
        {
          code: '8.3.1',
          title: 'Set up oxy-acetylene and cut plate',
          text: 'Given cylinders, regulators, hoses and torch, assemble, leak-test, light, cut and shut down, so that the cut is clean and no gas is left where it does not belong.',
          evaluationCriteria: [
            'Cylinders are upright and chained; valves are cracked clear of people before regulators go on.',
            'Flashback arrestors and check valves are fitted; no oil or grease touches oxygen parts.',
            'Joints are tested with leak solution, and hoses are purged one after the other.',
            'Acetylene never exceeds 1 bar (15 psi) gauge; its valve is opened no more than one and a half turns.',
            'Cut is started at the edge, speed judged by drag lines.',
            'On shutdown, both hoses are bled and adjusting screws released.',
          ],
          accuracyLevel:
            'Cut within 1.5 mm (1/16 in) of the line, square within 2°, notches no deeper than 1 mm (1/32 in), slag that falls off at a tap.',
          equipment: [
            workstation('Cutting table with extraction'),
            material('Plate 10 and 20 mm (3/8 and 3/4 in), oxygen, acetylene, leak solution'),
            tooling('Torch with tips, friction lighter, goggles shade 5, tip cleaner'),
            instrument('Tape, square'),
            reference('Tip chart with pressures'),
          ],
          assignment: 'Cut a 150 mm square, a 45° bevel and a 50 mm hole, then shut down to storage condition.',
          ksas: ['K10.6', 'S10.17', 'K4.11', 'K4.10', 'S4.14', 'S1.5', 'S6.13'],
        },
        {
          code: '8.3.2',
          title: 'Cut steel, stainless and aluminum by plasma',
          text: 'With an air plasma cutter, cut three metals from 3 to 10 mm, so that dross and bevel stay small and consumables last.',
          evaluationCriteria: [
            'Air is dry and its pressure is set flowing.',
            'Consumables are inspected; nozzle size fits the current.',
            'Metal is identified by magnet, spark, weight and color before cutting.',
            'Standoff and speed keep the arc leaving 10 to 15° behind the torch.',
            'A closed vessel or container with unknown content is refused.',
            'Hexavalent chromium in stainless fume is named and extracted at the source.',
          ],
          accuracyLevel: 'Line ±1.5 mm (1/16 in), bevel up to 5°, dross removed without grinding on steel.',
          equipment: [
            workstation('Cutting table with extraction or water'),
            material('Steel 6 mm, stainless 3 mm, aluminum 6 mm (1/4, 1/8, 1/4 in)'),
            tooling('Plasma cutter 45 A, guide, consumable set, face protection as the current requires'),
            instrument('Tape, bevel gauge, air gauge'),
            reference('Cut chart'),
          ],
          assignment: 'Cut the three strips from unmarked plates. Name each metal before the arc is lit.',
          ksas: ['S10.17', 'K10.1', 'K4.10', 'K4.7', 'A4.19', 'A10.21'],
        },
      ],
    },
    {
      code: '8.4',
      title: 'Inspect and repair welds',
      text: 'Judge welds by eye and gauge and put cracked parts back into service.',
      performanceStandards: [
        {
          code: '8.4.1',
          title: 'Inspect welds visually and record the result',
          text: 'Given ten welds and acceptance limits, inspect by eye and gauge, so that each is accepted or rejected for a stated reason.',
          evaluationCriteria: [
            'Surface is cleaned, cooled, and lit with at least 1,000 lux (100 fc) at the weld.',
            'Size, length and place are compared with the symbol before quality is judged.',
            'Cracks are rejected whatever their length.',
            'Undercut, porosity, overlap, underfill and spatter are measured, not estimated.',
            'Decision and reading stand together on the sheet.',
          ],
          accuracyLevel:
            'Nine of ten decisions as the evaluator’s key and no cracked weld accepted; measurements ±0.5 mm (1/64 in).',
          equipment: [
            workstation('Bench with adjustable light'),
            material('Ten numbered welds, some with planted faults'),
            tooling('Wire brush, mirror, magnifier'),
            instrument('Fillet, undercut and multipurpose weld gauges, lux meter'),
            reference('Acceptance table of the plant; AWS D1.1 visual criteria for comparison'),
          ],
          assignment: 'Inspect the ten welds in 40 minutes. For each reject, say what the welder should change.',
          ksas: ['S10.20', 'S6.15', 'K10.4', 'K5.6', 'A1.12', 'K6.1'],
        },
        {
          code: '8.4.2',
          title: 'Repair a cracked machine bracket',
          text: 'With a cracked steel bracket, find the ends of the crack, remove it, reweld and check, so that the part returns to service and does not crack again beside the weld.',
          evaluationCriteria: [
            'Material is identified and repair by welding is refused for hardened, unknown or lifting parts.',
            'Crack ends are found by penetrant test and stopped by drilling beyond them.',
            'Crack is gouged out completely and its absence proved by a second test.',
            'Preheat, filler and sequence are chosen for thickness and restraint.',
            'Ground connection is at the part; bearings and electronics are disconnected.',
            'Root cause, such as resonance, overload or missing gusset, is sought and reported.',
          ],
          accuracyLevel: 'No linear indication after repair; distortion at the bolt holes up to 0.5 mm (0.020 in).',
          equipment: [
            workstation('Bench with clamps, welding machine'),
            material('Cracked bracket of 10 mm (3/8 in) steel, penetrant kit, E7018'),
            tooling('Grinder with carbide burr, drill, clamps'),
            instrument('Weld gauge, caliper, temperature sticks'),
            reference('Penetrant instructions, part drawing'),
          ],
          assignment: 'Repair the bracket and write two sentences on why it cracked and what else must be done.',
          ksas: ['K10.1', 'K10.5', 'S10.15', 'S10.20', 'K3.3', 'A3.10', 'S10.14', 'S3.8'],
        },
      ],
    },
  ],
}
