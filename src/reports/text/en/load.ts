/** What reports of load say to people. */
export const load = {
  'line.head': '{line}: {trains} trains a day both ways, {days} days in {worlds} possible worlds',
  'line.through': '{through} a day get through; of what the compressed timetable takes they are {load}',
  'line.overload': 'No steady state in {share} of the worlds: there the queue grows by {growth} trains a day.',
  'line.alone': 'alone on the line: there {up}, back {down}',
  'line.delay':
    'late because of others and of shut hours, on average: there {up}, back {down}; nine of ten trains at most {p90}',
  'line.never': 'In no world is there a steady state: no mean is given.',
  'line.waits': 'Where trains wait for the line ahead, a train:',
} as const
