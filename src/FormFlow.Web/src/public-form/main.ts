import "../ui/tokens.css";
import "./public-form.css";
import { enliven, type Told } from "./enliven";

const form = document.querySelector<HTMLFormElement>("form[data-needed]");
const told = document.getElementById("rules")?.textContent;
if (form && told) void enliven(form, JSON.parse(told) as Told);
