// Generated from the published schemas by `npm run types`; never edited.
export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Does the server run? */
        get: operations["isLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Can the server answer?
         * @description Asks the database; 503 while it does not answer.
         */
        get: operations["isReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A member's tasks as iCalendar
         * @description At the secret address that makeCalendarFeed gave.
         */
        get: operations["readCalendarFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is there anything to set up?
         * @description While there is, callers who may do it are told the templates, too.
         */
        get: operations["getSetup"];
        put?: never;
        /**
         * Set the installation up
         * @description Makes the first workspace and its owner. Open to callers on the server's own machine, or with the token from its log in X-Setup-Token; 409 once it is done.
         */
        post: operations["setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{template}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The picture of a template
         * @description At the address that the list of templates tells.
         */
        get: operations["getTemplatePicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who am I?
         * @description The signed-in person and the workspaces he can come into.
         */
        get: operations["getSession"];
        put?: never;
        /**
         * Sign in
         * @description Sets the session cookie. Too many wrong attempts are answered 429 for a while.
         */
        post: operations["signIn"];
        /**
         * Sign out
         * @description Ends the session at once, wherever its cookie is.
         */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        /**
         * Change what is said of oneself
         * @description Name, language, time zone and password of the signed-in person, in all workspaces. What is not given stays. A new password needs the one so far and ends every other session.
         */
        patch: operations["changeProfile"];
        trace?: never;
    };
    "/api/v1/workspaces/{ws}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the workspace's settings */
        get: operations["getWorkspace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the workspace's settings
         * @description For owners. What is not given stays.
         */
        patch: operations["changeWorkspace"];
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search the records of all forms
         * @description The best first: those called so, those whose title begins with or holds the text, then those with its words elsewhere, which snippet shows. At most five of each form; limit is from 1 to 50, 20 when not given.
         */
        get: operations["searchWorkspace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many records the forms have, and how much waits for the caller
         * @description Records are counted up to 100,000; more says that there are more.
         */
        get: operations["getCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/me/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the caller keeps for himself */
        get: operations["listPreferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/me/preferences/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keep a value
         * @description Any JSON of up to 32 KiB, such as favourites or the widths of columns; 200 of them at most. Nobody else sees it.
         */
        put: operations["putPreference"];
        post?: never;
        /** Keep a value no longer */
        delete: operations["removePreference"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List members */
        get: operations["listMembers"];
        put?: never;
        /**
         * Add a member
         * @description For owners. Somebody who already signs in to another workspace here keeps his password.
         */
        post: operations["addMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a member */
        get: operations["getMember"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change, shut out or let in a member
         * @description For owners. What is not given stays. A workspace keeps at least one owner who can sign in.
         */
        patch: operations["changeMember"];
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List departments */
        get: operations["listDepartments"];
        put?: never;
        /**
         * Add a department
         * @description For owners.
         */
        post: operations["addDepartment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/departments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a department */
        get: operations["getDepartment"];
        put?: never;
        post?: never;
        /**
         * Remove a department
         * @description For owners. Refused while members or departments belong to it.
         */
        delete: operations["removeDepartment"];
        options?: never;
        head?: never;
        /**
         * Change or move a department
         * @description For owners. What is not given stays; a null parent moves it to the top.
         */
        patch: operations["changeDepartment"];
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys
         * @description One's own; all of them for owners. Secrets are not shown.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Make an API key
         * @description For signed-in members. The secret is shown in this answer only. The key never may more than its maker; with a role, no more than that role either.
         */
        post: operations["addApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description Holds at once. Owners may revoke every key, others their own.
         */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List apps
         * @description The draft of each when somebody edits it, else the live version; live=true asks for those alone.
         */
        get: operations["listApps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/apps/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a app
         * @description The draft when somebody edits it, else the live version; live=true asks for that.
         */
        get: operations["getApp"];
        /**
         * Save the draft of a app
         * @description For owners. Takes effect when the app is published.
         */
        put: operations["saveApp"];
        post?: never;
        /**
         * Draft the removal of a app
         * @description For owners. Takes effect when the app is published; no data is lost. An app goes with everything in it.
         */
        delete: operations["removeApp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/apps/{key}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the published versions of a app, newest first */
        get: operations["listAppVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/apps/{key}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a app as it was published once
         * @description Saved as a draft and published, it is as it was.
         */
        get: operations["getAppVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/apps/{key}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Throw the draft of a app away
         * @description For owners. What is live stays; what was never published goes.
         */
        delete: operations["discardAppDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List forms
         * @description The draft of each when somebody edits it, else the live version; live=true asks for those alone.
         */
        get: operations["listForms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a form
         * @description The draft when somebody edits it, else the live version; live=true asks for that.
         */
        get: operations["getForm"];
        /**
         * Save the draft of a form
         * @description For owners. Takes effect when the app is published.
         */
        put: operations["saveForm"];
        post?: never;
        /**
         * Draft the removal of a form
         * @description For owners. Takes effect when the app is published; no data is lost.
         */
        delete: operations["removeForm"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{key}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the published versions of a form, newest first */
        get: operations["listFormVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{key}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a form as it was published once
         * @description Saved as a draft and published, it is as it was.
         */
        get: operations["getFormVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{key}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Throw the draft of a form away
         * @description For owners. What is live stays; what was never published goes.
         */
        delete: operations["discardFormDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List views
         * @description The draft of each when somebody edits it, else the live version; live=true asks for those alone. A view with an audience is known to those it is for, and to owners.
         */
        get: operations["listViews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/views/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a view
         * @description The draft when somebody edits it, else the live version; live=true asks for that. A view with an audience is known to those it is for, and to owners.
         */
        get: operations["getView"];
        /**
         * Save the draft of a view
         * @description For owners. Takes effect when the app is published.
         */
        put: operations["saveView"];
        post?: never;
        /**
         * Draft the removal of a view
         * @description For owners. Takes effect when the app is published; no data is lost.
         */
        delete: operations["removeView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/views/{key}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the published versions of a view, newest first */
        get: operations["listViewVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/views/{key}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a view as it was published once
         * @description Saved as a draft and published, it is as it was.
         */
        get: operations["getViewVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/views/{key}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Throw the draft of a view away
         * @description For owners. What is live stays; what was never published goes.
         */
        delete: operations["discardViewDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List calendars
         * @description The draft of each when somebody edits it, else the live version; live=true asks for those alone.
         */
        get: operations["listCalendars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/calendars/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a calendar
         * @description The draft when somebody edits it, else the live version; live=true asks for that.
         */
        get: operations["getCalendar"];
        /**
         * Save the draft of a calendar
         * @description For owners. Takes effect when the app is published.
         */
        put: operations["saveCalendar"];
        post?: never;
        /**
         * Draft the removal of a calendar
         * @description For owners. Takes effect when the app is published; no data is lost.
         */
        delete: operations["removeCalendar"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/calendars/{key}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the published versions of a calendar, newest first */
        get: operations["listCalendarVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/calendars/{key}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a calendar as it was published once
         * @description Saved as a draft and published, it is as it was.
         */
        get: operations["getCalendarVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/calendars/{key}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Throw the draft of a calendar away
         * @description For owners. What is live stays; what was never published goes.
         */
        delete: operations["discardCalendarDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/workflows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List workflows
         * @description The draft of each when somebody edits it, else the live version; live=true asks for those alone.
         */
        get: operations["listWorkflows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/workflows/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a workflow
         * @description The draft when somebody edits it, else the live version; live=true asks for that.
         */
        get: operations["getWorkflow"];
        /**
         * Save the draft of a workflow
         * @description For owners. Takes effect when the app is published.
         */
        put: operations["saveWorkflow"];
        post?: never;
        /**
         * Draft the removal of a workflow
         * @description For owners. Takes effect when the app is published; no data is lost.
         */
        delete: operations["removeWorkflow"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/workflows/{key}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the published versions of a workflow, newest first */
        get: operations["listWorkflowVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/workflows/{key}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a workflow as it was published once
         * @description Saved as a draft and published, it is as it was.
         */
        get: operations["getWorkflowVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/workflows/{key}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Throw the draft of a workflow away
         * @description For owners. What is live stays; what was never published goes.
         */
        delete: operations["discardWorkflowDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/flows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List flows
         * @description The draft of each when somebody edits it, else the live version; live=true asks for those alone.
         */
        get: operations["listFlows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/flows/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a flow
         * @description The draft when somebody edits it, else the live version; live=true asks for that.
         */
        get: operations["getFlow"];
        /**
         * Save the draft of a flow
         * @description For owners. Takes effect when the app is published.
         */
        put: operations["saveFlow"];
        post?: never;
        /**
         * Draft the removal of a flow
         * @description For owners. Takes effect when the app is published; no data is lost.
         */
        delete: operations["removeFlow"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/flows/{key}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the published versions of a flow, newest first */
        get: operations["listFlowVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/flows/{key}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a flow as it was published once
         * @description Saved as a draft and published, it is as it was.
         */
        get: operations["getFlowVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/flows/{key}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Throw the draft of a flow away
         * @description For owners. What is live stays; what was never published goes.
         */
        delete: operations["discardFlowDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/datasets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List datasets
         * @description The draft of each when somebody edits it, else the live version; live=true asks for those alone.
         */
        get: operations["listDatasets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/datasets/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a dataset
         * @description The draft when somebody edits it, else the live version; live=true asks for that.
         */
        get: operations["getDataset"];
        /**
         * Save the draft of a dataset
         * @description For owners. Takes effect when the app is published.
         */
        put: operations["saveDataset"];
        post?: never;
        /**
         * Draft the removal of a dataset
         * @description For owners. Takes effect when the app is published; no data is lost.
         */
        delete: operations["removeDataset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/datasets/{key}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the published versions of a dataset, newest first */
        get: operations["listDatasetVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/datasets/{key}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a dataset as it was published once
         * @description Saved as a draft and published, it is as it was.
         */
        get: operations["getDatasetVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/datasets/{key}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Throw the draft of a dataset away
         * @description For owners. What is live stays; what was never published goes.
         */
        delete: operations["discardDatasetDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/dashboards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List dashboards
         * @description The draft of each when somebody edits it, else the live version; live=true asks for those alone.
         */
        get: operations["listDashboards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/dashboards/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a dashboard
         * @description The draft when somebody edits it, else the live version; live=true asks for that.
         */
        get: operations["getDashboard"];
        /**
         * Save the draft of a dashboard
         * @description For owners. Takes effect when the app is published.
         */
        put: operations["saveDashboard"];
        post?: never;
        /**
         * Draft the removal of a dashboard
         * @description For owners. Takes effect when the app is published; no data is lost.
         */
        delete: operations["removeDashboard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/dashboards/{key}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the published versions of a dashboard, newest first */
        get: operations["listDashboardVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/dashboards/{key}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a dashboard as it was published once
         * @description Saved as a draft and published, it is as it was.
         */
        get: operations["getDashboardVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/dashboards/{key}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Throw the draft of a dashboard away
         * @description For owners. What is live stays; what was never published goes.
         */
        delete: operations["discardDashboardDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List roles
         * @description The draft of each when somebody edits it, else the live version; live=true asks for those alone.
         */
        get: operations["listRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/roles/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a role
         * @description The draft when somebody edits it, else the live version; live=true asks for that.
         */
        get: operations["getRole"];
        /**
         * Save the draft of a role
         * @description For owners. Takes effect when the app is published.
         */
        put: operations["saveRole"];
        post?: never;
        /**
         * Draft the removal of a role
         * @description For owners. Takes effect when the app is published; no data is lost.
         */
        delete: operations["removeRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/roles/{key}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the published versions of a role, newest first */
        get: operations["listRoleVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/roles/{key}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a role as it was published once
         * @description Saved as a draft and published, it is as it was.
         */
        get: operations["getRoleVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/roles/{key}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Throw the draft of a role away
         * @description For owners. What is live stays; what was never published goes.
         */
        delete: operations["discardRoleDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/apps/{key}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the latest publish of an app stands that had to be prepared */
        get: operations["getPublish"];
        put?: never;
        /**
         * Publish an app's drafts
         * @description For owners. All drafts of the app go live together or not at all. plan=true only tells what would happen; allowBreaking=true accepts records that do not suit the new rules. Records in a stage that its workflow no longer has go where the mappings say; the plan tells how many there are, and without a mapping nothing is published. Where more saved values must be converted than people can be made to wait for, the answer is 202 with a job and its place: the values are prepared while everybody goes on working, then the drafts as they are now go live.
         */
        post: operations["publishApp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/apps/{key}/publish/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up a publish that is being prepared
         * @description For owners. Nothing is published; the drafts stay.
         */
        post: operations["cancelPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/hidden": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the data that removed and converted fields left
         * @description A removed field that is saved again with its id shows its data again.
         */
        get: operations["listHiddenFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/fields/{field}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell which documents name a field, and where
         * @description Formulas, conditions, layouts, views, workflows, other fields: what a rename, another type or a removal would touch. A column of a sub-form is called items.price. Live documents are asked.
         */
        get: operations["listFieldUses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/purge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete the data of removed and converted fields for good
         * @description For owners. It cannot be undone, so confirm must be true. Answers what was deleted.
         */
        post: operations["purgeHiddenFields"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/recomputation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell how far saved records are up to date with the published formulas */
        get: operations["getRecomputation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Recount every computed value of a form's records, and repair those that differ
         * @description For owners. Values that depend on time, chance or who acts are not compared. It goes through the records a part at a time; with repair, what differs is written as it should be.
         */
        post: operations["verifyForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/bin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List deleted records, the last deleted first */
        get: operations["listBin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List saved views over a form
         * @description The caller's own, and those that are shared with everybody or with an audience of which the caller is; owners see every shared one. problems says what of one no longer fits the form.
         */
        get: operations["listSavedViews"];
        put?: never;
        /**
         * Save a view
         * @description view is a view document without label and form, held to the rules of those. Of the views of others only shared ones are seen, by everybody or by the audience that the document names; a view is no permission: its records are seen elsewhere as before.
         */
        post: operations["addSavedView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/saved-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a saved view */
        get: operations["getSavedView"];
        /**
         * Change a saved view
         * @description For who saved it, and a shared one for owners.
         */
        put: operations["replaceSavedView"];
        post?: never;
        /**
         * Delete a saved view
         * @description For who saved it, and a shared one for owners.
         */
        delete: operations["removeSavedView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the public links of a form
         * @description For owners. problems says what of one no longer fits the form.
         */
        get: operations["listLinks"];
        put?: never;
        /**
         * Make a public link of a form
         * @description For owners. Whoever knows the address in path can fill the form in, without an account. The body is a link document; {} shows all fields that people fill in.
         */
        post: operations["addLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/links/{link}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a public link
         * @description For owners.
         */
        get: operations["getLink"];
        /**
         * Change a public link
         * @description For owners. Its address and the count of its records stay; so does its password when none is given.
         */
        put: operations["replaceLink"];
        post?: never;
        /**
         * Take a public link away
         * @description For owners. Its address goes nowhere then; the records made through it stay.
         */
        delete: operations["removeLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/links/{link}/qr-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The address of a public link as a QR code
         * @description For owners. format is svg (when absent) or png; prefill is what the address fills in beforehand, such as name=Ada&kind=gift. The address begins with the host that was asked.
         */
        get: operations["getLinkQrCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/links/{link}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what came by a public link and looks suspicious
         * @description For owners. Each waits to be accepted or discarded; visitors were thanked all the same.
         */
        get: operations["listHeldSubmissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/links/{link}/submissions/{submission}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a record of a submission that was held
         * @description For owners.
         */
        post: operations["acceptHeldSubmission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/links/{link}/submissions/{submission}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Discard a submission that was held
         * @description For owners. The journal keeps what it said.
         */
        delete: operations["discardHeldSubmission"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the templates that come with the server */
        get: operations["listTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Install or upgrade an app
         * @description For owners. Takes a zip, or names a template. Documents and sample records go live together or not at all. Documents that were changed here are merged with the package's, member by member. Places that both changed otherwise are refused, one by one, unless keep=true keeps what is here or overwrite=true takes the package's.
         */
        post: operations["installPackage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/packages/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell what installing a package would change
         * @description For owners. Takes what installing takes and writes nothing; errors say what stands in the way.
         */
        post: operations["planPackage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/packages/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell how far a running installation has come
         * @description For owners. An installation goes live as a whole at its end; meanwhile this counts its sample records and what happens to them.
         */
        get: operations["getInstallProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/apps/{app}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the published states of an app, newest first
         * @description Every publish, installation, upgrade and rollback keeps one.
         */
        get: operations["listReleases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/apps/{app}/rollback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an app back to an earlier release
         * @description For owners. A publish like any other, so no data is lost: fields that came later are hidden with their data, records made since stay. plan=true only tells what would happen.
         */
        post: operations["rollBackApp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/apps/{app}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy an app under another key
         * @description For owners. Its live forms, views, workflows and calendars come along, naming each other by their new keys, and are live at once; records, drafts and links do not.
         */
        post: operations["copyApp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/apps/{app}/package": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export an app as a package
         * @description A zip of the live documents, a file each, without records. The same documents give the same bytes.
         */
        get: operations["exportPackage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/formulas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the checked formulas of a form
         * @description The tree of every formula, rule, default and validation of the live version by its place in the document, with the paths of its inputs. draft=true tells those of the form as it would be with all drafts of its app, or everything that is wrong in them.
         */
        get: operations["getFormFormulas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/formulas/functions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the functions that formulas may use */
        get: operations["listFormulaFunctions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/formulas/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a formula and try it on a record
         * @description For owners; nothing is written. It is checked against the form as it is drafted: what is wrong is told with its position. With a record, the answer tells what the formula and each of its parts give for it.
         */
        post: operations["tryFormula"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/records/{id}/scores/{field}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which terms of a score gave a record which points
         * @description As it is counted at this moment; the record keeps the score of its last change. Its history stands in the record's, by ?field=.
         */
        get: operations["explainScore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/scores/{field}/backtest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a score on records whose outcome is known
         * @description For owners; nothing is written. Tells how well the score parts those that were won from the others, beside the published one; whose place changes most; and which of the fields it reads were written when the outcome was known already. It may take a while, and ends when the connection does. With Accept: application/x-ndjson the answer is a line of JSON after the other: { "done", "of" } tells how far it is, and the last line, { "outcome" }, is what is answered otherwise.
         */
        post: operations["backTestScore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/transitions/{transition}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a transition with many records
         * @description Up to 1,000, each by itself as by takeTransition: what is refused is told beside what was done, in the order of the ids.
         */
        post: operations["takeTransitions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/workflows/{workflow}/simulate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a changed workflow on a past period
         * @description For owners; nothing is written. Replays the moves and stays of the period under the workflow as the drafts of its app would make it: which moves would have been refused and are not as it is published, which records would have moved by themselves, and which stays would have been warned of or too long. Records have the values they had then; who may take a transition is not asked, and what rules read behind lookups is as it is today. It may take a while, and ends when the connection does. With Accept: application/x-ndjson the answer is a line of JSON after the other: { "done", "of" } tells how far it is, and the last line, { "outcome" }, is what is answered otherwise.
         */
        post: operations["simulateWorkflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happens in the workspace, live
         * @description Server-Sent Events (text/event-stream) of what the caller may see: records, comments, tasks, his notifications, shared views, publishes. The event's name is its kind, its id goes into Last-Event-ID, its data is one line of JSON. A comment comes every 15 seconds of silence. The stream ends when the session or key does.
         */
        get: operations["listenToEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose a form for a file
         * @description Guesses a field for each column and tells the share of cells that fit. Writes nothing: save the document as a draft, publish it, then import the file.
         */
        post: operations["proposeForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export records as csv or xlsx
         * @description The body may have filter, sort, q, fields, format (csv or xlsx), language, headers (keys or labels), ids (true writes the records' ids, by which an upsert finds them again); for csv also delimiter and byteOrderMark.
         *     A workbook has typed cells, a fixed first row with filters, and files as links. What is written is read back by an import as it was; spreadsheets run none of it as a formula.
         */
        post: operations["exportRecords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The JSON Schema of a form's records */
        get: operations["getRecordSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List records
         * @description filter is a condition as JSON; sort is a list of keys with commas, - before a key for descending; fields is a list of keys; skip leaves out so many records before the part, instead of a cursor.
         */
        get: operations["listRecords"];
        put?: never;
        /** Make a record */
        post: operations["createRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List records by a question in the body */
        post: operations["queryRecords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/aggregate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Count and measure records by groups */
        post: operations["aggregateRecords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/records/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write up to 1,000 records
         * @description With undoable=true the answer names a batch, which POST /imports/{id}/undo takes back as a whole; batch={id} adds to it.
         */
        post: operations["batchRecords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/records/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a record */
        get: operations["getRecord"];
        put?: never;
        post?: never;
        /** Move a record to the recycle bin */
        delete: operations["deleteRecord"];
        options?: never;
        head?: never;
        /** Change fields of a record */
        patch: operations["updateRecord"];
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/records/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to a record, the latest first
         * @description field names one field: then only what changed it is told.
         */
        get: operations["getRecordHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/bin/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a record from the recycle bin back */
        post: operations["restoreRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/bin/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a record out of the recycle bin for good */
        delete: operations["purgeRecord"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/records/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a record stands and where it may go
         * @description Each stage field with its path, its checklist and the transitions out of the stage: those that are open with what they ask for, those that are blocked with the reasons.
         */
        get: operations["listTransitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/records/{id}/transitions/{transition}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a transition
         * @description With what it asks for; other values are refused. When somebody else moved the record first, 409 names him.
         */
        post: operations["takeTransition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/records/{id}/checklist/{item}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Tick an item of the checklist, or take the tick away */
        put: operations["tickChecklist"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/records/{id}/timers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is due for a record by time, and when
         * @description Limits of its stage, moves by time and the workflow's timers: those that wait, those that were taken care of in this stage, and those that failed, with the reason and the next try.
         */
        get: operations["listTimers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/stages/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List the stays of a form's records in their stages
         * @description One entry a stay, with fields record, field, pipeline, stage, status, from, transition, kind, cause, automatic, rule, reason, reasonGroup, comment, by, enteredAt, leftAt (null while it lasts), next, nextStatus, stayed and worked (seconds), recordVersion and workflowVersion; record.x asks about the record.
         */
        post: operations["queryStages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/stages/aggregate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count and measure stays in stages by groups
         * @description The stock of any past moment is what was entered before it and was not left by then.
         */
        post: operations["aggregateStages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/records/{record}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the comments on a record */
        get: operations["listComments"];
        put?: never;
        /**
         * Comment on a record
         * @description Plain text; @[id] mentions the member of that id, who is told.
         */
        post: operations["addComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/records/{record}/comments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a comment
         * @description With what it said before it was edited.
         */
        get: operations["getComment"];
        put?: never;
        post?: never;
        /**
         * Delete a comment of one's own
         * @description Owners may delete every comment. The words are gone; that there was a comment stays to be seen.
         */
        delete: operations["deleteComment"];
        options?: never;
        head?: never;
        /**
         * Edit a comment of one's own
         * @description The earlier words are kept and shown with it.
         */
        patch: operations["editComment"];
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tasks
         * @description One's own open ones unless asked otherwise. Open ones are ordered by their deadline, ended ones by their end, the last first.
         */
        get: operations["listTasks"];
        put?: never;
        /**
         * Give a task
         * @description For an assignee who is no longer here somebody stands in: a manager over his departments, else an owner.
         */
        post: operations["addTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a task */
        get: operations["getTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an open task
         * @description For those who have it, their managers, who gave it, and owners. What is not given stays.
         */
        patch: operations["changeTask"];
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/tasks/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a task, the latest first */
        get: operations["getTaskHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/tasks/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a task as done
         * @description Without a body, or with what came of it. When somebody else was first, 409 names him.
         */
        post: operations["completeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/tasks/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a task that need not be done */
        post: operations["cancelTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/tasks/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a task again */
        post: operations["reopenTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/tasks/{id}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put off a task of one's own
         * @description It is hidden from the caller's open ones until then; its deadline stays.
         */
        post: operations["snoozeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/tasks/{id}/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a task to others */
        post: operations["reassignTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the caller is told, the latest first
         * @description With the number of those not seen yet. Titles are in the language of Accept-Language.
         */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark notifications as seen
         * @description Some by their ids, or all up to one.
         */
        post: operations["readNotifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/me/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the caller is told of things */
        get: operations["getNotificationSettings"];
        /**
         * Choose how to be told of things
         * @description app: in the app; mail: there and by mail; off: not at all. Kinds left out are told as usual. digest: when the caller is told what there is to do; left out for never.
         */
        put: operations["chooseNotificationSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/me/calendar-feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the caller's calendar has a secret address */
        get: operations["getCalendarFeed"];
        put?: never;
        /**
         * Make a secret address of the caller's calendar
         * @description For signed-in members. Calendar apps subscribe to it without signing in. It is shown in this answer only; the one before ends at once.
         */
        post: operations["makeCalendarFeed"];
        /** Take the secret address away */
        delete: operations["removeCalendarFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the imports of a form, and the batches that can be undone, the latest first */
        get: operations["listImports"];
        put?: never;
        /**
         * Import a file
         * @description What is wrong with the request is refused at once; what is wrong with rows is told by the job. Without a mapping only columns with the name of a field are taken.
         */
        post: operations["startImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/forms/{form}/imports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at a file before importing it
         * @description Writes nothing.
         */
        post: operations["previewImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How an import stands */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/imports/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The refused rows of an import as csv
         * @description Row number, the cells as they were, what is wrong; spreadsheets run none of it as a formula.
         */
        get: operations["getImportErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop an import
         * @description What was written until then stays, and can be undone.
         */
        post: operations["cancelImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an import or a batch back
         * @description What it made goes to the recycle bin, what it changed is put back, what it deleted comes back; records that others changed since are told and left. Asking again gives the same job.
         */
        post: operations["undoImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a file
         * @description One part called file. The answer can stand in the value of an attachment, image or signature field. A file that no record holds within a day is deleted.
         */
        post: operations["uploadFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{ws}/files/{hash}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a file
         * @description By the hash that records name. name says what it is to be called. Pictures and PDF documents may be shown in place, everything else is saved.
         */
        get: operations["downloadFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AggregateQuery: {
            groupBy?: (string | {
                field: string;
                /**
                 * @description The period, in the workspace's time zone.
                 * @enum {string}
                 */
                by?: "day" | "week" | "month" | "quarter" | "year";
            })[];
            measures: {
                /** @enum {string} */
                fn: "count" | "sum" | "avg" | "min" | "max" | "countDistinct";
                /** @description The field measured; a count without one counts records. */
                field?: string;
                /** @description The name in the answer; fn, or fn_field, when absent. */
                as?: string;
            }[];
            filter?: components["schemas"]["Condition"];
            sort?: components["schemas"]["SortKey"][];
            /**
             * Format: int32
             * @default 1000
             */
            limit: number;
        };
        AggregateRows: {
            rows: Record<string, never>[];
        };
        /** @description Any JSON value. */
        AnyJson: unknown;
        /** @description A key for programs, without its secret. */
        ApiKey: {
            /** @description The key's id. */
            id: string;
            /** @description What it is for. */
            name: string;
            /** @description The last characters that are shown of it, to recognise it by. */
            prefix: string;
            /** @description The role it acts as; null for what its maker may do. */
            role: null | string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /** @description The id of the member who made it; it never may more than he. */
            createdBy: string;
            /**
             * Format: date-time
             * @description When it ends by itself; null for never.
             */
            expiresAt: null | string;
        };
        /** @description A reason that a transition asks for: one entry of each level, down to the last. */
        AskedReason: {
            /** @description Whether the transition needs one. */
            required: boolean;
            /** @description The reasons of the first level. */
            options: components["schemas"]["ReasonChoice"][];
        };
        /** @description A field that a transition asks for. */
        AskedValue: {
            /** @description Its key. */
            field: string;
            /** @description What people call it. */
            label: string;
            /** @description Whether the transition needs it filled in. */
            required: boolean;
            /** @description Whether the record has a value already. */
            isFilled: boolean;
            /** @description The JSON Schema of its value. */
            schema: components["schemas"]["JsonObject"];
        };
        /** @description How a table of points would have done on records whose outcome is known. */
        BackTest: {
            /**
             * Format: int32
             * @description How many records were looked at.
             */
            records: number;
            /**
             * Format: int64
             * @description How many more there are, newer than these; 0 unless there are more than are looked at.
             */
            leftOut: number;
            live: null | components["schemas"]["ScoreFigures"];
            /** @description The figures of the table that is tried. */
            tried: components["schemas"]["ScoreFigures"];
            /** @description The records whose place among the others changes most. */
            shifts: components["schemas"]["ShiftedRecord"][];
            /** @description The fields it reads that were written when the outcome was known already: they may foretell what they were told. */
            late: components["schemas"]["LateField"][];
        };
        /** @description What a score is held against. */
        BackTestRequest: {
            /** @description The score as a field of a form document; the form's draft, or else what is published, when absent. */
            field?: Record<string, never>;
            /** @description The records whose outcome is known; all when absent. */
            among?: components["schemas"]["Condition"];
            /** @description Those of them that ended as the score is meant to foretell. */
            won: components["schemas"]["Condition"];
        };
        Batch: {
            /** @description Whether one refusal refuses all. */
            atomic?: boolean;
            operations: {
                /** @enum {string} */
                op: "create" | "update" | "upsert" | "delete";
                /** @description Of update and delete. */
                id?: string;
                /** @description Of upsert: the unique field to match by, or several fields that do together. */
                key?: string | string[];
                values?: components["schemas"]["Values"];
            }[];
        };
        /** @description What became of a batch. */
        BatchAnswered: {
            /** @description An answer for each operation, in UTF-8. */
            json: components["schemas"]["ReadOnlyMemoryOfbyte"];
        };
        BatchResults: {
            /** @description What was written can be undone under this id; absent unless that was asked for. */
            batch?: string;
            /** @description One for each operation, in their order. */
            results: {
                /** @enum {string} */
                status: "created" | "updated" | "unchanged" | "deleted" | "restored" | "refused";
                /** @description Of the record, where it is known. */
                id?: string;
                /** Format: int64 */
                version?: number;
                errors?: components["schemas"]["ProblemError"][];
            }[];
        };
        /** @description A deleted record. */
        BinItem: {
            /** @description The record's id, which it gets back when restored. */
            id: string;
            /** @description What stood for it. */
            title: null | string;
            /**
             * Format: date-time
             * @description When.
             */
            deletedAt: string;
            deletedBy: null | components["schemas"]["Reference"];
        };
        /** @description Whether a member's calendar has a secret address. The address itself is told once, when it is made. */
        CalendarFeedState: {
            /**
             * Format: date-time
             * @description Since when; null when there is none.
             */
            createdAt: null | string;
        };
        /** @description Why a task need not be done. */
        CancelTask: {
            /** @description Why: 1 to 10,000 characters. */
            reason?: null | string;
        };
        /** @description One change. */
        Change: {
            /** @description formAdded, formHidden, formRenamed, fieldAdded, fieldHidden, fieldRenamed, fieldConverted, fieldChanged, partAdded, partRemoved, partChanged or documentChanged. */
            nature: string;
            /** @description The kind of document. */
            kind: string;
            /** @description The document's full key. */
            key: string;
            /** @description The field's key; null for the document as a whole. */
            field: null | string;
            label: null | components["schemas"]["LocalizedText"];
            /** @description For a field that is converted, the type it had. */
            from: null | string;
            /** @description For a field that is converted, the type it gets. */
            to: null | string;
            /** @description The settings of the field that become other ones. */
            settings: string[];
            /** @description For a workflow the sort of its part: entryRule, pipeline, stage, transition or timer. */
            part: null | string;
            /** @description The key of that part; a stage or transition as pipeline/key. */
            name: null | string;
            /**
             * Format: int64
             * @description How many records hold what is no longer offered afterwards; their data is kept.
             */
            hidden: number;
            /**
             * Format: int64
             * @description How many saved values suit the change; of a conversion, how many convert. 0 where none had to be looked at.
             */
            fits: number;
            /**
             * Format: int64
             * @description How many records do not suit the change; for a stage that goes, those in it.
             */
            rows: number;
            /**
             * Format: int64
             * @description For a stage that goes, how many open tasks are about its records.
             */
            tasks: number;
            /**
             * Format: int64
             * @description How many timers wait that are concerned: for a stage that goes those of its records, for a workflow or calendar those that are told anew.
             */
            timers: number;
            /** @description Ids of some of those. */
            examples: string[];
            /** @description Some of the values that do not suit it, as people read them. */
            texts: string[];
            /** @description Why they do not. */
            reason: null | string;
            /** @description What names the field: formulas, conditions, views, workflows, other fields. Told by plans; empty once it is done. */
            uses: components["schemas"]["FieldUse"][];
        };
        /**
         * @description What became of a change.
         * @enum {unknown}
         */
        ChangeEffect: "refused" | "created" | "updated" | "unchanged" | "deleted";
        /** @description Something to be done in a stage. */
        ChecklistLine: {
            item: string;
            /** @description What is to be done. */
            label: string;
            /** @description Whether the stage cannot be left forward while it is open. */
            must: boolean;
            /** @description Whether it is done. */
            done: boolean;
        };
        /** @description A tick on a record's checklist, or its taking away. */
        ChecklistTick: {
            /** @description Whether the item is done. */
            done: boolean;
            /** @description The key of the stage field; needed only where several stage fields have an item of that key. */
            field?: null | string;
        };
        /**
         * @description Whether a transition takes a comment.
         * @enum {unknown}
         */
        CommentRule: "none" | "optional" | "required";
        /** @description What somebody said about a record. */
        CommentView: {
            /** @description The comment's id. */
            id: string;
            /**
             * Format: int64
             * @description Grows with every change.
             */
            version: number;
            /** @description The words, mentions as `@[id]`; null when it was deleted. */
            text: null | string;
            /** @description The members mentioned in it. */
            mentions: components["schemas"]["Reference"][];
            /**
             * Format: date-time
             * @description When it was written.
             */
            createdAt: string;
            createdBy: null | components["schemas"]["Reference"];
            /** @description What made the workspace write it; null for a person's own. */
            cause: null | string;
            /**
             * Format: date-time
             * @description When it was last edited; null when never.
             */
            editedAt: null | string;
            /**
             * Format: date-time
             * @description When it was deleted; null when it was not.
             */
            deletedAt: null | string;
            deletedBy: null | components["schemas"]["Reference"];
            /** @description What it said before it was edited, the first words first; only of a single comment. */
            earlier: null | components["schemas"]["EarlierText"][];
        };
        /** @description What came of a task. */
        CompleteTask: {
            /** @description What came of it, in words: 1 to 10,000 characters. */
            result?: null | string;
        };
        /** @description A question about a record: all, any or not of others, or one comparison. */
        Condition: {
            all: components["schemas"]["Condition"][];
        } | {
            any: components["schemas"]["Condition"][];
        } | {
            not: components["schemas"]["Condition"];
        } | {
            /** @description A field key; it may follow lookups: account.industry. */
            field: string;
            /** @enum {string} */
            op: "eq" | "ne" | "lt" | "lte" | "gt" | "gte" | "between" | "in" | "notIn" | "contains" | "notContains" | "startsWith" | "endsWith" | "empty" | "notEmpty" | "inLast" | "inNext";
            /** @description A literal, { "var": "me" | "myDepartment" | "mySubordinates" | "today" | "now" } or { "field": … }. */
            value?: unknown;
        };
        /** @description A field whose saved values are converted. */
        ConvertedField: {
            /** @description The key of its form. */
            form: string;
            /** @description Its key; a column of a sub-form as `rows.column`. */
            field: string;
            /**
             * Format: int64
             * @description How many values there were when it began.
             */
            total: number;
            /**
             * Format: int64
             * @description How many were looked at.
             */
            done: number;
            /**
             * Format: int64
             * @description How many of those do not convert.
             */
            failed: number;
        };
        /** @description What the copy of an app is to be. */
        CopyRequest: {
            /** @description Its key; no app of the workspace has it. */
            key: string;
            /** @description What people call it. */
            label: components["schemas"]["LocalizedText"];
        };
        /** @description How much there is of what a menu shows figures of. */
        Counts: {
            /** @description The forms by key. */
            items: components["schemas"]["OfForm"][];
            /** @description The caller's tasks. */
            tasks: components["schemas"]["OfTasks"];
            /** @description What the caller is told. */
            notifications: components["schemas"]["OfNotifications"];
        };
        /** @enum {unknown} */
        DayOfWeek: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
        /**
         * @description How a member is told of something.
         * @enum {unknown}
         */
        Delivery: "app" | "mail" | "off";
        /** @description A part of the organisation. */
        Department: {
            /** @description The department's id. */
            id: string;
            /**
             * Format: int64
             * @description Grows with every change.
             */
            version: number;
            /** @description Its name. */
            name: string;
            /** @description The id of the department above; null at the top. */
            parent: null | string;
            /** @description The id of the member who heads it. */
            manager: null | string;
        };
        /** @description Changes of a department; what is not given stays. */
        DepartmentChange: {
            /** @description Its name. */
            name?: null | string;
            /** @description The id of the department above; null moves it to the top. */
            parent?: null | string;
            /** @description The id of the member who heads it; null for nobody. */
            manager?: null | string;
        };
        /** @description When a member's digest comes: at a time of the day by the clocks of a zone, every day or on some weekdays. */
        DigestTime: {
            /** @description The time of the day, as HH:mm. */
            at: string;
            /** @description On which weekdays, such as `monday`; every day when null. */
            days?: null | components["schemas"]["DayOfWeek"][];
        };
        /** @description A metadata document; the JSON Schemas of the kinds tell its members. */
        Document: Record<string, never>;
        /**
         * @description What a publish means for a document.
         * @enum {unknown}
         */
        DocumentFate: "added" | "changed" | "hidden" | "unchanged";
        DocumentList: {
            items: {
                key: string;
                /** Format: int64 */
                version?: null | number;
                /** Format: int64 */
                liveVersion?: null | number;
                isDraft: boolean;
                document: components["schemas"]["Document"];
            }[];
        };
        /** @description What a comment said before it was edited. */
        EarlierText: {
            /**
             * Format: date-time
             * @description When that was written.
             */
            writtenAt: string;
            /** @description The words. */
            text: string;
        };
        /** @description Something that happened, as listeners are told. Values are not among it: whoever wants them reads the record. */
        EventView: {
            /** @description Its place in the order of all that happens. */
            id: string;
            /** @description What happened, such as `record.updated`. */
            kind: string;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description Who did it: `member`, `apiKey` or `system`. */
            callerKind: string;
            /** @description The id of the member or API key; left out for the workspace itself. */
            caller?: null | string;
            /** @description What made it happen; left out for a call of its own. */
            cause?: null | string;
            /** @description The key of the form it concerns. */
            form?: null | string;
            /** @description The id of the record it concerns. */
            record?: null | string;
            /**
             * Format: int64
             * @description The record's version after it.
             */
            version?: null | number;
            /** @description The keys of the record's fields that changed. */
            fields?: null | string[];
            /** @description The id of the task it concerns. */
            task?: null | string;
            /** @description The id of the comment it concerns. */
            comment?: null | string;
            /** @description The id of the notification it concerns. */
            notification?: null | string;
            /** @description The key of the app that was published. */
            app?: null | string;
        };
        /** @description A value that differs. */
        Example: {
            /** @description The record. */
            record: string;
            /** @description What it holds; of a column, in the first row that differs. */
            saved: components["schemas"]["JsonElement"];
            /** @description What it should hold. */
            computed: components["schemas"]["JsonElement"];
        };
        /** @description Where a record answers a search. */
        Excerpt: {
            /** @description The key of the field. */
            field: string;
            /** @description What stands there, cut around what was looked for. */
            text: string;
        };
        /** @description How the points of a score have faded. */
        ExplainedFading: {
            /** @description The key of the field that tells when something happened last. */
            since: string;
            /**
             * Format: int32
             * @description For how many days they have been fading.
             */
            days: number;
            /**
             * Format: double
             * @description What that took away, as a number below 0.
             */
            points: number;
        };
        /** @description What one term of a score gave. */
        ExplainedTerm: {
            /** @description What people call it. */
            label: string;
            /** @description Whether it counted. */
            counts: boolean;
            /**
             * Format: double
             * @description The points it gave; when it did not count, those it could have given, where they are fixed.
             */
            points: null | number;
            error: null | components["schemas"]["WhyNot"];
        };
        ExportRequest: {
            filter?: components["schemas"]["Condition"];
            sort?: components["schemas"]["SortKey"][];
            /** @description A text to search for. */
            q?: string;
            /** @description The keys of the fields wanted, in order; all when absent. */
            fields?: string[];
            /**
             * @default csv
             * @enum {string}
             */
            format: "csv";
            /** @description The language of labels and options; the caller's when absent. */
            language?: string;
            /** @enum {string} */
            headers?: "keys" | "labels";
            /** @description Whether the records' ids are written first. */
            ids?: boolean;
            /** @default , */
            delimiter: string;
            /** @default true */
            byteOrderMark: boolean;
        };
        /** @description How a column of a file was understood. */
        FieldProposal: {
            /** @description The name of the column; a mapping names it so. */
            column: string;
            /** @description What the header row says. */
            header: string;
            /**
             * Format: int32
             * @description How many of the cells looked at hold something.
             */
            filled: number;
            /**
             * Format: int32
             * @description How many different values they hold.
             */
            distinct: number;
            /** @description The first different values. */
            samples: string[];
            /** @description The types it could have, the likeliest first. */
            types: components["schemas"]["TypeProposal"][];
        };
        /** @description A place of a document that names a field. */
        FieldUse: {
            /** @description The kind of document, such as `view`. */
            kind: string;
            /** @description The document's full key. */
            key: string;
            /** @description JSON Pointer into it, such as `/columns/2/field`. */
            pointer: string;
        };
        /** @description A column as far as it was looked at. */
        FileColumn: {
            /** Format: int32 */
            index?: number;
            /** @description What the header row says, to the letter. */
            header?: null | string;
            /** @description A name that no other column has; a mapping names columns by it. */
            name?: null | string;
            /** @description What all values are: `text`, `number`, `date`, `dateTime`, `time`, `boolean`, `email`, `phone`, `link` or `blank`. */
            type?: null | string;
            /** @description For dates and times, the formats that read every value; several mean that a person should choose. */
            formats?: null | string[];
            /** @description For numbers, the character before the decimals. */
            decimalMark?: null | string;
            /** @description Whether a workbook shows its numbers as percentages. */
            isPercent?: boolean;
            /** @description The currency that a workbook shows its numbers with, as an ISO code. */
            currency?: null | string;
            /**
             * Format: int32
             * @description How many cells hold something.
             */
            filled?: number;
            /**
             * Format: int32
             * @description How many different values they hold.
             */
            distinct?: number;
            /** @description The first different values. */
            samples?: null | string[];
            /** @description The key of the field it would go into. */
            field?: null | string;
            /**
             * Format: double
             * @description 1 when the names are the same; the less the less alike they are.
             */
            confidence?: null | number;
        };
        /** @description How a file of rows is written. */
        FileFormat: {
            /** @description `text` (separated values) or `workbook`. */
            kind: string;
            /** @description Of a text: its encoding, such as `utf-8`. */
            encoding?: null | string;
            /** @description Whether it begins with a byte order mark. */
            hasByteOrderMark?: boolean;
            /** @description Of a text: the character between cells. */
            delimiter?: null | string;
            /** @description Of a text: the character around cells. */
            quote?: null | string;
            /** @description Of a text: `lineFeed`, `carriageReturn`, `carriageReturnLineFeed`, `mixed` or `none`. */
            lineEnds?: null | string;
            /**
             * Format: int32
             * @description The number of the row that names the columns, from 1; null when none does.
             */
            headerRow?: null | number;
            /** @description Of a workbook: the sheet that was read. */
            sheet?: null | string;
            /** @description Of a workbook: its sheets, in the order of their tabs. */
            sheets?: null | components["schemas"]["FileSheet"][];
        };
        /** @description A file that a record holds; its content is kept elsewhere, under its hash. */
        FileReference: {
            /** @description The SHA-256 of the content: 64 hexadecimal digits in lower case. */
            file: string;
            /** @description The name people gave it, without any path. */
            name: string;
            /** @description The media type in lower case, such as `image/png`. */
            type: string;
            /**
             * Format: int64
             * @description The size.
             */
            bytes: number;
        };
        /** @description A sheet of a workbook. */
        FileSheet: {
            /** @description Its name. */
            name: string;
            /** @description Whether spreadsheets do not show it. */
            hidden: boolean;
        };
        /** @description A form that the rows of a file would fit into. Nothing was made: the document is saved and published like any other, then the file is imported. */
        FormProposal: {
            /** @description How the file is written. */
            format: components["schemas"]["FileFormat"];
            /** @description A form document with a field for each column, each of the type that was guessed. */
            document: components["schemas"]["JsonObject"];
            /** @description How the columns were understood, in their order; columns without any value are left out. */
            fields: components["schemas"]["FieldProposal"][];
            /** @description The first rows behind the header, cell for cell. */
            rows: string[][];
            /**
             * Format: int32
             * @description How many rows were looked at, titles and header included.
             */
            rowCount: number;
            /** @description Whether the file ends there. */
            isWhole: boolean;
        };
        /** @description A formula to be checked, and tried on a record. */
        FormulaToTry: {
            /** @description The formula. */
            formula: string;
            /** @description The key of the sub-form whose rows it is for; the record when absent. */
            rows?: string;
            /** @description Whether it may ask records of other forms, as computed fields, defaults and validations may; true when absent. */
            mayAsk?: boolean;
            /** @description The record it is tried on; it is only checked when absent. Of rows it is the first. */
            record?: string;
        };
        /** @description The state of the server. */
        Health: {
            /** @description `live` or `ready`. */
            status: string;
        };
        /** @description What came by a public link, looked suspicious, and waits to be accepted or discarded. */
        HeldSubmission: {
            /** @description Its id. */
            id: string;
            /**
             * Format: date-time
             * @description When it came.
             */
            at: string;
            /** @description trap: a control was filled in that people do not see; fast: it was sent sooner than a person could; work: it came without proof of work while much was being sent. */
            reason: string;
            /** @description The network address it came from. */
            address: null | string;
            /** @description The values the record would have. */
            values: components["schemas"]["JsonElement"];
        };
        /** @description Data of a form that no field shows any more. */
        HiddenField: {
            /** @description The id of the field it belonged to; a field that names it shows the data again, unless it was set aside. */
            id: string;
            /** @description The field's key then; a column of a sub-form as `items.price`. */
            key: string;
            label: null | components["schemas"]["LocalizedText"];
            /** @description The field's type then. */
            type: string;
            /** @description Whether it holds the values from before the field changed its type. */
            isSetAside: boolean;
            /**
             * Format: int64
             * @description The version of the form that hid it.
             */
            version: number;
            /**
             * Format: date-time
             * @description When that was published.
             */
            since: string;
            /**
             * Format: int64
             * @description How many records hold such data.
             */
            records: number;
        };
        History: {
            items: {
                id: string;
                /** Format: date-time */
                at: string;
                /** @description record.created, record.updated, record.deleted, record.restored or record.purged. */
                kind: string;
                callerKind: string;
                caller?: null | string;
                /** @description The member or API key and what it is called; null for the workspace itself. */
                by?: components["schemas"]["Reference"] | null;
                cause?: null | string;
                changes?: Record<string, never>[];
                /** @description The stages entered with it. */
                moves?: Record<string, never>[];
            }[];
            nextCursor?: string;
        };
        /** Format: binary */
        IFormFile: string;
        /** @description An import, a batch that can be undone, or the undoing of either, as it stands. */
        ImportJob: {
            id: string;
            /** @description The key of the form. */
            form: string;
            /** @description `import`, `batch` or `undo`. */
            kind: string;
            /** @description `queued`, `running`, `done`, `failed` or `cancelled`. */
            status: string;
            /**
             * Format: double
             * @description The share done, 0 to 1.
             */
            progress: number;
            /**
             * Format: int64
             * @description How many rows were read so far; of an undoing, how many records were looked at.
             */
            rows: number;
            /** Format: int64 */
            created: number;
            /** Format: int64 */
            updated: number;
            /**
             * Format: int64
             * @description How many rows said what the records said already.
             */
            unchanged: number;
            /**
             * Format: int64
             * @description How many records an undoing, or a batch, moved to the recycle bin.
             */
            removed: number;
            /**
             * Format: int64
             * @description How many rows were refused; `…/errors` gives them as a file.
             */
            failed: number;
            /** @description `create` or `upsert`. */
            mode?: null | string;
            dryRun: boolean;
            /** @description The name of the file as it was sent. */
            file?: null | string;
            /** @description Column to field, as it is done. */
            mapping?: null | {
                [key: string]: string;
            };
            /** @description Whether no mapping was sent, so that only columns with the name of a field were taken. */
            mappingSuggested?: boolean;
            /** @description The commonest problems, at most fifty. */
            problems: components["schemas"]["ImportProblem"][];
            message?: null | components["schemas"]["ImportMessage"];
            /** Format: date-time */
            createdAt: string;
            /** @description The id of the member who asked for it. */
            createdBy?: null | string;
            /** Format: date-time */
            startedAt?: null | string;
            /** Format: date-time */
            finishedAt?: null | string;
            /** @description Of an undoing, the import that it undoes. */
            undoes?: null | string;
            /** @description Of an import, the job that undoes it. */
            undoneBy?: null | string;
        };
        /** @description Why an import ended before its end. */
        ImportMessage: {
            /** @description A stable code. */
            code: string;
            /** @description What happened, in the language asked for. */
            detail: string;
        };
        /** @description What a file looks like before it is imported. */
        ImportPreview: {
            /** @description How the file is written. */
            format?: components["schemas"]["FileFormat"];
            /** @description The columns, with types guessed from the rows looked at. */
            columns?: null | components["schemas"]["FileColumn"][];
            /** @description The first rows behind the header, cell for cell. */
            rows?: null | string[][];
            /** @description How many of the rows looked at, titles and header included, have how many cells. */
            widths?: null | {
                [key: string]: number;
            };
            /**
             * Format: int32
             * @description How many rows were looked at, titles and header included, blank lines not.
             */
            rowCount?: number;
            /**
             * Format: int64
             * @description How many blank lines lie among them.
             */
            blankLines?: number;
            /** @description Whether the file ends there, so that the counts are those of the file. */
            isWhole?: boolean;
            /** @description What could not be read in the rows, in the language asked for. */
            errors?: null | string[];
        };
        /** @description A fault that rows of an import have in common. */
        ImportProblem: {
            /** @description The column; absent when it concerns whole rows. */
            column: null | string;
            /** @description The key of the field; absent when it concerns whole rows. */
            field: null | string;
            /** @description A stable code. */
            code: string;
            /** @description The text of the cells; absent when it tells nothing. */
            text: null | string;
            /** @description What is wrong, in the language asked for. */
            detail: string;
            /**
             * Format: int64
             * @description How many rows have it.
             */
            rows: number;
        };
        /** @description How far an installation has come. */
        InstallStatus: {
            /** @description Whether one runs. */
            isRunning: boolean;
            /**
             * Format: int32
             * @description How many sample records were made and changes made to them.
             */
            done: number;
            /**
             * Format: int32
             * @description How many there are.
             */
            total: number;
        };
        JsonElement: unknown;
        JsonObject: Record<string, never>;
        /** @description A JSON Schema, draft 2020-12. */
        JsonSchema: Record<string, never>;
        /** @description A version of a document that was published. */
        KeptVersion: {
            /**
             * Format: int64
             * @description Its number, from 1.
             */
            version: number;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            by: null | components["schemas"]["Reference"];
            /** @description Whether it is the live one. */
            isLive: boolean;
        };
        /** @description A field that a score reads and that was written with, or after, the outcome. */
        LateField: {
            /** @description Its key. */
            field: string;
            /** @description What people call it. */
            label: string;
            /**
             * Format: int32
             * @description In how many of the records looked at.
             */
            records: number;
            /**
             * Format: int32
             * @description How many were looked at: the latest, as far as their history tells when the outcome came.
             */
            looked: number;
        };
        /** @description A public link of a form. */
        LinkAnswer: {
            /** @description Its id. */
            id: string;
            /**
             * Format: int64
             * @description Grows with every change of what it says.
             */
            version: number;
            /** @description The key of the form. */
            form: string;
            /** @description Its address on this server. Whoever knows it can fill the form in. */
            path: string;
            /** @description The link document, without its password. */
            link: components["schemas"]["JsonElement"];
            /** @description Whether a password is asked for. */
            hasPassword: boolean;
            /** @description Whether it takes records now, or why not. */
            state: components["schemas"]["PublicLinkState"];
            /**
             * Format: int64
             * @description How many records were made through it.
             */
            submissions: number;
            /**
             * Format: int64
             * @description How many submissions look suspicious and wait to be looked at.
             */
            held: number;
            by: null | components["schemas"]["Reference"];
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            updatedAt: string;
            /** @description What of it no longer fits the form as it is published now; empty when all does. */
            problems: components["schemas"]["Obstacle"][];
        };
        /**
         * @description A text people read, in one or several languages: in JSON either a string (for every language) or an object of language tag to text,
         *     such as `{ "en": "Order", "zh-CN": "订单" }`.
         */
        LocalizedText: unknown;
        /** @description A key just made. The secret is shown here and never again. */
        MadeApiKey: {
            /** @description The key's id. */
            id: string;
            /** @description The key itself, to be sent as `Authorization: Bearer ff_…`. */
            secret: string;
            /** @description What is known of it from now on. */
            key: components["schemas"]["ApiKey"];
        };
        /** @description The secret address of a member's calendar. Whoever knows it sees the member's tasks; it is shown this once. */
        MadeCalendarFeed: {
            /** @description The path on this server, such as `/calendar/….ics`, to be subscribed to in a calendar app. */
            path: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
        };
        /** @description A transition that many records take, each with the same that is given with it. */
        ManyTransitions: {
            /** @description The ids of the records, 1,000 at most. */
            ids: string[];
            values?: null | components["schemas"]["JsonElement"];
            /** @description What the caller says to it. */
            comment?: null | string;
            /** @description The reason chosen, from the top of its tree down. */
            reason?: null | string[];
            /** @description The key of the stage field; needed only where several stage fields have a transition of that key. */
            field?: null | string;
        };
        /** @description Who is signed in, and where he belongs. */
        Me: {
            /** @description The person's id; in each workspace the member's too. */
            id: string;
            /** @description The name people see. */
            name: string;
            /** @description The e-mail address. */
            email: string;
            /** @description The language he chose: `en` or `zh-CN`; null for none. */
            language: null | string;
            /** @description The IANA time zone he chose; null for that of the workspace. */
            timeZone: null | string;
            /** @description The workspaces he can come into, by name. */
            workspaces: components["schemas"]["MyWorkspace"][];
        };
        /** @description Somebody who works in a workspace. */
        Member: {
            /** @description The member's id. */
            id: string;
            /**
             * Format: int64
             * @description Grows with every change.
             */
            version: number;
            /** @description The name people see. */
            name: string;
            /** @description The e-mail address he signs in with. */
            email: string;
            /** @description What he does here. */
            title: null | string;
            /** @description Whether he may do everything, administration included. */
            isOwner: boolean;
            /** @description Whether he can no longer come in; what he did stays. */
            isDisabled: boolean;
            /** @description The ids of his departments. */
            departments: string[];
        };
        /** @description Changes of a member; what is not given stays. */
        MemberChange: {
            /** @description The name people see. */
            name?: null | string;
            /** @description What he does here; null clears it. */
            title?: null | string;
            /** @description Whether he may do everything. */
            isOwner?: null | boolean;
            /** @description True shuts him out at once, false lets him in again. */
            isDisabled?: null | boolean;
            /** @description The ids of all his departments. */
            departments?: null | string[];
        };
        /** @description A workspace the signed-in person belongs to. */
        MyWorkspace: {
            /** @description Its id. */
            id: string;
            /** @description Its key, which stands in addresses. */
            key: string;
            /** @description Its name. */
            name: string;
            /** @description The id of the member he is there. */
            member: string;
            /** @description Whether he may do everything there. */
            isOwner: boolean;
            /** @description Whether he may change its apps. */
            mayBuild: boolean;
        };
        /** @description A key to be made. */
        NewApiKey: {
            /** @description What it is for. */
            name: string;
            /** @description The key of the role it acts as; without one it may what its maker may. */
            role?: null | string;
            /**
             * Format: date-time
             * @description When it ends by itself.
             */
            expiresAt?: null | string;
        };
        /** @description Something to be said about a record. */
        NewComment: {
            /** @description Plain text of 1 to 10,000 characters; `@[id]` mentions the member of that id, who is told. */
            text: string;
        };
        /** @description A department to be made. */
        NewDepartment: {
            /** @description Its name. */
            name: string;
            /** @description The id of the department above; at the top without one. */
            parent?: null | string;
            /** @description The id of the member who heads it. */
            manager?: null | string;
        };
        /** @description A member to be added. */
        NewMember: {
            /** @description The name people see. */
            name: string;
            /** @description The e-mail address to sign in with. */
            email: string;
            /** @description The first password, 10 to 256 characters. Somebody who already signs in to another workspace here keeps his own. */
            password: string;
            /** @description What he does here. */
            title?: null | string;
            /** @description Whether he may do everything. */
            isOwner?: boolean;
            /** @description The ids of his departments. */
            departments?: string[];
        };
        /** @description The person who owns the first workspace. */
        NewOwner: {
            /** @description The name people see. */
            name: string;
            /** @description The e-mail address to sign in with. */
            email: string;
            /** @description The password to sign in with, 10 to 256 characters. */
            password: string;
        };
        /** @description Something that somebody is to be asked to do. */
        NewTask: {
            /** @description What is to be done: one line of 1 to 300 characters. */
            title: string;
            /** @description The sort of thing. */
            kind?: components["schemas"]["TaskKind"];
            /** @description The ids of the members who have it to do; one of them doing it is enough. The caller's own when not given. */
            assignees?: null | string[];
            /** @description A day (`2026-12-31`) or an instant (`2026-12-31T09:00:00Z`); null for whenever. */
            due?: null | string;
            record?: null | components["schemas"]["RecordPlace"];
            /** @description More about it: 1 to 10,000 characters. */
            note?: null | string;
        };
        /** @description A workspace to be made. */
        NewWorkspace: {
            /** @description The key that stands in addresses: a lower-case letter, then lower-case letters, digits, hyphens, underscores. */
            key: string;
            /** @description The name people see. */
            name: string;
            /** @description An IANA time zone, such as `Asia/Shanghai`; `UTC` when not given. */
            timeZone?: null | string;
            /** @description `en` (when not given) or `zh-CN`. */
            language?: null | string;
        };
        /** @description How a member is told of one sort of occasion. */
        NotificationChoice: {
            /** @description The sort of occasion. */
            kind: string;
            /** @description What it is called, in the language asked for. */
            label: string;
            /** @description How the member is told. */
            delivery: components["schemas"]["Delivery"];
            /** @description How he is told unless he chooses otherwise. */
            usual: components["schemas"]["Delivery"];
        };
        /** @description A part of what a member is told, the latest first. */
        NotificationPage: {
            /** @description The notifications. */
            items: components["schemas"]["NotificationView"][];
            /**
             * Format: int64
             * @description How many the member has not seen, in all.
             */
            unread: number;
            /** @description Give this as `cursor` for the next part; absent at the end. */
            nextCursor: null | string;
            /**
             * Format: int64
             * @description How many there are in all; only when asked for by `count=true`.
             */
            total: null | number;
        };
        /** @description How a member wants to be told of things. */
        NotificationSettings: {
            /**
             * Format: int64
             * @description Grows with every change.
             */
            version: number;
            /** @description The language of mails to him; null for the workspace's. */
            language: null | string;
            /** @description Whether this installation sends mails at all. */
            isMailOn: boolean;
            digest: null | components["schemas"]["DigestTime"];
            /** @description Every sort of occasion. */
            kinds: components["schemas"]["NotificationChoice"][];
        };
        /** @description How a member wants to be told of things; replaces what he chose before. */
        NotificationSettingsChange: {
            /** @description The language of mails: `en`, `zh-CN`, or null for the workspace's. */
            language?: null | string;
            digest?: null | components["schemas"]["DigestTime"];
            /** @description By sort of occasion; those left out are told as usual. */
            kinds?: {
                [key: string]: components["schemas"]["Delivery"];
            };
        };
        /** @description Something a member is told. */
        NotificationView: {
            /** @description Its id. */
            id: string;
            /** @description The sort of occasion. */
            kind: string;
            /** @description What happened, in the language asked for. */
            title: string;
            record: null | components["schemas"]["RecordReference"];
            /** @description The id of the task meant. */
            task: null | string;
            /** @description The id of the comment meant. */
            comment: null | string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the member saw it; null when he did not yet.
             */
            readAt: null | string;
        };
        /** @description Something that stands in the way. */
        Obstacle: {
            /** @description Where. */
            pointer: null | string;
            /** @description A stable code. */
            code: string;
            /** @description What it is, in the caller's language. */
            detail: string;
            /** @description The figures the detail names. */
            parameters: Record<string, never>;
        };
        /** @description How many records a form has. */
        OfForm: {
            /** @description The form's key. */
            form: string;
            /**
             * Format: int64
             * @description How many, up to 100,000.
             */
            count: number;
            /** @description Whether there are more. */
            more: boolean;
        };
        /** @description How much the caller was told. */
        OfNotifications: {
            /**
             * Format: int64
             * @description What was not seen yet.
             */
            unread: number;
        };
        /** @description How many tasks the caller has. */
        OfTasks: {
            /**
             * Format: int64
             * @description Those to be done that are not put off.
             */
            open: number;
            /**
             * Format: int64
             * @description Those of them whose deadline has passed.
             */
            overdue: number;
        };
        /** @enum {unknown} */
        OptionColor: "gray" | "blue" | "teal" | "green" | "amber" | "orange" | "red" | "violet" | null;
        /** @description A place of a document that was changed both here and in the package since it was installed, each otherwise. */
        PackageConflict: {
            /** @description The kind of document, such as `form`. */
            kind: string;
            /** @description Its full key here. */
            key: string;
            /** @description The place in names, such as `fields`, `price`, `label`; empty for the document as a whole. */
            path: string[];
            was: null | components["schemas"]["JsonElement"];
            here: null | components["schemas"]["JsonElement"];
            there: null | components["schemas"]["JsonElement"];
        };
        /** @description What an installation means for the package. */
        PackagePlan: {
            /** @description The version installed. */
            version: string;
            /** @description The version before; null when there was none. */
            installedVersion: null | string;
            /** @description The full keys of documents that were changed or removed here and stay exactly so. */
            kept: string[];
            /** @description The full keys of documents that hold changes of both: those made here and those of the package. */
            merged: string[];
            /** @description The places that both changed otherwise; nothing is installed before it is said whose holds. */
            conflicts: components["schemas"]["PackageConflict"][];
            /**
             * Format: int32
             * @description How many sample records are made.
             */
            records: number;
        };
        /** @description Which template is to be installed, and how. */
        PackageRequest: {
            /** @description The template's key. */
            template: string;
            /** @description Whether its sample records are made; they are made once. */
            sampleData?: boolean;
            /** @description Whether the template's holds where both it and the workspace changed the same place. */
            overwrite?: boolean;
            /** @description Whether what is here holds in such places. */
            keep?: boolean;
            /** @description Whether records may stay that do not suit tightened rules. */
            allowBreaking?: boolean;
            /** @description By stage field, such as shop.order.stage: by vanished stage as pipeline/stage the one its records go to, as when publishing. */
            mappings?: null | {
                [key: string]: {
                    [key: string]: string;
                };
            };
        };
        /** @description A part of a list. */
        PageOfApiKey: {
            /** @description The things, in the list's order. */
            items: components["schemas"]["ApiKey"][];
            /** @description Give this as `cursor` for the next part; absent at the end. */
            nextCursor?: null | string;
            /**
             * Format: int64
             * @description How many there are in all; only when asked for by `count=true`.
             */
            total?: null | number;
        };
        /** @description A part of a list. */
        PageOfBinItem: {
            /** @description The things, in the list's order. */
            items: components["schemas"]["BinItem"][];
            /** @description Give this as `cursor` for the next part; absent at the end. */
            nextCursor?: null | string;
            /**
             * Format: int64
             * @description How many there are in all; only when asked for by `count=true`.
             */
            total?: null | number;
        };
        /** @description A part of a list. */
        PageOfCommentView: {
            /** @description The things, in the list's order. */
            items: components["schemas"]["CommentView"][];
            /** @description Give this as `cursor` for the next part; absent at the end. */
            nextCursor?: null | string;
            /**
             * Format: int64
             * @description How many there are in all; only when asked for by `count=true`.
             */
            total?: null | number;
        };
        /** @description A part of a list. */
        PageOfDepartment: {
            /** @description The things, in the list's order. */
            items: components["schemas"]["Department"][];
            /** @description Give this as `cursor` for the next part; absent at the end. */
            nextCursor?: null | string;
            /**
             * Format: int64
             * @description How many there are in all; only when asked for by `count=true`.
             */
            total?: null | number;
        };
        /** @description A part of a list. */
        PageOfFieldUse: {
            /** @description The things, in the list's order. */
            items: components["schemas"]["FieldUse"][];
            /** @description Give this as `cursor` for the next part; absent at the end. */
            nextCursor?: null | string;
            /**
             * Format: int64
             * @description How many there are in all; only when asked for by `count=true`.
             */
            total?: null | number;
        };
        /** @description A part of a list. */
        PageOfHeldSubmission: {
            /** @description The things, in the list's order. */
            items: components["schemas"]["HeldSubmission"][];
            /** @description Give this as `cursor` for the next part; absent at the end. */
            nextCursor?: null | string;
            /**
             * Format: int64
             * @description How many there are in all; only when asked for by `count=true`.
             */
            total?: null | number;
        };
        /** @description A part of a list. */
        PageOfHiddenField: {
            /** @description The things, in the list's order. */
            items: components["schemas"]["HiddenField"][];
            /** @description Give this as `cursor` for the next part; absent at the end. */
            nextCursor?: null | string;
            /**
             * Format: int64
             * @description How many there are in all; only when asked for by `count=true`.
             */
            total?: null | number;
        };
        /** @description A part of a list. */
        PageOfImportJob: {
            /** @description The things, in the list's order. */
            items: components["schemas"]["ImportJob"][];
            /** @description Give this as `cursor` for the next part; absent at the end. */
            nextCursor?: null | string;
            /**
             * Format: int64
             * @description How many there are in all; only when asked for by `count=true`.
             */
            total?: null | number;
        };
        /** @description A part of a list. */
        PageOfKeptVersion: {
            /** @description The things, in the list's order. */
            items: components["schemas"]["KeptVersion"][];
            /** @description Give this as `cursor` for the next part; absent at the end. */
            nextCursor?: null | string;
            /**
             * Format: int64
             * @description How many there are in all; only when asked for by `count=true`.
             */
            total?: null | number;
        };
        /** @description A part of a list. */
        PageOfLinkAnswer: {
            /** @description The things, in the list's order. */
            items: components["schemas"]["LinkAnswer"][];
            /** @description Give this as `cursor` for the next part; absent at the end. */
            nextCursor?: null | string;
            /**
             * Format: int64
             * @description How many there are in all; only when asked for by `count=true`.
             */
            total?: null | number;
        };
        /** @description A part of a list. */
        PageOfMember: {
            /** @description The things, in the list's order. */
            items: components["schemas"]["Member"][];
            /** @description Give this as `cursor` for the next part; absent at the end. */
            nextCursor?: null | string;
            /**
             * Format: int64
             * @description How many there are in all; only when asked for by `count=true`.
             */
            total?: null | number;
        };
        /** @description A part of a list. */
        PageOfRelease: {
            /** @description The things, in the list's order. */
            items: components["schemas"]["Release"][];
            /** @description Give this as `cursor` for the next part; absent at the end. */
            nextCursor?: null | string;
            /**
             * Format: int64
             * @description How many there are in all; only when asked for by `count=true`.
             */
            total?: null | number;
        };
        /** @description A part of a list. */
        PageOfSavedView: {
            /** @description The things, in the list's order. */
            items: components["schemas"]["SavedView"][];
            /** @description Give this as `cursor` for the next part; absent at the end. */
            nextCursor?: null | string;
            /**
             * Format: int64
             * @description How many there are in all; only when asked for by `count=true`.
             */
            total?: null | number;
        };
        /** @description A part of a list. */
        PageOfSearchResult: {
            /** @description The things, in the list's order. */
            items: components["schemas"]["SearchResult"][];
            /** @description Give this as `cursor` for the next part; absent at the end. */
            nextCursor?: null | string;
            /**
             * Format: int64
             * @description How many there are in all; only when asked for by `count=true`.
             */
            total?: null | number;
        };
        /** @description A part of a list. */
        PageOfTaskEvent: {
            /** @description The things, in the list's order. */
            items: components["schemas"]["TaskEvent"][];
            /** @description Give this as `cursor` for the next part; absent at the end. */
            nextCursor?: null | string;
            /**
             * Format: int64
             * @description How many there are in all; only when asked for by `count=true`.
             */
            total?: null | number;
        };
        /** @description A part of a list. */
        PageOfTaskView: {
            /** @description The things, in the list's order. */
            items: components["schemas"]["TaskView"][];
            /** @description Give this as `cursor` for the next part; absent at the end. */
            nextCursor?: null | string;
            /**
             * Format: int64
             * @description How many there are in all; only when asked for by `count=true`.
             */
            total?: null | number;
        };
        /** @description A part of a list. */
        PageOfTemplate: {
            /** @description The things, in the list's order. */
            items: components["schemas"]["Template"][];
            /** @description Give this as `cursor` for the next part; absent at the end. */
            nextCursor?: null | string;
            /**
             * Format: int64
             * @description How many there are in all; only when asked for by `count=true`.
             */
            total?: null | number;
        };
        /** @description A part of a list. */
        PageOfTimerView: {
            /** @description The things, in the list's order. */
            items: components["schemas"]["TimerView"][];
            /** @description Give this as `cursor` for the next part; absent at the end. */
            nextCursor?: null | string;
            /**
             * Format: int64
             * @description How many there are in all; only when asked for by `count=true`.
             */
            total?: null | number;
        };
        /** @description A document of an app and what a publish means for it. */
        PlannedDocument: {
            /** @description Its kind, such as `form`. */
            kind: string;
            /** @description Its full key. */
            key: string;
            label: null | components["schemas"]["LocalizedText"];
            /** @description What happens to it. */
            fate: components["schemas"]["DocumentFate"];
        };
        /** @description What a member keeps for himself between visits. */
        PreferenceSet: {
            /** @description The values by key. */
            items: Record<string, never>;
        };
        /** @description Problem details (RFC 9457). */
        Problem: {
            /** @description A page of this server that explains the sort of problem. */
            type: string;
            title: string;
            /** Format: int32 */
            status: number;
            /** @description A stable code to decide by; texts may change, codes do not. */
            code: string;
            /** @description Finds the request in the server's log. */
            traceId: string;
            detail?: string;
            parameters?: Record<string, never>;
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description One thing that is wrong with the input. */
        ProblemError: {
            /** @description JSON Pointer into the request, such as /values/amount; empty for the request as a whole. */
            pointer: string;
            /** @description A stable code to decide and translate by. */
            code: string;
            /** @description What is wrong, in the language asked for. */
            detail: string;
            /** @description The figures the detail names. */
            parameters: Record<string, never>;
        };
        /** @description Changes that a person makes of himself; what is not given stays. */
        ProfileChange: {
            /** @description The name people see, in every workspace. */
            name?: null | string;
            /** @description The language of pages and of mails: `en`, `zh-CN`, or null for the browser's and the workspace's. */
            language?: null | string;
            /** @description The IANA time zone in which times are shown, such as `Asia/Shanghai`; null for the workspace's. */
            timeZone?: null | string;
            /** @description A new password, 10 to 256 characters. Every other session of the person ends. */
            password?: null | string;
            /** @description The password so far; needed with a new one. */
            currentPassword?: null | string;
        };
        /** @description A link document, as schemas/link.schema.json describes it. Everything may be left out. */
        PublicLink: {
            /** @description The heading: one text, or a text per language; the form's label when absent. */
            title?: unknown;
            /** @description A text above the fields. */
            text?: unknown;
            /** @description The keys of the fields shown, in this order; a column of a sub-form as items.price. */
            fields?: string[];
            /** @description Values that every record made through the link is given. */
            preset?: Record<string, never>;
            /**
             * @description That of the visitor's browser when absent.
             * @enum {string}
             */
            language?: "en" | "zh-CN";
            /** @description Never shown again: left out, the one there is stays; an empty text takes it away. */
            password?: string;
            /** Format: date-time */
            from?: string;
            /** Format: date-time */
            until?: string;
            /** @description How many records may be made through the link in all. */
            quota?: number;
            /** @description The sites that may show the form inside their pages. */
            embedHosts?: string[];
            thankYou?: {
                /** @description One text, or a text per language. */
                text?: unknown;
                redirect?: string;
            };
            closed?: boolean;
        };
        /**
         * @description How a public link stands.
         * @enum {unknown}
         */
        PublicLinkState: "open" | "closed" | "early" | "over" | "full";
        /** @description What publishing would do or did, as callers read it. */
        PublishAnswer: {
            /** @description The app's key. */
            app: string;
            /** @description Whether it was done. */
            published: boolean;
            /** @description Every document of the app and what happens to it. */
            documents: components["schemas"]["PlannedDocument"][];
            /** @description What happens in them, form by form and field by field. */
            changes: components["schemas"]["Change"][];
            /** @description The composite indexes each changed form has then, as lists of field keys by form. */
            indexes: {
                [key: string]: string[][];
            };
            /** @description What stands in the way; empty when it can be published. */
            errors: components["schemas"]["Obstacle"][];
            package: null | components["schemas"]["PackagePlan"];
            job?: null | components["schemas"]["PublishJob"];
        };
        /** @description A publish that converts so many saved values that it is prepared while people go on working, as it stands. */
        PublishJob: {
            id: string;
            /** @description The app's key. */
            app: string;
            /** @description `queued`, `running`, `done` (it is published), `failed` or `cancelled` (nothing was). */
            status: string;
            /**
             * Format: double
             * @description The share done, 0 to 1.
             */
            progress: number;
            /**
             * Format: int64
             * @description How many saved values are converted.
             */
            total: number;
            /**
             * Format: int64
             * @description How many were looked at.
             */
            done: number;
            /**
             * Format: int64
             * @description How many of those do not convert: they become blank and are kept aside.
             */
            failed: number;
            /** @description The fields that are converted. */
            fields: components["schemas"]["ConvertedField"][];
            /** @description Why it failed. */
            errors: components["schemas"]["Obstacle"][];
            /** Format: date-time */
            createdAt: string;
            /** @description The id of the member who asked for it. */
            createdBy?: null | string;
            /** Format: date-time */
            finishedAt?: null | string;
        };
        /** @description What a publish is told about records that stand in stages which their workflow no longer has. */
        PublishRequest: {
            /**
             * @description By stage field, such as `shop.order.stage`: by vanished stage as `pipeline/stage` the one its records go to. The empty text
             *     stands for records that are in no stage yet; without it they begin as new ones do.
             */
            mappings?: null | {
                [key: string]: {
                    [key: string]: string;
                };
            };
        };
        /** @description Asks that hidden data is deleted for good. */
        PurgeRequest: {
            /** @description Must be true: what is purged cannot be had again. */
            confirm: boolean;
        };
        /** @description Which notifications a member has seen: either some, or all up to one. */
        ReadNotifications: {
            /** @description Their ids, 1,000 at most. */
            ids?: null | string[];
            /** @description The id of the latest one that the member has seen; all before it count as seen, too. */
            upTo?: null | string;
        };
        ReadOnlyMemoryOfbyte: string;
        /** @description A reason that can be chosen, with those below it. */
        ReasonChoice: {
            /** @description What is kept in the history. */
            value: string;
            /** @description What people read. */
            label: string;
            /** @description The reasons of the next level. */
            children: components["schemas"]["ReasonChoice"][];
        };
        /** @description Who has a task to do from now on. */
        ReassignTask: {
            /** @description The ids of all members who have it to do. */
            assignees: string[];
            /** @description Why: 1 to 1,000 characters. */
            reason?: null | string;
        };
        /** @description How far bringing a form's saved records up to date came. */
        RecomputationStatus: {
            /** @description Whether records are still to be looked at. */
            isRunning: boolean;
            /**
             * Format: int64
             * @description The form's version that asked for it; null when none ever did.
             */
            version: null | number;
            /**
             * Format: int64
             * @description How many records there were when it began.
             */
            total: number;
            /**
             * Format: int64
             * @description How many were looked at.
             */
            done: number;
            /**
             * Format: int64
             * @description How many do not suit the form's rules and so kept their values.
             */
            refused: number;
            /**
             * Format: date-time
             * @description When it began.
             */
            startedAt: null | string;
            /**
             * Format: date-time
             * @description When it was done.
             */
            finishedAt: null | string;
            /**
             * Format: int64
             * @description How many records wait for values computed from other records, because too many changed at once or somebody held them.
             */
            waiting: number;
        };
        Record: {
            id: string;
            /** Format: int64 */
            version: number;
            /** Format: date-time */
            createdAt: string;
            createdBy: components["schemas"]["Reference"] | null;
            /** Format: date-time */
            updatedAt: string;
            updatedBy: components["schemas"]["Reference"] | null;
            values: components["schemas"]["Values"];
            /** @description The keys of fields whose values are still to be brought up to date with other records; absent when all are. */
            pending?: string[];
            /** @description What could not be computed, or was remarked and accepted. */
            warnings?: Record<string, never>[];
        };
        /** @description What became of the write of one record. */
        RecordAnswered: {
            /**
             * Format: int64
             * @description The record.
             */
            id: number;
            /**
             * Format: int64
             * @description Its version now.
             */
            version: number;
            /** @description What happened. */
            effect: components["schemas"]["ChangeEffect"];
            /** @description The record as the API gives it, in UTF-8. */
            json: components["schemas"]["ReadOnlyMemoryOfbyte"];
        };
        RecordPage: {
            items: components["schemas"]["Record"][];
            /** @description Where the next part begins; absent at the end. */
            nextCursor?: string;
            /**
             * Format: int64
             * @description The number of all, when count was asked for.
             */
            total?: number;
        };
        /** @description The record something is about. */
        RecordPlace: {
            /** @description The key of its form. */
            form: string;
            /** @description Its id. */
            id: string;
        };
        RecordQuery: {
            filter?: components["schemas"]["Condition"];
            sort?: components["schemas"]["SortKey"][];
            /** @description The keys of the fields wanted; all when absent. */
            fields?: string[];
            /** @description A text to search for. */
            q?: string;
            /**
             * Format: int32
             * @default 50
             */
            limit: number;
            cursor?: string;
            count?: boolean;
        };
        /** @description A record meant, with what stands for it. */
        RecordReference: {
            /** @description The key of its form; null when the form is gone. */
            form: null | string;
            /** @description Its id. */
            id: string;
            /** @description What stands for it; null when it has no title or is in the recycle bin. */
            title: null | string;
        };
        /** @description Where a record stands and where it may go. */
        RecordStages: {
            /**
             * Format: int64
             * @description The record's version.
             */
            version: number;
            /** @description Each of its stage fields. */
            fields: components["schemas"]["StagePlace"][];
        };
        RecordWrite: {
            values: components["schemas"]["Values"];
        };
        /** @description What a lookup, member or department field gives. */
        Reference: {
            id: string;
            title: null | string;
        };
        /** @description A state of an app that was published and can be gone back to. */
        Release: {
            /**
             * Format: int64
             * @description Its number, from 1.
             */
            number: number;
            /** @description How it came about. */
            kind: components["schemas"]["ReleaseKind"];
            /** @description The version the app had; null when it was removed. */
            version: null | string;
            /**
             * Format: int64
             * @description For one that went back: the number of the release whose state it took.
             */
            of: null | number;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            by: null | components["schemas"]["Reference"];
            /** @description Whether it is the state of now. */
            isCurrent: boolean;
        };
        /**
         * @description How a release came about.
         * @enum {unknown}
         */
        ReleaseKind: "before" | "published" | "installed" | "rolledBack";
        /** @description Which release an app is to go back to, and how. */
        RollbackRequest: {
            /**
             * Format: int64
             * @description The number of the release.
             */
            release: number;
            /** @description Whether records may stay that do not suit the rules of then. */
            allowBreaking?: boolean;
            /** @description By stage field, such as shop.order.stage: by vanished stage as pipeline/stage the one its records go to, as when publishing. */
            mappings?: null | {
                [key: string]: {
                    [key: string]: string;
                };
            };
        };
        /** @description A view over a form that a member saved. */
        SavedView: {
            /** @description Its id. */
            id: string;
            /**
             * Format: int64
             * @description Grows with every change.
             */
            version: number;
            /** @description The key of the form. */
            form: string;
            /** @description What it is called. */
            name: string;
            /** @description Whether others see it: those the view names as its audience, everybody when it names none. */
            shared: boolean;
            /** @description The key of the app's view it began as; null for none, or when it is not there for the caller. */
            base: null | string;
            /** @description The view document, without label and form. */
            view: components["schemas"]["JsonElement"];
            by: null | components["schemas"]["Reference"];
            /** @description Whether that is the caller. */
            mine: boolean;
            /** @description Whether the caller may change and delete it. */
            mayChange: boolean;
            /**
             * Format: date-time
             * @description When it was saved first.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            updatedAt: string;
            /** @description What of it no longer fits the form as it is published now; empty when all does. */
            problems: components["schemas"]["Obstacle"][];
        };
        /** @description A view as a member saves it. */
        SavedViewContent: {
            /** @description What it is called. */
            name: string;
            /** @description Whether others see it: those its document names as the audience, everybody when it names none; otherwise who saved it alone. */
            shared?: boolean;
            /** @description The key of the app's view it began as. */
            base?: null | string;
            /** @description A view document, without label and form. */
            view: components["schemas"]["JsonElement"];
        };
        /** @description How the score of a record comes about at this moment, in the language of whoever asks. */
        ScoreExplanation: {
            /** @description The key of the score. */
            field: string;
            /** @description What people call it. */
            label: string;
            /**
             * Format: double
             * @description The score as it is counted now; null when it cannot be.
             */
            value: null | number;
            /**
             * Format: double
             * @description The score as it stands in the record.
             */
            kept: null | number;
            /**
             * Format: double
             * @description The points that every record has.
             */
            start: number;
            /** @description What gives points, in order, with what each gave. */
            terms: components["schemas"]["ExplainedTerm"][];
            /**
             * Format: double
             * @description All points together, before they fade and before the limits.
             */
            total: number;
            fading: null | components["schemas"]["ExplainedFading"];
            /**
             * Format: double
             * @description The least score.
             */
            min: null | number;
            /**
             * Format: double
             * @description The greatest score.
             */
            max: null | number;
            error: null | components["schemas"]["WhyNot"];
        };
        /** @description How well a score tells records that were won from those that were not. */
        ScoreFigures: {
            /**
             * Format: int32
             * @description The records that have a score.
             */
            records: number;
            /**
             * Format: int32
             * @description How many of them were won.
             */
            won: number;
            /**
             * Format: int32
             * @description The records that have none.
             */
            unscored: number;
            /**
             * Format: double
             * @description The area under the ROC curve: how often a record that was won has a higher score than one that was not, equal ones counting half. 0.5 is
             *     chance, 1 is perfect; null when all ended the same way.
             */
            auc: null | number;
            /**
             * Format: double
             * @description How far the shares that the scores foretell are from those that came about, on average over the tenths, 0 to 1.
             */
            calibrationError: number;
            /** @description The records in ten parts of equal size, highest scores first; fewer when there are fewer than ten. */
            tenths: components["schemas"]["ScorePart"][];
        };
        /** @description A tenth of the scored records, those with the highest scores first. */
        ScorePart: {
            /**
             * Format: double
             * @description The highest score in it.
             */
            from: number;
            /**
             * Format: double
             * @description The lowest score in it.
             */
            to: number;
            /**
             * Format: int32
             * @description How many records are in it.
             */
            records: number;
            /**
             * Format: int32
             * @description How many of them were won.
             */
            won: number;
            /**
             * Format: double
             * @description The share of them that was won, 0 to 1.
             */
            rate: number;
            /**
             * Format: double
             * @description The share that their scores foretell, 0 to 1, by the curve that fits all records best.
             */
            expected: number;
            /**
             * Format: double
             * @description The share that was won, over that of all records; null when none was won at all.
             */
            lift: null | number;
        };
        /** @description A record that answers a search. */
        SearchResult: {
            /** @description The key of its form. */
            form: string;
            /** @description Its id. */
            id: string;
            /** @description What stands for it; null when nothing does. */
            title: null | string;
            snippet: null | components["schemas"]["Excerpt"];
        };
        /** @description What setup made. */
        SetupDone: {
            /** @description The first workspace. */
            workspace: components["schemas"]["WorkspaceSettings"];
            /** @description Its owner. */
            owner: components["schemas"]["Member"];
        };
        /** @description What an empty installation needs to begin. */
        SetupRequest: {
            /** @description The first workspace. */
            workspace: components["schemas"]["NewWorkspace"];
            /** @description The person who owns it. */
            owner: components["schemas"]["NewOwner"];
            /** @description A template to install into it. */
            template?: null | string;
            /** @description Whether the template's sample data is loaded too. */
            sampleData?: boolean;
        };
        /** @description Whether the installation is still to be set up. */
        SetupState: {
            /** @description Whether there is no workspace yet. */
            needed: boolean;
            /** @description What the first workspace can begin with; absent once it is there, and for callers who may not make it. */
            templates?: null | components["schemas"]["Template"][];
        };
        /** @description A record whose place among the others is another with the table that is tried. */
        ShiftedRecord: {
            /** @description Its id. */
            id: string;
            /** @description Its title. */
            title: null | string;
            /**
             * Format: double
             * @description Its score as it is.
             */
            live: number;
            /**
             * Format: double
             * @description Its score as it would be.
             */
            tried: number;
            /**
             * Format: double
             * @description Its place as it is, from 1; equal scores share the place in their middle.
             */
            liveRank: number;
            /**
             * Format: double
             * @description Its place as it would be.
             */
            triedRank: number;
            /** @description Whether it was won. */
            won: boolean;
        };
        /** @description Who wants to sign in. */
        SignIn: {
            /** @description The e-mail address. */
            email: string;
            /** @description The password. */
            password: string;
        };
        /**
         * @description What would have been otherwise.
         * @enum {unknown}
         */
        SimulatedOutcome: "refused" | "moved" | "warned" | "late";
        /** @description A record for which something would have been otherwise. */
        SimulatedRecord: {
            /** @description Its id. */
            id: string;
            /** @description Its title. */
            title: null | string;
            /** @description What would have been otherwise. */
            outcome: components["schemas"]["SimulatedOutcome"];
            /**
             * Format: date-time
             * @description When, in UTC.
             */
            at: string;
            /** @description The label of the stage it stood in. */
            stage: string;
            /** @description The label of the transition; null where it is about the stay. */
            transition: null | string;
            /** @description Why it would have been refused. */
            reasons: string[];
        };
        /** @description What would have been otherwise in one stage. */
        SimulatedStage: {
            /** @description The key of its pipeline. */
            pipeline: string;
            /** @description Its key. */
            stage: string;
            /** @description What it is called. */
            label: string;
            /**
             * Format: int32
             * @description How many stays in it began in the period.
             */
            stays: number;
            /**
             * Format: int32
             * @description How many moves out of it, or into it where records begin, would have been refused and are not as it is published.
             */
            refused: number;
            /**
             * Format: int32
             * @description How many records would have left it by themselves that did not.
             */
            moved: number;
            /**
             * Format: int32
             * @description How many stays would have been warned of.
             */
            warned: number;
            /**
             * Format: int32
             * @description How many are by the limit that is published.
             */
            liveWarned: number;
            /**
             * Format: int32
             * @description How many stays would have been too long.
             */
            late: number;
            /**
             * Format: int32
             * @description How many are by the limit that is published.
             */
            liveLate: number;
        };
        /** @description Which past a workflow is to be tried on. */
        SimulationRequest: {
            /**
             * Format: date
             * @description The first day, in the workspace's time zone.
             */
            from: string;
            /**
             * Format: date
             * @description The last day; today when absent.
             */
            until?: null | string;
        };
        /** @description Until when the caller does not want to see a task. */
        SnoozeTask: {
            /** @description A day or an instant to come; null shows it again. */
            until: null | string;
        };
        SortKey: {
            field: string;
            descending?: boolean;
        };
        /** @description A stage on the path of a pipeline. */
        StageOnPath: {
            /** @description Its key. */
            stage: string;
            /** @description What people call it. */
            label: string;
            /** @description What it is for and when it is done. */
            purpose: null | string;
            /** @description Whether work goes on in it. */
            status: components["schemas"]["StageStatus"];
            color: null | components["schemas"]["OptionColor"];
            /**
             * Format: double
             * @description How likely a record in it ends won, in percent.
             */
            probability: null | number;
            /** @description Whether the record is in it. */
            isCurrent: boolean;
        };
        /** @description Where a record stands in one of its stage fields. A record that was never begun stands in no stage. */
        StagePlace: {
            /** @description The key of the stage field. */
            field: string;
            /** @description What people call it. */
            label: string;
            /** @description The full key of its workflow. */
            workflow: string;
            /**
             * Format: int32
             * @description The workflow's published version.
             */
            workflowVersion: number;
            /** @description The key of the pipeline. */
            pipeline: null | string;
            /** @description What people call the pipeline. */
            pipelineLabel: null | string;
            /** @description The key of the stage. */
            stage: null | string;
            status: null | components["schemas"]["StageStatus"];
            /**
             * Format: date-time
             * @description Since when the record is in it.
             */
            enteredAt: null | string;
            /** @description The rule of the entry standard that it fails, in words; null when it meets the standard. */
            invalid: null | string;
            /** @description The key of that rule. */
            invalidRule: null | string;
            /** @description The stages of the pipeline, in order. */
            path: components["schemas"]["StageOnPath"][];
            /** @description What is to be done in the stage. */
            checklist: components["schemas"]["ChecklistLine"][];
            /** @description The ways out of the stage, those that are open and those that are blocked. */
            transitions: components["schemas"]["TransitionOffer"][];
        };
        /** @description What a changed workflow would have done in the past. */
        StageSimulation: {
            /**
             * Format: int32
             * @description How many stays were looked at.
             */
            stays: number;
            /**
             * Format: int32
             * @description Of how many records.
             */
            records: number;
            /**
             * Format: int64
             * @description How many more began in the period, later than these; 0 unless there are more than are looked at.
             */
            leftOut: number;
            /** @description By stage, those in which something happened. */
            stages: components["schemas"]["SimulatedStage"][];
            /**
             * Format: int32
             * @description How often something would have been otherwise.
             */
            found: number;
            /** @description The first records for which something would have been otherwise. */
            concerned: components["schemas"]["SimulatedRecord"][];
        };
        /** @enum {unknown} */
        StageStatus: "open" | "won" | "lost" | null;
        /** @description A member who has a task to do. */
        TaskAssignee: {
            /** @description The member's id. */
            id: string;
            /** @description The member's name. */
            title: null | string;
            insteadOf: null | components["schemas"]["Reference"];
            /** @description Why it came to this member, in the words of who gave it. */
            reason: null | string;
            /**
             * Format: date-time
             * @description Until when the member put it off.
             */
            snoozedUntil: null | string;
        };
        /** @description Changes of a task; what is not given stays. */
        TaskChange: {
            /** @description What is to be done. */
            title?: null | string;
            kind?: null | components["schemas"]["TaskKind"];
            /** @description A day or an instant; null for whenever. */
            due?: null | string;
            /** @description More about it; null clears it. */
            note?: null | string;
        };
        /** @description Something that happened to a task. */
        TaskEvent: {
            /** @description Its place in the journal. */
            id: string;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description What happened, such as `task.completed`. */
            kind: string;
            /** @description Who did it: `member`, `apiKey` or `system`. */
            callerKind: string;
            /** @description The id of the member or API key; null for the workspace itself. */
            caller: null | string;
            /** @description What made it happen; null for a call of its own. */
            cause: null | string;
            /** @description What changed: a name to what was before and is now. */
            changes: components["schemas"]["JsonElement"];
        };
        /**
         * @description What sort of thing a person is asked to do.
         * @enum {unknown}
         */
        TaskKind: "other" | "followUp" | "fillIn";
        /**
         * @description Where a task stands.
         * @enum {unknown}
         */
        TaskState: "open" | "done" | "cancelled" | "recordDeleted";
        /** @description Something a person is asked to do. */
        TaskView: {
            /** @description The task's id. */
            id: string;
            /**
             * Format: int64
             * @description Grows with every change.
             */
            version: number;
            /** @description The sort of thing. */
            kind: components["schemas"]["TaskKind"];
            /** @description What is to be done. */
            title: string;
            /** @description More about it. */
            note: null | string;
            /** @description Where it stands. */
            status: components["schemas"]["TaskState"];
            /** @description The day or the instant; null for whenever. */
            due: null | string;
            /** @description Whether it is open and its time is over. */
            isOverdue: boolean;
            /** @description Who has it to do; one of them doing it is enough. */
            assignees: components["schemas"]["TaskAssignee"][];
            record: null | components["schemas"]["RecordReference"];
            /**
             * Format: date-time
             * @description When it was given.
             */
            createdAt: string;
            createdBy: null | components["schemas"]["Reference"];
            /** @description What made the workspace give it; null for a person's own. */
            cause: null | string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updatedAt: string;
            /**
             * Format: date-time
             * @description When it was done or closed.
             */
            endedAt: null | string;
            endedBy: null | components["schemas"]["Reference"];
            /** @description What came of it, or why it was closed. */
            result: null | string;
        };
        /** @description A package that comes with the server. */
        Template: {
            /** @description What it is called when it is installed. */
            key: string;
            /** @description What people call it. */
            label: components["schemas"]["LocalizedText"];
            description: null | components["schemas"]["LocalizedText"];
            /** @description The name of an icon. */
            icon: null | string;
            /** @description The address of a picture that shows it; null when there is none. */
            picture: null | string;
            /** @description The version the server has. */
            version: string;
            /** @description The version installed in the workspace; null when it is not. */
            installedVersion: null | string;
            /**
             * Format: int32
             * @description How many forms it brings.
             */
            forms: number;
            /**
             * Format: int32
             * @description How many sample records it brings.
             */
            records: number;
        };
        /**
         * @description How something stands that is due by time.
         * @enum {unknown}
         */
        TimerState: "waiting" | "retrying" | "done" | "givenUp";
        /** @description Something that is or was due for a record by time. */
        TimerView: {
            /** @description The key of the stage field whose workflow it comes from. */
            field: string;
            /** @description Which of the workflow's: `stay.warn`, `stay.late.0`, `transition.key`, `timer.key` or `schedule.key`. */
            key: string;
            /** @description What it is, in the language asked for. */
            label: string;
            /**
             * Format: date-time
             * @description When it is due.
             */
            due: string;
            /** @description How it stands. */
            state: components["schemas"]["TimerState"];
            /**
             * Format: date-time
             * @description When it was taken care of or given up.
             */
            endedAt: null | string;
            /**
             * Format: date-time
             * @description When it is tried again.
             */
            retryAt: null | string;
            /**
             * Format: int64
             * @description How often it failed.
             */
            attempts: number;
            /** @description Why it failed the last time. */
            reason: null | string;
        };
        /**
         * @description Which way a transition goes along the path.
         * @enum {unknown}
         */
        TransitionKind: "forward" | "skip" | "back";
        /** @description A way out of a record's stage, with all that it asks for, or with the reasons why it is blocked. */
        TransitionOffer: {
            /** @description Its key. */
            transition: string;
            /** @description What people read on its button. */
            label: string;
            /** @description Which way it goes along the path. */
            kind: components["schemas"]["TransitionKind"];
            /** @description The key of the stage it ends in. */
            to: string;
            /** @description What people call that stage. */
            toLabel: string;
            /** @description Whether it can be taken, once what it asks for is given. */
            isAllowed: boolean;
            /** @description Whether it can be taken as it stands, with nothing given. */
            needsNothing: boolean;
            /** @description The fields it asks for, in order. */
            fields: components["schemas"]["AskedValue"][];
            /** @description Whether it takes a comment. */
            comment: components["schemas"]["CommentRule"];
            reason: null | components["schemas"]["AskedReason"];
            /** @description Why it cannot be taken, whatever is given with it. */
            blocked: components["schemas"]["WhyNot"][];
        };
        /** @description What is given with a transition. */
        TransitionRequest: {
            values?: null | components["schemas"]["JsonElement"];
            /** @description What the caller says to it. */
            comment?: null | string;
            /** @description The reason chosen, from the top of its tree down. */
            reason?: null | string[];
            /** @description The key of the stage field; needed only where several stage fields have a transition of that key. */
            field?: null | string;
        };
        /** @description A formula that can stand, and what it gives for the record it was tried on. */
        TriedFormula: {
            /** @description The type of its result; `any` when that depends on the values. */
            type: string;
            /** @description What it gives; null for blank and when it was only checked. */
            value: unknown;
            error: null | components["schemas"]["WhyNot"];
            /** @description Its parts with what each gives, from the whole to the names in it; none when it was only checked. */
            parts: components["schemas"]["TriedPart"][];
        };
        /** @description What a part of a formula gives. */
        TriedPart: {
            /**
             * Format: int32
             * @description Where it begins in the formula.
             */
            position: number;
            /**
             * Format: int32
             * @description How long it is.
             */
            length: number;
            /**
             * Format: int32
             * @description In how many other parts it stands.
             */
            level: number;
            /** @description Whether it counts: what stands in a branch that is not taken is not evaluated. */
            isUsed: boolean;
            /** @description What it gives; null for blank. */
            value: unknown;
            /** @description What people call the record or person that the value points at. */
            title: null | string;
            error: null | components["schemas"]["WhyNot"];
        };
        /** @description A type that a column could have. */
        TypeProposal: {
            /** @description The field document, ready to stand in the form. */
            field: components["schemas"]["JsonObject"];
            /**
             * Format: double
             * @description The share of filled cells that the field reads, 0 to 1.
             */
            fits: number;
            /** @description Some of the texts it does not read. */
            misfits: string[];
        };
        /** @description What is left to be seen. */
        UnreadCount: {
            /**
             * Format: int64
             * @description How many notifications the member has not seen.
             */
            unread: number;
        };
        /** @description Values by field key. /forms/{form}/schema gives the exact JSON Schema of a form. Lookups are written as ids and read as { id, title }; decimals beyond 15 digits are strings; null is blank. */
        Values: Record<string, never>;
        /** @description What a recount of all computed values of a form found. */
        VerificationReport: {
            /**
             * Format: int64
             * @description How many records were looked at.
             */
            records: number;
            /**
             * Format: int64
             * @description How many hold a value that differs.
             */
            drifted: number;
            /**
             * Format: int64
             * @description How many were left out because they are about to be brought up to date.
             */
            waiting: number;
            /**
             * Format: int64
             * @description How many were written as they should be.
             */
            repaired: number;
            /** @description The computed fields, in their order. */
            fields: components["schemas"]["VerifiedField"][];
        };
        /** @description What is asked of a verification. */
        VerificationRequest: {
            /** @description Whether values that differ are written as they should be. */
            repair?: boolean;
        };
        /** @description What a recount found of one computed field. */
        VerifiedField: {
            /** @description Its key; a column as `items.amount`. */
            field: string;
            /** @description Whether it was compared: what depends on time, chance or who acts is as old as the record's last write. */
            compared: boolean;
            /**
             * Format: int64
             * @description How many records hold a value that differs.
             */
            drifted: number;
            /** @description Some of them. */
            examples: components["schemas"]["Example"][];
        };
        /** @description Something that stands against a transition. */
        WhyNot: {
            /** @description A stable code to decide by. */
            code: string;
            /** @description What it is, in the language asked for. */
            detail: string;
            /** @description The field it is about, such as `/values/amount`; null when it is about none. */
            pointer: null | string;
            /** @description The figures the detail names. */
            parameters: Record<string, never>;
        };
        /** @description Changes of a workspace's settings; what is not given stays. */
        WorkspaceChange: {
            /** @description The name people see. */
            name?: null | string;
            /** @description An IANA time zone, such as `Asia/Shanghai`. */
            timeZone?: null | string;
            /** @description `en` or `zh-CN`. */
            language?: null | string;
        };
        /** @description What holds for a whole workspace. */
        WorkspaceSettings: {
            /** @description The workspace's id. */
            id: string;
            /** @description The workspace's key. */
            key: string;
            /**
             * Format: int64
             * @description Grows with every change.
             */
            version: number;
            /** @description The name people see. */
            name: string;
            /** @description The IANA time zone in which its days begin and end. */
            timeZone: string;
            /** @description The language of its own texts, such as mails: `en` or `zh-CN`. */
            language: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    isLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    isReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSetup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The one-time token from the server's log; not needed on the server's own machine. */
                "X-Setup-Token"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupState"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The one-time token from the server's log; not needed on the server's own machine. */
                "X-Setup-Token"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "workspace": {
                 *         "key": "acme",
                 *         "name": "Acme",
                 *         "timeZone": "Asia/Shanghai",
                 *         "language": "zh-CN"
                 *       },
                 *       "owner": {
                 *         "name": "Ada",
                 *         "email": "ada@example.com",
                 *         "password": "correct horse battery"
                 *       },
                 *       "template": null,
                 *       "sampleData": false
                 *     }
                 */
                "application/json": components["schemas"]["SetupRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupDone"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTemplatePicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.com",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ada",
                 *       "language": "zh-CN",
                 *       "timeZone": "Asia/Shanghai",
                 *       "password": null,
                 *       "currentPassword": null
                 *     }
                 */
                "application/json": components["schemas"]["ProfileChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceSettings"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeWorkspace: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Acme Ltd.",
                 *       "timeZone": "Asia/Shanghai",
                 *       "language": "zh-CN"
                 *     }
                 */
                "application/json": components["schemas"]["WorkspaceChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceSettings"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchWorkspace: {
        parameters: {
            query?: {
                q?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfSearchResult"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCounts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counts"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferenceSet"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putPreference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": 240,
                 *       "total": 96
                 *     }
                 */
                "application/json": components["schemas"]["AnyJson"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removePreference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description How many at most, 1 to 200; 50 when not given. */
                limit?: number;
                /** @description The nextCursor of the part before. */
                cursor?: string;
                /** @description true asks for the total, too. */
                count?: string;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfMember"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice (1 to 255 visible ASCII characters). Repeating the request with it within a day repeats the answer, not the work. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Grace",
                 *       "email": "grace@example.com",
                 *       "password": "a first password",
                 *       "title": "Planner",
                 *       "isOwner": false,
                 *       "departments": []
                 *     }
                 */
                "application/json": components["schemas"]["NewMember"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It contradicts what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Grace",
                 *       "title": "Head of planning",
                 *       "isOwner": null,
                 *       "isDisabled": false,
                 *       "departments": null
                 *     }
                 */
                "application/json": components["schemas"]["MemberChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDepartments: {
        parameters: {
            query?: {
                /** @description How many at most, 1 to 200; 50 when not given. */
                limit?: number;
                /** @description The nextCursor of the part before. */
                cursor?: string;
                /** @description true asks for the total, too. */
                count?: string;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfDepartment"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addDepartment: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice (1 to 255 visible ASCII characters). Repeating the request with it within a day repeats the answer, not the work. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Planning",
                 *       "parent": null,
                 *       "manager": null
                 *     }
                 */
                "application/json": components["schemas"]["NewDepartment"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Department"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It contradicts what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDepartment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Department"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeDepartment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeDepartment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Planning and purchasing",
                 *       "parent": null,
                 *       "manager": null
                 *     }
                 */
                "application/json": components["schemas"]["DepartmentChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Department"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /** @description How many at most, 1 to 200; 50 when not given. */
                limit?: number;
                /** @description The nextCursor of the part before. */
                cursor?: string;
                /** @description true asks for the total, too. */
                count?: string;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfApiKey"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Nightly import",
                 *       "role": null,
                 *       "expiresAt": null
                 *     }
                 */
                "application/json": components["schemas"]["NewApiKey"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeApiKey"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApps: {
        parameters: {
            query?: {
                app?: string;
                live?: boolean;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentList"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApp: {
        parameters: {
            query?: {
                live?: boolean;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveApp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "key": "shop",
                 *       "label": {
                 *         "en": "Shop",
                 *         "zh-CN": "商店"
                 *       },
                 *       "version": "1.0.0"
                 *     }
                 */
                "application/json": components["schemas"]["Document"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeApp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAppVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfKeptVersion"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAppVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JsonElement"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardAppDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listForms: {
        parameters: {
            query?: {
                app?: string;
                live?: boolean;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentList"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getForm: {
        parameters: {
            query?: {
                live?: boolean;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveForm: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "label": {
                 *         "en": "Order",
                 *         "zh-CN": "订单"
                 *       },
                 *       "titleField": "name",
                 *       "fields": [
                 *         {
                 *           "key": "name",
                 *           "type": "text",
                 *           "required": true
                 *         },
                 *         {
                 *           "key": "total",
                 *           "type": "currency",
                 *           "decimals": 2
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Document"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeForm: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFormVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfKeptVersion"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFormVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JsonElement"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardFormDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listViews: {
        parameters: {
            query?: {
                app?: string;
                live?: boolean;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentList"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getView: {
        parameters: {
            query?: {
                live?: boolean;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveView: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "form": "shop.order",
                 *       "label": "Open orders",
                 *       "type": "table",
                 *       "filter": {
                 *         "field": "status",
                 *         "op": "eq",
                 *         "value": "open"
                 *       },
                 *       "columns": [
                 *         {
                 *           "field": "name"
                 *         },
                 *         {
                 *           "field": "total"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Document"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeView: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listViewVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfKeptVersion"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getViewVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JsonElement"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardViewDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCalendars: {
        parameters: {
            query?: {
                app?: string;
                live?: boolean;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentList"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCalendar: {
        parameters: {
            query?: {
                live?: boolean;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "label": "Office hours",
                 *       "zone": "Asia/Shanghai",
                 *       "week": {
                 *         "monday": [
                 *           {
                 *             "from": "09:00",
                 *             "to": "12:00"
                 *           },
                 *           {
                 *             "from": "13:00",
                 *             "to": "18:00"
                 *           }
                 *         ],
                 *         "tuesday": [
                 *           {
                 *             "from": "09:00",
                 *             "to": "12:00"
                 *           },
                 *           {
                 *             "from": "13:00",
                 *             "to": "18:00"
                 *           }
                 *         ]
                 *       },
                 *       "holidays": [
                 *         {
                 *           "from": "2027-01-01",
                 *           "name": "New Year"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Document"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCalendarVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfKeptVersion"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCalendarVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JsonElement"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardCalendarDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWorkflows: {
        parameters: {
            query?: {
                app?: string;
                live?: boolean;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentList"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWorkflow: {
        parameters: {
            query?: {
                live?: boolean;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveWorkflow: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "label": "Order stages",
                 *       "form": "shop.order",
                 *       "field": "stage",
                 *       "pipelines": [
                 *         {
                 *           "key": "usual",
                 *           "label": "Usual",
                 *           "stages": [
                 *             {
                 *               "key": "open",
                 *               "label": "Open",
                 *               "status": "open"
                 *             },
                 *             {
                 *               "key": "paid",
                 *               "label": "Paid",
                 *               "status": "won"
                 *             }
                 *           ],
                 *           "transitions": [
                 *             {
                 *               "key": "begin",
                 *               "label": "Begin",
                 *               "to": "open"
                 *             },
                 *             {
                 *               "key": "pay",
                 *               "label": "Pay",
                 *               "from": [
                 *                 "open"
                 *               ],
                 *               "to": "paid"
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Document"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeWorkflow: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWorkflowVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfKeptVersion"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWorkflowVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JsonElement"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardWorkflowDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFlows: {
        parameters: {
            query?: {
                app?: string;
                live?: boolean;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentList"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFlow: {
        parameters: {
            query?: {
                live?: boolean;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveFlow: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "label": "Approve dear orders"
                 *     }
                 */
                "application/json": components["schemas"]["Document"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeFlow: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFlowVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfKeptVersion"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFlowVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JsonElement"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardFlowDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDatasets: {
        parameters: {
            query?: {
                app?: string;
                live?: boolean;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentList"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDataset: {
        parameters: {
            query?: {
                live?: boolean;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveDataset: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "label": "Orders by region"
                 *     }
                 */
                "application/json": components["schemas"]["Document"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeDataset: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDatasetVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfKeptVersion"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDatasetVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JsonElement"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardDatasetDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDashboards: {
        parameters: {
            query?: {
                app?: string;
                live?: boolean;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentList"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDashboard: {
        parameters: {
            query?: {
                live?: boolean;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveDashboard: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "label": "Overview"
                 *     }
                 */
                "application/json": components["schemas"]["Document"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeDashboard: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDashboardVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfKeptVersion"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDashboardVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JsonElement"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardDashboardDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRoles: {
        parameters: {
            query?: {
                app?: string;
                live?: boolean;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentList"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRole: {
        parameters: {
            query?: {
                live?: boolean;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "label": "Clerks"
                 *     }
                 */
                "application/json": components["schemas"]["Document"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRoleVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfKeptVersion"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRoleVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JsonElement"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardRoleDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPublish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishJob"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishApp: {
        parameters: {
            query?: {
                plan?: boolean;
                allowBreaking?: boolean;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mappings": {
                 *         "shop.order.stage": {
                 *           "usual/offered": "usual/quoted"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PublishRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishAnswer"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishAnswer"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelPublish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishJob"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHiddenFields: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfHiddenField"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFieldUses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
                field: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfFieldUse"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    purgeHiddenFields: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "confirm": true
                 *     }
                 */
                "application/json": components["schemas"]["PurgeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfHiddenField"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRecomputation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecomputationStatus"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "repair": true
                 *     }
                 */
                "application/json": components["schemas"]["VerificationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationReport"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBin: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfBinItem"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSavedViews: {
        parameters: {
            query?: {
                /** @description How many at most, 1 to 200; 50 when not given. */
                limit?: number;
                /** @description The nextCursor of the part before. */
                cursor?: string;
                /** @description true asks for the total, too. */
                count?: string;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfSavedView"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addSavedView: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice (1 to 255 visible ASCII characters). Repeating the request with it within a day repeats the answer, not the work. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Open, dearest first",
                 *       "shared": true,
                 *       "base": null,
                 *       "view": {
                 *         "type": "table",
                 *         "columns": [
                 *           {
                 *             "field": "name"
                 *           },
                 *           {
                 *             "field": "total",
                 *             "width": 120
                 *           }
                 *         ],
                 *         "filter": {
                 *           "field": "status",
                 *           "op": "eq",
                 *           "value": "open"
                 *         },
                 *         "sort": [
                 *           {
                 *             "field": "total",
                 *             "descending": true
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SavedViewContent"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It contradicts what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSavedView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceSavedView: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Open, dearest first",
                 *       "shared": true,
                 *       "base": null,
                 *       "view": {
                 *         "type": "table",
                 *         "columns": [
                 *           {
                 *             "field": "name"
                 *           },
                 *           {
                 *             "field": "total",
                 *             "width": 120
                 *           }
                 *         ],
                 *         "filter": {
                 *           "field": "status",
                 *           "op": "eq",
                 *           "value": "open"
                 *         },
                 *         "sort": [
                 *           {
                 *             "field": "total",
                 *             "descending": true
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SavedViewContent"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeSavedView: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLinks: {
        parameters: {
            query?: {
                /** @description How many at most, 1 to 200; 50 when not given. */
                limit?: number;
                /** @description The nextCursor of the part before. */
                cursor?: string;
                /** @description true asks for the total, too. */
                count?: string;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfLinkAnswer"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice (1 to 255 visible ASCII characters). Repeating the request with it within a day repeats the answer, not the work. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Ask us",
                 *       "fields": [
                 *         "name",
                 *         "email"
                 *       ],
                 *       "preset": {
                 *         "channel": "website"
                 *       },
                 *       "quota": 500
                 *     }
                 */
                "application/json": components["schemas"]["PublicLink"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkAnswer"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It contradicts what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkAnswer"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                link: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Ask us",
                 *       "fields": [
                 *         "name",
                 *         "email"
                 *       ],
                 *       "closed": true
                 *     }
                 */
                "application/json": components["schemas"]["PublicLink"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkAnswer"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLinkQrCode: {
        parameters: {
            query?: {
                format?: string;
                prefill?: string;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                    "image/png": string;
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHeldSubmissions: {
        parameters: {
            query?: {
                /** @description How many at most, 1 to 200; 50 when not given. */
                limit?: number;
                /** @description The nextCursor of the part before. */
                cursor?: string;
                /** @description true asks for the total, too. */
                count?: string;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfHeldSubmission"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptHeldSubmission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                link: string;
                submission: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardHeldSubmission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                link: string;
                submission: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfTemplate"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    installPackage: {
        parameters: {
            query?: {
                /** @description With a zip: true makes its sample records, once. */
                sampleData?: string;
                /** @description With a zip: true takes the package's where both it and the workspace changed the same place. */
                overwrite?: string;
                /** @description With a zip: true keeps what is here in such places. */
                keep?: string;
                /** @description With a zip: true accepts records that do not suit the new rules. */
                allowBreaking?: string;
                /** @description With a zip: where records of vanished stages go, as JSON, as when publishing. */
                mappings?: string;
            };
            header?: {
                /** @description A text of your choice (1 to 255 visible ASCII characters). Repeating the request with it within a day repeats the answer, not the work. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "template": "shop",
                 *       "sampleData": true,
                 *       "overwrite": false,
                 *       "keep": false,
                 *       "allowBreaking": false,
                 *       "mappings": null
                 *     }
                 */
                "application/json": components["schemas"]["PackageRequest"];
                "application/zip": components["schemas"]["PackageRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishAnswer"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It contradicts what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planPackage: {
        parameters: {
            query?: {
                /** @description With a zip: true makes its sample records, once. */
                sampleData?: string;
                /** @description With a zip: true takes the package's where both it and the workspace changed the same place. */
                overwrite?: string;
                /** @description With a zip: true keeps what is here in such places. */
                keep?: string;
                /** @description With a zip: true accepts records that do not suit the new rules. */
                allowBreaking?: string;
                /** @description With a zip: where records of vanished stages go, as JSON, as when publishing. */
                mappings?: string;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "template": "shop",
                 *       "sampleData": false,
                 *       "overwrite": false,
                 *       "keep": false,
                 *       "allowBreaking": false,
                 *       "mappings": null
                 *     }
                 */
                "application/json": components["schemas"]["PackageRequest"];
                "application/zip": components["schemas"]["PackageRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishAnswer"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInstallProgress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstallStatus"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReleases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                app: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfRelease"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rollBackApp: {
        parameters: {
            query?: {
                plan?: boolean;
            };
            header?: {
                /** @description A text of your choice (1 to 255 visible ASCII characters). Repeating the request with it within a day repeats the answer, not the work. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                app: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "release": 3,
                 *       "allowBreaking": false,
                 *       "mappings": null
                 *     }
                 */
                "application/json": components["schemas"]["RollbackRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishAnswer"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It contradicts what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    copyApp: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice (1 to 255 visible ASCII characters). Repeating the request with it within a day repeats the answer, not the work. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                app: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "key": "shop2",
                 *       "label": "Second shop"
                 *     }
                 */
                "application/json": components["schemas"]["CopyRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishAnswer"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It contradicts what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportPackage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                app: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFormFormulas: {
        parameters: {
            query?: {
                draft?: boolean;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JsonElement"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFormulaFunctions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JsonElement"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tryFormula: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "formula": "price * quantity",
                 *       "record": "0anh9yc2s0001"
                 *     }
                 */
                "application/json": components["schemas"]["FormulaToTry"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriedFormula"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainScore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
                id: string;
                field: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreExplanation"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    backTestScore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
                field: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "among": {
                 *         "field": "status",
                 *         "op": "in",
                 *         "value": [
                 *           "won",
                 *           "lost"
                 *         ]
                 *       },
                 *       "won": {
                 *         "field": "status",
                 *         "op": "eq",
                 *         "value": "won"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["BackTestRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackTest"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeTransitions: {
        parameters: {
            query?: {
                dryRun?: boolean;
            };
            header?: {
                /** @description A text of your choice (1 to 255 visible ASCII characters). Repeating the request with it within a day repeats the answer, not the work. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
                transition: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "0hx4k2m9q7t1w",
                 *         "0hx4k2m9q7t1x"
                 *       ],
                 *       "values": null,
                 *       "comment": "After the fair.",
                 *       "reason": null,
                 *       "field": null
                 *     }
                 */
                "application/json": components["schemas"]["ManyTransitions"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchResults"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It contradicts what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    simulateWorkflow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                workflow: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "2026-01-01",
                 *       "until": "2026-03-31"
                 *     }
                 */
                "application/json": components["schemas"]["SimulationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StageSimulation"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listenToEvents: {
        parameters: {
            query?: {
                /** @description The same for whoever cannot set the header, which goes first. */
                after?: string;
                /** @description Keys of forms, separated by commas: of records, only theirs are told. */
                forms?: string;
            };
            header?: {
                /** @description The id of the last event that was received: those after it follow without gap or repeat. Browsers send it by themselves. */
                "Last-Event-ID"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["EventView"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description The file: a workbook (xlsx), or csv and other separated values in any common encoding.
                     */
                    file: string;
                    /** @description How many rows to show, 0 to 1000; 20 when absent. */
                    rows?: string;
                    /** @description The character between cells, or tab; found out when absent. */
                    delimiter?: string;
                    /** @description Such as utf-8, gb18030 or utf-16; found out when absent. */
                    encoding?: string;
                    /** @description true, false, or the number of the row that names the columns; found out when absent. */
                    header?: string;
                    /** @description Of a workbook: the name of the sheet; the first visible one that holds anything when absent. */
                    sheet?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormProposal"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportRecords: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "filter": {
                 *         "field": "status",
                 *         "op": "eq",
                 *         "value": "open"
                 *       },
                 *       "headers": "labels"
                 *     }
                 */
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRecordSchema: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JsonSchema"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRecords: {
        parameters: {
            query?: {
                filter?: string;
                sort?: string;
                fields?: string;
                q?: string;
                limit?: number;
                cursor?: string;
                skip?: number;
                count?: boolean;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordPage"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createRecord: {
        parameters: {
            query?: {
                dryRun?: boolean;
            };
            header?: {
                /** @description A text of your choice (1 to 255 visible ASCII characters). Repeating the request with it within a day repeats the answer, not the work. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "values": {
                 *         "name": "Ada",
                 *         "status": "open"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RecordWrite"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It contradicts what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    queryRecords: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "filter": {
                 *         "all": [
                 *           {
                 *             "field": "status",
                 *             "op": "eq",
                 *             "value": "open"
                 *           },
                 *           {
                 *             "field": "due",
                 *             "op": "inNext",
                 *             "value": {
                 *               "amount": 7,
                 *               "unit": "day"
                 *             }
                 *           }
                 *         ]
                 *       },
                 *       "sort": [
                 *         {
                 *           "field": "due"
                 *         }
                 *       ],
                 *       "limit": 20
                 *     }
                 */
                "application/json": components["schemas"]["RecordQuery"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordPage"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    aggregateRecords: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "groupBy": [
                 *         "status",
                 *         {
                 *           "field": "due",
                 *           "by": "month"
                 *         }
                 *       ],
                 *       "measures": [
                 *         {
                 *           "fn": "count"
                 *         },
                 *         {
                 *           "fn": "sum",
                 *           "field": "total"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AggregateQuery"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AggregateRows"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    batchRecords: {
        parameters: {
            query?: {
                dryRun?: boolean;
                undoable?: boolean;
                batch?: string;
            };
            header?: {
                /** @description A text of your choice (1 to 255 visible ASCII characters). Repeating the request with it within a day repeats the answer, not the work. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "atomic": true,
                 *       "operations": [
                 *         {
                 *           "op": "create",
                 *           "values": {
                 *             "name": "Ada"
                 *           }
                 *         },
                 *         {
                 *           "op": "upsert",
                 *           "key": "code",
                 *           "values": {
                 *             "code": "A-1",
                 *             "name": "Grace"
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Batch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchResults"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It contradicts what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteRecord: {
        parameters: {
            query?: {
                dryRun?: boolean;
            };
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateRecord: {
        parameters: {
            query?: {
                dryRun?: boolean;
            };
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "values": {
                 *         "status": "done"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RecordWrite"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRecordHistory: {
        parameters: {
            query?: {
                field?: string;
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreRecord: {
        parameters: {
            query?: {
                dryRun?: boolean;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    purgeRecord: {
        parameters: {
            query?: {
                dryRun?: boolean;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTransitions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordStages"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeTransition: {
        parameters: {
            query?: {
                dryRun?: boolean;
            };
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
                /** @description A text of your choice (1 to 255 visible ASCII characters). Repeating the request with it within a day repeats the answer, not the work. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
                id: string;
                transition: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "values": null,
                 *       "comment": "They decided for the other offer.",
                 *       "reason": [
                 *         "price",
                 *         "too_high"
                 *       ],
                 *       "field": null
                 *     }
                 */
                "application/json": components["schemas"]["TransitionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It contradicts what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tickChecklist: {
        parameters: {
            query?: {
                dryRun?: boolean;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
                id: string;
                item: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "done": true,
                 *       "field": null
                 *     }
                 */
                "application/json": components["schemas"]["ChecklistTick"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTimers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfTimerView"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    queryStages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "filter": {
                 *         "all": [
                 *           {
                 *             "field": "enteredAt",
                 *             "op": "lte",
                 *             "value": "2026-06-30T16:00:00Z"
                 *           },
                 *           {
                 *             "any": [
                 *               {
                 *                 "field": "leftAt",
                 *                 "op": "empty"
                 *               },
                 *               {
                 *                 "field": "leftAt",
                 *                 "op": "gt",
                 *                 "value": "2026-06-30T16:00:00Z"
                 *               }
                 *             ]
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RecordQuery"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordPage"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    aggregateStages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "groupBy": [
                 *         "pipeline",
                 *         "stage"
                 *       ],
                 *       "measures": [
                 *         {
                 *           "fn": "countDistinct",
                 *           "field": "record"
                 *         },
                 *         {
                 *           "fn": "avg",
                 *           "field": "worked"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AggregateQuery"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AggregateRows"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listComments: {
        parameters: {
            query?: {
                /** @description How many at most, 1 to 200; 50 when not given. */
                limit?: number;
                /** @description The nextCursor of the part before. */
                cursor?: string;
                /** @description true asks for the total, too. */
                count?: string;
                /** @description oldest (first, when not given) or newest (first). */
                order?: string;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
                record: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfCommentView"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice (1 to 255 visible ASCII characters). Repeating the request with it within a day repeats the answer, not the work. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
                record: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Please look at the terms, @[0hx4k2m9q7t1w]."
                 *     }
                 */
                "application/json": components["schemas"]["NewComment"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentView"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It contradicts what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getComment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
                record: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentView"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
                record: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
                record: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Please look at the new terms."
                 *     }
                 */
                "application/json": components["schemas"]["NewComment"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentView"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /** @description open (when not given), overdue, snoozed, done, closed or all. */
                status?: string;
                /** @description The id of a member whose tasks are wanted (for him, his managers and owners), or all (for owners); one's own when not given, everybody's when a record is. */
                assignee?: string;
                /** @description The key of a form: tasks about its records. */
                form?: string;
                /** @description The id of a record: tasks about it. */
                record?: string;
                /** @description A day or an instant: due then or later. */
                dueFrom?: string;
                /** @description A day or an instant: due then or earlier. */
                dueTo?: string;
                /** @description How many at most, 1 to 200; 50 when not given. */
                limit?: number;
                /** @description The nextCursor of the part before. */
                cursor?: string;
                /** @description true asks for the total, too. */
                count?: string;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfTaskView"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice (1 to 255 visible ASCII characters). Repeating the request with it within a day repeats the answer, not the work. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Call back about the delivery",
                 *       "kind": "followUp",
                 *       "assignees": null,
                 *       "due": "2026-12-31",
                 *       "record": null,
                 *       "note": null
                 *     }
                 */
                "application/json": components["schemas"]["NewTask"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It contradicts what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": null,
                 *       "kind": null,
                 *       "due": "2027-01-15T09:00:00Z",
                 *       "note": null
                 *     }
                 */
                "application/json": components["schemas"]["TaskChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTaskHistory: {
        parameters: {
            query?: {
                /** @description How many at most, 1 to 200; 50 when not given. */
                limit?: number;
                /** @description The nextCursor of the part before. */
                cursor?: string;
                /** @description true asks for the total, too. */
                count?: string;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfTaskEvent"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
                /** @description A text of your choice (1 to 255 visible ASCII characters). Repeating the request with it within a day repeats the answer, not the work. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "result": "They take the later date."
                 *     }
                 */
                "application/json": components["schemas"]["CompleteTask"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It contradicts what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Settled by telephone."
                 *     }
                 */
                "application/json": components["schemas"]["CancelTask"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopenTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    snoozeTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "until": "2026-12-28"
                 *     }
                 */
                "application/json": components["schemas"]["SnoozeTask"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reassignTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "assignees": [
                 *         "0hx4k2m9q7t1w"
                 *       ],
                 *       "reason": "Knows the people there."
                 *     }
                 */
                "application/json": components["schemas"]["ReassignTask"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                /** @description How many at most, 1 to 200; 50 when not given. */
                limit?: number;
                /** @description The nextCursor of the part before. */
                cursor?: string;
                /** @description true asks for the total, too. */
                count?: string;
                /** @description true leaves out those already seen. */
                unread?: string;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPage"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": null,
                 *       "upTo": "0hx4k2m9q7t1w"
                 *     }
                 */
                "application/json": components["schemas"]["ReadNotifications"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadCount"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNotificationSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationSettings"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chooseNotificationSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when it is no longer current. */
                "If-Match"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "language": "en",
                 *       "digest": {
                 *         "at": "08:00",
                 *         "days": [
                 *           "monday",
                 *           "thursday"
                 *         ]
                 *       },
                 *       "kinds": {
                 *         "taskAssigned": "app"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NotificationSettingsChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationSettings"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it in the meantime; the current version is told. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeedState"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeCalendarFeed"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImports: {
        parameters: {
            query?: {
                /** @description How many at most, 1 to 200; 50 when not given. */
                limit?: number;
                /** @description The nextCursor of the part before. */
                cursor?: string;
                /** @description true asks for the total, too. */
                count?: string;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfImportJob"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice (1 to 255 visible ASCII characters). Repeating the request with it within a day repeats the answer, not the work. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description The file: a workbook (xlsx), or csv and other separated values in any common encoding.
                     */
                    file: string;
                    /** @description JSON: column to field key, such as { "Name": "name" }; null leaves a column out. The field id stands for the record's own id. */
                    mapping?: string;
                    /** @description create (the usual) or upsert. */
                    mode?: string;
                    /** @description For an upsert: what tells which record a row means: a unique field, id, or a JSON array of several fields that do together. */
                    key?: string;
                    /** @description JSON array of texts read as blank. */
                    blank?: string;
                    /** @description JSON: column to { text: text read instead }, such as { "Source": { "Goog": "google" } }; in a cell of several values each is looked for. */
                    replace?: string;
                    /** @description true does and tells everything and keeps nothing. */
                    dryRun?: string;
                    /** @description error (the usual) refuses rows whose references name nothing; blank leaves the field blank and tells it among the problems. */
                    unmatched?: string;
                    /** @description monthFirst or dayFirst, for dates such as 3/4/2017; told from the file when absent. */
                    dateOrder?: string;
                    /** @description true for numbers such as 1.234,5; told from the file when absent. */
                    decimalComma?: string;
                    /** @description The character between cells, or tab; found out when absent. */
                    delimiter?: string;
                    /** @description Such as utf-8, gb18030 or utf-16; found out when absent. */
                    encoding?: string;
                    /** @description true, false, or the number of the row that names the columns; found out when absent. */
                    header?: string;
                    /** @description Of a workbook: the name of the sheet; the first visible one that holds anything when absent. */
                    sheet?: string;
                };
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportJob"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It contradicts what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description The file: a workbook (xlsx), or csv and other separated values in any common encoding.
                     */
                    file: string;
                    /** @description How many rows to show, 0 to 1000; 100 when absent. */
                    rows?: string;
                    /** @description The character between cells, or tab; found out when absent. */
                    delimiter?: string;
                    /** @description Such as utf-8, gb18030 or utf-16; found out when absent. */
                    encoding?: string;
                    /** @description true, false, or the number of the row that names the columns; found out when absent. */
                    header?: string;
                    /** @description Of a workbook: the name of the sheet; the first visible one that holds anything when absent. */
                    sheet?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreview"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportJob"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportErrors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportJob"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice (1 to 255 visible ASCII characters). Repeating the request with it within a day repeats the answer, not the work. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The workspace's key. */
                ws: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportJob"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It contradicts what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["IFormFile"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileReference"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is wrong: errors say what and where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadFile: {
        parameters: {
            query?: {
                name?: string;
            };
            header?: never;
            path: {
                /** @description The workspace's key. */
                ws: string;
                hash: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the API key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none the caller may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; Retry-After tells when to come again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem: code says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
