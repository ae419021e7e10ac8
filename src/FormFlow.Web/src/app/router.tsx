import { useSuspenseQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { createBrowserRouter, Navigate, Outlet, useLocation, useRouteError } from "react-router";
import { ApiProblem } from "@/api/problem";
import { meQuery } from "@/api/session";
import { SetUpPage } from "@/features/sign-in/set-up-page";
import { SignInPage } from "@/features/sign-in/sign-in-page";
import type { RenderRecord } from "@/features/views/view-page";
import { paths } from "@/lib/paths";
import { Frame } from "./frame/frame";
import { RecordPanel, ViewPage } from "./list";
import { NotFound, Unwell } from "./unwell";

const HomePage = lazy(() => import("@/features/home/home-page").then((module) => ({ default: module.HomePage })));
const TemplatesPage = lazy(() => import("@/features/templates/templates-page").then((module) => ({ default: module.TemplatesPage })));
const ProfilePage = lazy(() => import("@/features/me/profile-page").then((module) => ({ default: module.ProfilePage })));

const TasksPage = lazy(() => import("@/features/tasks/tasks-page").then((module) => ({ default: module.TasksPage })));
const NotificationsPage = lazy(() =>
  import("@/features/tasks/notifications-page").then((module) => ({ default: module.NotificationsPage })),
);
const CalendarPage = lazy(() => import("@/features/tasks/calendar-page").then((module) => ({ default: module.CalendarPage })));
const NotificationSettings = lazy(() =>
  import("@/features/tasks/notification-settings").then((module) => ({ default: module.NotificationSettings })),
);
const ImportsPage = lazy(() => import("@/features/imports/imports-page").then((module) => ({ default: module.ImportsPage })));
const NewFormPage = lazy(() => import("@/features/imports/new-form-page").then((module) => ({ default: module.NewFormPage })));
const NewBlankFormPage = lazy(() =>
  import("@/features/designer/new-blank-form-page").then((module) => ({ default: module.NewBlankFormPage })),
);
const DesignerPage = lazy(() => import("@/features/designer/designer-page").then((module) => ({ default: module.DesignerPage })));
const LinksPage = lazy(() => import("@/features/links/links-page").then((module) => ({ default: module.LinksPage })));
const BinPage = lazy(() => import("@/features/views/bin/bin-page").then((module) => ({ default: module.BinPage })));
const NewRecordPage = lazy(() => import("@/features/records/new-record").then((module) => ({ default: module.NewRecordPage })));
const RecordPage = lazy(() => import("@/features/records/record-page").then((module) => ({ default: module.RecordPage })));
const WorkflowPage = lazy(() => import("@/features/stages/workflow-page").then((module) => ({ default: module.WorkflowPage })));
const WorkflowDesigner = lazy(() =>
  import("@/features/stages/design/workflow-designer").then((module) => ({ default: module.WorkflowDesigner })),
);

/** The first workspace one belongs to. */
function Start() {
  const { data: me } = useSuspenseQuery(meQuery);
  const first = me.workspaces[0];
  return first ? <Navigate to={paths.home(first.key)} replace /> : <NotFound />;
}

/** A record beside the list it was opened from. */
const beside: RenderRecord = (props) => (
  <Suspense fallback={null}>
    <RecordPanel {...props} />
  </Suspense>
);

/** What a page that cannot be shown says; someone who is not signed in goes to sign in, and comes back. */
function Failed() {
  const error = useRouteError();
  const { pathname, search } = useLocation();
  if (error instanceof ApiProblem && error.status === 401) {
    return <Navigate to={`${paths.signIn()}?to=${encodeURIComponent(pathname + search)}`} replace />;
  }
  return <Unwell error={error} />;
}

export const router = createBrowserRouter([
  { path: "/setup", element: <SetUpPage />, errorElement: <Failed /> },
  { path: "/sign-in", element: <SignInPage />, errorElement: <Failed /> },
  {
    element: <Outlet />,
    errorElement: <Failed />,
    children: [
      { path: "/", element: <Start /> },
      {
        path: "/:ws",
        element: <Frame />,
        children: [
          {
            errorElement: <Failed />,
            children: [
              { index: true, element: <HomePage /> },
              { path: "templates", element: <TemplatesPage /> },
              { path: "new-form", element: <NewFormPage /> },
              { path: "new-blank-form", element: <NewBlankFormPage /> },
              {
                path: "me",
                element: (
                  <ProfilePage>
                    <NotificationSettings />
                  </ProfilePage>
                ),
              },
              { path: "tasks/:id?", element: <TasksPage /> },
              { path: "notifications", element: <NotificationsPage /> },
              { path: "calendar", element: <CalendarPage /> },
              { path: "f/:form", element: <ViewPage renderRecord={beside} /> },
              { path: "f/:form/v/:view", element: <ViewPage renderRecord={beside} /> },
              { path: "f/:form/r/:id", element: <RecordPage /> },
              { path: "w/:workflow", element: <WorkflowPage /> },
              { path: "f/:form/design", element: <DesignerPage /> },
              { path: "w/:workflow/design", element: <WorkflowDesigner /> },
              { path: "f/:form/links", element: <LinksPage /> },
              { path: "f/:form/bin", element: <BinPage /> },
              { path: "f/:form/new", element: <NewRecordPage /> },
              { path: "f/:form/import", element: <ImportsPage /> },
              { path: "*", element: <NotFound /> },
            ],
          },
        ],
      },
      { path: "*", element: <NotFound /> },
    ],
  },
]);
