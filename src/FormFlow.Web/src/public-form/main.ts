import "../ui/tokens.css";
import "./public-form.css";
import { enliven, type Told } from "./enliven";

const form = document.querySelector<HTMLFormElement>("form[data-needed]");
const told = document.getElementById("rules")?.textContent;
const work = form?.querySelector<HTMLInputElement>("[data-work]");
if (form && work) void import("./work").then(({ doWork }) => doWork(form, work));
if (form && told) void enliven(form, JSON.parse(told) as Told);
