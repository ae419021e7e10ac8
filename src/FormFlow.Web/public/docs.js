// Shows the API's own description: what can be called, by whom, with what, and what comes back.
const texts = {
  en: {
    about: 'Everything the pages do can be done through these calls. The same as a file for tools: ', find: 'Find an operation', none: 'Nothing is called that.',
    failed: 'The description cannot be read.', groups: 'Groups', anyone: 'anyone', person: 'signed in', member: 'members', owner: 'owners', takes: 'Takes', body: 'Body', answers: 'Answers',
    example: 'Example', required: 'required', shapes: 'Shapes', path: 'in the address', query: 'behind the ?', header: 'header',
  },
  zh: {
    about: '页面能做的一切都可以通过这些接口完成。供工具使用的同一份描述：', find: '查找接口', none: '没有匹配的接口。',
    failed: '无法读取接口描述。', groups: '分组', anyone: '任何人', person: '已登录', member: '成员', owner: '所有者', takes: '参数', body: '请求正文', answers: '返回',
    example: '示例', required: '必填', shapes: '数据结构', path: '地址中', query: '查询参数', header: '请求头',
  },
};
const language = navigator.language.startsWith('zh') ? 'zh' : 'en';
const t = texts[language];
const methods = ['get', 'post', 'put', 'patch', 'delete'];

const place = id => document.getElementById(id);
const anchor = text => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

// An element with properties and what stands in it; texts are only ever texts.
function make(tag, properties = {}, ...inside) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...inside.flat().filter(part => part !== undefined && part !== null && part !== ''));
  return element;
}

// What is between backticks is code.
const prose = text => (text ?? '').split('`').map((part, index) => (index % 2 ? make('code', {}, part) : part));

const nameOf = schema => schema.$ref?.split('/').pop();

function typeOf(schema) {
  if (!schema) return [];
  if (schema.$ref) return [make('a', { href: `#shape-${nameOf(schema)}` }, nameOf(schema))];
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return choices.flatMap((choice, index) => [index ? ' | ' : '', ...typeOf(choice)]);
  if (schema.enum) return [schema.enum.map(value => JSON.stringify(value)).join(' | ')];
  if (schema.items) return [...typeOf(schema.items), '[]'];
  const types = [schema.type ?? 'any'].flat().join(' | ');
  return [schema.format && schema.format !== 'binary' ? `${types} (${schema.format})` : types];
}

const table = rows => make('div', { className: 'scroll' }, make('table', {}, make('tbody', {}, rows)));

const row = (name, type, isRequired, about, where) => make('tr', {},
  make('th', { scope: 'row' }, make('code', {}, name), where ? make('small', {}, where) : ''),
  make('td', {}, make('span', { className: 'type' }, type), isRequired ? make('small', { className: 'bad' }, t.required) : ''),
  make('td', {}, prose(about)));

const properties = schema => table(Object.entries(schema.properties ?? {}).map(([name, each]) => row(name, typeOf(each), schema.required?.includes(name), each.description)));

function curl(address, method, operation, media, example) {
  const lines = [`curl '${location.origin}${address}'`];
  if (method !== 'get') lines.push(`-X ${method.toUpperCase()}`);
  if (operation.security?.length) lines.push(operation.security.some(needs => needs.apiKey) ? "-H 'Authorization: Bearer ff_…'" : "-b 'formflow_session=…' -H 'X-Requested-With: docs'");
  if (media === 'application/json' && example !== undefined) lines.push(`-H 'Content-Type: ${media}' -d '${JSON.stringify(example, null, 2).replaceAll("'", "'\\''")}'`);
  if (media === 'multipart/form-data') lines.push("-F 'file=@…'");
  if (media === 'application/zip') lines.push(`-H 'Content-Type: ${media}' --data-binary '@…'`);
  if (operation.responses['200']?.content?.['text/event-stream']) lines.push('-N');
  return lines.join(' \\\n  ');
}

function bodyOf(operation) {
  const [media, body] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  if (!media) return [];
  const kinds = Object.keys(operation.requestBody.content).join(', ');
  return [make('h4', {}, t.body), make('p', {}, make('code', {}, kinds), ' ', typeOf(body.schema)), body.schema?.properties ? properties(body.schema) : ''];
}

const answersOf = operation => Object.entries(operation.responses).filter(([status]) => status !== 'default').map(([status, answer]) => {
  const [media, told] = Object.entries(answer.content ?? {})[0] ?? [];
  const isRefusal = status >= '400';
  return make('tr', {},
    make('th', { scope: 'row' }, make('code', { className: isRefusal ? 'bad' : '' }, status)),
    make('td', {}, isRefusal || !told ? '' : [make('span', { className: 'type' }, typeOf(told.schema)), media === 'application/json' ? '' : make('small', {}, media)],
      answer.description === 'OK' ? '' : answer.description));
});

function show(address, method, operation) {
  const [media, body] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const access = operation['x-access'] ?? 'anyone';
  const parameters = operation.parameters ?? [];
  const shown = make('details', { id: operation.operationId },
    make('summary', {},
      make('span', { className: `method ${method}` }, method.toUpperCase()),
      make('span', { className: 'address' }, address.replace('/api/v1/workspaces/{ws}/', '…/')),
      make('span', { className: 'what' }, operation.summary),
      make('span', { className: 'access' }, t[access])));
  shown.dataset.words = `${method} ${address} ${operation.summary} ${operation.operationId} ${operation.tags}`.toLowerCase();

  // Filled when it is opened: most never are.
  shown.addEventListener('toggle', () => shown.childElementCount > 1 || shown.append(make('div', {},
    make('p', { className: 'full' }, make('code', {}, `${method.toUpperCase()} ${address}`)),
    make('p', {}, prose(operation.description)),
    parameters.length ? [make('h4', {}, t.takes), table(parameters.map(each => row(each.name, typeOf(each.schema), each.required, each.description, t[each.in])))] : '',
    bodyOf(operation),
    make('h4', {}, t.answers), table(answersOf(operation)),
    make('h4', {}, t.example), make('pre', {}, curl(address, method, operation, media, body?.example)))));
  return shown;
}

function section(title, parts) {
  const id = `group-${anchor(title)}`;
  place('groups').append(make('a', { href: `#${id}` }, title));
  place('operations').append(make('section', { id }, make('h2', {}, title), parts));
}

function find() {
  const words = place('find').value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const shown of document.querySelectorAll('#operations details')) {
    shown.hidden = !words.every(word => shown.dataset.words.includes(word));
  }
  for (const group of document.querySelectorAll('#operations section')) {
    group.hidden = !group.querySelector('details:not([hidden])');
  }
  place('none').textContent = document.querySelector('#operations details:not([hidden])') ? '' : t.none;
}

// An address with a name behind # opens what it names.
function open() {
  const target = place(decodeURIComponent(location.hash.slice(1)));
  if (target?.tagName === 'DETAILS') target.open = true;
  target?.scrollIntoView();
}

document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
place('groups').ariaLabel = t.groups;
place('find').placeholder = place('find').ariaLabel = t.find;
place('about').append(t.about, make('a', { href: '/openapi/v1.json' }, '/openapi/v1.json'));
try {
  const description = await (await fetch('/openapi/v1.json')).json();
  const groups = Map.groupBy(
    Object.entries(description.paths).flatMap(([address, calls]) => methods.filter(method => calls[method]).map(method => ({ address, method, operation: calls[method] }))),
    ({ operation }) => operation.tags?.[0] ?? 'API');
  for (const [group, calls] of groups) section(group, calls.map(({ address, method, operation }) => show(address, method, operation)));
  section(t.shapes, Object.entries(description.components.schemas).sort(([one], [other]) => one.localeCompare(other)).map(([name, schema]) => {
    const shown = make('details', { id: `shape-${name}` }, make('summary', {}, make('code', {}, name)),
      make('div', {}, make('p', {}, prose(schema.description)), schema.properties ? properties(schema) : make('p', {}, typeOf(schema))));
    shown.dataset.words = name.toLowerCase();
    return shown;
  }));
  place('find').addEventListener('input', find);
  addEventListener('hashchange', open);
  open();
} catch {
  place('none').textContent = t.failed;
}
