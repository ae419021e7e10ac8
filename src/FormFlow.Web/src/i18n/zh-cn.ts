import app from "./zh-CN/app.json";
import data from "./zh-CN/data.json";
import designer from "./zh-CN/designer.json";
import fields from "./zh-CN/fields.json";
import links from "./zh-CN/links.json";
import packages from "./zh-CN/packages.json";
import process from "./zh-CN/process.json";
import records from "./zh-CN/records.json";
import ui from "./zh-CN/ui.json";
import views from "./zh-CN/views.json";
import work from "./zh-CN/work.json";

export const words = { app, data, designer, fields, links, packages, process, records, ui, views, work };
