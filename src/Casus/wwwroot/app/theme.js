// @ts-check
// Sets light or dark before the first paint, when the person has chosen one; without a choice the system's holds.
{
    const chosen = localStorage.getItem('casus.theme');
    if (chosen === 'light' || chosen === 'dark') { document.documentElement.dataset.theme = chosen; }
}
