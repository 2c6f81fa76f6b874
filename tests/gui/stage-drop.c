/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>
#include <X11/Xatom.h>
#include <X11/extensions/XTest.h>

#include "gui/stage-private.h"

/* The pointer, and the other side of drag and drop: a program that offers one file, by the protocol XDND, as a file manager does. */

#define VERSION 5
#define STEP_MS 20
#define AGAIN_MS 500

typedef struct {
  Stage   *stage;
  Display *display;
  Window   source;
  Window   target;
  char    *uris;
  int      x, y; /* on the screen */
  gboolean accepted;
  gboolean finished;
} Drag;

static Atom
atom (Drag       *drag,
      const char *name)
{
  return XInternAtom (drag->display, name, False);
}

static void
tell (Drag       *drag,
      const char *message,
      long        second,
      long        third,
      long        fourth,
      long        fifth)
{
  XEvent event = {
    .xclient = { .type = ClientMessage, .window = drag->target, .message_type = atom (drag, message), .format = 32,
                 .data.l = { (long) drag->source, second, third, fourth, fifth } },
  };

  XSendEvent (drag->display, drag->target, False, NoEventMask, &event);
  XFlush (drag->display);
}

/* What the program asks for is the list of addresses; of anything else there is none. */
static void
hand_over (Drag                          *drag,
           const XSelectionRequestEvent  *request)
{
  XEvent event = {
    .xselection = { .type = SelectionNotify, .requestor = request->requestor, .selection = request->selection, .target = request->target,
                    .property = None, .time = request->time },
  };

  if (request->target == atom (drag, "text/uri-list"))
    {
      XChangeProperty (drag->display, request->requestor, request->property, request->target, 8, PropModeReplace,
                       (const unsigned char *) drag->uris, (int) strlen (drag->uris));
      event.xselection.property = request->property;
    }
  XSendEvent (drag->display, request->requestor, False, NoEventMask, &event);
}

static void
listen (Drag *drag)
{
  stage_iterate (STEP_MS);
  while (XPending (drag->display) > 0)
    {
      XEvent event;

      XNextEvent (drag->display, &event);
      if (event.type == SelectionRequest)
        hand_over (drag, &event.xselectionrequest);
      else if (event.type == ClientMessage && event.xclient.message_type == atom (drag, "XdndStatus"))
        drag->accepted = event.xclient.data.l[1] & 1;
      else if (event.type == ClientMessage && event.xclient.message_type == atom (drag, "XdndFinished"))
        drag->finished = TRUE;
    }
  XFlush (drag->display);
}

/* The topmost window there; a screen without a window manager has the windows of programs right on it. */
static Window
find_window (Drag *drag)
{
  Window window = None;
  int x, y;

  XTranslateCoordinates (drag->display, DefaultRootWindow (drag->display), DefaultRootWindow (drag->display), drag->x, drag->y, &x, &y, &window);
  return window;
}

static void
aim (Drag       *drag,
     const char *name)
{
  g_autoptr(AtspiAccessible) accessible = stage_find (drag->stage, name);
  g_autoptr(AtspiComponent) component = accessible != NULL ? atspi_accessible_get_component_iface (accessible) : NULL;
  AtspiRect *rect = component != NULL ? atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL) : NULL;
  int x, y;
  Window child;

  if (rect == NULL || rect->width <= 0)
    stage_fail (drag->stage, "The pointer should go to", name);
  drag->x = rect->x + rect->width / 2;
  drag->y = rect->y + rect->height / 2;
  drag->target = find_window (drag);
  g_assert_cmpuint (drag->target, !=, None);
  XTranslateCoordinates (drag->display, drag->target, DefaultRootWindow (drag->display), drag->x, drag->y, &x, &y, &child);
  drag->x = x;
  drag->y = y;
  g_free (rect);
}

static void
begin (Drag       *drag,
       const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  g_assert_nonnull (uri);
  drag->uris = g_strconcat (uri, "\r\n", NULL);
  drag->source = XCreateSimpleWindow (drag->display, DefaultRootWindow (drag->display), 0, 0, 1, 1, 0, 0, 0);
  XSetSelectionOwner (drag->display, atom (drag, "XdndSelection"), drag->source, CurrentTime);
  tell (drag, "XdndEnter", VERSION << 24, (long) atom (drag, "text/uri-list"), None, None);
}

void
stage_drop_file (Stage      *self,
                 const char *path,
                 const char *name)
{
  Drag drag = { .stage = self, .display = self->display };
  gint64 end = stage_start_waiting ();

  aim (&drag, name);
  begin (&drag, path);
  while (!drag.accepted && g_get_monotonic_time () < end)
    {
      tell (&drag, "XdndPosition", 0, ((long) drag.x << 16) | drag.y, CurrentTime, (long) atom (&drag, "XdndActionCopy"));
      listen (&drag);
    }
  if (!drag.accepted)
    stage_fail (self, "Nobody takes a file on", name);
  tell (&drag, "XdndDrop", 0, CurrentTime, 0, 0);
  while (!drag.finished && g_get_monotonic_time () < end)
    listen (&drag);
  if (!drag.finished)
    stage_fail (self, "The file was not fetched on", name);
  XDestroyWindow (drag.display, drag.source);
  XFlush (drag.display);
  g_free (drag.uris);
}

void
stage_click (Stage      *self,
             const char *name)
{
  Drag drag = { .stage = self, .display = self->display };

  stage_wait_shown (self, name);
  aim (&drag, name);
  XTestFakeMotionEvent (self->display, -1, drag.x, drag.y, CurrentTime);
  XFlush (self->display);
  stage_iterate (STEP_MS);
  XTestFakeButtonEvent (self->display, 1, True, CurrentTime);
  XTestFakeButtonEvent (self->display, 1, False, CurrentTime);
  XFlush (self->display);
  stage_iterate (STEP_MS);
}

void
stage_click_gone (Stage      *self,
                  const char *name,
                  const char *gone)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(AtspiAccessible) there = stage_find (self, gone);

      if (there == NULL)
        break;
      stage_click (self, name);
      stage_iterate (AGAIN_MS);
    }
  stage_wait_gone (self, gone);
}
