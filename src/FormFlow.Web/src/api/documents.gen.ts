// Generated from the published schemas by `npm run types`; never edited.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Form entry
         * @description Opens a form's records.
         */
        formEntry: {
            /** @constant */
            type: "form";
            /** @description The form's full key, such as shop.order. */
            form: string;
            /** @description The keys of the form's views in the order people see them; the first opens with the form, those not named follow. */
            views?: string[];
        };
        /**
         * Group entry
         * @description Entries under a heading.
         */
        groupEntry: {
            /** @constant */
            type: "group";
            /** @description The heading. */
            label: components["schemas"]["localizedText"];
            /** @description The name of an icon. */
            icon?: string;
            /** @description The entries under the heading. */
            items: components["schemas"]["navigationEntry"][];
        };
        /**
         * Text
         * @description A text people read: one string for every language, or a text per language tag.
         */
        localizedText: string | ({
            en?: string;
            "zh-CN"?: string;
        } & {
            [key: string]: string;
        });
        /** Navigation entry */
        navigationEntry: {
            /** @enum {unknown} */
            type: "form" | "view" | "group";
        } & (components["schemas"]["formEntry"] | components["schemas"]["viewEntry"] | components["schemas"]["groupEntry"]);
        /** @enum {unknown} */
        optionColor: "gray" | "blue" | "teal" | "green" | "amber" | "orange" | "red" | "violet";
        /**
         * View entry
         * @description Opens a view.
         */
        viewEntry: {
            /** @constant */
            type: "view";
            /** @description The view's full key, such as shop.open_orders. */
            view: string;
        };
        /**
         * App
         * @description An app: what people see of a set of forms and views that belong together.
         */
        appDocument: {
            /** @description The address of this schema, for editors. */
            $schema?: string;
            /** @description The app's key, such as shop; the keys of its forms and views begin with it. */
            key: string;
            /** @description What people call the app. */
            label: components["schemas"]["localizedText"];
            /** @description What the app is for. */
            description?: components["schemas"]["localizedText"];
            /** @description The version as major.minor.patch, such as 1.4.0 (semver.org). */
            version: string;
            /** @description The name of an icon. */
            icon?: string;
            /** @description The colour of the icon. */
            color?: components["schemas"]["optionColor"];
            /** @description What the app's navigation lists, in order; its forms by label when absent. */
            navigation?: components["schemas"]["navigationEntry"][];
        };
        /**
         * Address field
         * @description A postal address in parts: country, province, city, district, detail and postalCode.
         */
        addressField: {
            /** @constant */
            type: "address";
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /**
         * Attachment field
         * @description Files.
         */
        attachmentField: {
            /** @constant */
            type: "attachment";
            /** @description Whether the field holds several; true when absent. */
            multiple?: boolean;
            /** @description The most bytes of one file, up to 1 GiB; 100 MiB when absent. */
            maxBytes?: number;
            /** @description The media types taken, such as image/png or image/*, and endings such as .docx; all that the field can hold when absent. */
            types?: string[];
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /**
         * Auto number field
         * @description A number given to each new record, made of a counter, dates, texts and fields.
         */
        autoNumberField: {
            /** @constant */
            type: "autoNumber";
            /** @description The parts from left to right; exactly one is a counter. */
            parts: components["schemas"]["autoNumberPart"][];
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /** Auto number part */
        autoNumberPart: {
            /** @enum {unknown} */
            type: "counter" | "date" | "text" | "field";
        } & (components["schemas"]["counterPart"] | components["schemas"]["datePart"] | components["schemas"]["textPart"] | components["schemas"]["fieldPart"]);
        /**
         * Band
         * @description A range of numbers with a name.
         */
        band: {
            /** @description What is kept in records; keep it when the label changes. */
            value: string;
            /** @description What people read; the value when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description The colour of its tag. */
            color?: components["schemas"]["optionColor"];
            /** @description The number it begins at. The last band may have none: everything below is in it. */
            from?: number;
        };
        /**
         * Band field
         * @description The band that a number field falls into, such as a grade made of a score.
         */
        bandField: {
            /** @constant */
            type: "band";
            /** @description The number field, perhaps behind lookups as in account.score. */
            of: string;
            /** @description The bands, the highest first. */
            bands: components["schemas"]["band"][];
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /**
         * Cascade field
         * @description A choice in levels, such as region and branch; the value is the path.
         */
        cascadeField: {
            /** @constant */
            type: "cascade";
            /** @description What can be chosen on the first level, each with the options below it. */
            options: components["schemas"]["cascadeOption"][];
            /** @description Whether a choice must go down to the last level. */
            leafOnly?: boolean;
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /**
         * Cascade option
         * @description Something that can be chosen, with what can be chosen below it.
         */
        cascadeOption: {
            /** @description What is kept in records, unique among its neighbours; keep it when the label changes. */
            value: string;
            /** @description What people read; the value when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description The options of the next level. */
            children?: components["schemas"]["cascadeOption"][];
        };
        /**
         * Columns element
         * @description Elements side by side.
         */
        columnsElement: {
            /** @constant */
            type: "columns";
            /** @description The columns from left to right, each a list of elements. */
            columns: components["schemas"]["layoutElement"][][];
            /** @description Shown only when this condition or formula holds; fields that stand nowhere else are then neither shown nor required. */
            visibleWhen?: components["schemas"]["criterion"];
        };
        /**
         * Condition
         * @description A question about a record: all, any or not of other conditions, or the comparison of a field with a value.
         */
        condition: {
            /** @description Holds when every part holds. */
            all: components["schemas"]["condition"][];
        } | {
            /** @description Holds when a part holds. */
            any: components["schemas"]["condition"][];
        } | {
            /** @description Holds when its part does not. */
            not: components["schemas"]["condition"];
        } | {
            /** @description A field's key; it may follow lookups, as in account.industry. */
            field: string;
            op: components["schemas"]["conditionOp"];
            /** @description A literal, { "var": "me" | "myDepartment" | "mySubordinates" | "today" | "now" }, or { "field": … }; none for empty and notEmpty. */
            value?: unknown;
        };
        /** @enum {unknown} */
        conditionOp: "eq" | "ne" | "lt" | "lte" | "gt" | "gte" | "between" | "in" | "notIn" | "contains" | "notContains" | "startsWith" | "endsWith" | "empty" | "notEmpty" | "inLast" | "inNext";
        /**
         * Counter part
         * @description Counts 1, 2, 3 …
         */
        counterPart: {
            /** @constant */
            type: "counter";
            /** @description The fewest digits, filled up with zeros; 1 to 18, 4 when absent. */
            digits?: number;
            /** @description The first number; 1 when absent. */
            start?: number;
            /** @description When the count begins anew; never when absent. */
            reset?: components["schemas"]["counterReset"];
        };
        /** @enum {unknown} */
        counterReset: "never" | "day" | "month" | "year";
        /**
         * Criterion
         * @description What a rule asks: a condition (an object), or a formula that yields true (a string).
         */
        criterion: string | components["schemas"]["condition"];
        /**
         * Currency field
         * @description An amount of money, exact to its decimals.
         */
        currencyField: {
            /** @constant */
            type: "currency";
            /** @description The currency, an ISO 4217 code; CNY when absent. */
            currency?: string;
            /** @description The decimals kept, 0 to 10. */
            decimals?: number;
            /** @description The least value. */
            min?: number;
            /** @description The greatest value. */
            max?: number;
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /**
         * Date field
         * @description A day of the calendar.
         */
        dateField: {
            /** @constant */
            type: "date";
            /**
             * Format: date
             * @description The first day allowed.
             */
            min?: string;
            /**
             * Format: date
             * @description The last day allowed.
             */
            max?: string;
            /** @description A day by which something is to be done: once it is past, it is shown as late. */
            due?: boolean;
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /**
         * Date part
         * @description The day of creation in the workspace's time zone.
         */
        datePart: {
            /** @constant */
            type: "date";
            /** @description One of yyyy, yyyyMM, yyyyMMdd, yyMM, yyMMdd, yy, MM, MMdd, yyyy-MM, yyyy-MM-dd. */
            format?: string;
        };
        /**
         * Date time field
         * @description A date with a time: an instant, shown in the zone of whoever looks.
         */
        dateTimeField: {
            /** @constant */
            type: "dateTime";
            /**
             * Format: date-time
             * @description The earliest instant allowed.
             */
            min?: string;
            /**
             * Format: date-time
             * @description The latest instant allowed.
             */
            max?: string;
            /** @description A moment by which something is to be done: once it is past, it is shown as late. */
            due?: boolean;
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /**
         * Default
         * @description A literal as the API takes it, or { "formula": "…" }.
         */
        defaultValue: unknown;
        /**
         * Department field
         * @description One or several departments of the workspace.
         */
        departmentField: {
            /** @constant */
            type: "department";
            /** @description Whether the field holds several. */
            multiple?: boolean;
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /**
         * Divider element
         * @description A line between elements.
         */
        dividerElement: {
            /** @constant */
            type: "divider";
            /** @description Shown only when this condition or formula holds; fields that stand nowhere else are then neither shown nor required. */
            visibleWhen?: components["schemas"]["criterion"];
        };
        /**
         * Duration field
         * @description A length of time in whole seconds.
         */
        durationField: {
            /** @constant */
            type: "duration";
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /**
         * Email field
         * @description An e-mail address.
         */
        emailField: {
            /** @constant */
            type: "email";
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /** Field */
        field: {
            /** @enum {unknown} */
            type: "text" | "longText" | "richText" | "number" | "currency" | "percent" | "rating" | "date" | "dateTime" | "time" | "duration" | "switch" | "select" | "multiSelect" | "cascade" | "tags" | "phone" | "email" | "url" | "address" | "location" | "member" | "department" | "attachment" | "image" | "signature" | "autoNumber" | "lookup" | "linkedValue" | "rollup" | "formula" | "score" | "band" | "stage" | "subform";
        } & (components["schemas"]["textField"] | components["schemas"]["longTextField"] | components["schemas"]["richTextField"] | components["schemas"]["numberField"] | components["schemas"]["currencyField"] | components["schemas"]["percentField"] | components["schemas"]["ratingField"] | components["schemas"]["dateField"] | components["schemas"]["dateTimeField"] | components["schemas"]["timeField"] | components["schemas"]["durationField"] | components["schemas"]["switchField"] | components["schemas"]["selectField"] | components["schemas"]["multiSelectField"] | components["schemas"]["cascadeField"] | components["schemas"]["tagsField"] | components["schemas"]["phoneField"] | components["schemas"]["emailField"] | components["schemas"]["urlField"] | components["schemas"]["addressField"] | components["schemas"]["locationField"] | components["schemas"]["memberField"] | components["schemas"]["departmentField"] | components["schemas"]["attachmentField"] | components["schemas"]["imageField"] | components["schemas"]["signatureField"] | components["schemas"]["autoNumberField"] | components["schemas"]["lookupField"] | components["schemas"]["linkedValueField"] | components["schemas"]["rollupField"] | components["schemas"]["formulaField"] | components["schemas"]["scoreField"] | components["schemas"]["bandField"] | components["schemas"]["stageField"] | components["schemas"]["subformField"]);
        /**
         * Field element
         * @description Where a field stands.
         */
        fieldElement: {
            /** @constant */
            type: "field";
            /** @description The field's key. */
            field: string;
            /** @description Shown only when this condition or formula holds; fields that stand nowhere else are then neither shown nor required. */
            visibleWhen?: components["schemas"]["criterion"];
        };
        /**
         * Field part
         * @description The text of another field when the record is made.
         */
        fieldPart: {
            /** @constant */
            type: "field";
            /** @description The key of the field. */
            field: string;
        };
        /** @enum {unknown} */
        fieldWidth: "full" | "half" | "third" | "quarter";
        /**
         * Formula field
         * @description A value computed from other fields by a formula and kept with the record.
         */
        formulaField: {
            /** @constant */
            type: "formula";
            /** @description A JavaScript expression over field keys, such as price * qty. */
            formula: string;
            /** @description The type of the result: number, currency, percent, rating, duration, text, longText, date, dateTime, time or switch; number when absent. */
            result?: string;
            /** @description The decimals of a numeric result. */
            decimals?: number;
            /** @description The currency of a currency result, an ISO 4217 code. */
            currency?: string;
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /**
         * Image field
         * @description Pictures: PNG, JPEG, GIF, WebP, AVIF, BMP.
         */
        imageField: {
            /** @constant */
            type: "image";
            /** @description Whether the field holds several; true when absent. */
            multiple?: boolean;
            /** @description The most bytes of one file, up to 1 GiB; 100 MiB when absent. */
            maxBytes?: number;
            /** @description The media types taken, such as image/png or image/*, and endings such as .docx; all that the field can hold when absent. */
            types?: string[];
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /** Layout element */
        layoutElement: {
            /** @enum {unknown} */
            type: "field" | "section" | "tabs" | "columns" | "divider" | "note";
        } & (components["schemas"]["fieldElement"] | components["schemas"]["sectionElement"] | components["schemas"]["tabsElement"] | components["schemas"]["columnsElement"] | components["schemas"]["dividerElement"] | components["schemas"]["noteElement"]);
        /**
         * Linked value field
         * @description A field of the record that a lookup points at, read through it.
         */
        linkedValueField: {
            /** @constant */
            type: "linkedValue";
            /** @description The key of the lookup in this form. */
            via: string;
            /** @description The key of the field in the form pointed at. */
            field: string;
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /**
         * Location field
         * @description A point on the earth: latitude and longitude in degrees, and an address in words.
         */
        locationField: {
            /** @constant */
            type: "location";
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /**
         * Long text field
         * @description A text of many lines.
         */
        longTextField: {
            /** @constant */
            type: "longText";
            /** @description The most characters; 100000 when absent. */
            maxLength?: number;
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /**
         * Lookup field
         * @description Points at one or several records of a form.
         */
        lookupField: {
            /** @constant */
            type: "lookup";
            /** @description The full key of the form pointed at, such as shop.order. */
            form: string;
            /** @description Only records that fulfil this can be chosen. */
            filter?: components["schemas"]["condition"];
            /** @description Whether the field holds several. */
            multiple?: boolean;
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /**
         * Member field
         * @description One or several members of the workspace.
         */
        memberField: {
            /** @constant */
            type: "member";
            /** @description Whether the field holds several. */
            multiple?: boolean;
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /**
         * Multi select field
         * @description Several of some options.
         */
        multiSelectField: {
            /** @constant */
            type: "multiSelect";
            /** @description What can be chosen, in this order. */
            options: components["schemas"]["option"][];
            /** @description The fewest that may be chosen. */
            min?: number;
            /** @description The most that may be chosen. */
            max?: number;
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /**
         * Note element
         * @description A text for whoever fills the form.
         */
        noteElement: {
            /** @constant */
            type: "note";
            /** @description The text. */
            text: components["schemas"]["localizedText"];
            /** @description Shown only when this condition or formula holds; fields that stand nowhere else are then neither shown nor required. */
            visibleWhen?: components["schemas"]["criterion"];
        };
        /**
         * Number field
         * @description A number, exact to its decimals; up to six decimals when none are set.
         */
        numberField: {
            /** @constant */
            type: "number";
            /** @description The unit shown behind the number. */
            unit?: components["schemas"]["localizedText"];
            /** @description The decimals kept, 0 to 10. */
            decimals?: number;
            /** @description The least value. */
            min?: number;
            /** @description The greatest value. */
            max?: number;
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /**
         * Option
         * @description Something that can be chosen.
         */
        option: {
            /** @description What is kept in records; keep it when the label changes. */
            value: string;
            /** @description What people read; the value when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description The colour of its tag. */
            color?: components["schemas"]["optionColor"];
        };
        /** @enum {unknown} */
        optionDisplay: "dropdown" | "radio";
        /** Options source */
        optionsSource: {
            /** @description The full key of the form, such as shop.place. */
            form: string;
            /** @description The key of its field; one line of text that is stored. */
            field: string;
            /** @description Whether other texts can be written too, so that the options are suggestions; false when absent. */
            others?: boolean;
        };
        /**
         * Percent field
         * @description A share: the value 0.25 is shown as 25 %.
         */
        percentField: {
            /** @constant */
            type: "percent";
            /** @description The decimals kept, 0 to 10. */
            decimals?: number;
            /** @description The least value. */
            min?: number;
            /** @description The greatest value. */
            max?: number;
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /**
         * Phone field
         * @description A telephone number; kept as digits after an optional +, an extension after an x.
         */
        phoneField: {
            /** @constant */
            type: "phone";
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /**
         * Rating field
         * @description A mark from 1 to the highest, shown as stars.
         */
        ratingField: {
            /** @constant */
            type: "rating";
            /** @description The highest mark, 1 to 10; 5 when absent. */
            max?: number;
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /**
         * Rich text field
         * @description A text with headings, lists, tables and links, as HTML; anything but a small safe part of HTML is kept as visible text.
         */
        richTextField: {
            /** @constant */
            type: "richText";
            /** @description The most characters, tags counted; 100000 when absent. */
            maxLength?: number;
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /**
         * Rollup field
         * @description A number or date kept from related records or rows: their count, the sum, average, least or greatest value of a field.
         */
        rollupField: {
            /** @constant */
            type: "rollup";
            /** @description The full key of the form whose records point here, such as shop.order; absent when 'via' is a field of this form. */
            form?: string;
            /** @description With a form: its lookup that points here, also one in rows, such as items.product. Without: a lookup of this form that holds several, or a sub-form. */
            via: string;
            /** @description What is kept. */
            fn: components["schemas"]["rollupFunction"];
            /** @description The key of the field (or column) that is measured; a count without one counts records or rows. */
            field?: string;
            /** @description Only records or rows for which this holds; it may depend on the day or the hour, but not on who asks. */
            filter?: components["schemas"]["condition"];
            /** @description The decimals of an average; two more than the field has when absent. */
            decimals?: number;
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /** @enum {unknown} */
        rollupFunction: "count" | "sum" | "avg" | "min" | "max" | "countDistinct";
        /**
         * Score decay
         * @description How points fade while nothing happens: halved again and again, or some fewer each week. Points below 0 stay.
         */
        scoreDecay: {
            /** @description The date or date-time field that tells when something happened last; while it is blank nothing fades. */
            since: string;
            /** @description The days before points begin to fade; 0 when absent. */
            after?: number;
            /** @description The days in which points become half as many. A decay has either this or perWeek. */
            halfLife?: number;
            /** @description The points lost with each full week, until none is left. */
            perWeek?: number;
        };
        /**
         * Score field
         * @description Points that a record gets by a table of conditions, computed and kept with it.
         */
        scoreField: {
            /** @constant */
            type: "score";
            /** @description What gives points. All that holds is added up. */
            terms: components["schemas"]["scoreTerm"][];
            /** @description The points every record has; 0 when absent. */
            start?: number;
            /** @description How points fade while nothing happens. */
            decay?: components["schemas"]["scoreDecay"];
            /** @description The decimals kept, 0 to 10. */
            decimals?: number;
            /** @description The least value. */
            min?: number;
            /** @description The greatest value. */
            max?: number;
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /**
         * Score term
         * @description A line of a score: points given when a condition holds, or points for each unit of a number field.
         */
        scoreTerm: {
            /** @description What people read where the score is explained. */
            label: components["schemas"]["localizedText"];
            /** @description It counts only when this condition or formula holds; always when absent. */
            when?: components["schemas"]["criterion"];
            /** @description The points it gives, below 0 those it takes. A term has either this or a field. */
            points?: number;
            /** @description A number field, perhaps behind lookups as in account.size, that gives points; blank gives none. */
            field?: string;
            /** @description The points for each unit of the field; 1 when absent. */
            factor?: number;
            /** @description The least points that the field gives. */
            min?: number;
            /** @description The most points that the field gives. */
            max?: number;
        };
        /**
         * Section element
         * @description Fields under a heading that can be folded.
         */
        sectionElement: {
            /** @constant */
            type: "section";
            /** @description The heading. */
            label: components["schemas"]["localizedText"];
            /** @description Whether it starts folded. */
            collapsed?: boolean;
            /** @description What stands in it. */
            elements: components["schemas"]["layoutElement"][];
            /** @description Shown only when this condition or formula holds; fields that stand nowhere else are then neither shown nor required. */
            visibleWhen?: components["schemas"]["criterion"];
        };
        /**
         * Section element
         * @description Fields under a heading that can be folded.
         */
        sectionElementAlone: {
            /** @description The heading. */
            label: components["schemas"]["localizedText"];
            /** @description Whether it starts folded. */
            collapsed?: boolean;
            /** @description What stands in it. */
            elements: components["schemas"]["layoutElement"][];
            /** @description Shown only when this condition or formula holds; fields that stand nowhere else are then neither shown nor required. */
            visibleWhen?: components["schemas"]["criterion"];
        };
        /**
         * Select field
         * @description One of several options.
         */
        selectField: {
            /** @constant */
            type: "select";
            /** @description What can be chosen, in this order. */
            options: components["schemas"]["option"][];
            /** @description How it is chosen: dropdown or radio; dropdown when absent. */
            display?: components["schemas"]["optionDisplay"];
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /**
         * Signature field
         * @description A signature drawn by hand, kept as a picture.
         */
        signatureField: {
            /** @constant */
            type: "signature";
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /**
         * Stage field
         * @description The stage a record is in. Its workflow, a document of its own, says which stages there are and how records move.
         */
        stageField: {
            /** @constant */
            type: "stage";
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /**
         * Subform field
         * @description Rows of fields saved with their record.
         */
        subformField: {
            /** @constant */
            type: "subform";
            /** @description The columns: fields of any type that can stand in a row. */
            fields: components["schemas"]["field"][];
            /** @description What must hold for every row, with the message shown when it does not. */
            validations?: components["schemas"]["validation"][];
            /** @description The fewest rows. */
            minRows?: number;
            /** @description The most rows; 10000 when absent. */
            maxRows?: number;
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /**
         * Switch field
         * @description Yes or no.
         */
        switchField: {
            /** @constant */
            type: "switch";
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /**
         * Tabs element
         * @description Sections behind tabs.
         */
        tabsElement: {
            /** @constant */
            type: "tabs";
            /** @description A section per tab. */
            tabs: components["schemas"]["sectionElementAlone"][];
            /** @description Shown only when this condition or formula holds; fields that stand nowhere else are then neither shown nor required. */
            visibleWhen?: components["schemas"]["criterion"];
        };
        /**
         * Tags field
         * @description Free words, with suggestions.
         */
        tagsField: {
            /** @constant */
            type: "tags";
            /** @description The most tags, up to 100; 100 when absent. */
            max?: number;
            /** @description Words to choose from, up to 500; others can be written. */
            suggestions?: string[];
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /**
         * Text field
         * @description One line of text.
         */
        textField: {
            /** @constant */
            type: "text";
            /** @description The fewest characters. */
            minLength?: number;
            /** @description The most characters; 2000 when absent. */
            maxLength?: number;
            /** @description A regular expression that the whole text must match (.NET syntax without look-around and back-references). */
            pattern?: string;
            /** @description Its options: the values of a field in the records of a form. Records that have a value keep it when that is no option any more. */
            optionsFrom?: components["schemas"]["optionsSource"];
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /**
         * Text part
         * @description A fixed text.
         */
        textPart: {
            /** @constant */
            type: "text";
            /** @description The text. */
            text: string;
        };
        /**
         * Time field
         * @description A time of day.
         */
        timeField: {
            /** @constant */
            type: "time";
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /** Unique together */
        uniqueTogether: {
            /** @description The keys of the fields, 2 to 5. A record that leaves one of them blank is not compared. */
            fields: string[];
            /** @description What people read when another record has the same values; a sentence that says so when absent. */
            message?: components["schemas"]["localizedText"];
        };
        /**
         * Url field
         * @description A link: http, https or mailto; https when no scheme is written.
         */
        urlField: {
            /** @constant */
            type: "url";
            /** @description Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves. */
            id?: string;
            /** @description Unique in its form: a Latin letter, then letters, digits and underscores. */
            key: string;
            /** @description What people read beside the field; the key when absent. */
            label?: components["schemas"]["localizedText"];
            /** @description A sentence that helps to fill the field. */
            help?: components["schemas"]["localizedText"];
            /** @description A text shown while the field is blank. */
            placeholder?: components["schemas"]["localizedText"];
            /** @description A record cannot be saved while the field is blank. */
            required?: boolean;
            /** @description Required only when this condition or formula holds. */
            requiredWhen?: components["schemas"]["criterion"];
            /** @description Shown only when this condition or formula holds; while not shown it is not required. */
            visibleWhen?: components["schemas"]["criterion"];
            /** @description What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write. */
            whenHidden?: components["schemas"]["whenHidden"];
            /** @description Cannot be changed when this condition or formula holds. */
            readOnlyWhen?: components["schemas"]["criterion"];
            /** @description No two records of the form hold the same value; blanks do not count. */
            unique?: boolean;
            /** @description The value of a new record: a literal, or { "formula": "…" }; or { "via": lookup, "field": "…" }, copied whenever a record is chosen in that lookup. */
            default?: components["schemas"]["defaultValue"];
            /** @description Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it. */
            readOnly?: boolean;
            /** @description Not shown on the form. */
            hidden?: boolean;
            /** @description The share of the form's width it takes on a desk. */
            width?: components["schemas"]["fieldWidth"];
        };
        /** Validation */
        validation: {
            /** @description The condition or formula that must hold. A formula that yields blank holds. */
            check: components["schemas"]["criterion"];
            /** @description What people read when it does not hold. */
            message: components["schemas"]["localizedText"];
            /** @description The field the message is shown at; the record as a whole when absent. */
            field?: string;
        };
        /** @enum {unknown} */
        whenHidden: "keep" | "clear" | "default";
        /**
         * Form
         * @description A form: the fields, layout and rules of one record type.
         */
        formDocument: {
            /** @description The address of this schema, for editors. */
            $schema?: string;
            /** @description Stable id, given by the server; names the table. Keep it when the form is renamed. */
            id?: string;
            /** @description What people call one record. */
            label: components["schemas"]["localizedText"];
            /** @description What people call many records; the label when absent. */
            pluralLabel?: components["schemas"]["localizedText"];
            /** @description What the form is for. */
            description?: components["schemas"]["localizedText"];
            /** @description The name of an icon. */
            icon?: string;
            /** @description The key of the field whose text stands for a record wherever it is referred to; the first text field when absent. */
            titleField?: string;
            /** @description The fields, in the order they are listed. */
            fields: components["schemas"]["field"][];
            /** @description What must hold for every record, with the message shown when it does not. */
            validations?: components["schemas"]["validation"][];
            /** @description Fields whose values no two records may have all alike. */
            unique?: components["schemas"]["uniqueTogether"][];
            /** @description How the fields are arranged; one after the other when absent. */
            layout?: components["schemas"]["layoutElement"][];
        };
        /**
         * Audience
         * @description Who sees the view: the members of departments and of those below them, whoever heads one, and single members. Owners always do. It hides the view, not its records.
         */
        audience: {
            /** @description The ids of departments. */
            departments?: string[];
            /** @description The ids of members. */
            members?: string[];
        };
        /**
         * Board view
         * @description Records as cards in columns, one column per value of a field.
         */
        boardView: {
            /** @constant */
            type: "board";
            /** @description What people call the view. */
            label: components["schemas"]["localizedText"];
            /** @description What the view is for. */
            description?: components["schemas"]["localizedText"];
            /** @description The full key of the form whose records are shown, such as shop.order. */
            form: string;
            /** @description The name of an icon. */
            icon?: string;
            /** @description Which records are shown; all when absent. */
            filter?: components["schemas"]["condition"];
            /** @description The order of the records; the newest first when absent. */
            sort?: components["schemas"]["sortKey"][];
            /** @description The key of the field whose values are the columns: a select, a member, a lookup. */
            groupBy: string;
            /** @description The values whose columns are not shown, such as those of finished work. */
            hiddenGroups?: string[];
            /** @description The key of the field that heads a card; the form's title when absent. */
            titleField?: string;
            /** @description The keys of the fields on a card, from top to bottom. */
            cardFields?: string[];
            /** @description The key of the number summed at the head of each column. */
            sumField?: string;
            /** @description Who sees the view; everybody when absent. */
            audience?: components["schemas"]["audience"];
            /** @description Colours records by condition; the first rule that holds decides. */
            colors?: components["schemas"]["colorRule"][];
        };
        /**
         * Calendar view
         * @description Records on the days of a calendar.
         */
        calendarView: {
            /** @constant */
            type: "calendar";
            /** @description What people call the view. */
            label: components["schemas"]["localizedText"];
            /** @description What the view is for. */
            description?: components["schemas"]["localizedText"];
            /** @description The full key of the form whose records are shown, such as shop.order. */
            form: string;
            /** @description The name of an icon. */
            icon?: string;
            /** @description Which records are shown; all when absent. */
            filter?: components["schemas"]["condition"];
            /** @description The order of the records; the newest first when absent. */
            sort?: components["schemas"]["sortKey"][];
            /** @description The key of the date or date-time a record starts at. */
            start: string;
            /** @description The key of the date or date-time it ends at; on the day it starts when absent. */
            end?: string;
            /** @description The key of the field shown on the calendar; the form's title when absent. */
            titleField?: string;
            /** @description The key of a select whose option's colour a record takes. */
            colorBy?: string;
            /** @description Who sees the view; everybody when absent. */
            audience?: components["schemas"]["audience"];
            /** @description Colours records by condition; the first rule that holds decides. */
            colors?: components["schemas"]["colorRule"][];
        };
        /** Color rule */
        colorRule: {
            /** @description Which records are coloured. */
            when: components["schemas"]["condition"];
            /** @description The colour. */
            color: components["schemas"]["optionColor"];
        };
        /** @enum {unknown} */
        columnTotal: "count" | "sum" | "avg" | "min" | "max";
        /**
         * Gallery view
         * @description Records as cards with a picture.
         */
        galleryView: {
            /** @constant */
            type: "gallery";
            /** @description What people call the view. */
            label: components["schemas"]["localizedText"];
            /** @description What the view is for. */
            description?: components["schemas"]["localizedText"];
            /** @description The full key of the form whose records are shown, such as shop.order. */
            form: string;
            /** @description The name of an icon. */
            icon?: string;
            /** @description Which records are shown; all when absent. */
            filter?: components["schemas"]["condition"];
            /** @description The order of the records; the newest first when absent. */
            sort?: components["schemas"]["sortKey"][];
            /** @description The key of the image or attachment field whose first picture heads a card. */
            cover?: string;
            /** @description The key of the field under the picture; the form's title when absent. */
            titleField?: string;
            /** @description The keys of the fields on a card, from top to bottom. */
            cardFields?: string[];
            /** @description Who sees the view; everybody when absent. */
            audience?: components["schemas"]["audience"];
            /** @description Colours records by condition; the first rule that holds decides. */
            colors?: components["schemas"]["colorRule"][];
        };
        /** Sort key */
        sortKey: {
            /** @description The key of the field to sort by, or createdAt, updatedAt. */
            field: string;
            /** @description Whether the greatest come first. */
            descending?: boolean;
        };
        /** Table column */
        tableColumn: {
            /** @description The key of the field shown. */
            field: string;
            /** @description The width in pixels, from 40 to 2000; fitted when absent. */
            width?: number;
            /** @description What the column's foot shows of all records. */
            total?: components["schemas"]["columnTotal"];
        };
        /**
         * Table view
         * @description Records as rows of a table.
         */
        tableView: {
            /** @constant */
            type: "table";
            /** @description What people call the view. */
            label: components["schemas"]["localizedText"];
            /** @description What the view is for. */
            description?: components["schemas"]["localizedText"];
            /** @description The full key of the form whose records are shown, such as shop.order. */
            form: string;
            /** @description The name of an icon. */
            icon?: string;
            /** @description Which records are shown; all when absent. */
            filter?: components["schemas"]["condition"];
            /** @description The order of the records; the newest first when absent. */
            sort?: components["schemas"]["sortKey"][];
            /** @description The columns from left to right. */
            columns: components["schemas"]["tableColumn"][];
            /** @description The keys of up to three fields whose equal values stand together under a heading. */
            groupBy?: string[];
            /** @description How many columns on the left stay in place while the others scroll. */
            frozenColumns?: number;
            /** @description Who sees the view; everybody when absent. */
            audience?: components["schemas"]["audience"];
            /** @description Colours records by condition; the first rule that holds decides. */
            colors?: components["schemas"]["colorRule"][];
        };
        /** @enum {unknown} */
        timelineScale: "month" | "week" | "quarter" | "year";
        /**
         * Timeline view
         * @description Records as bars along time.
         */
        timelineView: {
            /** @constant */
            type: "timeline";
            /** @description What people call the view. */
            label: components["schemas"]["localizedText"];
            /** @description What the view is for. */
            description?: components["schemas"]["localizedText"];
            /** @description The full key of the form whose records are shown, such as shop.order. */
            form: string;
            /** @description The name of an icon. */
            icon?: string;
            /** @description Which records are shown; all when absent. */
            filter?: components["schemas"]["condition"];
            /** @description The order of the records; the newest first when absent. */
            sort?: components["schemas"]["sortKey"][];
            /** @description The key of the date or date-time a bar starts at. */
            start: string;
            /** @description The key of the date or date-time a bar ends at. */
            end: string;
            /** @description The key of the field written on a bar; the form's title when absent. */
            titleField?: string;
            /** @description The key of the field whose equal values share a lane. */
            groupBy?: string;
            /** @description The key of a fraction (0.25 for 25 %) that fills the bar. */
            progress?: string;
            /** @description How much time is seen at first. */
            scale?: components["schemas"]["timelineScale"];
            /** @description Who sees the view; everybody when absent. */
            audience?: components["schemas"]["audience"];
            /** @description Colours records by condition; the first rule that holds decides. */
            colors?: components["schemas"]["colorRule"][];
        };
        /**
         * View
         * @description A saved way to see the records of a form.
         */
        viewDocument: {
            /** @enum {unknown} */
            type: "table" | "board" | "calendar" | "gallery" | "timeline";
        } & (components["schemas"]["tableView"] | components["schemas"]["boardView"] | components["schemas"]["calendarView"] | components["schemas"]["galleryView"] | components["schemas"]["timelineView"]);
        /**
         * After date timer
         * @description Some time after the date in a field.
         */
        afterDateTimer: {
            /** @constant */
            type: "afterDate";
            /** @description How long after. */
            after: components["schemas"]["duration"];
            /** @description The date or date-time field; it may follow lookups. */
            field: string;
            /** @description The time of a day without one, as HH:mm; 09:00 when absent. */
            at?: string;
            /** @description Unique among the timers. */
            key: string;
            /** @description What people call it. */
            label: components["schemas"]["localizedText"];
            /** @description For which records; for those in an open stage when absent. It is asked when the time has come, too. */
            when?: components["schemas"]["criterion"];
            /** @description What becomes of a moment that passed while the server was down: run, runOnce or skip; run when absent. */
            catchUp?: components["schemas"]["catchUp"];
            /** @description What happens. */
            actions: components["schemas"]["recordAction"][];
        };
        /**
         * Asked field
         * @description A field that a transition asks for.
         */
        askedField: {
            /** @description The field's key. */
            field: string;
            /** @description Whether the transition needs it filled in. */
            required?: boolean;
        };
        /**
         * Assign action
         * @description Puts somebody into a field of members.
         */
        assignAction: {
            /** @constant */
            type: "assign";
            /** @description The key of the field. */
            field: string;
            /** @description Whom: the first that can be found. One of to, roundRobin and leastLoad. */
            to?: components["schemas"]["people"][];
            /** @description Ids of members who take turns. */
            roundRobin?: string[];
            /** @description The member with the least to do. */
            leastLoad?: components["schemas"]["loadRule"];
            /** @description Only when this holds for the record; always when absent. */
            when?: components["schemas"]["criterion"];
        };
        /**
         * Automatic rule
         * @description When a transition is taken by itself: exactly one of onChange, onRelated and after. It still needs all that the transition needs.
         */
        automaticRule: {
            /** @description When the record is changed, or enters the stage, and this holds. */
            onChange?: components["schemas"]["criterion"];
            /** @description When a record that points at this one is made or changed. */
            onRelated?: components["schemas"]["relatedRule"];
            /** @description When the record has been in the stage so long. */
            after?: components["schemas"]["duration"];
        };
        /**
         * Before date timer
         * @description Some time before the date in a field.
         */
        beforeDateTimer: {
            /** @constant */
            type: "beforeDate";
            /** @description How long before. */
            before: components["schemas"]["duration"];
            /** @description The date or date-time field; it may follow lookups. */
            field: string;
            /** @description The time of a day without one, as HH:mm; 09:00 when absent. */
            at?: string;
            /** @description Unique among the timers. */
            key: string;
            /** @description What people call it. */
            label: components["schemas"]["localizedText"];
            /** @description For which records; for those in an open stage when absent. It is asked when the time has come, too. */
            when?: components["schemas"]["criterion"];
            /** @description What becomes of a moment that passed while the server was down: run, runOnce or skip; run when absent. */
            catchUp?: components["schemas"]["catchUp"];
            /** @description What happens. */
            actions: components["schemas"]["recordAction"][];
        };
        /** @enum {unknown} */
        catchUp: "run" | "runOnce" | "skip";
        /**
         * Checklist item
         * @description Something to be done in a stage.
         */
        checklistItem: {
            /** @description Unique in its pipeline; kept in records once it is done. */
            key: string;
            /** @description What is to be done. */
            label: components["schemas"]["localizedText"];
            /** @description Whether the stage cannot be left forward while it is open. */
            must?: boolean;
        };
        /**
         * Comment action
         * @description Writes a comment on the record.
         */
        commentAction: {
            /** @constant */
            type: "comment";
            /** @description The comment; { } around a field's key gives its value. */
            text: components["schemas"]["localizedText"];
            /** @description Only when this holds for the record; always when absent. */
            when?: components["schemas"]["criterion"];
        };
        /** @enum {unknown} */
        commentRule: "none" | "optional" | "required";
        /**
         * Create record action
         * @description Makes a record of a form.
         */
        createRecordAction: {
            /** @constant */
            type: "createRecord";
            /** @description The full key of the form, such as shop.visit. */
            form: string;
            /** @description By field of that form: a literal, or { "formula": "…" } over this record. */
            values: {
                [key: string]: components["schemas"]["defaultValue"];
            };
            /** @description The key of the lookup in that form that is to point at this record. */
            via?: string;
            /** @description Only when this holds for the record; always when absent. */
            when?: components["schemas"]["criterion"];
        };
        /**
         * Create task action
         * @description Makes a task for somebody.
         */
        createTaskAction: {
            /** @constant */
            type: "createTask";
            /** @description What is to be done; { } around a field's key gives its value, as in Call {account.name}. */
            title: components["schemas"]["localizedText"];
            /** @description More about it, with fields in the same way. */
            text?: components["schemas"]["localizedText"];
            /** @description Who is to do it: the first that can be found. */
            assignee: components["schemas"]["people"][];
            /** @description The time it may take. */
            due?: components["schemas"]["duration"];
            /** @description When it is due: a formula that yields a date or date-time, instead of due. */
            dueAt?: string;
            /** @description What sort of task it is, such as followUp; free. */
            kind?: string;
            /** @description Only when this holds for the record; always when absent. */
            when?: components["schemas"]["criterion"];
        };
        /** @enum {unknown} */
        dayOfWeek: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
        /**
         * Duration
         * @description How long something may take, by the clock or by the working calendar.
         */
        duration: {
            /** @description How many. */
            amount: number;
            /** @description Of what: minutes, hours, days, workingHours or workingDays. */
            unit: components["schemas"]["durationUnit"];
        };
        /** @enum {unknown} */
        durationUnit: "minutes" | "hours" | "days" | "workingHours" | "workingDays";
        /**
         * Entry rule
         * @description A rule that a record must fulfil to be worked on.
         */
        entryRule: {
            /** @description Unique among the entry rules; kept in records that fail it. */
            key: string;
            /** @description What people call the rule. */
            label: components["schemas"]["localizedText"];
            /** @description The condition or formula that must hold. A formula that yields blank does not. */
            check: components["schemas"]["criterion"];
            /** @description What people read when it does not hold; the label when absent. */
            message?: components["schemas"]["localizedText"];
        };
        /**
         * Late step
         * @description What happens some time after a record became late.
         */
        lateStep: {
            /** @description The time after the limit; at once when absent. */
            after?: components["schemas"]["duration"];
            /** @description What happens. */
            actions: components["schemas"]["recordAction"][];
        };
        /**
         * Load rule
         * @description Chooses the member whom the fewest records name.
         */
        loadRule: {
            /** @description Ids of the members to choose among. */
            members: string[];
            /** @description The full key of the form whose records count. */
            form: string;
            /** @description The key of its field that names the member. */
            field: string;
            /** @description Which of its records count, such as those still open; all when absent. */
            when?: components["schemas"]["condition"];
        };
        /**
         * No activity timer
         * @description When nothing has happened to a record for some time.
         */
        noActivityTimer: {
            /** @constant */
            type: "noActivity";
            /** @description How long. */
            after: components["schemas"]["duration"];
            /** @description The date or date-time field that says when something last happened, such as the last contact; the record's own last change when absent. */
            field?: string;
            /** @description Unique among the timers. */
            key: string;
            /** @description What people call it. */
            label: components["schemas"]["localizedText"];
            /** @description For which records; for those in an open stage when absent. It is asked when the time has come, too. */
            when?: components["schemas"]["criterion"];
            /** @description What becomes of a moment that passed while the server was down: run, runOnce or skip; run when absent. */
            catchUp?: components["schemas"]["catchUp"];
            /** @description What happens. */
            actions: components["schemas"]["recordAction"][];
        };
        /**
         * Notify action
         * @description Notifies people.
         */
        notifyAction: {
            /** @constant */
            type: "notify";
            /** @description Whom. */
            to: components["schemas"]["people"][];
            /** @description What the notification says; { } around a field's key gives its value. */
            title: components["schemas"]["localizedText"];
            /** @description More about it, with fields in the same way. */
            text?: components["schemas"]["localizedText"];
            /** @description Only when this holds for the record; always when absent. */
            when?: components["schemas"]["criterion"];
        };
        /**
         * People
         * @description Some people: exactly one of field, managersOf, member, department and actor.
         */
        people: {
            /** @description Those in a field of members or departments; it may follow lookups, as in account.owner. */
            field?: string;
            /** @description The managers of those in a field of members. */
            managersOf?: string;
            /** @description The id of a member. */
            member?: string;
            /** @description The id of a department: its members. */
            department?: string;
            /** @description Whoever caused it. */
            actor?: boolean;
        };
        /**
         * Pipeline
         * @description One path of stages with the transitions between them.
         */
        pipeline: {
            /** @description Unique in the workflow; kept in records. */
            key: string;
            /** @description What people call the pipeline. */
            label: components["schemas"]["localizedText"];
            /** @description Which new records enter it. { "any": [] } holds for none: such a pipeline is only started by an action. */
            when?: components["schemas"]["criterion"];
            /** @description The stages in the order of the path. A key may come again in another pipeline, with the same meaning. */
            stages: components["schemas"]["stage"][];
            /** @description The ways into and between the stages. */
            transitions: components["schemas"]["stageTransition"][];
        };
        /**
         * Reason rule
         * @description A reason chosen from a tree and kept in the history.
         */
        reasonRule: {
            /** @description Whether the transition needs one. */
            required?: boolean;
            /** @description The reasons, each with those below it; up to four levels. What is chosen goes down to the last. */
            options: components["schemas"]["cascadeOption"][];
        };
        /**
         * Record action
         * @description Something done for a record.
         */
        recordAction: {
            /** @enum {unknown} */
            type: "setFields" | "createRecord" | "updateRelated" | "createTask" | "assign" | "notify" | "comment" | "startPipeline";
        } & (components["schemas"]["setFieldsAction"] | components["schemas"]["createRecordAction"] | components["schemas"]["updateRelatedAction"] | components["schemas"]["createTaskAction"] | components["schemas"]["assignAction"] | components["schemas"]["notifyAction"] | components["schemas"]["commentAction"] | components["schemas"]["startPipelineAction"]);
        /**
         * Related rule
         * @description Something that happens on a record that points at this one.
         */
        relatedRule: {
            /** @description The full key of the form whose records point here. */
            form: string;
            /** @description The key of the lookup in that form. */
            via: string;
            /** @description What must hold for the related record; always when absent. */
            when?: components["schemas"]["criterion"];
        };
        /**
         * Schedule timer
         * @description At a time of the day: every day, or on some weekdays, days of the month or working days.
         */
        scheduleTimer: {
            /** @constant */
            type: "schedule";
            /** @description The time of the day, as HH:mm. */
            at: string;
            /** @description On which weekdays, such as monday; on all when absent. */
            weekdays?: components["schemas"]["dayOfWeek"][];
            /** @description On which days of the month, from 1 to 31; on all when absent. A month that has no such day is passed over. */
            monthDays?: number[];
            /** @description Only on days on which people work. */
            workingDaysOnly?: boolean;
            /** @description Unique among the timers. */
            key: string;
            /** @description What people call it. */
            label: components["schemas"]["localizedText"];
            /** @description For which records; for those in an open stage when absent. It is asked when the time has come, too. */
            when?: components["schemas"]["criterion"];
            /** @description What becomes of a moment that passed while the server was down: run, runOnce or skip; run when absent. */
            catchUp?: components["schemas"]["catchUp"];
            /** @description What happens. */
            actions: components["schemas"]["recordAction"][];
        };
        /**
         * Set fields action
         * @description Sets fields of the record.
         */
        setFieldsAction: {
            /** @constant */
            type: "setFields";
            /** @description By field: a literal, or { "formula": "…" } over the record. */
            values: {
                [key: string]: components["schemas"]["defaultValue"];
            };
            /** @description Only when this holds for the record; always when absent. */
            when?: components["schemas"]["criterion"];
        };
        /**
         * Stage
         * @description A stage of a pipeline.
         */
        stage: {
            /** @description Unique in its pipeline; kept in records. */
            key: string;
            /** @description What people call the stage. */
            label: components["schemas"]["localizedText"];
            /** @description Whether work goes on in it: open, won or lost; open when absent. */
            status?: components["schemas"]["stageStatus"];
            /** @description The colour of its tag. */
            color?: components["schemas"]["optionColor"];
            /** @description How likely a record in it ends won, in percent from 0 to 100. */
            probability?: number;
            /** @description What the stage is for and when it is done. */
            purpose?: components["schemas"]["localizedText"];
            /** @description What is to be done in it. */
            checklist?: components["schemas"]["checklistItem"][];
            /** @description What a record needs to enter it. */
            enter?: components["schemas"]["stageGate"];
            /** @description What a record needs to leave it forward. Steps back and steps to a lost stage are free of it. */
            leave?: components["schemas"]["stageGate"];
            /** @description How long a record may stay in it. */
            stay?: components["schemas"]["stayLimit"];
        };
        /**
         * Stage gate
         * @description What a record needs to enter or leave a stage.
         */
        stageGate: {
            /** @description The keys of fields that must be filled in. */
            required?: string[];
            /** @description What must hold, with the message shown when it does not. */
            checks?: components["schemas"]["validation"][];
        };
        /** @enum {unknown} */
        stageStatus: "open" | "won" | "lost";
        /**
         * Stage timer
         * @description Something that happens by time to records that are in a stage.
         */
        stageTimer: {
            /** @enum {unknown} */
            type: "noActivity" | "beforeDate" | "afterDate" | "schedule";
        } & (components["schemas"]["noActivityTimer"] | components["schemas"]["beforeDateTimer"] | components["schemas"]["afterDateTimer"] | components["schemas"]["scheduleTimer"]);
        /**
         * Stage transition
         * @description A way into a stage: what must be so before it, what it asks for, and what happens after it.
         */
        stageTransition: {
            /** @description Unique in its pipeline. */
            key: string;
            /** @description What people read on its button. */
            label: components["schemas"]["localizedText"];
            /** @description The keys of the stages it begins in. Absent or empty: a start, by which records begin, however they are made. */
            from?: string[];
            /** @description The key of the stage it ends in. */
            to: string;
            /** @description Which way it goes: forward, skip or back; forward when absent. */
            kind?: components["schemas"]["transitionKind"];
            /** @description Before: what must hold for the record as it is. */
            when?: components["schemas"]["criterion"];
            /** @description Before: who may take it; whoever may change the record when absent. */
            who?: components["schemas"]["whoRule"];
            /** @description During: the fields it asks for. */
            ask?: components["schemas"]["askedField"][];
            /** @description During: what must hold for the record with what was given. */
            checks?: components["schemas"]["validation"][];
            /** @description During: whether it takes a comment: none, optional or required. When absent: none, but required for skip and back, optional where they ask for a reason. */
            comment?: components["schemas"]["commentRule"];
            /** @description During: the reason it asks for. */
            reason?: components["schemas"]["reasonRule"];
            /** @description After: what it does, in order. */
            actions?: components["schemas"]["recordAction"][];
            /** @description When it is taken by itself. */
            automatic?: components["schemas"]["automaticRule"];
        };
        /**
         * Start pipeline action
         * @description Moves the record to the start of another pipeline of its workflow.
         */
        startPipelineAction: {
            /** @constant */
            type: "startPipeline";
            /** @description The key of the pipeline. */
            pipeline: string;
            /** @description Only when this holds for the record; always when absent. */
            when?: components["schemas"]["criterion"];
        };
        /**
         * Stay limit
         * @description How long a record may stay in a stage, and what happens before and after that.
         */
        stayLimit: {
            /** @description The time from entering the stage until the record is late. */
            limit: components["schemas"]["duration"];
            /** @description How long before that it is warned. */
            warnBefore?: components["schemas"]["duration"];
            /** @description What the warning does. */
            onWarn?: components["schemas"]["recordAction"][];
            /** @description What happens when the record is late, step by step. */
            onLate?: components["schemas"]["lateStep"][];
        };
        /** @enum {unknown} */
        transitionKind: "forward" | "skip" | "back";
        /**
         * Update related action
         * @description Sets fields of the record that a lookup points at (lookup), or of the records of a form that point here (form and via).
         */
        updateRelatedAction: {
            /** @constant */
            type: "updateRelated";
            /** @description The key of a lookup of this record. */
            lookup?: string;
            /** @description The full key of the form whose records point here. */
            form?: string;
            /** @description The key of the lookup in that form. */
            via?: string;
            /** @description Which of them; all when absent. */
            filter?: components["schemas"]["condition"];
            /** @description By field of the related records: a literal, or { "formula": "…" } over this record. */
            values: {
                [key: string]: components["schemas"]["defaultValue"];
            };
            /** @description Only when this holds for the record; always when absent. */
            when?: components["schemas"]["criterion"];
        };
        /**
         * Who rule
         * @description Who may take a transition.
         */
        whoRule: {
            /** @description People any of whom may. */
            anyOf: components["schemas"]["people"][];
        };
        /**
         * Stage workflow
         * @description The stages of a form's records: pipelines, transitions with what each needs and does, and time limits.
         */
        workflowDocument: {
            /** @description The address of this schema, for editors. */
            $schema?: string;
            /** @description What people call the workflow. */
            label: components["schemas"]["localizedText"];
            /** @description What the workflow is for. */
            description?: components["schemas"]["localizedText"];
            /** @description The full key of the form whose records pass through it, such as shop.order. */
            form: string;
            /** @description The key of the form's field of type stage that it moves. */
            field: string;
            /** @description The full key of the working calendar on which its time limits are counted; the workspace's when absent. */
            calendar?: string;
            /** @description The entry standard: what a record must fulfil to be worked on. A record that does not is kept on the invalid list under the first rule that fails. */
            entry?: components["schemas"]["entryRule"][];
            /** @description The pipelines. A new record enters the first whose condition holds; the last has none. */
            pipelines: components["schemas"]["pipeline"][];
            /** @description What happens by time in whichever stage a record is. */
            timers?: components["schemas"]["stageTimer"][];
        };
        /**
         * Extra workday
         * @description A day on which people work though it would be free, or at other hours than usual. It comes before holidays.
         */
        extraWorkday: {
            /** @description What people call it. */
            name?: components["schemas"]["localizedText"];
            /**
             * Format: date
             * @description The day.
             */
            date: string;
            /** @description The hours; those of the first weekday that has any, from Monday on, when absent. */
            hours?: components["schemas"]["workingSpan"][];
        };
        /**
         * Holiday
         * @description A day, or several in a row, on which nobody works.
         */
        holiday: {
            /** @description What people call it. */
            name: components["schemas"]["localizedText"];
            /**
             * Format: date
             * @description The first day.
             */
            from: string;
            /**
             * Format: date
             * @description The last day; the first when absent.
             */
            to?: string;
        };
        /**
         * Working span
         * @description A span of working time within one day.
         */
        workingSpan: {
            /** @description When it begins, as HH:mm. */
            from: string;
            /** @description When it ends, as HH:mm; 24:00 is the end of the day. A night's work is two spans, one on each day. */
            to: string;
        };
        /**
         * Working week
         * @description The working hours of each weekday; a day left out is free.
         */
        workingWeek: {
            /** @description The hours of Mondays. */
            monday?: components["schemas"]["workingSpan"][];
            /** @description The hours of Tuesdays. */
            tuesday?: components["schemas"]["workingSpan"][];
            /** @description The hours of Wednesdays. */
            wednesday?: components["schemas"]["workingSpan"][];
            /** @description The hours of Thursdays. */
            thursday?: components["schemas"]["workingSpan"][];
            /** @description The hours of Fridays. */
            friday?: components["schemas"]["workingSpan"][];
            /** @description The hours of Saturdays. */
            saturday?: components["schemas"]["workingSpan"][];
            /** @description The hours of Sundays. */
            sunday?: components["schemas"]["workingSpan"][];
        };
        /**
         * Working calendar
         * @description A working calendar: hours per weekday, holidays, and extra working days.
         */
        calendarDocument: {
            /** @description The address of this schema, for editors. */
            $schema?: string;
            /** @description What people call it. */
            label: components["schemas"]["localizedText"];
            /** @description What it is for, and where its days come from. */
            description?: components["schemas"]["localizedText"];
            /** @description The time zone of its hours, such as Asia/Shanghai; the workspace's when absent. */
            zone?: string;
            /** @description The hours of each weekday. */
            week: components["schemas"]["workingWeek"];
            /** @description Days on which nobody works. */
            holidays?: components["schemas"]["holiday"][];
            /** @description Days on which people work though they would be free, or at other hours. */
            workdays?: components["schemas"]["extraWorkday"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
