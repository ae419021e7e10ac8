// Lists the operations of the API's own description.
const body = document.querySelector('#operations tbody');
const description = await (await fetch('/openapi/v1.json')).json();
for (const [address, methods] of Object.entries(description.paths)) {
  for (const [method, operation] of Object.entries(methods)) {
    const row = body.insertRow();
    for (const text of [method.toUpperCase(), address, operation.summary ?? operation.operationId ?? '']) {
      row.insertCell().textContent = text;
    }
  }
}
