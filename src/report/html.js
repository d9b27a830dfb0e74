// Hides the findings of rules that are not ticked, and rows without findings when asked to.
const boxes = [...document.querySelectorAll('.filter input[value]')];
const apply = () => {
  const on = new Set(boxes.filter(box => box.checked).map(box => box.value));
  document.querySelectorAll('li[data-code]').forEach(item => { item.hidden = !on.has(item.dataset.code); });
  document.querySelectorAll('mark[data-code]').forEach(mark => mark.classList.toggle('off', !on.has(mark.dataset.code)));
  document.querySelectorAll('tbody tr').forEach(row => row.classList.toggle('quiet', !row.querySelector('li:not([hidden])')));
};
boxes.forEach(box => box.addEventListener('change', apply));
document.getElementById('only').addEventListener('change', event => document.body.classList.toggle('only', event.target.checked));
