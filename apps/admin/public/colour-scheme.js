// Runs before the first paint, so that who chose a colour scheme is not shown the other one for a moment.
const chosen = localStorage.getItem('mantine-color-scheme-value')
if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.mantineColorScheme = chosen
