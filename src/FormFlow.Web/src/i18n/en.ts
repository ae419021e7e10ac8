import app from "./en/app.json";
import data from "./en/data.json";
import designer from "./en/designer.json";
import fields from "./en/fields.json";
import links from "./en/links.json";
import packages from "./en/packages.json";
import process from "./en/process.json";
import records from "./en/records.json";
import ui from "./en/ui.json";
import views from "./en/views.json";
import work from "./en/work.json";

export const words = { app, data, designer, fields, links, packages, process, records, ui, views, work };
