import { instrument, material, reference, tooling, workstation } from '../equipment.js'
import type { DutyArea } from '../standard-content.js'

export const maintenancePiping: DutyArea = {
  code: '9',
  title: 'Maintenance Piping',
  text: 'Measure, make, join, support and test utility piping, and open and close lines without harm.',
  duties: [
    {
      code: '9.1',
      title: 'Fabricate and join small-bore piping',
      text: 'Make up lines in steel, copper and plastic from a sketch.',
      performanceStandards: [
        {
          code: '9.1.1',
          title: 'Cut, thread and assemble steel pipe',
          text: 'From a sketch, cut, ream, thread and make up an NPS 1 assembly, so that it fits between fixed points and is tight at test pressure.',
          evaluationCriteria: [
            'Cut length allows for fitting take-out and thread engagement.',
            'Pipe is reamed to full bore; chips and cutting oil are cleaned out.',
            'Thread is checked with a ring gauge before the first joint is made.',
            'Tape is wound two to three turns with the thread, or compound is applied to the male thread only, first thread bare.',
            'Joint is tightened two to three turns past hand-tight and never backed off to line up.',
            'A union is placed where the line must come apart.',
          ],
          accuracyLevel:
            'Center-to-center ±3 mm (1/8 in); ring gauge flush within one turn; no leak at 10 bar (145 psi) water in 10 minutes.',
          equipment: [
            workstation('Pipe vise and threading machine'),
            material('NPS 1 schedule 40 pipe, class 150 malleable fittings, union, tape and compound'),
            tooling('Cutter, reamer, dies, pipe wrenches'),
            instrument('Tape, NPT ring gauge, level, test gauge'),
            reference('Sketch, take-out and engagement tables'),
          ],
          assignment: 'Build the loop with three elbows, a tee and a union between the two fixed flanges.',
          ksas: ['S10.18', 'K10.8', 'K10.7', 'S2.12', 'S6.13', 'K6.4', 'S5.11'],
        },
        {
          code: '9.1.2',
          title: 'Braze and solder copper tube',
          text: 'Given hard-drawn copper tube and fittings, make one soldered water joint and one brazed refrigerant-type joint, so that filler fills the gap and the inside stays clean.',
          evaluationCriteria: [
            'Tube is cut square, deburred and cleaned bright; fluxed for solder only as needed.',
            'Lead-free solder is used for drinking water.',
            'Brazing runs with a slow nitrogen purge, outlet open.',
            'Heat is led to the fitting and filler is fed to the joint opposite the flame.',
            'Hot work rules apply here as elsewhere; the wall behind is shielded.',
          ],
          accuracyLevel:
            'Sectioned joint filled over at least 70 % of its area for solder and 80 % for braze; no black oxide in the purged joint.',
          equipment: [
            workstation('Brazing bench with extraction'),
            material(
              'Copper tube 22 mm (3/4 in nominal), fittings, tin-copper or tin-silver solder, 15 % silver-phosphorus braze rod, nitrogen',
            ),
            tooling('Air-fuel and oxy-fuel torches, cutter, brushes, heat shield'),
            instrument('Purge flow meter, tape'),
            reference('Filler data sheets'),
          ],
          assignment: 'Make two joints of each kind. The evaluator saws open one of each.',
          ksas: ['K10.13', 'K10.6', 'K4.6', 'K10.1', 'K4.11', 'S10.14'],
        },
        {
          code: '9.1.3',
          title: 'Join CPVC by solvent cement',
          text: 'With CPVC pipe for chemical or hot water, make solvent-cemented joints, so that the line is strong after its cure and no one tests it with air.',
          evaluationCriteria: [
            'Pipe, primer and cement belong to the same material and are in date.',
            'Dry fit enters a third to two thirds of the socket.',
            'Primer and cement are applied to both surfaces; pipe is pushed home with a quarter turn and held 30 s.',
            'Cure time is taken from the chart by temperature, size and pressure.',
            'Fume, skin and fire hazards of the solvents are controlled.',
            'Compressed air or gas is refused as a test medium.',
          ],
          accuracyLevel:
            'Full insertion to the mark ±3 mm (1/8 in); a continuous bead of cement; no leak at 1.5 × working pressure in water after cure.',
          equipment: [
            workstation('Bench with ventilation'),
            material('CPVC schedule 80 pipe and fittings NPS 1, primer, cement'),
            tooling('Saw with miter box, chamfer tool, applicators'),
            instrument('Tape, thermometer, test gauge'),
            reference('Cement maker’s cure chart and safety data sheet'),
          ],
          assignment:
            'Make the branch with four joints, state the earliest hour at which it may be tested, and why not with air.',
          ksas: ['K10.13', 'K4.5', 'K10.12', 'K10.7', 'A1.11', 'S4.14'],
        },
        {
          code: '9.1.4',
          title: 'Measure and lay out an offset spool',
          text: 'Given a line with a rolling offset, measure it in the field and produce a sketch and cut list, so that the spool made from it fits at the first attempt.',
          evaluationCriteria: [
            'Offset, roll and set are measured from centers and flange faces, twice, from both ends.',
            'Travel is calculated: true offset from offset and roll, then 1.414 times that for 45° elbows.',
            'Take-outs are subtracted: 76 mm (3 in) for an NPS 2 long-radius 90°, 35 mm (1 3/8 in) for the 45°.',
            'Root gaps and gaskets are allowed for.',
            'Isometric shows north arrow, elevations, flow and bolt-hole orientation.',
          ],
          accuracyLevel:
            'Calculated lengths within 2 mm (1/16 in) of the key; overall dimensions ±3 mm (1/8 in); flange holes within 1.5 mm (1/16 in).',
          equipment: [
            workstation('Pipe rack mock-up with two fixed NPS 2 flanges out of line in two planes'),
            material('Isometric paper'),
            tooling('Plumb bob, string, flange pins'),
            instrument('Tape, level, square, laser distance meter'),
            reference('Fitting dimensions after ASME B16.9'),
          ],
          assignment: 'Measure, draw and list the spool. The evaluator checks your cut lengths before any pipe is cut.',
          ksas: ['S2.12', 'K2.5', 'K5.7', 'S5.10', 'S6.13', 'A2.13', 'S5.11'],
        },
      ],
    },
    {
      code: '9.2',
      title: 'Make up mechanical joints',
      text: 'Assemble flanged, grooved and compression joints so that they stay tight.',
      performanceStandards: [
        {
          code: '9.2.1',
          title: 'Assemble a flanged joint',
          text: 'Given a raised-face class 150 flange pair and gasket, align, assemble and tighten, so that gasket stress is even and the joint passes its leak test.',
          evaluationCriteria: [
            'Faces are cleaned and examined; a radial scratch across the seat means rejection.',
            'Gasket type, size and class are read from its marking; it is new, and goes in dry.',
            'Flanges come into line without being forced by the bolts.',
            'Studs and nut faces are lubricated, studs show one to three threads beyond the nut.',
            'Tightening is crosswise at about 30, 60 and 100 % of torque, then in rounds at 100 % until no nut moves; the gap is compared between passes.',
            'Joint is rechecked after at least four hours, cold, before pressure.',
          ],
          accuracyLevel:
            'Torque ±5 % of target; faces parallel within 0.8 mm (1/32 in), centers within 1.5 mm (1/16 in), bolt holes within 3 mm (1/8 in).',
          equipment: [
            workstation('NPS 4 class 150 raised-face pair, eight 5/8 in studs'),
            material('Spiral-wound and compressed-fiber gaskets of several classes, B7 studs, 2H nuts, lubricant'),
            tooling('Torque and backing wrenches, drift pins, flange aligner'),
            instrument('Torque wrench, feeler or gap gauge, caliper, straightedge'),
            reference('Bolt-up sheet after ASME PCC-1, gasket data'),
          ],
          assignment:
            'Assemble the joint to the bolt-up sheet, numbering the bolts as you go, and hand in the record of passes and gaps.',
          ksas: ['S10.19', 'K10.9', 'K7.9', 'S6.14', 'K6.4', 'S7.16', 'A1.11'],
        },
        {
          code: '9.2.2',
          title: 'Make up twin-ferrule instrument tube joints',
          text: 'With stainless tube and twin-ferrule fittings, bend, cut and make up an impulse line, so that it is tight, drains the right way and can be remade.',
          evaluationCriteria: [
            'Tube is cut square, deburred inside and out, and is free of scratches along its length.',
            'Bends are made before fitting and lie clear of the nut by a straight length.',
            'Tube is bottomed, nut finger-tight, marked, then turned one and a quarter turns for sizes of 6 mm (1/4 in) and above.',
            'Gap gauge does not enter.',
            'Parts of different makers are not mixed.',
            'Line slopes at least 1:12 toward the drain or vent that the medium demands.',
          ],
          accuracyLevel:
            'Bend angle ±2°, leg length ±3 mm (1/8 in), ovality up to 8 %; no bubble at 10 bar (145 psi) nitrogen under the test permit.',
          equipment: [
            workstation('Panel with transmitter manifold and process tap'),
            material('Stainless tube 12 mm (1/2 in), fittings, nitrogen, leak solution'),
            tooling('Bender, cutter, deburring tool, wrenches'),
            instrument('Gap inspection gauge, tape, level, caliper'),
            reference('Fitting instructions, hook-up drawing'),
          ],
          assignment:
            'Run the impulse line with two bends and an offset; break and remake one joint and explain the difference in tightening.',
          ksas: ['K10.13', 'S8.13', 'S6.13', 'K5.5', 'K10.12', 'K8.8', 'A1.10'],
        },
        {
          code: '9.2.3',
          title: 'Install a grooved coupling',
          text: 'Given grooved pipe ends, gasket and housing, install a coupling, so that the joint is seated, tight and has the movement its type allows.',
          evaluationCriteria: [
            'Groove diameter, width and the seat from groove to pipe end are measured; the seat is free of dents and weld seam.',
            'Gasket compound suits the medium and temperature, read by its color code.',
            'A thin film of the permitted lubricant is on lips and back.',
            'Keys engage in both grooves, and bolts are tightened alternately.',
            'Pads meet metal to metal or show the gap the maker calls for.',
            'Rigid and flexible couplings are not exchanged for each other.',
          ],
          accuracyLevel:
            'Groove diameter within the maker’s tolerance (−0.5 mm, 0.020 in, for NPS 4); no pinched gasket; tight at 1.5 × working pressure.',
          equipment: [
            workstation('Pipe stand with NPS 4 grooved pipe'),
            material('Rigid and flexible couplings, EPDM and nitrile gaskets, lubricant'),
            tooling('Ratchets, brush'),
            instrument('Groove tape, caliper, test gauge'),
            reference('Coupling handbook'),
          ],
          assignment:
            'The line carries compressed air with oil mist. Choose gasket and coupling, install and test with water.',
          ksas: ['K10.13', 'K10.7', 'S6.5', 'S7.16', 'S7.17', 'K10.10'],
        },
      ],
    },
    {
      code: '9.3',
      title: 'Maintain valves, traps and supports',
      text: 'Keep the parts of a line in order between shutdowns.',
      performanceStandards: [
        {
          code: '9.3.1',
          title: 'Repack a gate or globe valve',
          text: 'With a line isolated and depressurized, repack a leaking valve, so that the stem neither leaks nor binds.',
          evaluationCriteria: [
            'Zero pressure is proved; the back seat is not trusted as an isolation.',
            'Old packing is removed entirely without scoring stem or box; both are examined.',
            'Ring size is found from stem and box diameters; rings are cut at an angle on a mandrel if not preformed.',
            'Rings are installed one at a time and seated, joints staggered by 90°.',
            'Gland is pulled down evenly, the stem stroked several times and the gland adjusted.',
            'Steam is admitted slowly and the gland is watched until hot.',
          ],
          accuracyLevel:
            'Box depth and ring count right; gland parallel within 0.5 mm (1/64 in); no visible leak at operating pressure, and handwheel force of one hand.',
          equipment: [
            workstation('NPS 2 gate valve in a test line'),
            material('Graphite packing with end rings, anti-seize'),
            tooling('Packing hooks, split bushing, wrenches, lockout kit'),
            instrument('Caliper, depth gauge, torque wrench'),
            reference('Valve drawing and packing instruction'),
          ],
          assignment:
            'Repack the valve and explain to an apprentice why tightening the old packing once more was not the answer.',
          ksas: ['K10.11', 'S4.13', 'S6.5', 'A1.9', 'K4.7', 'K4.9'],
        },
        {
          code: '9.3.2',
          title: 'Survey and repair steam traps',
          text: 'On a steam line in operation, test traps by temperature and sound and repair one, so that condensate leaves and live steam stays.',
          evaluationCriteria: [
            'Trap type is known before its sound is judged: thermodynamic cycles, float traps flow steadily.',
            'Temperatures before and after are read on clean or painted metal and compared with the saturation value, about 170 °C (338 °F) at 7 bar (100 psi).',
            'Open, blocked and waterlogged are told apart and back pressure considered.',
            'Strainer is blown down with care for people and drain.',
            'For repair, both sides are isolated, pressure bled to zero and the metal cooled.',
            'Loss of the failed traps is estimated and ranked.',
          ],
          accuracyLevel: 'At least nine of ten traps classified as the evaluator’s key; temperatures ±3 °C (5 °F).',
          equipment: [
            workstation('Steam header with ten traps of three types'),
            material('Trap internals, gaskets'),
            tooling('Wrenches, lockout kit, heat-resistant gloves'),
            instrument('Contact or infrared thermometer, ultrasonic detector'),
            reference('Trap list, steam table, orifice loss table'),
          ],
          assignment: 'Survey the header in an hour, repair trap 6 and report the three most costly failures.',
          ksas: ['K10.11', 'S6.11', 'K4.9', 'A7.18', 'K3.4', 'S4.13', 'S2.7'],
        },
        {
          code: '9.3.3',
          title: 'Hang and guide a pipe run',
          text: 'Given a horizontal NPS 2 steel line, set out hangers, guides and an anchor, so that weight, slope and thermal movement are carried without strain on equipment.',
          evaluationCriteria: [
            'Spacing follows the table: no more than 3 m (10 ft) for a water-filled NPS 2 line.',
            'Rod is at least 10 mm (3/8 in) and its anchor suits the structure, which may not be drilled without asking.',
            'Slope is set to the drain and checked after loading.',
            'Expansion is calculated at 1.2 mm per meter per 100 °C (0.8 in per 100 ft per 100 °F) and room is left for it.',
            'Pump nozzles carry no pipe weight: the flange stays aligned when unbolted.',
            'Work at height is done from a suitable platform with tools secured.',
          ],
          accuracyLevel:
            'Spacing ±50 mm (2 in) and within the limit; slope ±1 mm per meter (1/8 in per 10 ft); flange movement on unbolting up to 0.8 mm (1/32 in).',
          equipment: [
            workstation('Structure with beams at 3 m height and a pump nozzle'),
            material('Clevis hangers, rods, beam clamps, guides, pipe'),
            tooling('Platform or ladder, wrenches, drill'),
            instrument('Tape, level, laser line, feeler gauges'),
            reference('Hanger spacing table after MSS SP-58, isometric'),
          ],
          assignment: 'Support the 12 m line, calculate its growth from 20 to 90 °C and show where it will go.',
          ksas: ['K10.10', 'K5.7', 'S4.15', 'S6.13', 'K2.2', 'K2.1', 'S3.7'],
        },
      ],
    },
    {
      code: '9.4',
      title: 'Open, test and return lines to service',
      text: 'Break into lines under permit, prove repairs by test and bring the line back.',
      performanceStandards: [
        {
          code: '9.4.1',
          title: 'Break into a line under permit',
          text: 'With a permit and a line that has carried hot or hazardous fluid, verify isolation and open the first joint, so that nobody is struck by what may remain inside.',
          evaluationCriteria: [
            'The line is traced by hand from isolation to the joint, and marked at the point of opening.',
            'Valves are locked; double block and bleed or a blank is used where the hazard asks for it.',
            'Drain and vent are proved clear, not merely open.',
            'Protective equipment fits the worst content, with shower and exit known.',
            'Bolts far from the body are loosened first, the joint is sprung and left until nothing comes, before any bolt is removed.',
            'Open ends are blanked and tagged.',
          ],
          accuracyLevel: 'Right line and right joint; no omission tolerated.',
          equipment: [
            workstation('Pipe rack with four similar lines and a drain that can be plugged'),
            material('Permit, tags, blanks, gaskets'),
            tooling('Lockout kit, wrenches, wedge, splash protection'),
            instrument('Gauge at the bleed'),
            reference('P&ID, safety data sheet, line-breaking rule'),
          ],
          assignment: 'Open the flange at V-117. The drain is blocked: find that out before the flange does.',
          ksas: ['K4.7', 'S4.13', 'K5.5', 'K4.5', 'S4.14', 'A4.19', 'S4.17'],
        },
        {
          code: '9.4.2',
          title: 'Carry out a hydrostatic test',
          text: 'Given a repaired spool or line section, fill, vent, pressurize, hold and drain it, so that strength and tightness are proved and recorded.',
          evaluationCriteria: [
            'Test pressure is taken from the test sheet, and every component in the boundary is checked for it.',
            'Gauges and relief device are excluded or protected; air is vented at high points.',
            'Test gauge reads between one and a half and four times the test pressure and is in calibration.',
            'Pressure is raised in steps with the area cleared; nobody approaches until it has been held.',
            'Temperature change is considered before a fall is called a leak.',
            'Line is drained with vents open and water is disposed of as required.',
          ],
          accuracyLevel:
            '1.5 × design pressure (−0/+5 %) held at least 10 minutes, then every joint inspected with no leak; stainless lines tested with water below 50 ppm chloride.',
          equipment: [
            workstation('Test area with barrier and drain'),
            material('Spool with two flanged ends, blinds, clean water'),
            tooling('Test pump with relief valve, hoses'),
            instrument('Two calibrated gauges, thermometer, recorder'),
            reference('Test sheet in line with ASME B31.3'),
          ],
          assignment:
            'Test the spool of 9.2.1 for a design pressure of 10 bar (145 psi) and complete the record. Explain why the same test with air would store far more energy.',
          ksas: ['K10.12', 'S6.10', 'K10.7', 'S1.5', 'K4.9', 'K2.2', 'K6.2'],
        },
      ],
    },
  ],
}
